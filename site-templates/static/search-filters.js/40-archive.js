/** A segment that is asked when the newest has nothing. Its directory lies in pages, of which those are read
    that keys need; how long a unit is, it does not say. */
function Archive(index, head) {
  var self = this, parts = head.split('\t'), keys = new kit.Numbers(parts[3]);
  this.index = index;
  this.name = parts[0];
  this.units = +parts[1];
  this.version = parts[2];
  this.classes = new Uint8Array(this.units).fill(1);
  this.days = new Int32Array(this.units);
  this.directory = kit.loadScript(index.root, this.name + '/directory', this.version).then(function (file) {
    if (file.check !== self.version) throw new Error('mixed');
    var lines = file.payload.split('\n'), days = new kit.Numbers(lines[1]);
    self.parted = lines[2];
    for (var day = +lines[0], id = 0, next; days.at < days.text.length; id = next) {
      day += days.next();
      next = id + days.next();
      self.days.fill(day, id, next);
    }
  });
  this.pageFirsts = [];
  for (var first = 0, second = 0; keys.at < keys.text.length;) {
    var step = keys.next(), number = keys.next();
    first += step;
    second = step ? number : second + number;
    this.pageFirsts.push(first * SHIFT + second);
  }
  this.pages = new Map();
  this.shards = new Map();
  this.records = new Map();
  this.firsts = [];
  this.abundances = [];
  this.checks = [];
}
Archive.prototype = Object.create(kit.Segment.prototype);

/** Promise of the slots with the shortest lists: a long one of so many units costs more than records. The
    newest segment tells which those are, by the lists that it was asked for. */
Archive.prototype.chosen = function (slots, more) {
  if (slots.some(function (slot) { return slot.keys.length > 1; })) return slots;
  var newest = this.index.segments[0], asked = newest.chosen(slots, more);
  return newest.postings(asked.map(function (slot) { return slot.keys[0]; })).then(function (lists) {
    var sum = 0, order = asked.map(function (slot, i) { return i; }).sort(function (a, b) {
      return lists[a].length - lists[b].length || a - b;
    });
    var kept = order.filter(function (i, n) {
      sum += lists[i].length;
      return n < 2 || (sum * (more ? 2 : 4) <= newest.units && n < (more ? 8 : 4));
    });
    return asked.filter(function (slot, i) { return kept.indexOf(i) >= 0; });
  });
};

/** The last of ascending keys that is no greater than one; -1 if all are. */
function lastPlace(firsts, key) {
  return kit.Segment.prototype.placeOf.call({ firsts: firsts }, key);
}

/** A shard's place is its page's times 256 and its own there. */
Archive.prototype.placeOf = function (key) {
  var page = lastPlace(this.pageFirsts, key), firsts = this.pages.get(page);
  return firsts ? page * 256 + lastPlace(firsts, key) : -1;
};

/** Promise that the days and the pages of some keys are there. */
Archive.prototype.loadPages = function (keys) {
  var self = this;
  return Promise.all([this.directory].concat(kit.unique(keys.map(function (key) { return lastPlace(self.pageFirsts, key); }))
    .filter(function (page) { return page >= 0 && !self.pages.has(page); }).map(function (page) {
      var name = self.name + '/d' + kit.keyText(self.pageFirsts[page]);
      return kit.loadScript(self.index.root, name, self.version).then(function (file) {
        var firsts = kit.readShards(file.payload, self, page * 256);
        self.pages.set(page, firsts);
        firsts.forEach(function (first, i) { self.firsts[page * 256 + i] = first; });
      });
    })));
};
Archive.prototype.postings = function (keys) {
  var self = this;
  return this.loadPages(keys).then(function () { return kit.Segment.prototype.postings.call(self, keys); });
};
Archive.prototype.record = function (id) {
  var self = this, first = id & ~3, known = this.records.get(first);
  if (!known) {
    known = kit.loadScript(this.index.root, this.name + '/r' + first, this.version)
      .then(function (file) { return kit.readRecords(file.payload); });
    known.catch(function () { self.records.delete(first); });
    this.records.set(first, known);
  }
  return known.then(function (list) {
    var record = list[id - first];
    if (!record || record.date !== self.days[id]) throw new Error('mixed');
    return record;
  });
};

kit.Index.prototype.openOlder = function (place) {
  this.segments[place] = new Archive(this, this.older[place - 1]);
  return true;
};
