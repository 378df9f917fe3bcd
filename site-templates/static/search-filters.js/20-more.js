/** The button for more below what is shown. Who comes back to the page finds as much open as he left, and his place:
    both are kept with the entry of the history. */
Page.prototype.addMore = function () {
  var search = this.shown[0], list = this.shown[1], head = this.shown[2], query = this.shown[3];
  if (search.isWaiting || this.results.querySelector('.search-more')) return;
  var self = this, button = element('button', 'search-more'), isBusy = false;
  button.type = 'button';
  function update() {
    head.textContent = self.countText(search);
    button.hidden = search.hits.length >= search.total && !search.isPartial;
    button.textContent = self.text(search.hits.length < search.total || search.rareOpen ? 'more' : 'older');
  }
  function keep(place) {
    try {
      history.replaceState({ at: location.search, open: search.hits.length, place: place }, '');
    } catch (error) { /* Some browsers refuse this for files. */ }
  }
  // Who taps twice gets each result once.
  function more(then) {
    if (isBusy) return;
    isBusy = true;
    var shown = search.hits.length;
    search.more(10).then(function () {
      isBusy = false;
      search.hits.slice(shown).forEach(function (hit) { list.append(self.item(hit, query)); });
      update();
      then(shown);
    }).catch(function (error) { self.fail(error, true); });
  }
  function goTo(place) {
    var item = list.children[place];
    if (item) item.querySelector('a').focus();
  }
  function reopen(kept) {
    if (search.hits.length < kept.open && !button.hidden) more(function () { reopen(kept); });
    else goTo(kept.place);
  }
  button.addEventListener('click', function () { more(function (shown) { keep(shown); goTo(shown); }); });
  list.addEventListener('click', function (event) {
    keep(Array.from(list.children).indexOf(event.target.closest('li')));
  });
  update();
  this.results.append(button);
  var kept = this.isOpen ? null : history.state;
  this.isOpen = true;
  if (kept && kept.at === location.search) reopen(kept);
};
