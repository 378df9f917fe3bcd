/** Promise that filters and the button for more stand there, asked for twice; results do without them. */
Page.prototype.showFilters = function (index, again) {
  var self = this;
  return besideOwn('filters').then(function () {
    if (self.shown) self.addMore();
    if (!self.filterBox || self.filtered === index) return null;
    self.filtered = index;
    return index.labels().then(function (labels) { self.addFilters(labels); });
  }).catch(function () {
    self.filtered = null;
    return again || self.showFilters(index, true);
  });
};
