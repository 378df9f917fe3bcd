function Index(root) {
  this.root = root;
  this.folder = new Folder();
  this.segments = [];
  this.files = new Map();
}

/** Opens the index below a root; `fresh` goes past every cache. */
function openIndex(root, fresh) {
  var index = new Index(root);
  return loadScript(root, 'manifest', fresh ? 'r' + Date.now() : '').then(function (file) {
    var lines = file.payload.split('\n'), head = lines[0].split('\t');
    if (head[0] !== FORMAT) throw new Error('format');
    index.build = file.check;
    index.asOf = +head[1];
    index.soundFiles = +head[4];
    index.phone = head[5];
    index.letterPairs = head[6];
    var variants = new Numbers(lines[1]);
    for (var c = 0; variants.at < lines[1].length;) {
      c += variants.next();
      index.folder.classes.set(c, c + variants.signed());
    }
    if (head[2] === 'small') {
      index.isSmall = true;
      return Promise.all([loadScript(root, 'all', file.check), index.rare()]).then(function (both) {
        var records = readRecords(both[0].payload);
        if (both[0].check !== head[4] || records.length !== +head[3]) throw new Error('mixed');
        index.segments = [index.smallSegment(records)];
        return index;
      });
    }
    var count = +lines[2];
    index.segments = [new Segment(index, lines[3], lines.slice(3 + count))];
    index.older = lines.slice(4, 3 + count);
    return index;
  });
}

/** Promise that the segment at a place is open; false when there are no more. */
Index.prototype.openSegment = function (place) {
  var self = this;
  if (place < this.segments.length) return Promise.resolve(true);
  if (!this.older || place > this.older.length) return Promise.resolve(false);
  return besideOwn('filters').then(function () { return self.openOlder(place); });
};

/** Promise of what a file hands over, of the whole index or of a segment with a version of its own. */
Index.prototype.file = function (name, version) {
  var self = this, known = this.files.get(name);
  if (!known) {
    known = loadScript(this.root, name, version || this.build).then(function (file) { return file.payload; });
    known.catch(function () { self.files.delete(name); });
    this.files.set(name, known);
  }
  return known;
};

/** Promise of search-letters.js: pinyin and initials. */
Index.prototype.letters = function () { return besideOwn('letters'); };
/** Promise of search-rare.js, which needs the other: small sites, older segments, and what helps when nothing is found. */
Index.prototype.rare = function () { return Promise.all([this.letters(), besideOwn('rare')]); };

/** Asks for what some text needs before the index is open, or before it is typed to its end. */
function foresee(text) {
  if (/[a-z]{2}/i.test(text)) besideOwn('letters').catch(function () {});
}
/** Promise of the classes of all characters, if some text needs others than the manifest has. */
Index.prototype.loadClasses = function (text) {
  var self = this;
  if (this.hasClasses || !needsClasses(text, this.folder)) return Promise.resolve();
  return this.file('classes').then(function (payload) {
    self.folder.addClasses(payload);
    self.hasClasses = true;
  });
};

/** Tells in which of some files a text is looked up. */
function hashOf(text) {
  for (var i = 0, number = 0; i < text.length; i++) number = (number * 31 + text.charCodeAt(i)) & 0x3ffffff;
  return number;
}
/** The file that holds the pairs of two syllables, out of so many. */
function soundFile(letters, files) { return 'sounds/' + hashOf(letters) % files; }
/** Promise of candidates: units of archives whose title or number is the whole query, newest archive first. */
Index.prototype.titled = function (query) {
  var self = this, number = query.number;
  var hash = hashOf(number ? (number.year || '') + '#' + number.serial : query.folded);
  var files = Promise.all(this.older.map(function (head, place) {
    var parts = head.split('\t'), count = 1 << 32 - Math.clz32(parts[1] - 1 >> 8), found = [], at = 0;
    function add(id) {
      if (at === Math.floor(hash / count)) found.push({ id: id, rank: number ? 5 : 3, place: place + 1, record: function () {
        return self.file(parts[0] + '/r' + (id & ~3), parts[2]).then(function (payload) { return readRecords(payload)[id & 3]; });
      } });
    }
    return self.file(parts[0] + '/t' + hash % count, parts[2]).then(function (payload) {
      for (var numbers = new Numbers(payload); numbers.at < payload.length;) {
        at += numbers.next();
        add(numbers.next());
      }
      return found;
    });
  })).then(function (lists) { return [].concat.apply([], lists); });
  files.catch(function () {});
  return files;
};
/** Asks for the sounds and names of letters beside the script that can tell syllables: where most likely one ends. */
Index.prototype.foreseeSounds = function (letters) {
  var self = this, parts = letters.match(/([zcs]h|[b-df-hj-np-tw-z])?[aeiouv]+(n?g?|r)(?![aeiouv])/g) || [], files = ['names'];
  if (parts.join('') === letters) parts.slice(1).forEach(function (two, i) {
    files.push(soundFile(parts[i] + two, self.soundFiles));
  });
  if (!this.isSmall) files.forEach(function (name) { self.file(name).catch(function () {}); });
};
