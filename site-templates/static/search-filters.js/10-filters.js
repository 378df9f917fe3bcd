/* What results can be narrowed by, and their order; loaded by search.js once results are shown. */
var kit = window.gongshiSearch.kit, FACETS = kit.FACETS, Page = kit.Page, element = kit.element;

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
    if (labels.length < 2) return;
    if (name === 'month') labels = labels.slice().reverse();
    box.append(self.select(self.text(name), [['', self.text('all')]].concat(labels.map(function (l) {
      return [l.value, l.value + '（' + l.count + '）'];
    })), (self.filters.filter(function (f) { return f.facet === facet; })[0] || { value: '' }).value,
    function (value) {
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
