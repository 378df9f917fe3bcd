/** Promise of an older segment, opened. */
Index.prototype.openOlder = function (place) {
  var self = this, head = this.older[place - 1], parts = head.split('\t');
  return kit.loadScript(this.root, parts[0] + '/directory', parts[2]).then(function (file) {
    if (file.check !== parts[2]) throw new Error('mixed');
    self.segments[place] = new kit.Segment(self, head, file.payload.split('\n'));
    return true;
  });
};
