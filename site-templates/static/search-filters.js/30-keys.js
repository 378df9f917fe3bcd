/** Arrows walk the results and the buttons among them, Escape leads back to the box and empties it. */
Page.prototype.walk = function (event, active) {
  if (!this.results) return;
  var inside = active === this.input || this.results.contains(active);
  if (!inside) return;
  if (event.key === 'Escape') {
    if (active !== this.input) this.input.focus();
    else if (this.input.value) { this.input.value = ''; this.run(); }
    event.preventDefault();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    var links = Array.from(this.results.querySelectorAll('a,button:not([hidden])'));
    var at = links.indexOf(active) + (event.key === 'ArrowDown' ? 1 : -1);
    if (active === this.input && event.key === 'ArrowUp') return;
    if (!links.length) return;
    event.preventDefault();
    if (at < 0) this.input.focus(); else if (at < links.length) links[at].focus();
  }
};
