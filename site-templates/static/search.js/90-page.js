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
  this.input.addEventListener('focus', function () {
    // What can be chosen stands there for who has asked nothing yet.
    if (self.results && !self.input.value.trim() && !self.filters.length) { self.run(); return; }
    self.ready();
    self.offer();
  });
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
    var text = self.input.value, answer = self.run();
    besideOwn('filters').then(function () { self.submitted(text, answer); }, function () {});
  });
  // Letters of a word that is not yet chosen are no query.
  this.input.addEventListener('compositionstart', function () { self.isComposing = true; clearTimeout(self.timer); });
  this.input.addEventListener('compositionend', function () { self.isComposing = false; self.later(); });
  this.input.addEventListener('input', function () { if (!self.isComposing) self.later(); });
  if (this.input.value.trim() || this.filters.length) this.run();
}
Page.prototype.text = function (name, number, query) {
  var text = this.form.getAttribute('data-text-' + name);
  return (text || '').split('{n}').join(String(number)).split('{q}').join(query || '');
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

// Running a query

/** Asks for what stands in the box, or past all caches for what failed. */
Page.prototype.run = function (fresh, failed) {
  var self = this, turn = ++this.turn, query = fresh ? failed : this.input.value.slice(0, 256).trim();
  clearTimeout(this.timer);
  // It comes with the hits; before, the address says what is asked.
  if (this.writeAddress) this.writeAddress(query);
  if (!query && !this.filters.length) {
    this.results.removeAttribute('aria-busy');
    this.say('');
    this.shown = null;
    this.offer();
    return this.ready().then(function (index) { return self.showFilters(index); }).catch(function () {});
  }
  this.results.setAttribute('aria-busy', 'true');
  if (!this.results.textContent) this.say(this.text('loading'), 'note');
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
    return turn === self.turn && self.fail(error, fresh, query);
  });
};
/** A mixture of two builds, or a file that did not come: once past all caches, then it is said, until the network
    is back. */
Page.prototype.fail = function (error, fresh, query) {
  var self = this, kind = error && error.message, turn = this.turn;
  if (kind !== 'format' && !fresh) return this.run(true, query);
  function note(name) { self.say(self.text(name), 'note'); }
  this.results.removeAttribute('aria-busy');
  this.index = null;
  if (kind !== 'format') {
    note(kind === 'mixed' ? 'stale' : 'error');
    window.addEventListener('online', function () { if (turn === self.turn) self.run(true, query); });
    return;
  }
  besideOwn('filters').then(function () { return self.reload(); }).catch(function () {})
    .then(function (isReloaded) { if (!isReloaded) note('stale'); });
};
/** Empties the results but for the line that is read aloud: how many there are, or why there are none. */
Page.prototype.say = function (text, kind) {
  var line = this.line;
  if (!line || !line.parentNode) {
    this.line = line = element('p');
    line.setAttribute('role', 'status');
    this.results.prepend(line);
  }
  while (line.nextSibling) line.nextSibling.remove();
  line.className = kind ? 'search-' + kind : '';
  if (line.textContent !== text) line.textContent = text;
  return line;
};
