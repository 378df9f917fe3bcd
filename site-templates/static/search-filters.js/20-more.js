/** The button for more below what is shown. */
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
  button.addEventListener('click', function () {
    // Who taps twice gets each result once.
    if (isBusy) return;
    isBusy = true;
    var shown = search.hits.length;
    search.more(10).then(function () {
      isBusy = false;
      search.hits.slice(shown).forEach(function (hit) { list.append(self.item(hit, query)); });
      update();
      var next = list.children[shown];
      if (next) next.querySelector('a').focus();
    }).catch(function (error) { self.fail(error, true); });
  });
  update();
  this.results.append(button);
};
