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

/** Those parts of a page that may hold a term, first those that may hold the most; a piece of a longer number counts
    for half. */
function ordered(page) {
  var order = [];
  for (var id = page.range[1]; id >= page.range[0]; id--) {
    var part = { id: id, count: 0, score: 0 };
    page.sums.forEach(function (sum) {
      if (sum.scores[id]) part.count += sum.pieces[id] ? 1 : 2;
      part.score += sum.scores[id];
    });
    if (part.count) order.push(part);
  }
  return order.sort(function (a, b) { return b.count - a.count || b.score - a.score || b.id - a.id; })
    .map(function (part) { return part.id; });
}
/** Promise of the record of the part of a page that holds the most terms, with how many were read; whole if all parts
    together hold all. Read is the part that may hold the most, with the best of those that may hold the rest; then,
    while a term is missing, the slots that were left out are asked, and two, four and so on of the others read. */
kit.readParts = function (search, segment, page) {
  var order = ordered(page), missing = page.sums.map(function (sum, i) { return i; }), known = [], best, most = -1, size = 1;
  function step(asked) {
    known = known.concat(asked);
    return Promise.all(asked.map(function (id) { return segment.record(id); })).then(function (records) {
      records.forEach(function (record) {
        var found = kit.held(search.index, record, search.terms), count = found.filter(Boolean).length;
        if (count > most) { best = Object.create(record); most = count; }
        missing = missing.filter(function (i) { return !found[i]; });
      });
      best.reads = known.length;
      best.isWhole = !missing.length;
      return missing.length && size === 1 ? kit.tallyTerms(segment, search.query, search.asked, true) : null;
    }).then(function (tally) {
      if (tally) {
        page = tally.parts.get(page.range[1]);
        order = ordered(page);
      }
      var useful = order.filter(function (id) {
        return known.indexOf(id) < 0 && missing.some(function (i) { return page.sums[i].scores[id]; });
      });
      return useful.length ? step(useful.slice(0, size *= 2)) : best;
    });
  }
  return step(kit.unique(order.slice(0, 1).concat(page.sums.map(function (sum) {
    return sum.scores[order[0]] ? order[0] : order.find(function (id) { return sum.scores[id]; });
  }))));
};
