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
    var done: UInt64 = 0
    while done < bits {
      let step = min(width, bits - done)
      if pass(&values, &scratch, count, shift: lowest + done, buckets: 1 << Int(step)) {
        swap(&values, &scratch)
        if values.count > count { values.removeLast(values.count - count) }
        if scratch.count < count {
          scratch += [UInt64](repeating: 0, count: count - scratch.count)
        }
      }
      done += step
    }
  }

  /// One pass; false when all values share the digit and nothing moved.
  private static func pass(
    _ values: inout [UInt64], _ scratch: inout [UInt64], _ count: Int, shift: UInt64, buckets: Int
  ) -> Bool {
    let mask = UInt64(buckets - 1)
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets) { places in
      places.initialize(repeating: 0)
      return values.withUnsafeBufferPointer { source in
        for index in 0..<count {
          places[Int(truncatingIfNeeded: source[index] >> shift & mask)] &+= 1
        }
        var next: UInt32 = 0
        for bucket in 0..<buckets {
          let size = places[bucket]
          if Int(size) == count { return false }
          places[bucket] = next
          next &+= size
        }
        scratch.withUnsafeMutableBufferPointer { target in
          for index in 0..<count {
            let value = source[index]
            let bucket = Int(truncatingIfNeeded: value >> shift & mask)
            target[Int(places[bucket])] = value
            places[bucket] &+= 1
          }
        }
        return true
      }
    }
  }
}
