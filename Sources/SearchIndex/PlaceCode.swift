/// How the postings of one key say how often and where a unit holds it.
struct PlaceCode {
  /// Three bits when once, twice three when twice; not for single characters and what is reserved.
  private let few: Bool
  /// Eight bits when more often, or in title or heading.
  private let many: Bool

  init(_ key: PostingKey, count: Int, sizeBits: Int) {
    few = key.hasPlaces
    many = few && !PostingShard.isDense(count, sizeBits: sizeBits)
  }

  /// Of a list that does not say where.
  static let silent = PlaceCode(few: false, many: false)

  /// Whether a list may do without: it is dense, and one bit tells.
  var maybeSilent: Bool { few && !many }

  /// What follows the gap of a posting, by its lowest ten bits, and its length in bits; the length of a
  /// title is left at zero.
  private func code(_ posting: UInt32) -> (bits: UInt32, width: UInt32) {
    let often = posting & 3
    let places = posting >> 2 & 0xFF
    switch often {
    case Occurrence.once:
      return few ? (UInt32(truncatingIfNeeded: places.trailingZeroBitCount), 4) : (0, 1)
    case Occurrence.often: return many ? (6 << 8 | places, 11) : (6, 3)
    case Occurrence.strong:
      return many ? (0x70 << 8 | places, 15) : (0x70, 7)
    default:
      guard few else { return (2, 2) }
      let low = UInt32(truncatingIfNeeded: places.trailingZeroBitCount)
      let high = UInt32(truncatingIfNeeded: 31 &- places.leadingZeroBitCount)
      return (2 << 6 | low << 3 | high, 8)
    }
  }

  /// The codes of all three kinds, one after the other: which of four a posting has would be guessed wrong
  /// for every second.
  private static let table: [UInt32] = [(false, false), (true, false), (true, true)].flatMap {
    let kind = PlaceCode(few: $0.0, many: $0.1)
    return (0..<1024 as Range<UInt32>).map { posting in
      let (bits, width) = kind.code(posting)
      return bits << 4 | width
    }
  }

  private init(few: Bool, many: Bool) { (self.few, self.many) = (few, many) }

  struct Table {
    fileprivate let entries: UnsafeBufferPointer<UInt32>

    func codes(_ kind: PlaceCode) -> Codes {
      let first = kind.many ? 2048 : kind.few ? 1024 : 0
      return Codes(
        entries: UnsafeBufferPointer(rebasing: entries[first..<first + 1024]),
        lengthShift: kind.many ? 8 : 0)
    }
  }

  static func lend(_ body: (Table) -> Void) {
    table.withUnsafeBufferPointer { body(Table(entries: $0)) }
  }

  struct Codes {
    fileprivate let entries: UnsafeBufferPointer<UInt32>
    fileprivate let lengthShift: UInt32

    /// What follows the gap of a posting as `PostingRun` has it, and its length in bits.
    @inline(__always)
    func code(
      _ posting: UInt32, _ titleLengths: UnsafeBufferPointer<UInt8>
    ) -> (bits: UInt32, width: UInt32) {
      let entry = entries[Int(posting & 1023)]
      // All ones where the posting is a strong one.
      let mask = 0 &- ((posting & 3 &+ 1) &>> 2)
      let length = UInt32(titleLengths[Int(posting >> 10)]) & mask & 15
      return (entry >> 4 | length &<< lengthShift, entry & 15)
    }
  }

  /// Where the unit of a posting holds the key; everywhere if it is not said.
  func read(_ occurrence: UInt32, _ bits: inout BitReader) -> UInt8 {
    switch occurrence {
    case Occurrence.once: few ? 1 << UInt8(bits.take(3)) : Places.all
    case Occurrence.often, Occurrence.strong: many ? UInt8(bits.take(8)) : Places.all
    default: few ? 1 << UInt8(bits.take(3)) | 1 << UInt8(bits.take(3)) : Places.all
    }
  }
}
