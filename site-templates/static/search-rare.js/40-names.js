Index.prototype.smallNames = function () {
  var self = this;
  return this.loadSounds().then(function (sounds) {
    var chosen = new Map(), counts = new Map(), entries = [];
    self.segments[0].list.forEach(function (record) {
      var name = nameOf(record), other = chosen.get(name);
      var wins = !other || (!!record.entity - !!other.entity || record.date - other.date ||
        compareText(record.url, other.url)) > 0;
      if (wins) chosen.set(name, record);
      counts.set(name, (counts.get(name) || new Set()).add(record.url.split('#')[0]));
    });
    chosen.forEach(function (record, name) {
      var shown = name.replace(/[\x00-\x1f]/g, ' ');
      initialsOf(self, sounds, record).forEach(function (initials) {
        entries.push({
          initials: initials, name: shown, url: record.url, entity: record.entity, count: record.entity ? 1 : counts.get(name).size
        });
      });
    });
    return entries.sort(function (a, b) {
      return compareText(a.initials, b.initials) || compareText(a.name, b.name);
    });
  });
};
/** A section's heading; what has a code for one is named by its title. */
function nameOf(record) { return !record.entity && record.heading || record.title; }
function initialsOf(index, sounds, record) {
  var rows = [''], folded = index.folder.fold([nameOf(record)]);
  var all = Array.from(folded);
  for (var i = 0; i < all.length && rows[0].length < 12; i++) {
    var p = all[i].codePointAt(0), letters = [];
    if (isHan(p)) {
      letters = unique((sounds.get(p) || []).map(function (syllable) { return syllable[0]; }));
    } else if (p < 128 && p !== 32) letters = [all[i]];
    if (!letters.length) continue;
    if (rows.length * letters.length > 8) letters = [letters[0]];
    rows = [].concat.apply([], rows.map(function (row) {
      return letters.map(function (letter) { return row + letter; });
    }));
  }
  if (record.pinyin) {
    var written = writtenSyllables(index.folder, record.pinyin);
    var row = written.map(function (s) { return s[0]; }).join('').slice(0, 12);
    if (written.length === hanOf(folded).length && rows.indexOf(row) < 0) rows.push(row);
  }
  return rows.filter(function (r) { return r.length > 1; });
}
