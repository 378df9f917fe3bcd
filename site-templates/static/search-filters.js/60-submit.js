/** A query that was sent is kept. By touch the keyboard on the screen goes, and the answer comes to where it is seen. */
Page.prototype.submitted = function (text, answer) {
  var self = this;
  this.remember(text);
  if (!window.matchMedia || !matchMedia('(pointer: coarse)').matches || this.input.value !== text) return;
  this.input.blur();
  this.isSent = true;
  answer.then(function () { self.rise(); });
};
/** Once for what was sent: the box to the top, the first result below it. */
Page.prototype.rise = function () {
  if (this.isSent) this.form.scrollIntoView();
  this.isSent = false;
};
