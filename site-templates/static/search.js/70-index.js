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
    index.classCheck = head[5];
    index.phone = head[6] || '';
    index.folder.addPairs(lines[1]);
    if (head[2] === 'small') {
      index.isSmall = true;
      return Promise.all([loadScript(root, 'all', file.check), index.rare()]).then(function (both) {
        index.segments = [index.smallSegment(readRecords(both[0].payload))];
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

Index.prototype.file = function (name) {
  var self = this, known = this.files.get(name);
  if (!known) {
    known = loadScript(this.root, name, this.build).then(function (file) { return file.payload; });
    known.catch(function () { self.files.delete(name); });
    this.files.set(name, known);
  }
  return known;
};

/** Promise of search-letters.js: pinyin and initials. */
Index.prototype.letters = function () { return besideOwn('letters'); };
/** Promise of search-rare.js, which needs the other: small sites, older segments, and what helps when nothing is found. */
Index.prototype.rare = function () { return Promise.all([this.letters(), besideOwn('rare')]); };

var early = new Map();
/** Asks for what some text needs before the index is open, or before it is typed to its end: letters, and classes of
    no version, which are asked for again where the index tells that they are others. */
function foresee(root, text) {
  if (/[a-z]{2}/i.test(text)) besideOwn('letters').catch(function () {});
  if (needsClasses(text) && !early.has(root)) {
    early.set(root, loadScript(root, 'classes'));
    early.get(root).catch(function () { early.delete(root); });
  }
}
Index.prototype.loadClasses = function (text) {
  var self = this;
  if (this.hasClasses || !needsClasses(text)) return Promise.resolve();
  foresee(this.root, text);
  return early.get(this.root).then(function (file) {
    return file.check === self.classCheck ? file.payload : self.file('classes');
  }).then(function (payload) {
    self.folder.addClasses(payload);
    self.hasClasses = true;
  });
};
