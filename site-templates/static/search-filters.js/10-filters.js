/* What results can be narrowed by and their order, the button for more, keys, older pages and what was asked
   before; loaded by search.js when the results stand there or the box is in use; the parts in this folder become one
   static/search-filters.js. */
var kit = window.gongshiSearch.kit, FACETS = kit.FACETS, Page = kit.Page, element = kit.element, SHIFT = 524288;

/** What results can be narrowed by: facet, value, number of pages, key of the postings. */
function labelsOf(payload) {
  var ordinals = {};
  return payload.split('\n').filter(Boolean).map(function (line) {
    var parts = line.split('\t'), facet = +parts[0];
    ordinals[facet] = (ordinals[facet] || 0) + 1;
    return { facet: facet, count: +parts[1], value: parts[2], key: facet * SHIFT + ordinals[facet] };
  });
}

/** Promise of the values of a segment. */
kit.Segment.prototype.labels = function () {
  var self = this;
  if (!this.labelsJob) {
    this.labelsJob = kit.loadScript(this.index.root, this.name + '/filters', this.version).then(function (file) {
      if (file.check !== self.version) throw new Error('mixed');
      return labelsOf(file.payload);
    });
    this.labelsJob.catch(function () { self.labelsJob = null; });
  }
  return this.labelsJob;
};

/** Promise of the values of all segments, for people to choose from. */
kit.Index.prototype.labels = function () {
  return this.older && this.older.length ? this.file('filters').then(labelsOf) : this.segments[0].labels();
};

/** Promise of which units pass the filters: values of one facet widen, different facets narrow. */
kit.Segment.prototype.allowed = function (filters) {
  var segment = this;
  return this.labels().then(function (labels) {
    return segment.postings(filters.map(function (filter) {
      var label = labels.filter(function (l) {
        return l.facet === filter.facet && l.value === filter.value;
      })[0];
      return label ? label.key : -1;
    }));
  }).then(function (lists) {
    var passed = new Uint8Array(segment.units);
    var facets = kit.unique(filters.map(function (filter) { return filter.facet; }));
    facets.forEach(function (facet, place) {
      lists.forEach(function (list, i) {
        if (filters[i].facet === facet) list.forEach(function (posting) {
          if (passed[posting >>> 14] === place) passed[posting >>> 14] = place + 1;
        });
      });
    });
    return passed.map(function (count) { return count === facets.length ? 1 : 0; });
  });
};

Page.prototype.addFilters = function (all) {
  var self = this, outer = this.filterBox, box = element('div', 'search-filters');
  // Folded where they would fill the first screen, unless the reader has opened or used them.
  var fold = element('details'), before = outer.querySelector('details');
  fold.open = before ? before.open : this.filters.length > 0 || this.byDate ||
    (window.innerWidth > 960 && !document.documentElement.classList.contains('elder'));
  fold.append(element('summary', '', this.text('filters')), box);
  outer.textContent = '';
  outer.append(fold);
  FACETS.forEach(function (name, facet) {
    var labels = all.filter(function (l) { return facet && l.facet === facet; });
    var active = self.filters.filter(function (f) { return f.facet === facet; })[0];
    // One value narrows nothing, but a link may have chosen it.
    if (labels.length < (active ? 1 : 2)) return;
    if (name === 'month') labels = labels.slice().reverse();
    box.append(self.select(self.text(name), [['', self.text('all')]].concat(labels.map(function (l) {
      return [l.value, l.value + '（' + l.count + '）'];
    })), active ? active.value : '', function (value) {
      self.filters = self.filters.filter(function (f) { return f.facet !== facet; });
      if (value) self.filters.push({ facet: facet, value: value });
      self.run();
    }));
  });
  box.append(this.select(this.text('order'), [['', this.text('relevance')], ['date', this.text('date')]],
    this.byDate ? 'date' : '', function (value) { self.byDate = value === 'date'; self.run(); }));
};
Page.prototype.select = function (title, options, chosen, changed) {
  var label = element('label', 'search-filter', title + ' '), select = element('select');
  options.forEach(function (option) {
    var node = element('option', '', option[1]);
    node.value = option[0];
    node.selected = option[0] === chosen;
    select.append(node);
  });
  select.addEventListener('change', function () { changed(select.value); });
  label.append(select);
  return label;
};
