/** Shows them above the results. */
kit.Page.prototype.addNames = function (names, query) {
  var self = this, list = kit.element('ul', 'search-names');
  list.setAttribute('aria-label', this.text('names'));
  names.forEach(function (name) {
    var item = kit.element('li'), link = self.link(name.url, query);
    link.textContent = name.name;
    item.append(link);
    if (name.entity) item.append(kit.element('span', 'search-kind', self.text('entity-' + name.entity)));
    list.append(item);
  });
  this.results.append(list);
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
        return { initials: f[0], name: f[1], url: f[2], entity: f[3] };
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
        if (!same && result.length < 8) result.push({ name: e.name, url: e.url, entity: e.entity });
      });
    return result;
  });
};
