/** Promise of the readings of characters: Map of code point to syllables, in order. */
Index.prototype.loadSounds = function () {
  var self = this;
  if (this.sounds) return Promise.resolve(this.sounds);
  return this.file('sounds').then(function (payload) {
    var sounds = new Map();
    payload.split(' ').forEach(function (word) {
      var syllable = /^[a-z]*/.exec(word)[0];
      Array.from(word.slice(syllable.length)).forEach(function (c) {
        var p = c.codePointAt(0);
        if (sounds.has(p)) sounds.get(p).push(syllable); else sounds.set(p, [syllable]);
      });
    });
    self.sounds = sounds;
    return sounds;
  });
};

Index.prototype.smallPairs = function (one, two) {
  var self = this, segment = this.segments[0];
  return this.loadSounds().then(function (sounds) {
    var named = self.namedSounds(sounds), found = [];
    segment.lists.forEach(function (list, key) {
      var first = Math.floor(key / SHIFT), second = key % SHIFT;
      if (!isHan(first) || !isHan(second)) return;
      if (((sounds.get(first) || []).indexOf(one) >= 0 &&
          (sounds.get(second) || []).indexOf(two) >= 0) || named.has(one + ' ' + two + ' ' + key)) {
        found.push([16 - Math.min(16, Math.floor(logarithm(list.length) / 512)), key]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
    var keys = found.map(function (pair) { return pair[1]; });
    keys.frequent = found.filter(function (pair) { return pair[0] <= found[0][0] + 1; }).length;
    return keys;
  });
};
function writtenSyllables(folder, written) {
  var words = folder.fold([written.replace(/[üǖǘǚǜ]/g, 'v')]).split(/[^a-z]+/).filter(Boolean);
  var all = [];
  for (var i = 0; i < words.length; i++) {
    var split = kit.splitSyllables(words[i])[0];
    if (!split) return [];
    all = all.concat(split);
  }
  return all;
}
function hanOf(folded) {
  return Array.from(folded).map(function (c) { return c.codePointAt(0); }).filter(isHan);
}
Index.prototype.namedSounds = function () {
  if (this.named) return this.named;
  var self = this, named = this.named = new Set();
  this.segments[0].list.forEach(function (record) {
    if (!record.pinyin) return;
    var syllables = writtenSyllables(self.folder, record.pinyin);
    var han = hanOf(self.folder.fold([record.title]));
    if (syllables.length !== han.length) return;
    for (var i = 1; i < han.length; i++) {
      named.add(syllables[i - 1] + ' ' + syllables[i] + ' ' + (han[i - 1] * SHIFT + han[i]));
    }
  });
  return named;
};
