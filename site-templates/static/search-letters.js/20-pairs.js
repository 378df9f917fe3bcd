/** Promise of the pairs that are read as two syllables, frequent ones first. */
Index.prototype.pairs = function (one, two) {
  var spelling = one + "'" + two;
  if (this.isSmall) return this.smallPairs(one, two);
  return this.file(kit.soundFile(one + two, this.soundFiles)).then(function (payload) {
    var line = payload.split('\n').filter(function (l) {
      return l.startsWith(spelling) && l.charCodeAt(spelling.length) > 127;
    })[0];
    // The bar stands after the frequent pairs.
    var all = line ? Array.from(line.slice(spelling.length)) : [], bar = all.indexOf('|');
    var keys = [];
    if (bar >= 0) all.splice(bar, 1);
    for (var i = 1; i < all.length; i += 2) {
      keys.push(all[i - 1].codePointAt(0) * SHIFT + all[i].codePointAt(0));
    }
    keys.frequent = bar < 0 ? keys.length : bar / 2;
    return keys;
  });
};
