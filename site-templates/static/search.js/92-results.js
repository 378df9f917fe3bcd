Page.prototype.show = function (search, query) {
  var self = this, box = this.results;
  var place = Array.from(box.querySelectorAll('a.search-link')).indexOf(document.activeElement);
  box.textContent = '';
  var head = element('p', 'search-count', search.total ? this.countText(search)
    : this.text('none', 0, query));
  box.append(head);
  if (search.names.length) {
    var names = element('ul', 'search-names');
    names.setAttribute('aria-label', this.text('names'));
    search.names.forEach(function (name) {
      var item = element('li'), link = self.link(name.url, query);
      link.textContent = name.name;
      item.append(link);
      if (name.entity) item.append(element('span', 'search-kind', self.text('entity-' + name.entity)));
      names.append(item);
    });
    box.append(names);
  }
  if (search.total) {
    var list = element('ol', 'search-hits');
    search.hits.forEach(function (hit) { list.append(self.item(hit, query)); });
    box.append(list);
    this.addMore(search, list, head, query);
    // Whoever walks the first results stays where he is when the rest comes.
    if (place >= 0) (box.querySelectorAll('a.search-link')[place] || this.input).focus();
  } else {
    this.addHelp(search, query);
  }
};
Page.prototype.countText = function (search) {
  return this.text(search.isCounted ? 'count' : 'about', search.total) +
    (search.since ? this.text('since', 0, search.since) : '');
};
Page.prototype.link = function (url, query) {
  var link = element('a', 'search-link');
  link.href = addressOf(this.pages, url);
  link.addEventListener('click', function () { if (query) remember(query); });
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
  meta.append(time);
  hit.facets.forEach(function (f) {
    if (FACETS[f.facet] !== 'month') meta.append(' ', element('span', 'search-facet', f.value));
  });
  item.append(meta);
  return item;
};
Page.prototype.addMore = function (search, list, head, query) {
  if (search.isWaiting) return;
  var self = this, button = element('button', 'search-more');
  button.type = 'button';
  function update() {
    head.textContent = self.countText(search);
    button.hidden = search.hits.length >= search.total && !search.isPartial;
    button.textContent = self.text(search.hits.length < search.total || search.rareOpen ? 'more' : 'older');
  }
  button.addEventListener('click', function () {
    var shown = search.hits.length;
    search.goesOn = true;
    search.more(10).then(function () {
      search.hits.slice(shown).forEach(function (hit) { list.append(self.item(hit, query)); });
      update();
      var next = list.children[shown];
      if (next) next.querySelector('a').focus();
    }).catch(function (error) { self.fail(error, true); });
  });
  update();
  this.results.append(button);
};
Page.prototype.again = function (query) {
  var self = this, button = element('button', 'search-again', query);
  button.type = 'button';
  button.addEventListener('click', function () {
    self.input.value = query;
    self.run();
    self.input.focus();
  });
  return button;
};

/** Promise that the filters stand there; results do without them. */
Page.prototype.showFilters = function (index) {
  var self = this;
  if (!this.filterBox || this.filtered === index) return Promise.resolve();
  this.filtered = index;
  return Promise.all([index.segments[0].labels(), besideOwn('filters')]).then(function (both) {
    self.addFilters(both[0]);
  }, function () { self.filtered = null; });
};
