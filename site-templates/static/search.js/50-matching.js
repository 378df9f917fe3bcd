function logarithm(number) {
  var whole = Math.floor(Math.log2(number));
  if (Math.pow(2, whole) > number) whole--;
  if (Math.pow(2, whole + 1) <= number) whole++;
  var mantissa = Math.floor(number * Math.pow(2, 15 - whole)), result = whole;
  for (var i = 0; i < 8; i++) {
    mantissa = Math.floor(mantissa * mantissa / 32768);
    result *= 2;
    if (mantissa >= 65536) { mantissa = Math.floor(mantissa / 2); result++; }
  }
  return result;
}

function rarity(count, units) {
  return Math.max(1, logarithm(2 * units + 2) - logarithm(2 * count + 1));
}

function recency(date, asOf) {
  var age = date && Math.max(0, asOf - date), halvings = Math.min(Math.floor(age / 180), 20);
  return 256 + ((128 - Math.floor(64 * (age % 180) / 180)) >> halvings);
}

/** The first match of a matcher in folded text from a place on: [start, end] or null. */
function findMatch(matcher, text, from) {
  if (matcher.pairs) return matcher.find(text, from);
  var at = text.indexOf(matcher.text, from);
  return at < 0 ? null : [at, at + matcher.text.length];
}
