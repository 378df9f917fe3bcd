/** The pages of a segment whose text is cut into parts: the first and the last id of each, the page's beginning last. */
function partedPages(segment) {
  if (segment.parts) return segment.parts;
  segment.parts = [];
  for (var numbers = new kit.Numbers(segment.parted || ''), id = 0; numbers.at < numbers.text.length; id++) {
    var first = id + numbers.next();
    segment.parts.push([first, id = first + numbers.next() + 1]);
  }
  return segment.parts;
}

/** Gives a page in parts what its best part has, under the number of its beginning, or, where no part holds all terms,
    what several have together. */
function gather(segment, sums, scores, ranks, parts) {
  partedPages(segment).forEach(function (range) {
    var id, best = -1, last = range[1];
    for (id = range[0]; id <= last; id++) {
      if (scores[id] && (best < 0 || ranks[id] - ranks[best] || scores[id] - scores[best]) > 0) best = id;
    }
    var both = best < 0 ? spread(range, sums) : [ranks[best], scores[best]];
    scores.fill(0, range[0], last);
    ranks[last] = both[0];
    scores[last] = both[1];
    if (sums.length) parts.set(last, { range: range, sums: sums });
  });
}
/** Rank and score of a page whose parts together may hold all terms. */
function spread(range, sums) {
  var rank = 0, score = 0;
  return sums.every(function (sum) {
    for (var id = range[0], best = 0, piece = 1; id <= range[1]; id++) {
      if (sum.scores[id]) piece &= sum.pieces[id];
      best = Math.max(best, sum.scores[id]);
    }
    score += best;
    if (piece) rank = -1;
    return best;
  }) ? [rank, score] : [0, 0];
}

/** Promise of the record of the part of a page that holds the most terms; whole if all parts together hold all. Read is
    the part that may hold the most, with the best of those that may hold the rest; then, while a term is missing,
    two, four and so on of the others. */
kit.readParts = function (search, segment, page) {
  var sums = page.sums, order = [], missing = sums.map(function (sum, i) { return i; }), best, most = -1, size = 1;
  for (var id = page.range[1]; id >= page.range[0]; id--) {
    var all = { id: id, count: 0, score: 0 };
    sums.forEach(function (sum) {
      if (sum.scores[id]) all.count++;
      all.score += sum.scores[id];
    });
    if (all.count) order.push(all);
  }
  order = order.sort(function (a, b) { return b.count - a.count || b.score - a.score || b.id - a.id; })
    .map(function (part) { return part.id; });
  function step(asked) {
    order = order.filter(function (id) { return asked.indexOf(id) < 0; });
    return Promise.all(asked.map(function (id) { return segment.record(id); })).then(function (records) {
      records.forEach(function (record) {
        var found = kit.held(search.index, record, search.terms), count = found.filter(Boolean).length;
        if (count > most) { best = Object.create(record); most = count; }
        missing = missing.filter(function (i) { return !found[i]; });
      });
      best.isWhole = !missing.length;
      var useful = order.filter(function (id) { return missing.some(function (i) { return sums[i].scores[id]; }); });
      return useful.length ? step(useful.slice(0, size *= 2)) : best;
    });
  }
  return step(kit.unique(order.slice(0, 1).concat(sums.map(function (sum) {
    return sum.scores[order[0]] ? order[0] : order.find(function (id) { return sum.scores[id]; });
  }))));
};
