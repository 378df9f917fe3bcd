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

/** A text to sort by, figures and Chinese numerals in it as numbers, each kind where its signs stand: 第二 before 第十. */
function sortKey(text) {
  return text.replace(/[〇零一二三四五六七八九十百]+|[0-9]+/g, function (number) {
    var whole = 0, last = 0;
    Array.from(number).forEach(function (c) {
      var unit = c === '十' ? 10 : c === '百' ? 100 : 0;
      if (unit) whole += (last || 1) * unit;
      last = unit ? 0 : last * 10 + (c <= '9' ? +c : Math.max(0, '零一二三四五六七八九'.indexOf(c)));
    });
    return (number < ':' ? '' : '一') + ('00000000000000' + (whole + last)).slice(-15);
  });
}
/** In the order that people expect; the files keep their own. */
function inOrder(labels) {
  return labels.map(function (label, i) { return [sortKey(label.value), i, label]; }).sort(function (a, b) {
    return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1];
  }).map(function (row) { return row[2]; });
}

/** Promise that what an index can be narrowed by stands there. */
Page.prototype.addFilters = function (index) {
  var self = this;
  if (this.filtered === index) {
    this.tellNumbers();
    return null;
  }
  this.filtered = index;
  this.numbered = [];
  return index.labels().then(function (labels) { self.drawFilters(labels); }).catch(function (error) {
    self.filtered = null;
    throw error;
  });
};
/** The numbers are those of the whole site: they stand where a value would be all that is asked for. */
Page.prototype.tellNumbers = function () {
  var self = this;
  this.numbered.forEach(function (pair) {
    var label = pair[1], isAlone = !self.input.value.trim() && self.filters.every(function (f) { return f.facet === label.facet; });
    pair[0].textContent = label.value + (isAlone ? '（' + label.count + '）' : '');
  });
};
Page.prototype.drawFilters = function (all) {
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
    var active = self.filters.filter(function (f) { return f.facet === facet; });
    // One value narrows nothing, but a link may have chosen it.
    if (labels.length < 2 && !active.length) return;
    labels = name === 'month' ? labels.reverse() : inOrder(labels);
    var values = labels.map(function (l) { return l.value; });
    // A link may have chosen several, or what is not there.
    var chosen = active.map(function (f) { return f.value; }).join('、'), own = chosen && values.indexOf(chosen) < 0 ? [chosen] : [];
    var first = own.length + 1, select = self.select(self.text(name), [['', self.text('all')]].concat(own.concat(values).map(
      function (value) { return [value, value]; })), chosen, function (value) {
      self.filters = self.filters.filter(function (f) { return f.facet !== facet; })
        .concat(value === chosen ? active : value ? [{ facet: facet, value: value }] : []);
      self.run();
    });
    labels.forEach(function (label, i) { self.numbered.push([select.querySelectorAll('option')[first + i], label]); });
    box.append(select);
  });
  box.append(this.select(this.text('order'), [['', this.text('relevance')], ['date', this.text('date')]],
    this.byDate ? 'date' : '', function (value) { self.byDate = value === 'date'; self.run(); }));
  this.tellNumbers();
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
