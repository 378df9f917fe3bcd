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
Page.prototype.addHelp = function (search, query) {
  var self = this, box = this.results;
  if (this.filters.length) {
    var all = element('button', 'search-again', this.text('unfiltered'));
    all.type = 'button';
    all.addEventListener('click', function () {
      self.filters = [];
      self.filtered = null;
      self.run();
      // The button goes; who used it with the keyboard would begin at the top of the page.
      self.input.focus();
    });
    box.append(all);
  }
  ['sound', 'fewer', 'part'].forEach(function (kind) {
    var own = search.suggestions.filter(function (s) { return s.kind === kind; });
    if (!own.length) return;
    var line = element('p', 'search-suggestion', self.text(kind) + ' ');
    own.forEach(function (s) { line.append(self.again(s.text), ' '); });
    box.append(line);
  });
  if (search.near.length) {
    box.append(element('p', 'search-near', this.text('near')));
    var list = element('ol', 'search-hits');
    search.near.forEach(function (hit) { list.append(self.item(hit, query)); });
    box.append(list);
  }
  if (search.index.phone) {
    var line = element('p', 'search-phone', this.text('phone') + ' '), link = element('a');
    link.href = 'tel:' + search.index.phone.replace(/[^0-9+]/g, '');
    link.textContent = search.index.phone;
    line.append(link);
    box.append(line);
  }
};
Page.prototype.showRecent = function (list) {
  var self = this;
  if (this.input.value || this.filters.length) return;
  this.say('');
  var line = element('p', 'search-recent', this.text('recent') + ' ');
  list.forEach(function (query) { line.append(self.again(query), ' '); });
  var clear = element('button', 'search-clear', this.text('clear'));
  clear.type = 'button';
  clear.addEventListener('click', function () {
    try { localStorage.removeItem(kit.RECENT); } catch (error) { /* Nothing is kept where nothing may be. */ }
    self.say('');
    self.input.focus();
  });
  line.append(clear);
  this.results.append(line);
};
