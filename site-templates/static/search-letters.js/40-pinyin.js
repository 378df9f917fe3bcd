/** Promise of the readings of letters as pinyin: the first of which all pairs occur, or all such. */
Index.prototype.spoken = function (letters, all) {
  var self = this, splits = splitSyllables(letters).filter(function (s) { return s.length > 1; });
  function read(split) {
    return Promise.all(split.slice(1).map(function (two, i) { return self.pairs(split[i], two); }))
      .then(function (slots) {
        return slots.every(function (slot) { return slot.length; }) ? [readingOf(slots)] : [];
      });
  }
  function first(place) {
    return place === splits.length ? [] : read(splits[place]).then(function (found) {
      return found.length ? found : first(place + 1);
    });
  }
  return all ? Promise.all(splits.map(read)).then(function (found) { return [].concat.apply([], found); })
    : Promise.resolve(first(0));
};

function readingOf(slots) {
  return {
    slots: slots.map(function (keys, i) { return { place: i, keys: keys }; }), length: slots.length + 1,
    frequent: slots.map(function (keys, i) { return { place: i, keys: keys.slice(0, keys.frequent) }; }),
    matcher: {
      pairs: slots.map(function (slot) { return new Set(slot); }), find: findSpoken
    }
  };
}

/** The first place in folded text where each pair of characters is one of those that sound so. */
function findSpoken(text, from) {
  var pairs = this.pairs;
  for (var start = from; start < text.length; start++) {
    var place = start, ok = true;
    for (var i = 0; ok && i < pairs.length; i++) {
      var a = text.codePointAt(place), next = place + (a > 0xffff ? 2 : 1);
      var b = text.codePointAt(next);
      ok = b !== undefined && pairs[i].has(a * SHIFT + b);
      place = next;
    }
    if (ok) return [start, place + (text.codePointAt(place) > 0xffff ? 2 : 1)];
  }
  return null;
}

/** What is asked first of a term of letters: as it stands, where all its pairs of letters occur, and the fewest
    syllables, in frequent pairs. */
Index.prototype.likely = function (term) {
  var line = this.letterPairs, text = term[0].matcher.text, stands = true;
  for (var i = 1; line && i < text.length; i++) {
    var pair = text.charCodeAt(i - 1) * 26 + text.charCodeAt(i) - 97 * 27;
    if (!(kit.DIGITS[line.charCodeAt(pair / 6)] >> pair % 6 & 1)) stands = false;
  }
  return (stands ? [term[0]] : []).concat(Object.assign({}, term[1], { slots: term[1].frequent }));
};
