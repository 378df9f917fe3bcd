function readRecords(payload) {
  return payload ? unpack(payload).split('\x1e').map(function (row) {
    var f = row.split('\x1f'), numbers = new Numbers(f[0]);
    if (f.length !== 9) throw new Error('damaged');
    numbers.at = 1;
    return {
      shape: DIGITS[f[0].charCodeAt(0) & 127], date: numbers.signed(),
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
  this.version = parts[2];
  if (lines.length < 4 || lines[2].length !== Math.ceil(this.units / 3)) throw new Error('damaged');
  var day = +lines[0], days = new Numbers(lines[1]), i;
  this.days = new Int32Array(this.units);
  this.classes = new Uint8Array(this.units);
  for (i = 0; i < this.units; i++) {
    day += days.next();
    this.days[i] = day;
    this.classes[i] = DIGITS[lines[2].charCodeAt(Math.floor(i / 3)) & 127] >> (i % 3 * 2) & 3;
  }
  this.parted = lines[4];
  this.abundances = [];
  this.checks = [];
  this.firsts = readShards(lines[3], this, 0);
  this.shards = new Map();
  this.records = new Map();
}

/** The first keys of the shards in a line of a directory; the rest of it goes to a segment's tables, from a
    place on. */
function readShards(line, segment, place) {
  var columns = line.split(' '), steps = new Numbers(columns[0]), rests = new Numbers(columns[1]);
  var first = 0, second = 0;
  return columns[2].split('').map(function (sign, i) {
    var step = steps.next(), rest = rests.next();
    first += step;
    second = step ? rest : second + rest;
    segment.abundances[place + i] = DIGITS[sign.charCodeAt(0) & 127];
    segment.checks[place + i] = columns[3][i];
    return first * SHIFT + second;
  });
}
function keyText(key) { return Math.floor(key / SHIFT).toString(16) + '-' + (key % SHIFT).toString(16); }

/** The shard that would hold a key; -1 when it lies before all. */
Segment.prototype.placeOf = function (key) {
  var low = 0, high = this.firsts.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if (this.firsts[middle] <= key) low = middle + 1; else high = middle;
  }
  return low - 1;
};

/** Of a term the slots in a few shards only: what they leave is verified anyway, and a shard costs as
    much as a record. As few pairs as cover every character, those with the shortest lists (in shards of
    many keys): one more where all are long, fewer where one is so short that it tells nearly all. With `more`, nearly all: they tell apart what turned out to be none too often. */
Segment.prototype.chosen = function (slots, more) {
  if (slots.some(function (slot) { return slot.keys.length > 1; })) return slots;
  var self = this, costs = [], before = [], kept = [], most = more ? 7 : 6;
  var shards = slots.map(function (slot, i) {
    var shard = self.placeOf(slot.keys[0]);
    costs[i] = 6400 - (shard < 0 ? 64 : self.abundances[shard]);
    return shard;
  }), sums = costs.slice();
  var order = slots.map(function (slot, i) {
    before[i] = i > 1 && sums[i - 2] <= sums[i - 1] ? i - 2 : i - 1;
    if (i) sums[i] += sums[before[i]];
    return i;
  }).sort(function (a, b) { return costs[a] - costs[b] || a - b; });
  for (var at = slots.length - 1; at >= 0; at = before[at]) kept.push(shards[at]);
  function add(from, limit) {
    order.forEach(function (i) {
      if (kept.length < limit && (!from || from.indexOf(shards[i]) >= 0)) kept = unique(kept.concat(shards[i]));
    });
  }
  var covering = unique(kept), best = Math.max.apply(null, slots.map(function (slot, i) {
    return covering.indexOf(shards[i]) < 0 ? 0 : 6400 - costs[i];
  }));
  kept = [];
  var isShort = !more && best > 28;
  add(covering, isShort ? 3 : most);
  if (more || best < 23) add(null, more ? most : Math.min(most, kept.length + 1));
  var result = slots.filter(function (slot, i) { return kept.indexOf(shards[i]) >= 0; });
  result.isShort = isShort;
  return result;
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
  var name = this.name + '/p' + keyText(this.firsts[place]);
  known = loadScript(this.index.root, name, this.version).then(function (file) {
    if (file.check !== self.checks[place]) throw new Error('mixed');
    return readShard(bytesOf(file.payload), self.units);
  });
  known.catch(function () { self.shards.delete(place); });
  this.shards.set(place, known);
  return known;
};
Segment.prototype.record = function (id) {
  var self = this, known = this.records.get(id);
  if (!known) {
    known = loadScript(this.index.root, this.name + '/r' + id, this.version)
      .then(function (file) { return readRecords(file.payload); });
    known.catch(function () { self.records.delete(id); });
    this.records.set(id, known);
  }
  return known.then(function (list) {
    var record = list[0];
    if (!record || (record.shape & 3) !== self.classes[id] || record.date !== self.days[id]) {
      throw new Error('mixed');
    }
    return record;
  });
};
