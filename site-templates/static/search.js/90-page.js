/* Words for people come with the page: data-text-… on the form. {n} is a number, {q} a query. */

function element(tag, className, text) {
  var node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

function Page(form) {
  var self = this;
  this.form = form;
  this.root = form.getAttribute('data-root') || '';
  this.pages = form.getAttribute('data-pages');
  if (this.pages === null) this.pages = this.root;
  this.input = form.querySelector('input[name="q"]');
  this.results = document.querySelector('[data-search-results]');
  this.filterBox = document.querySelector('[data-search-filters]');
  this.filters = [];
  this.byDate = false;
  this.turn = 0;
  if (!this.input) return;
  document.addEventListener('keydown', function (event) { self.onKey(event); });
  this.input.addEventListener('focus', function () { self.ready(); self.offer(); });
  if (!this.results) {
    // Not every browser sends a form from a file under the site's policy; a link always works.
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      location.href = form.action.split('?')[0] + '?q=' + encodeURIComponent(self.input.value.slice(0, 256));
    });
    return;
  }
  // Comes before the results, which it draws.
  besideOwn('hits').catch(function () {});
  this.readAddress();
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    self.remember(self.input.value);
    self.run();
  });
  this.input.addEventListener('compositionstart', function () { self.isComposing = true; });
  this.input.addEventListener('compositionend', function () { self.isComposing = false; self.later(); });
  this.input.addEventListener('input', function () { if (!self.isComposing) self.later(); });
  if (this.input.value.trim() || this.filters.length) this.run();
}
Page.prototype.text = function (name, number, query) {
  var text = this.form.getAttribute('data-text-' + name);
  return (text || '').split('{n}').join(String(number)).split('{q}').join(query === undefined ? '' : query);
};
/** Promise of the index; a failure is forgotten, so that the next try may succeed. */
Page.prototype.ready = function (fresh) {
  var self = this;
  if (!this.index || fresh) {
    this.index = openIndex(this.root, fresh);
    this.index.catch(function () { self.index = null; });
  }
  return this.index;
};
/** What was asked before, on this device. */
Page.prototype.offer = function () {
  var self = this;
  if (this.results) besideOwn('filters').then(function () { return self.offerRecent(); }).catch(function () {});
};
/** Until it comes with the filters. */
Page.prototype.remember = function () {};
Page.prototype.later = function () {
  var self = this;
  var text = this.input.value;
  foresee(text);
  this.ready().then(function (index) { return index.loadClasses(text); }).catch(function () {});
  clearTimeout(this.timer);
  this.timer = setTimeout(function () { self.run(); }, 150);
};

// Address: ?q=…&month=2026-11&sort=date

Page.prototype.readAddress = function () {
  var self = this, found;
  try { found = new URLSearchParams(location.search); } catch (error) { return; }
  if (found.get('q')) this.input.value = found.get('q').slice(0, 256);
  this.byDate = found.get('sort') === 'date';
  FACETS.forEach(function (name, facet) {
    if (name) unique(found.getAll(name)).slice(0, 8).forEach(function (value) {
      if (value) self.filters.push({ facet: facet, value: value });
    });
  });
};
Page.prototype.writeAddress = function (query) {
  try {
    var params = new URLSearchParams();
    if (query) params.set('q', query);
    if (this.byDate) params.set('sort', 'date');
    this.filters.forEach(function (f) { params.append(FACETS[f.facet], f.value); });
    var text = params.toString();
    history.replaceState(history.state, '', location.pathname + (text ? '?' + text : ''));
  } catch (error) { /* Some browsers refuse this for files. */ }
};

// Running a query

Page.prototype.run = function (fresh) {
  var self = this, turn = ++this.turn, query = this.input.value.slice(0, 256).trim();
  clearTimeout(this.timer);
  this.writeAddress(query);
  if (!query && !this.filters.length) {
    this.results.textContent = '';
    this.shown = null;
    this.offer();
    return this.ready().then(function (index) { return self.showFilters(index); }).catch(function () {});
  }
  this.results.setAttribute('aria-busy', 'true');
  if (!this.results.firstChild) this.say('loading');
  // Loaded beside the manifest, not after it.
  foresee(query);
  return this.ready(fresh).then(function (index) {
    // How results are drawn comes beside the lists that lead to them.
    function show(search) {
      return besideOwn('hits').then(function () {
        if (turn === self.turn) self.show(search, query);
      });
    }
    return index.search(query, {
      filters: self.filters, order: self.byDate ? 'date' : '', progress: show
    }).then(function (search) {
      if (turn !== self.turn) return;
      return show(search).then(function () {
        self.results.removeAttribute('aria-busy');
        return self.showFilters(index);
      });
    });
  }).catch(function (error) {
    if (turn === self.turn) self.fail(error, fresh);
  });
};
/** A mixture of two builds, or a file that did not come: once past all caches, then it is said. */
Page.prototype.fail = function (error, fresh) {
  var self = this, kind = error && error.message;
  if (kind !== 'format' && !fresh) { this.run(true); return; }
  this.results.removeAttribute('aria-busy');
  this.index = null;
  if (kind !== 'format') { this.say(kind === 'mixed' ? 'stale' : 'error'); return; }
  besideOwn('filters').then(function () { return self.reload(); }).catch(function () {})
    .then(function (isReloaded) { if (!isReloaded) self.say('stale'); });
};
Page.prototype.say = function (name) {
  this.results.textContent = '';
  this.results.append(element('p', 'search-note', this.text(name)));
};
