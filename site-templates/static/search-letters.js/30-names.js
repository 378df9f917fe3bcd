/** Shows them above the results, those of many pages as what leads to all of these; the rest on request. */
kit.Page.prototype.addNames = function (names, query) {
  var self = this, list = kit.element('ul', 'search-names'), rest = kit.element('li');
  list.setAttribute('aria-label', this.text('names'));
  function add(name) {
    var item = kit.element('li'), link = self.link(name.url, query);
    link.textContent = name.name;
    item.append(link);
    if (name.count > 1) link.href = '?q=' + encodeURIComponent(name.name);
    var note = name.entity ? this.text('entity-' + name.entity) : name.count > 1 && this.text('count', name.count);
    if (note) item.append(kit.element('span', 'search-kind', note));
    list.append(item);
  }
  names.slice(0, 8).forEach(add, this);
  this.results.append(list);
  if (!names[8]) return;
  var button = kit.element('button', 'search-more', this.text('more'));
  button.type = 'button';
  button.addEventListener('click', function () {
    rest.remove();
    names.slice(8).forEach(add, self);
    list.children[8].firstChild.focus();
  });
  rest.append(button);
  list.append(rest);
};

Index.prototype.names = function (text) {
  var self = this;
  if (text.length < 2 || text.length > 12 || !/^[\x21-\x7f]+$/.test(text) || !/[a-z]/.test(text)) {
    return Promise.resolve([]);
  }
  var found = this.isSmall ? this.smallNames() : this.file('names').then(function (payload) {
    var firsts = payload.split(' ').filter(Boolean), start = 0, shards = [];
    firsts.forEach(function (first, i) { if (first <= text) start = i; });
    for (var i = start; i < firsts.length && shards.length < 4; i++) {
      if (!firsts[i].startsWith(text) && firsts[i] > text) break;
      shards.push(self.file('n-' + firsts[i]));
    }
    return Promise.all(shards).then(function (payloads) {
      return payloads.join('\n').split('\n').map(function (line) {
        var f = line.split('\t');
        return { initials: f[0], name: f[1], url: f[2], entity: f[3], count: +f[4] || 1 };
      });
    });
  });
  return found.then(function (entries) {
    var result = [];
    entries.filter(function (entry) { return entry.initials.startsWith(text); })
      .map(function (entry, i) { return [entry, i]; })
      .sort(function (a, b) {
        return !a[0].entity - !b[0].entity ||
          a[0].initials.length - b[0].initials.length || a[1] - b[1];
      }).forEach(function (pair) {
        var e = pair[0];
        var same = result.some(function (r) {
          return r.name === e.name && r.url === e.url && r.entity === e.entity;
        });
        if (!same) result.push({ name: e.name, url: e.url, entity: e.entity, count: e.count });
      });
    return result;
  });
};
