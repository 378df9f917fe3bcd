Page.prototype.onKey = function (event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  var active = document.activeElement, tag = active ? active.tagName : '';
  if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(tag) && !(active && active.isContentEditable)) {
    event.preventDefault();
    this.input.focus();
    this.input.select();
    return;
  }
  if (this.walk) this.walk(event, active);
};
