/** What is known of the units that hold all terms, of the sums of each term; of pages in parts, those parts. */
kit.addUp = function (segment, sums) {
  var units = segment.units, ranks = new Int8Array(units), parts = new Map();
  var scores = sums.length ? sums[0].scores.slice() : new Float64Array(units).fill(1);
  sums.slice(1).forEach(function (sum) {
    for (var id = 0; id < units; id++) scores[id] = scores[id] && sum.scores[id] && scores[id] + sum.scores[id];
  });
  if (sums.length) scores.forEach(function (score, id) {
    function every(table) { return sums.every(function (sum) { return sum[table][id]; }); }
    if (!score) return;
    var entity = segment.classes[id] === 3;
    ranks[id] = sums.some(function (sum) { return sum.pieces[id]; }) ? -1
      : every('title') ? (entity ? 4 : 3) : every('strong') ? (entity ? 2 : 1) : 0;
  });
  gather(segment, sums, scores, ranks, parts);
  return { scores: scores, ranks: ranks, parts: parts };
};

function isCaseOf(index, record, number) {
  var written = number && record.caseNumber && kit.caseNumber(index.folder.fold([record.caseNumber]));
  return !!written && written.serial === number.serial && (number.year === null ||
    written.year === null || number.year === written.year);
}
/** For each term whether a record holds it. */
kit.held = function (index, record, terms) {
  var folded = index.folder.fold(kit.fieldsOf(record));
  return terms.map(function (matchers) {
    return matchers.some(function (matcher) { return findMatch(matcher, folded, 0); });
  });
};
kit.holdsAll = function (index, record, terms, number) {
  return record.isWhole || isCaseOf(index, record, number) || kit.held(index, record, terms).every(Boolean);
};
