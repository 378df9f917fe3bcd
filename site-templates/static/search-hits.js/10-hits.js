/* How results are drawn; loaded by search.js beside the lists that lead to them, and alone, since they wait for it; the
   parts in this folder become one static/search-hits.js. */
var kit = window.gongshiSearch.kit, FACETS = kit.FACETS, Page = kit.Page, element = kit.element;
var findMatch = kit.findMatch;

/** Text nodes and <mark> only: nothing in an index or a query becomes markup. */
function addMarked(parent, marked) {
  var all = Array.from(marked.text), at = 0;
  marked.marks.forEach(function (range) {
    if (range[0] > at) parent.append(all.slice(at, range[0]).join(''));
    parent.append(element('mark', '', all.slice(range[0], range[1]).join('')));
    at = range[1];
  });
  parent.append(all.slice(at).join(''));
  return parent;
}

/** Only addresses inside the site; what is damaged leads to the site itself. */
function addressOf(root, url) {
  return /^[a-z][a-z0-9+.-]*:|^[\/\\]/i.test(url) ? root : root + url;
}

function dateText(days) {
  return new Date(days * 86400000).toISOString().slice(0, 10);
}

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
Page.prototype.show = function (search, query) {
  var self = this, box = this.results;
  // A page of a site's own may have every title read aloud; the count is enough, and once a query, the same or not.
  box.removeAttribute('aria-live');
  if (this.line && this.told !== this.turn) this.line.textContent = '';
  this.told = this.turn;
  // Where it could not be written before.
  this.writeAddress(query);
  var place = Array.from(box.querySelectorAll('a.search-link')).indexOf(document.activeElement);
  // Names that were found say more than that no page was.
  var head = this.say(search.total ? this.countText(search) : search.names.length
    ? this.text('count', search.names.reduce(function (sum, name) { return sum + name.count; }, 0)) : this.noneText(query), 'count');
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
  if (this.rise) this.rise();
};
/** That nothing was found: perhaps only among what was chosen. */
Page.prototype.noneText = function (query) {
  return query && this.filters.length && this.text('none-filtered', 0, query) ||
    this.text('none', 0, query || this.filters.map(function (f) { return f.value; }).join('、'));
};
/** How many there are; while that is not sure, of those not yet read as many as of those that were. Pages that hold the
    code of a grid as the end of a longer number alone hardly ever do: those are not supposed. */
Page.prototype.countText = function (search) {
  var found = search.hits.length, open = search.open, isCode = /^\d \d\d/.test(search.query.folded);
  var rest = open.filter(function (c) { return c.rank >= 0 || !isCode; }).length;
  return this.text(search.isCounted ? 'count' : 'about', search.isCounted ? search.total
    : search.total - open.length + Math.ceil(rest * (found + 1) / (search.tried + 1))) +
    (search.since ? this.text(search.aside.length ? 'aside' : 'since', 0, search.since) : '');
};
Page.prototype.link = function (url, query) {
  var self = this, link = element('a', 'search-link');
  link.href = addressOf(this.pages, url);
  link.addEventListener('click', function () { if (self.remember) self.remember(query); });
  return link;
};
Page.prototype.item = function (hit, query) {
  var self = this, item = element('li', 'search-hit'), link = this.link(hit.url, query);
  // A part without a heading has no address of its own; most browsers find the words.
  var mark = hit.snippet.marks[0];
  if (mark && /#main$/.test(hit.url)) {
    // With what stands around them up to a mark or a space, since the words alone may stand further up, too.
    var all = Array.from(hit.snippet.text), from = mark[0], to = mark[1];
    while (mark[0] - from < 12 && /[\u3400-\u9fff0-9A-Za-z]/.test(all[from - 1] || '')) from--;
    while (to - mark[1] < 12 && /[\u3400-\u9fff0-9A-Za-z]/.test(all[to] || '')) to++;
    var words = all.slice(from, to).join('');
    link.href += ':~:text=' + encodeURIComponent(words).replace(/-/g, '%2D');
  }
  addMarked(link, hit.title);
  item.append(link);
  if (hit.entity) item.append(' ', element('span', 'search-kind', this.text('entity-' + hit.entity)));
  if (hit.heading) item.append(' ', addMarked(element('span', 'search-heading'), hit.heading));
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
