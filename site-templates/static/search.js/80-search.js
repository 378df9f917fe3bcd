/** Promise of the ways to read a term: slots of keys, and what verifies it; of letters only the likely one, or
    all. */
Index.prototype.readings = function (term, all) {
  var self = this;
  var literal = {
    slots: slotsOf(term.text), start: startKey(term.text), matcher: { text: term.text }, length: Array.from(term.text).length
  };
  if (!isLatin(term)) return Promise.resolve([literal]);
  this.foreseeSounds(term.text);
  return this.letters().then(function () { return self.spoken(term.text, all); })
    .then(function (spoken) { return [literal].concat(spoken); });
};

/** Four bits that tell a title as long as the query: the length below 8, else its remainder. */
function lengthSign(length) { return length < 8 ? length : 8 | length & 7; }

/** Scores of the units that hold all of some slots, out of so many; `lists` by key, `begun` where a number begins.
    Unsure is what left slots out though many units hold the others apart, since then as many may do so without its
    showing, or though the list that was held to be short is not. */
function scoreSlots(segment, slots, all, lists, begun) {
  var units = segment.units, scores = new Float64Array(units), strong = new Uint8Array(units);
  var lengths = new Uint8Array(units), starts = new Uint8Array(units).fill(255);
  var met = new Uint8Array(units), apart = 0, together = 0;
  var pieces = new Uint8Array(units).fill(begun ? 1 : 0);
  slots.forEach(function (slot, number) {
    var best = new Uint8Array(units), held = new Uint8Array(units), count = 0, id, back = slot.place & 7;
    slot.keys.forEach(function (key) {
      var list = lists.get(key);
      for (var i = 0; i < list.length; i++) {
        var code = list[i] & 3, places = list[i] >> 2 & 255;
        id = list[i] >>> 14;
        if (!best[id]) count++;
        if (best[id] <= code) best[id] = code + 1;
        if (code === 3) lengths[id] = list[i] >> 10 & 15;
        // Turned back by its place in the term, a key says where the term may begin.
        held[id] |= places >> back | places << (8 - back);
      }
    });
    var worth = rarity(count, units);
    for (id = 0; id < units; id++) {
      if (best[id] && met[id] === number) met[id]++;
      if (!(starts[id] &= held[id]) || (number && !scores[id])) { scores[id] = 0; continue; }
      scores[id] += worth * SATURATION[(best[id] - 1) * 4 + segment.classes[id]];
      strong[id] = (!number || strong[id]) && best[id] === 4 ? 1 : 0;
    }
  });
  if (begun) begun.forEach(function (posting) {
    if (posting >> 2 & starts[posting >>> 14]) pieces[posting >>> 14] = 0;
  });
  met.forEach(function (n, id) { if (n === slots.length) if (scores[id]) together++; else apart++; });
  return {
    scores: scores, strong: strong, lengths: lengths, pieces: pieces, isUnsure: slots.length < all &&
      (together > 12 && apart * 2 > together || together > 40 && slots.isShort)
  };
}

/** Promise of the units of a segment that may hold the whole query, best first. */
function candidatesOf(index, segment, query, readings, filters, byDate) {
  var number = query.number;
  return Promise.all([
    tallyTerms(segment, query, readings), filters.length &&
      besideOwn('filters').then(function () { return segment.allowed(filters); }),
    number && segment.postings([CASES * SHIFT + number.serial % SHIFT])
  ]).then(function (all) {
    var tally = all[0], allowed = all[1], result = [], id, isCase = new Set();
    if (number) all[2][0].forEach(function (posting) { isCase.add(posting >>> 14); });
    for (id = segment.units - 1; id >= 0; id--) {
      if (allowed && !allowed[id]) continue;
      if (isCase.has(id)) result.push({ id: id, rank: 5, score: 0 });
      else if (tally.scores[id]) {
        result.push({
          id: id, rank: tally.ranks[id], score: Math.floor(tally.scores[id] * recency(segment.days[id], index.asOf) / 256),
          parts: tally.parts.get(id)
        });
      }
    }
    result.isUnsure = tally.isUnsure;
    return result.sort(function (a, b) {
      return byDate ? b.id - a.id : b.rank - a.rank || b.score - a.score || b.id - a.id;
    });
  });
}

/** Promise of the scores of the units that hold all terms, as far as some of their pairs tell, or nearly
    all; without terms of all units. */
function tallyTerms(segment, query, readings, more) {
  var whole = Array.from(query.folded).length, units = segment.units, keys = [];
  var chosen, isUnsure = false;
  return Promise.all(readings.map(function (term) {
    return Promise.all(term.map(function (reading) { return segment.chosen(reading.slots, more); }));
  })).then(function (all) {
    chosen = all;
    all.forEach(function (term) {
      term.forEach(function (slots) {
        slots.forEach(function (slot) { keys = keys.concat(slot.keys); });
      });
    });
    // In an archive it costs more than it is worth.
    if (!segment.pages) readings.forEach(function (term) { if (term[0].start) keys.push(term[0].start); });
    keys = unique(keys);
    return Promise.all([segment.postings(keys), besideOwn('hits')]);
  }).then(function (found) {
    // A script of the version before, from a cache.
    if (!arrived.kit.addUp) throw new Error('format');
    var lists = new Map(keys.map(function (key, i) { return [key, found[0][i]]; }));
    var tally = arrived.kit.addUp(segment, readings.map(function (term, place) {
      var sum = {
        scores: new Float64Array(units), strong: new Uint8Array(units), title: new Uint8Array(units)
      };
      term.forEach(function (reading, i) {
        var part = scoreSlots(segment, chosen[place][i], reading.slots.length, lists, lists.get(reading.start));
        sum.pieces = part.pieces;
        isUnsure = isUnsure || part.isUnsure;
        var wanted = readings.length === 1 ? lengthSign(reading.length)
          : reading.matcher.pairs ? -1 : lengthSign(whole);
        for (var id = 0; id < units; id++) {
          if (!part.scores[id]) continue;
          sum.scores[id] = Math.max(sum.scores[id], part.scores[id]);
          if (!part.strong[id]) continue;
          sum.strong[id] = 1;
          if (part.lengths[id] === wanted) sum.title[id] = 1;
        }
      });
      return sum;
    }));
    tally.isUnsure = isUnsure;
    return tally;
  });
}

/** A search whose results come in pages: `more(count)` promises the answer so far. */
function Search(index, query, filters, byDate) {
  this.index = index;
  this.query = query;
  this.filters = filters;
  this.byDate = byDate;
  this.place = -1;
  this.open = [];
  this.hits = [];
  this.names = [];
  this.suggestions = [];
  this.near = [];
  this.aside = [];
  this.tried = 0;
  this.exact = !query.number && query.terms.every(isExact);
  this.titled = index.older && index.older.length && query.folded && !filters.length && !byDate ? index.titled(query) : [];
}
/** Promise of the ways to read each term: of letters only the likely one, or all. */
Search.prototype.readings = function (all) {
  var index = this.index;
  return Promise.all(this.query.terms.map(function (t) { return index.readings(t, all); }));
};
Search.prototype.prepare = function () {
  var self = this;
  return this.first ? Promise.resolve() : this.readings(this.byDate).then(function (readings) {
    self.first = readings;
    self.likely = self.byDate ? readings : readings.map(function (term) {
      return term[1] ? self.index.likely(term) : term;
    });
    self.hasRare = !self.byDate && readings.some(function (term) { return term[1]; });
  });
};
/** Promise of candidates in a segment: units that hold the slots of what is asked, to be verified by the readings. */
Search.prototype.ask = function (asked, readings) {
  var self = this;
  this.asked = asked;
  this.terms = readings.map(function (term) {
    return term.map(function (reading) { return reading.matcher; });
  });
  return Promise.all([
    candidatesOf(this.index, this.index.segments[this.place], this.query, asked, this.filters, this.byDate), this.titled
  ]).then(function (both) {
    var titled = both[1], rank = titled[0] ? titled[0].rank : 9;
    function own(isAbove) {
      return both[0].filter(function (c) { return !self.known.has(c.id) && (c.rank >= rank) === isAbove; });
    }
    self.open = own(true).concat(titled, own(false));
    self.doubts = both[0].isUnsure ? 4 : 0;
    self.aside = self.aside.concat(titled);
    self.titled = [];
  });
};
Search.prototype.more = function (number) {
  var self = this, wanted = this.hits.length + number, waits = 0, tried = 0;
  // Where something was found, the rest is left for those who ask for more.
  var patience = number * (this.query.number ? 2 : 3), before = this.hits.length, oldHits = 0, oldTried = 0;
  function isTired() { return tried >= patience && self.hits.length > before; }
  function count() {
    self.isWaiting = waits > 0;
    self.total = self.hits.length + self.open.length + waits;
    self.isCounted = (!self.open.length && !waits && !self.rareOpen) || self.exact;
    self.hasOlder = !self.isDone && !!self.index.older && self.place < self.index.older.length;
    self.isPartial = self.hasOlder || !!self.rareOpen;
    self.since = self.hasOlder ? self.index.segments[self.place].name.slice(0, 7) : '';
    return self;
  }
  function step() {
    if (self.hits.length >= wanted || isTired()) return null;
    if (!self.first.length && !self.filters.length) { self.isDone = true; return null; }
    if (!self.open.length) {
      oldHits = oldTried = 0;
      // Rarer readings and older segments cost as much as what was asked first: where something was found they
      // wait to be asked for, unless more is wanted than people look at.
      if (self.hits.length > before && number <= 10) return null;
      if (self.rareOpen) {
        self.rareOpen = false;
        return self.readings(true).then(function (all) { return self.ask(all, all); }).then(step);
      }
      return self.index.openSegment(self.place + 1).then(function (isOpen) {
        if (!isOpen) { self.isDone = true; return null; }
        self.place++;
        self.rareOpen = self.hasRare;
        self.known = new Set(self.aside.map(function (c) { return c.place === self.place && c.id; }));
        return self.ask(self.likely, self.first).then(step);
      });
    }
    var segment = self.index.segments[self.place];
    // Where too many turned out to be none, the pairs that were left out are asked.
    if (self.doubts > 3) {
      self.doubts = -Infinity;
      return tallyTerms(segment, self.query, self.asked, true).then(function (tally) {
        self.open = self.open.filter(function (c) {
          if (c.parts) c.parts = tally.parts.get(c.id);
          return c.place || c.rank === 5 || tally.scores[c.id];
        });
        // What was read before tells nothing of what is left.
        oldHits = self.hits.length - before;
        oldTried = tried;
        return step();
      });
    }
    // Where many turned out to be none, more are asked for at once; what is over waits.
    var missing = wanted - self.hits.length, found = self.hits.length - before - oldHits;
    var batch = self.open.splice(0, Math.min(self.hits.length > before ? patience - tried : Infinity,
      Math.max(missing, Math.min(16, Math.ceil(missing * (tried - oldTried + 1) / (found + 1))))));
    var loads = batch.map(function (c) {
      return c.place ? c.record() : c.parts ? arrived.kit.readParts(self, segment, c.parts) : segment.record(c.id);
    });
    function take(records) {
      records.forEach(function (record) {
        if (self.hits.length >= wanted || isTired()) return;
        var reads = record.reads || 1;
        tried += reads;
        self.tried++;
        var candidate = batch.shift();
        if (arrived.kit.holdsAll(self.index, record, self.terms, self.query.number)) {
          if (!candidate.place) self.known.add(candidate.id);
          self.hits.push(arrived.kit.hitOf(self.index, record, self.terms));
        } else if (candidate.place) return;
        else if (self.exact) throw new Error('mixed');
        else self.doubts += reads;
      });
    }
    // All are under way; the first screen is shown before the rest is there. What fails is told where it is waited for.
    Promise.all(loads).catch(function () {});
    return Promise.all([besideOwn('hits')].concat(loads.slice(0, 4))).then(function (records) {
      take(records.slice(1));
      waits = Math.max(0, loads.length - 4);
      if (self.progress && self.hits.length && waits) { count(); self.progress(); }
      return Promise.all(loads.slice(4));
    }).then(function (records) {
      waits = 0;
      take(records);
      self.open = batch.concat(self.open);
      return step();
    });
  }
  return this.prepare().then(step).then(function () { return besideOwn('hits'); }).then(count);
};

/** Promise of a started search with its names, and what to try when it found nothing. */
Index.prototype.search = function (raw, options) {
  var self = this, filters = (options && options.filters) || [], query, search;
  return this.loadClasses(String(raw)).then(function () {
    query = parseQuery(self.folder, raw);
    search = new Search(self, query, filters, !!options && options.order === 'date');
    search.progress = options && options.progress && function () { options.progress(search); };
    var single = query.terms.length === 1 && !query.terms[0].quoted;
    return Promise.all([
      search.more((options && options.limit) || 10),
      single && /^[a-z0-9]{2,12}$/.test(query.terms[0].text) && /[a-z]/.test(query.terms[0].text) ?
        self.letters().then(function () { return self.names(query.terms[0].text); }) : []
    ]);
  }).then(function (both) {
    search.names = both[1];
    search.progress = null;
    if (search.total) return search;
    return self.rare().then(function () { return query.terms.length ? self.help(search, query, filters) : search; });
  });
};
