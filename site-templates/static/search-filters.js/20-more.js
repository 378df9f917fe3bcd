/** The button for more below what is shown. Who comes back to the page finds as much open as he left, and his place:
    both are kept with the entry of the history. */
Page.prototype.addMore = function () {
  var own = this.shown, search = own[0], list = own[1], head = own[2], query = own[3];
  if (search.isWaiting || this.results.querySelector(':scope > .search-more')) return;
  var self = this, button = element('button', 'search-more'), isBusy = false, failed = null;
  button.type = 'button';
  function update() {
    var text = self.countText(search);
    // Else it would be read aloud twice.
    if (head.textContent !== text) head.textContent = text;
    button.hidden = search.hits.length >= search.total && !search.isPartial;
    button.textContent = self.text(search.hits.length < search.total || search.rareOpen ? 'more' : 'older');
  }
  function keep(place) {
    try {
      history.replaceState({ at: location.search, open: search.hits.length, place: place }, '');
    } catch (error) { /* Some browsers refuse this for files. */ }
  }
  // After a failure it is not known what was left to ask: all is asked anew, past all caches.
  function ask() {
    return failed ? self.ready(true).then(function (index) {
      return index.search(query, {
        filters: self.filters, order: self.byDate ? 'date' : '', limit: list.children.length + 10
      });
    }) : search.more(10);
  }
  // Who taps twice gets each result once; what stands there stays when no more comes.
  function more(then) {
    if (isBusy) return;
    isBusy = true;
    ask().then(function (found) {
      if (failed) failed.remove();
      failed = null;
      isBusy = false;
      search = own[0] = found;
      var shown = list.children.length;
      search.hits.slice(shown).forEach(function (hit) { list.append(self.item(hit, query)); });
      update();
      then(shown);
    }).catch(function () {
      isBusy = false;
      window.addEventListener('online', again, { once: true });
      if (failed) return;
      failed = element('p', 'search-note', self.text('error'));
      failed.setAttribute('role', 'alert');
      button.before(failed);
    });
  }
  // When the network is back, what was asked for comes by itself, and nobody is led away from where he is.
  function again() {
    if (failed && self.shown === own) more(function (shown) { if (document.activeElement === button) goOn(shown); });
  }
  function goTo(place) {
    var item = list.children[place];
    if (item) item.querySelector('a').focus();
  }
  function reopen(kept) {
    if (search.hits.length < kept.open && !button.hidden) more(function () { reopen(kept); });
    else goTo(kept.place);
  }
  // Where nothing came the button goes: whoever used it stays at the last result.
  function goOn(shown) {
    var place = button.hidden ? Math.min(shown, list.children.length - 1) : shown;
    keep(place);
    goTo(place);
  }
  button.addEventListener('click', function () { more(goOn); });
  list.addEventListener('click', function (event) {
    keep(Array.from(list.children).indexOf(event.target.closest('li')));
  });
  update();
  this.results.append(button);
  var kept = this.isOpen ? null : history.state;
  this.isOpen = true;
  if (kept && kept.at === location.search) reopen(kept);
};
