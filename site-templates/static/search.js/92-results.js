Page.prototype.show = function (search, query) {
  var self = this, box = this.results;
  var place = Array.from(box.querySelectorAll('a.search-link')).indexOf(document.activeElement);
  box.textContent = '';
  var head = element('p', 'search-count', search.total ? this.countText(search)
    : this.text('none', 0, query));
  box.append(head);
  if (search.names.length) this.addNames(search.names, query);
  if (search.total) {
    var list = element('ol', 'search-hits');
    search.hits.forEach(function (hit) { list.append(self.item(hit, query)); });
    box.append(list);
    this.shown = [search, list, head, query];
    if (this.addMore) this.addMore();
    // Whoever walks the first results stays where he is when the rest comes.
    if (place >= 0) (box.querySelectorAll('a.search-link')[place] || this.input).focus();
  } else {
    this.shown = null;
    this.addHelp(search, query);
  }
};
Page.prototype.countText = function (search) {
  return this.text(search.isCounted ? 'count' : 'about', search.total) +
    (search.since ? this.text('since', 0, search.since) : '');
};
Page.prototype.link = function (url, query) {
  var self = this, link = element('a', 'search-link');
  link.href = addressOf(this.pages, url);
  link.addEventListener('click', function () { self.remember(query); });
  return link;
};
Page.prototype.item = function (hit, query) {
  var self = this, item = element('li', 'search-hit'), link = this.link(hit.url, query);
  addMarked(link, hit.title);
  item.append(link);
  if (hit.entity) item.append(element('span', 'search-kind', this.text('entity-' + hit.entity)));
  if (hit.heading) item.append(addMarked(element('span', 'search-heading'), hit.heading));
  if (hit.snippet.text) item.append(addMarked(element('p', 'search-snippet'), hit.snippet));
  var meta = element('p', 'search-meta'), time = element('time', '', dateText(hit.date));
  time.dateTime = dateText(hit.date);
  if (hit.date) meta.append(time);
  hit.facets.forEach(function (f) {
    if (FACETS[f.facet] !== 'month') meta.append(' ', element('span', 'search-facet', f.value));
  });
  item.append(meta);
  return item;
};
/** Promise that filters and the button for more stand there; results do without them. */
Page.prototype.showFilters = function (index) {
  var self = this;
  return besideOwn('filters').then(function () {
    if (self.shown) self.addMore();
    if (!self.filterBox || self.filtered === index) return null;
    self.filtered = index;
    return index.labels().then(function (labels) { self.addFilters(labels); });
  }).catch(function () { self.filtered = null; });
};
