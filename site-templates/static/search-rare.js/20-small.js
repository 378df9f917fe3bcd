function compareText(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

/** The same for a small site: all records at hand, postings made of them. */
function SmallSegment(index, records) {
  var self = this, byLabel = new Map();
  this.index = index;
  this.units = records.length;
  this.list = records;
  this.days = records.map(function (r) { return r.date; });
  this.classes = records.map(function (r) { return r.shape & 3; });
  this.lengths = records.map(function (r) { return r.shape >> 2; });
  // Of an entity with a code that is found like its title, the code's.
  this.codes = [];
  this.lists = new Map();
  records.forEach(function (record, id) {
    var folded = index.folder.fold(fieldsOf(record)), ends = index.folder.ends, last = record.heading ? 1 : 0;
    self.codes[id] = last && record.entity ? kit.lengthSign(Array.from(index.folder.fold([record.heading])).length)
      : self.lengths[id];
    self.addPairs(folded, id, last && !record.entity ? ends[0] : 0, ends[last]);
    record.facets.forEach(function (f) {
      var name = f.facet + f.value, label = byLabel.get(name);
      if (!label) byLabel.set(name, label = { facet: f.facet, value: f.value, ids: [], pages: new Set() });
      if (label.ids.indexOf(id) < 0) label.ids.push(id);
      label.pages.add(record.url.split('#')[0]);
    });
    var number = record.caseNumber && caseNumber(index.folder.fold([record.caseNumber]));
    if (number) self.add(CASES * SHIFT + number.serial % SHIFT, id, 1, false);
  });
  this.parts = [];
  records.reduce(function (start, record, id) {
    var page = record.url.split('#')[0], isSame = start >= 0 && records[start].url.split('#')[0] === page;
    if (record.heading && !record.entity) return isSame ? start : id;
    if (isSame && record.entity !== 'p') self.parts.push([start, id]);
    return -1;
  }, -1);
  this.all = Array.from(byLabel.values()).sort(function (a, b) {
    return a.facet - b.facet || compareText(a.value, b.value);
  });
  this.all.forEach(function (label, place) {
    label.key = label.facet * SHIFT + place + 1;
    label.count = label.pages.size;
    self.lists.set(label.key, label.ids.map(function (id) { return id * 16384; }));
  });
}
SmallSegment.prototype.add = function (key, id, count, strong) {
  var list = this.lists.get(key);
  if (!list) this.lists.set(key, list = []);
  var last = list.length - 1;
  if (last < 0 || list[last] >>> 14 !== id) { list.push(id * 16384); last++; count--; }
  var code = list[last] & 3, first = Math.floor(key / SHIFT);
  var length = first < 128 || first >= 0x32400 ? this.codes[id] : this.lengths[id];
  // Where it stands is not told: everywhere.
  list[last] = id * 16384 + 255 * 4 +
    (strong || code === 3 ? length * 1024 + 3 : Math.min(2, code + count));
};
SmallSegment.prototype.addPairs = function (folded, id, from, to) {
  var self = this;
  // No pair stands across the end of a block.
  folded.split('!').reduce(function (start, block) {
    self.addBlock(block, id, from - start, to - start);
    return start + block.length + 1;
  }, 0);
};
SmallSegment.prototype.addBlock = function (folded, id, from, to) {
  var self = this, all = charactersOf(folded), unit = 0, place = 0, points = Array.from(folded);
  all.forEach(function (c, i) {
    for (; place < c.place; place++) unit += points[place].length;
    var strong = unit >= from && unit < to, row = rowKey(all, i);
    self.add(c.c * SHIFT, id, 1, strong);
    if (all[i + 1]) self.add(pairKey(all, i), id, 1, strong);
    if (row) self.add(row, id, 1, strong);
    var begins = !all[i - 1] || c.across || !/[0-9]/.test(points[all[i - 1].place]);
    if (!begins || !all[i + 1] || !/[0-9]/.test(points[c.place])) return;
    // Of a code like 3-05 there is a second one.
    [2 + all[i + 1].across, 4].map(function (n) {
      return kit.startKey(points.slice(c.place, c.place + n).join(''));
    }).forEach(function (start, n, both) {
      if (start && start !== both[n - 1]) self.add(start, id, 1, strong);
    });
  });
};
SmallSegment.prototype.postings = function (keys) {
  var self = this;
  return Promise.resolve(keys.map(function (key) { return self.lists.get(key) || []; }));
};
SmallSegment.prototype.allowed = function (filters) { return kit.Segment.prototype.allowed.call(this, filters); };
SmallSegment.prototype.labels = function () { return Promise.resolve(this.all); };
SmallSegment.prototype.chosen = function (slots) { return slots; };
SmallSegment.prototype.record = function (id) { return Promise.resolve(this.list[id]); };

Index.prototype.smallSegment = function (records) { return new SmallSegment(this, records); };
