var QUOTES = '"\u201c\u201d\u201e\uff02\u300c\u300d\u300e\u300f';

function unique(list) {
  return list.filter(function (item, i) { return list.indexOf(item) === i; });
}

function isLatin(term) { return !term.quoted && /^[a-z]{2,}$/.test(term.text); }

/** What is longer than two characters or holds a break must be verified. */
function isExact(term) {
  return Array.from(term.text).length <= 2 && term.text.indexOf(GAP) < 0 && !isLatin(term);
}

/** The pairs that a unit must hold, next to one another or across a break, each with its place; or the
    only character. */
function slotsOf(text) {
  var slots = [], last = 0, all = Array.from(text).map(function (c) { return c.codePointAt(0); });
  if (all.length === 1) return [{ place: 0, keys: [all[0] * SHIFT] }];
  all.forEach(function (c, i) {
    if (!i || c === 32) return;
    slots.push({ place: last, keys: [all[last] * SHIFT + c + (i - last > 1 ? ACROSS : 0)] });
    last = i;
  });
  return slots;
}

function parseQuery(folder, raw) {
  var all = Array.from(String(raw).slice(0, 256)).slice(0, 64), terms = [], quoted = false;
  var start = 0;
  function add(end) {
    var text = folder.fold([all.slice(start, end).join('')]);
    var same = terms.some(function (t) { return t.text === text && t.quoted === quoted; });
    if (text && !same) terms.push({ text: text, quoted: quoted });
    start = end + 1;
  }
  for (var i = 0; i < all.length; i++) {
    var isQuote = QUOTES.indexOf(all[i]) >= 0;
    if (isQuote || (!quoted && folder.point(all[i].codePointAt(0)) === GAP)) {
      add(i);
      if (isQuote) quoted = !quoted;
    }
  }
  add(all.length);
  var folded = folder.fold([all.join('')]);
  return { terms: terms, folded: folded, number: caseNumber(folded) };
}

/** `17`, `17号`, `17号单`, `第17单`, `2026-0017`, folded; null when it is something else. */
function caseNumber(folded) {
  var year = null, rest = folded.split(GAP).join(''), groups = folded.split(GAP);
  var mark = rest.indexOf('\u5e74');
  if (mark >= 0) {
    if (mark !== 4 || !/^[0-9]{4}/.test(rest)) return null;
    year = +rest.slice(0, 4);
    rest = rest.slice(5);
  } else if (groups.length === 2 && /^[0-9]{4}$/.test(groups[0])) {
    year = +groups[0];
    rest = rest.slice(4);
  }
  if (year !== null && (year < 1900 || year > 2199)) return null;
  var match = /^\u7b2c?([0-9]{1,6})[号单件条例项期起宗]{0,2}$/.exec(rest);
  return match && +match[1] ? { year: year, serial: +match[1] } : null;
}

function needsClasses(text) {
  var plain = plainHan();
  return Array.from(text).some(function (c) {
    return EAGER.indexOf(c) >= 0 || (isHan(c.codePointAt(0)) && !plain.has(c));
  });
}

var plainHanSet;
/** GB 2312's characters: nearly all are representatives. */
function plainHan() {
  if (!plainHanSet) {
    plainHanSet = new Set(packedCharacters().filter(function (c) { return isHan(c.codePointAt(0)); }));
  }
  return plainHanSet;
}
