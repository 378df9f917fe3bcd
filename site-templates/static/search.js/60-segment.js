function compareText(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

function readRecords(payload) {
  return payload ? unpack(payload).split('\x1e').map(function (row) {
    var f = row.split('\x1f'), numbers = new Numbers(f[0]);
    if (f.length !== 9) throw new Error('damaged');
    numbers.at = 1;
    var day = numbers.next();
    return {
      shape: DIGITS[f[0].charCodeAt(0) & 127], date: day % 2 ? -(day + 1) / 2 : day / 2,
      url: f[1], title: f[2], heading: f[3], entity: f[5], caseNumber: f[6], pinyin: f[7],
      text: f[8],
      facets: f[4].split('\x1d').filter(Boolean).map(function (item) {
        return { facet: +item[0], value: item.slice(1) };
      })
    };
  }) : [];
}

function fieldsOf(record) {
  return record.heading ? [record.title, record.heading, record.text]
    : [record.title, record.text];
}

/** A segment whose postings and records lie in files. */
function Segment(index, head, lines) {
  var parts = head.split('\t');
  this.index = index;
  this.name = parts[0];
  this.units = +parts[1];
  this.group = +parts[2];
  this.version = parts[3];
  if (lines.length !== 4 || lines[2].length !== Math.ceil(this.units / 3)) throw new Error('damaged');
  var day = +lines[0], days = new Numbers(lines[1]), keys = new Numbers(lines[3]), i;
  this.days = new Int32Array(this.units);
  this.classes = new Uint8Array(this.units);
  for (i = 0; i < this.units; i++) {
    day += days.next();
    this.days[i] = day;
    this.classes[i] = DIGITS[lines[2].charCodeAt(Math.floor(i / 3)) & 127] >> (i % 3 * 2) & 3;
  }
  this.firsts = [];
  this.abundances = [];
  this.checks = [];
  for (var first = 0, second = 0; keys.at + 4 < keys.text.length; keys.at += 3) {
    var step = keys.next(), number = keys.next();
    first += step;
    second = step ? number : second + number;
    this.firsts.push(first * SHIFT + second);
    this.abundances.push(DIGITS[keys.text.charCodeAt(keys.at) & 127]);
    this.checks.push(keys.text.slice(keys.at + 1, keys.at + 3));
  }
  this.shards = new Map();
  this.records = new Map();
}

/** Promise of what results can be narrowed by: facet, value, number of units, key of the postings. */
Segment.prototype.labels = function () {
  var self = this;
  if (!this.labelsJob) {
    this.labelsJob = loadScript(this.index.root, this.name + '/filters', this.version).then(function (file) {
      if (file.check !== self.version) throw new Error('mixed');
      var ordinals = {};
      return file.payload.split('\n').filter(Boolean).map(function (line) {
        var parts = line.split('\t'), facet = +parts[0];
        ordinals[facet] = (ordinals[facet] || 0) + 1;
        return { facet: facet, count: +parts[1], value: parts[2], key: facet * SHIFT + ordinals[facet] };
      });
    });
    this.labelsJob.catch(function () { self.labelsJob = null; });
  }
  return this.labelsJob;
};

/** The shard that would hold a key; -1 when it lies before all. */
Segment.prototype.placeOf = function (key) {
  var low = 0, high = this.firsts.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if (this.firsts[middle] <= key) low = middle + 1; else high = middle;
  }
  return low - 1;
};

/** Of a long term only the keys in a few shards, those with the shortest lists: what they leave is
    verified anyway, and a shard costs as much as a record. */
Segment.prototype.chosen = function (slots) {
  var self = this, places = slots.map(function (slot) { return self.placeOf(slot[0]); });
  var shards = unique(places);
  if (shards.length <= 6 || slots.some(function (slot) { return slot.length !== 1; })) return slots;
  function abundance(place) { return place < 0 ? 64 : self.abundances[place]; }
  var kept = shards.map(function (place, i) { return [place, i]; }).sort(function (a, b) {
    return abundance(b[0]) - abundance(a[0]) || a[1] - b[1];
  }).slice(0, 6).map(function (pair) { return pair[0]; });
  return slots.filter(function (slot, i) { return kept.indexOf(places[i]) >= 0; });
};

/** Promise of the lists of several keys, in their order; empty ones for keys that are not there. */
Segment.prototype.postings = function (keys) {
  var self = this, none = new Uint32Array(0);
  return Promise.all(keys.map(function (key) {
    var place = self.placeOf(key);
    return place < 0 ? none
      : self.shard(place).then(function (lists) { return lists.get(key) || none; });
  }));
};
Segment.prototype.shard = function (place) {
  var self = this, known = this.shards.get(place);
  if (known) return known;
  var first = Math.floor(this.firsts[place] / SHIFT), second = this.firsts[place] % SHIFT;
  var name = this.name + '/p' + first.toString(16) + '-' + second.toString(16);
  known = loadScript(this.index.root, name, this.checks[place]).then(function (file) {
    if (file.check !== self.checks[place]) throw new Error('mixed');
    return readShard(bytesOf(file.payload), self.units);
  });
  known.catch(function () { self.shards.delete(place); });
  this.shards.set(place, known);
  return known;
};
Segment.prototype.record = function (id) {
  var self = this, group = Math.floor(id / this.group), known = this.records.get(group);
  if (!known) {
    known = loadScript(this.index.root, this.name + '/r' + group, this.version)
      .then(function (file) { return readRecords(file.payload); });
    known.catch(function () { self.records.delete(group); });
    this.records.set(group, known);
  }
  return known.then(function (list) {
    var record = list[id % self.group];
    if (!record || (record.shape & 3) !== self.classes[id] || record.date !== self.days[id]) {
      throw new Error('mixed');
    }
    return record;
  });
};
