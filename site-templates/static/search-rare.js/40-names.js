Index.prototype.names = function (text) {
  var self = this;
  if (text.length < 2 || text.length > 12 || !/^[\x21-\x7f]+$/.test(text) || !/[a-z]/.test(text)) {
    return Promise.resolve([]);
  }
  var found = this.isSmall ? this.smallNames() : this.file('names').then(function (payload) {
    var firsts = payload.split(' ').filter(Boolean), start = 0, shards = [];
    firsts.forEach(function (first, i) { if (first <= text) start = i; });
    for (var i = start; i < firsts.length && shards.length < 4; i++) {
      if (!firsts[i].startsWith(text) && firsts[i] > text) break;
      shards.push(self.file('n-' + firsts[i]));
    }
    return Promise.all(shards).then(function (payloads) {
      return payloads.join('\n').split('\n').map(function (line) {
        var f = line.split('\t');
        return { initials: f[0], name: f[1], url: f[2], entity: f[3] };
      });
    });
  });
  return found.then(function (entries) {
    var result = [];
    entries.filter(function (entry) { return entry.initials.startsWith(text); })
      .map(function (entry, i) { return [entry, i]; })
      .sort(function (a, b) {
        return !a[0].entity - !b[0].entity ||
          a[0].initials.length - b[0].initials.length || a[1] - b[1];
      }).forEach(function (pair) {
        var e = pair[0];
        var same = result.some(function (r) {
          return r.name === e.name && r.url === e.url && r.entity === e.entity;
        });
        if (!same && result.length < 8) result.push({ name: e.name, url: e.url, entity: e.entity });
      });
    return result;
  });
};
Index.prototype.smallNames = function () {
  var self = this;
  return this.loadSounds().then(function (sounds) {
    var chosen = new Map(), entries = [];
    self.segments[0].list.forEach(function (record) {
      var name = record.heading || record.title, other = chosen.get(name);
      var wins = !other || (!!record.entity - !!other.entity || record.date - other.date ||
        compareText(record.url, other.url)) > 0;
      if (wins) chosen.set(name, record);
    });
    chosen.forEach(function (record, name) {
      var shown = name.replace(/[\x00-\x1f]/g, ' ');
      initialsOf(self, sounds, record).forEach(function (initials) {
        entries.push({ initials: initials, name: shown, url: record.url, entity: record.entity });
      });
    });
    return entries.sort(function (a, b) {
      return compareText(a.initials, b.initials) || compareText(a.name, b.name);
    });
  });
};
function initialsOf(index, sounds, record) {
  var rows = [''], folded = index.folder.fold([record.heading || record.title]);
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
  if (!record.heading && record.pinyin) {
    var written = writtenSyllables(index.folder, record.pinyin);
    var row = written.map(function (s) { return s[0]; }).join('').slice(0, 12);
    if (written.length === hanOf(folded).length && rows.indexOf(row) < 0) rows.push(row);
  }
  return rows.filter(function (r) { return r.length > 1; });
}
