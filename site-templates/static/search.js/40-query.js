var QUOTES = '"\uff02\u201c\u201d\u201e\u300c\u300d\u300e\u300f';

function unique(list) {
  return list.filter(function (item, i) { return list.indexOf(item) === i; });
}

function isLatin(term) { return !term.quoted && /^[a-z]{2,}$/.test(term.text); }

/** What is longer than two characters or holds a break must be verified. */
function isExact(term) {
  return Array.from(term.text).length <= 2 && term.text.indexOf(GAP) < 0 && !isLatin(term);
}

/** The characters of folded text, each with its place and whether a break stands before it. */
function charactersOf(text) {
  var all = [], across = 0;
  Array.from(text).forEach(function (c, i) {
    if (c === GAP) { across = 1; return; }
    all.push({ c: c.codePointAt(0), place: i, across: across });
    across = 0;
  });
  return all;
}
function pairKey(all, i) { return all[i].c * SHIFT + all[i + 1].c + all[i + 1].across * ACROSS; }
/** Four digits in a row, of a date too, as two signs above all characters; 0 if they are not digits. */
function rowKey(all, i) {
  var row = i < 0 ? [] : all.slice(i, i + 4);
  function digit(n) { return '0123456789年月日'.indexOf(String.fromCodePoint(row[n].c)); }
  function sign(n) { return LIMIT + row[n + 1].across * 169 + digit(n) * 13 + digit(n + 1); }
  return row.length > 3 && [0, 1, 2, 3].every(function (n) { return digit(n) >= 0; }) &&
    sign(0) * SHIFT + sign(2) + row[2].across * ACROSS;
}

/** What tells the units where the number at the head of a text begins from those that hold it as a piece of a
    longer one; 0 where that need not be asked, as of years. */
function startKey(text) {
  var all = charactersOf(text), code = /^[0-9] ([0-9]{2})/.exec(text);
  return all[1] && /^[0-9](?![0-9]{3})/.test(text) &&
    (code ? (LIMIT + 300 + all[0].c) * SHIFT + 48 + +code[1]
      : (LIMIT + 290 + all[0].c) * SHIFT + all[1].c + all[1].across * ACROSS);
}

/** The pairs that a unit must hold, next to one another or across a break, and the rows of digits in place
    of their pairs, each with its place; or the only character. */
function slotsOf(text) {
  var all = charactersOf(text), slots = [];
  if (!all[1]) return all.map(function (only) { return { place: 0, keys: [only.c * SHIFT] }; });
  all.slice(1).forEach(function (next, i) {
    var row = rowKey(all, i);
    if (row || !(rowKey(all, i - 1) || rowKey(all, i - 2))) {
      slots.push({ place: all[i].place, keys: [row || pairKey(all, i)] });
    }
  });
  return slots;
}

function parseQuery(folder, raw) {
  // Nobody asks for the end of a block.
  var all = Array.from(String(raw).slice(0, 256).replace(/\x1c/g, ',')).slice(0, 64), terms = [];
  var start = 0, end;
  function add(quoted) {
    var text = folder.fold([all.slice(start, end).join('')]);
    var same = terms.some(function (t) { return t.text === text && t.quoted === quoted; });
    if (text && !same) terms.push({ text: text, quoted: quoted });
    start = end + 1;
  }
  function quote(i) { return QUOTES.indexOf(all[i]); }
  function isWhite(i) { return i >= all.length || folder.point(all[i].codePointAt(0)) === GAP; }
  while (start < all.length) {
    end = start;
    if (quote(start) >= 0) {
      // A phrase ends at the next mark that is not in the middle of a word; without one, a mark is as any other.
      do end++; while (end < all.length && !(quote(end) >= 0 && quote(end) < 2 === quote(start) < 2 &&
        (quote(end + 1) >= 0 || isWhite(end + 1))));
    }
    if (end > start && end < all.length) {
      start++;
      add(true);
    } else {
      for (end = start; !isWhite(end);) end++;
      add(false);
    }
  }
  var folded = folder.fold([all.join('')]);
  return { terms: terms, folded: folded, number: terms.some(function (t) { return t.quoted; }) ? null : caseNumber(folded) };
}

/** `17`, `17号`, `17号单`, `第17单`, `2026-0017`, folded; null when it is something else. */
function caseNumber(folded) {
  var year = null, rest = folded.replace(/([^0-9]|^) | (?=[^0-9]|$)/g, '$1'), groups = folded.split(GAP);
  var mark = rest.indexOf('\u5e74');
  if (mark >= 0) {
    if (mark !== 4 || !/^[0-9]{4}/.test(rest)) return null;
    year = +rest.slice(0, 4);
    rest = rest.slice(5);
  } else if (groups.length === 2 && /^[0-9]{4}$/.test(groups[0])) {
    year = +groups[0];
    rest = groups[1];
  }
  if (year !== null && (year < 1900 || year > 2199)) return null;
  var match = /^\u7b2c?([0-9]{1,6})[号单件条例项起宗]{0,2}$/.exec(rest);
  return match && +match[1] ? { year: year, serial: +match[1] } : null;
}

function needsClasses(text, folder) {
  var plain = plainHan();
  return Array.from(text).some(function (c) {
    var point = c.codePointAt(0);
    return !folder.classes.has(point) && (EAGER.indexOf(c) >= 0 || (isHan(point) && !plain.has(c)));
  });
}

var plainHanSet;
/** GB 2312's characters: nearly all are representatives. */
function plainHan() {
  return plainHanSet || (plainHanSet = new Set(packedCharacters()));
}
