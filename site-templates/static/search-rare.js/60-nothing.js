/** Promise of a search that found nothing, with what to try instead. */
Index.prototype.help = function (search, query, filters) {
  return Promise.all([this.suggestions(query, filters), this.near(query, filters)]).then(function (extra) {
    search.suggestions = extra[0];
    search.near = extra[1];
    return search;
  });
};

/** Promise of the most frequent pairs that sound like the term's, chained; null if none. */
Index.prototype.sameSound = function (text) {
  var self = this, term = Array.from(text).map(function (c) { return c.codePointAt(0); });
  if (term.length < 2 || term.length > 12 || !term.every(isHan)) return Promise.resolve(null);
  return this.loadSounds().then(function (sounds) {
    return Promise.all(term.slice(1).map(function (two, i) {
      var jobs = [];
      (sounds.get(term[i]) || []).forEach(function (a) {
        (sounds.get(two) || []).forEach(function (b) { jobs.push(self.pairs(a, b)); });
      });
      return Promise.all(jobs);
    }));
  }).then(function (places) {
    var chains = new Map();
    places.forEach(function (lists, i) {
      var next = new Map();
      lists.forEach(function (list) {
        list.slice(0, 64).forEach(function (key, rank) {
          var first = Math.floor(key / SHIFT), second = key % SHIFT, start = chains.get(first);
          if (i && !start) return;
          var same = (first === term[i] ? 1 : 0) + (second === term[i + 1] ? 1 : 0);
          var score = (start ? start.score : 0) + 64 - rank + same * 40;
          if (!next.has(second) || score > next.get(second).score) {
            next.set(second, {
              score: score, end: second, chain: (start ? start.chain : [first]).concat(second)
            });
          }
        });
      });
      chains = next;
    });
    var best = Array.from(chains.values()).sort(function (a, b) {
      return b.score - a.score || a.end - b.end;
    })[0];
    var found = best && best.chain.map(function (p) { return String.fromCodePoint(p); }).join('');
    return found && found !== text ? found : null;
  });
};

/** Promise of the longest pieces of a term that some unit may hold. */
function partsOf(segment, text) {
  var all = Array.from(text), keys = [];
  for (var i = 1; i < all.length; i++) {
    keys.push(all[i - 1].codePointAt(0) * SHIFT + all[i].codePointAt(0));
  }
  return segment.postings(keys).then(function (lists) {
    var parts = [], start = 0;
    while (start + 1 < all.length) {
      var held = null, end = start;
      while (end + 1 < all.length && all[end] !== GAP && all[end + 1] !== GAP) {
        var ids = new Set(Array.from(lists[end], function (p) { return p >>> 14; }));
        var both = held ? new Set(Array.from(held).filter(function (id) { return ids.has(id); })) : ids;
        if (!both.size) break;
        held = both;
        end++;
      }
      // Two letters or digits are on any page.
      if (end - start > 1 || (end > start && isHan(all[end].codePointAt(0)))) {
        parts.push(all.slice(start, end + 1).join(''));
      }
      start = Math.max(end, start + 1);
    }
    return parts;
  });
}

Index.prototype.isThere = function (terms, filters) {
  var folded = terms.map(function (t) { return t.text; }).join(GAP), query = {
    terms: terms, folded: folded, number: terms.some(function (t) { return t.quoted; }) ? null : caseNumber(folded)
  };
  return new Search(this, query, filters, false).more(1).then(function (search) {
    return search.hits.length > 0;
  });
};

Index.prototype.suggestions = function (query, filters) {
  var self = this, proposals = [];
  // As it can be asked again: white space would part a term at its breaks, 3-02.
  function text(terms) {
    return terms.map(function (t) {
      var whole = t.text.split(GAP).join('-');
      return t.quoted ? '"' + whole + '"' : whole;
    }).join(GAP);
  }
  return Promise.all(query.terms.map(function (t) { return self.sameSound(t.text); }))
    .then(function (sounding) {
      if (sounding.some(Boolean)) {
        var terms = query.terms.map(function (t, i) {
          return { text: sounding[i] || t.text, quoted: t.quoted };
        });
        proposals.push({ kind: 'sound', text: text(terms), terms: terms });
      }
      // Syllables typed apart: ting che, xi'an.
      var letters = query.terms.map(function (t) { return t.text; }).join(GAP);
      if (/^[a-z]+( [a-z]+)+$/.test(letters)) {
        var joined = letters.split(GAP).join('');
        proposals.push({ kind: 'sound', text: joined, terms: [{ text: joined, quoted: false }] });
      }
      if (query.terms.length > 1) query.terms.forEach(function (term) {
        var fewer = query.terms.filter(function (other) { return other !== term; });
        proposals.push({ kind: 'fewer', text: text(fewer), terms: fewer });
      });
      return Promise.all(query.terms.filter(function (t) {
        return Array.from(t.text).length > 2;
      }).map(function (t) { return partsOf(self.segments[0], t.text); }));
    }).then(function (parts) {
      // Words typed together that stand apart.
      if (query.terms.length === 1 && parts.length && parts[0].length > 1) {
        proposals.push({ kind: 'part', text: parts[0].join(GAP), terms: parts[0].map(function (part) {
          return { text: part, quoted: false };
        }) });
      }
      [].concat.apply([], parts).forEach(function (part) {
        proposals.push({ kind: 'part', text: part, terms: [{ text: part, quoted: false }] });
      });
      return Promise.all(proposals.map(function (p) { return self.isThere(p.terms, filters); }));
    }).then(function (there) {
      return proposals.filter(function (p, i) {
        var first = proposals.findIndex(function (o) { return o.text === p.text; });
        return there[i] && first === i;
      }).slice(0, 4).map(function (p) { return { kind: p.kind, text: p.text }; });
    });
};

/** Promise of the units of the newest segment that hold most of the query. */
Index.prototype.near = function (query, filters) {
  var self = this, segment = this.segments[0], keys = [];
  query.terms.forEach(function (t) {
    var all = charactersOf(t.text);
    all.slice(1).forEach(function (c, i) { if (!c.across) keys.push(pairKey(all, i)); });
  });
  keys = unique(keys);
  if (keys.length < 3 || filters.length) return Promise.resolve([]);
  return segment.postings(keys).then(function (lists) {
    var counts = new Uint16Array(segment.units), best = [];
    lists.forEach(function (list) {
      for (var i = 0; i < list.length; i++) counts[list[i] >>> 14]++;
    });
    counts.forEach(function (count, id) { if (count * 10 >= keys.length * 7) best.push(id); });
    best.sort(function (a, b) { return counts[b] - counts[a] || b - a; });
    var terms = keys.map(function (key) {
      return [{ text: String.fromCodePoint(Math.floor(key / SHIFT), key % SHIFT) }];
    });
    return Promise.all(best.slice(0, 5).map(function (id) { return segment.record(id); }))
      .then(function (records) {
        // Of a page in parts the nearest.
        var pages = records.map(function (record) { return record.url.split('#')[0]; });
        return records.filter(function (record, i) { return pages.indexOf(pages[i]) === i; })
          .map(function (record) { return kit.hitOf(self, record, terms); });
      });
  });
};
