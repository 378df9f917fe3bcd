/// The keys of one segment with all their postings, merged from its chunks.
struct SegmentIndex {
  /// Ascending.
  private(set) var keys: [UInt64] = []
  /// Where the list of each key begins in `postings`; one more at the end.
  private(set) var starts: [Int] = [0]
  /// Id of the unit in the upper 30 bits, `Occurrence` in the lower 2.
  private(set) var postings: [UInt32] = []
  let unitCount: Int

  func list(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  init(_ chunks: [SearchChunk], unitCount: Int) {
    self.unitCount = unitCount
    var places = [Int](repeating: 0, count: chunks.count)
    var batch: [UInt64] = []
    var scratch: [UInt64] = []
    var singles = Singles(unitCount: unitCount)
    postings.reserveCapacity(chunks.reduce(0) { $0 + $1.postings.count } * 5 / 3)
    while let first = SegmentIndex.least(chunks, places) {
      batch.removeAll(keepingCapacity: true)
      for (index, chunk) in chunks.enumerated() {
        var end = places[index]
        chunk.postings.withUnsafeBufferPointer {
          while end < $0.count, UInt32($0[end] >> 44) == first { end &+= 1 }
        }
        batch += chunk.postings[places[index]..<end]
        places[index] = end
      }
      RadixSort.sort(&batch, lowest: 26, bits: 18, width: 9, scratch: &scratch)
      if first >= PostingKey.reservedEnd {
        append(key: PostingKey(single: first).packed, singles.list(batch))
      }
      appendPairs(batch, isReserved: first < PostingKey.reservedEnd)
    }
  }

  private static func least(_ chunks: [SearchChunk], _ places: [Int]) -> UInt32? {
    var least: UInt32?
    for (index, chunk) in chunks.enumerated() where places[index] < chunk.postings.count {
      let first = UInt32(chunk.postings[places[index]] >> 44)
      if least.map({ first < $0 }) ?? true { least = first }
    }
    return least
  }

  private mutating func append(key: UInt64, _ list: [UInt32]) {
    keys.append(key)
    postings += list
    starts.append(postings.count)
  }

  private mutating func appendPairs(_ batch: [UInt64], isReserved: Bool) {
    var index = 0
    while index < batch.count {
      let key = batch[index] >> 26
      var end = index
      // The key of a character before a break is contained in the list of the character.
      let isListed = isReserved || key & UInt64(PostingKey.mask) != 0
      while end < batch.count, batch[end] >> 26 == key {
        if isListed { postings.append(UInt32(truncatingIfNeeded: batch[end] & 0x3FF_FFFF)) }
        end &+= 1
      }
      if isListed {
        keys.append(key)
        starts.append(postings.count)
      }
      index = end
    }
  }

  /// Adds up what the pairs that begin with one character say of the character itself.
  private struct Singles {
    private var counts: [UInt8]

    /// A multiple of eight, so that empty stretches are passed over eight at a time.
    init(unitCount: Int) { counts = [UInt8](repeating: 0, count: (unitCount + 7) / 8 * 8) }

    mutating func list(_ batch: [UInt64]) -> [UInt32] {
      [UInt32](unsafeUninitializedCapacity: min(batch.count, counts.count)) { list, count in
        counts.withUnsafeMutableBytes { counts in
          for posting in batch {
            let id = Int(truncatingIfNeeded: posting >> 2 & 0xFF_FFFF)
            let code = UInt8(truncatingIfNeeded: posting & 3)
            let sum = counts[id] & 0x7F &+ (code == 3 ? 1 : code &+ 1)
            counts[id] = min(sum, 3) | (code == 3 ? 0x80 : counts[id] & 0x80)
          }
          for word in stride(from: 0, to: counts.count, by: 8) {
            if counts.loadUnaligned(fromByteOffset: word, as: UInt64.self) == 0 { continue }
            for id in word..<word &+ 8 where counts[id] != 0 {
              let code =
                counts[id] & 0x80 != 0 ? Occurrence.strong : UInt32(counts[id] & 0x7F) &- 1
              list[count] = UInt32(id) << 2 | code
              count &+= 1
              counts[id] = 0
            }
          }
        }
      }
    }
  }
}
