/// Stable sorting of packed numbers by some of their bits.
enum RadixSort {
  /// Sorts by `bits` bits from `lowest` on, in passes of at most `width` bits.
  static func sort(
    _ values: inout [UInt64], lowest: UInt64, bits: UInt64, width: UInt64,
    scratch: inout [UInt64]
  ) {
    let count = values.count
    if scratch.count < count {
      scratch += [UInt64](repeating: 0, count: count - scratch.count)
    }
    let buckets = 1 << Int(width)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets * 2) { room in
      var places = UnsafeMutableBufferPointer(rebasing: room[..<buckets])
      var following = UnsafeMutableBufferPointer(rebasing: room[buckets...])
      var digit = Digit(shift: lowest, width: min(width, bits))
      digit.count(values, count, in: places)
      while digit.width > 0 {
        let end = digit.shift + digit.width
        let next = Digit(shift: end, width: min(width, lowest + bits - end))
        if digit.begin(places, of: count) {
          move(&values, &scratch, count, by: digit, places, counting: next, in: following)
        } else if next.width > 0 {
          next.count(values, count, in: following)
        }
        swap(&places, &following)
        digit = next
      }
    }
  }

  /// Some bits of a number.
  private struct Digit {
    let shift: UInt64
    let width: UInt64

    @inline(__always)
    func bucket(_ value: UInt64) -> Int {
      Int(truncatingIfNeeded: value &>> shift & (1 &<< width &- 1))
    }

    /// How many values have each digit.
    func count(
      _ values: [UInt64], _ count: Int, in places: UnsafeMutableBufferPointer<UInt32>
    ) {
      places.initialize(repeating: 0)
      values.withUnsafeBufferPointer { values in
        for index in 0..<count { places[bucket(values[index])] &+= 1 }
      }
    }

    /// Makes of the numbers of values where they begin; false when all share the digit.
    func begin(_ places: UnsafeMutableBufferPointer<UInt32>, of count: Int) -> Bool {
      var next: UInt32 = 0
      for bucket in 0..<1 << Int(width) {
        let size = places[bucket]
        if Int(size) == count { return false }
        places[bucket] = next
        next &+= size
      }
      return true
    }
  }

  /// One pass, which also counts the digits of the next: a number is at hand only once.
  private static func move(
    _ values: inout [UInt64], _ scratch: inout [UInt64], _ count: Int, by digit: Digit,
    _ places: UnsafeMutableBufferPointer<UInt32>, counting next: Digit,
    in following: UnsafeMutableBufferPointer<UInt32>
  ) {
    following.initialize(repeating: 0)
    values.withUnsafeBufferPointer { source in
      scratch.withUnsafeMutableBufferPointer { target in
        for index in 0..<count {
          let value = source[index]
          let bucket = digit.bucket(value)
          target[Int(places[bucket])] = value
          places[bucket] &+= 1
          if next.width > 0 { following[next.bucket(value)] &+= 1 }
        }
      }
    }
    swap(&values, &scratch)
    if values.count > count { values.removeLast(values.count - count) }
    if scratch.count < count {
      scratch += [UInt64](repeating: 0, count: count - scratch.count)
    }
  }
}
