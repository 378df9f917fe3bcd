import Glibc

extension String {
  /// The order of the UTF-8 bytes: the same on every machine, and quick for long lists of paths.
  package func isBeforeByBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { theirs -> Bool in
        guard let left = own.baseAddress, let right = theirs.baseAddress else {
          return own.count < theirs.count
        }
        let order = memcmp(left, right, min(own.count, theirs.count))
        return order == 0 ? own.count < theirs.count : order < 0
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  var isASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } }
      ?? utf8.allSatisfy { $0 < 0x80 }
  }
}

extension Array {
  /// In the order of paths that are made once for each element; large elements are moved once.
  func sorted(byPath path: (Element) -> String) -> [Element] {
    let paths = map(path)
    return indices.sorted { paths[$0].isBeforeByBytes(paths[$1]) }.map { self[$0] }
  }
}

extension Array {
  /// Where the element of that path stands in a list that is sorted by path.
  package func place(of path: String, by key: (Element) -> String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]).isBeforeByBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == path ? low : nil
  }
}
