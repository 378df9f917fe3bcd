/** Promise that filters and the button for more stand there, asked for twice; results do without them. */
Page.prototype.showFilters = function (index, again) {
  var self = this;
  return besideOwn('filters').then(function () {
    if (self.shown) self.addMore();
    return self.filterBox && self.addFilters(index);
  }).catch(function () { return again || self.showFilters(index, true); });
};
