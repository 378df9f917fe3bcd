/// Keys in ascending order, in an array or as they lie in a file.
extension RandomAccessCollection<UInt64> where Index == Int {
  /// Where a key stands in ascending keys, by halving.
  func place(of key: UInt64) -> Int? {
    let place = firstPlace(from: key)
    return place < endIndex && self[place] == key ? place : nil
  }

  /// The place of the first of ascending keys that is no less than one.
  func firstPlace(from key: UInt64) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
