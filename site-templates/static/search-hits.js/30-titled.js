/* Pages of the archives that have the whole query as title, or are the case it names. */

/** Candidates of such a rank, newest archive first; each list has an archive's line in the manifest, a file of titles and what
    the file has in place of the title. */
kit.Index.prototype.readTitled = function (lists, rank) {
  var root = this.root, found = [];
  lists.forEach(function (list, place) {
    var archive = list[0], numbers = new kit.Numbers(list[1]), hash = 0;
    while (numbers.at < list[1].length) {
      hash += numbers.next();
      var id = numbers.next();
      if (hash === list[2] && id < +archive[1]) found.push({ id: id, rank: rank, place: place + 1, record: recordOf(root, archive, id) });
    }
  });
  return found;
};

/** Loads a record without opening its archive. */
function recordOf(root, archive, id) {
  return function () {
    return kit.loadScript(root, archive[0] + '/r' + (id & ~3), archive[2]).then(function (file) {
      var record = kit.readRecords(file.payload)[id & 3];
      if (!record) throw new Error('mixed');
      return record;
    });
  };
}
