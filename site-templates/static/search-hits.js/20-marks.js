/* Where a result holds the query, and the piece of its text that is shown. */

var BLOCK_END = '\x1c';

function findMatches(folder, text, terms) {
  var origins = [], folded = folder.fold([text], origins), found = [], points = Array.from(text);
  // What folds to nothing, as an accent of its own, belongs to the letter before it.
  function past(end) {
    while (end < points.length && folder.point(points[end].codePointAt(0)) === '') end++;
    return end;
  }
  terms.forEach(function (matchers, term) {
    matchers.forEach(function (matcher) {
      var from = 0, match;
      while (found.length < 200 * (term + 1) && (match = findMatch(matcher, folded, from))) {
        var isPiece = /^[0-9]{2}/.test(folded.slice(match[0] - 1, match[0] + 1));
        found.push([origins[match[0]], past(origins[match[1] - 1] + 1), term, isPiece]);
        from = match[1];
      }
    });
  });
  return found.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]; });
}

function joinMarks(ranges) {
  var result = [];
  ranges.forEach(function (range) {
    var last = result[result.length - 1];
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else result.push([range[0], range[1]]);
  });
  return result;
}

function markText(folder, text, terms) {
  return { text: text, marks: joinMarks(findMatches(folder, text, terms)) };
}

function cutSnippet(folder, text, terms) {
  var all = Array.from(text), matches = findMatches(folder, text, terms);
  var best = 0, bestCount = 0;
  matches.forEach(function (match, index) {
    var end = match[0] - 15 + 60, seen = new Set();
    for (var i = index; i < matches.length; i++) {
      if (matches[i][1] > end) continue;
      seen.add(matches[i][2]);
      // The end of a longer number is worth half.
      if (!matches[i][3]) seen.add(~matches[i][2]);
    }
    if (seen.size > bestCount) { bestCount = seen.size; best = index; }
  });
  var wanted = matches.length ? Math.max(0, matches[best][0] - 15) : 0;
  // It cuts no number, date or word, unless that is long.
  function isWhole(at) {
    return !at || at === all.length || !/^[0-9A-Za-z.:\/%年月日-]{2}$/.test(all[at - 1] + all[at]);
  }
  var place = Math.max(0, Math.min(wanted, all.length - 60)), start = place;
  while (place - start < 15 && !isWhole(start)) start--;
  // The end of a block begins no excerpt.
  if (all[start] === BLOCK_END) start++;
  // From the place, not from where it begins, or the last words of a text would stay outside.
  var least = Math.min(all.length, place + 60), end = least, before = start > 0 ? '…' : '';
  while (end - least < 15 && !isWhole(end)) end++;
  var marks = matches.map(function (match) {
    return [Math.max(match[0], start), Math.min(match[1], end)].map(function (at) { return at - start + before.length; });
  }).filter(function (range) { return range[0] < range[1]; });
  var shown = all.slice(start, end).map(function (c, i) {
    // The end of a block is seen as a dot, or behind a mark as a space.
    return c >= ' ' ? c : c === BLOCK_END && !/^[.,:;!?)\]、。」』】！），：；？]?$/.test(all[start + i - 1] || '') ? '·' : ' ';
  });
  return { text: before + shown.join('') + (end < all.length ? '…' : ''), marks: joinMarks(marks) };
}

kit.hitOf = function (index, record, terms) {
  var folder = index.folder;
  return {
    url: record.url, title: markText(folder, record.title, terms),
    heading: record.heading ? markText(folder, record.heading, terms) : null,
    snippet: cutSnippet(folder, record.text, terms), date: record.date, facets: record.facets,
    entity: record.entity, caseNumber: record.caseNumber
  };
};
