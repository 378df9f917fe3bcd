/// Keys with the units that hold them, in the bits of one shard.
///
/// A byte with the bit length of the segment's size, two bytes with the number of keys, then for
/// each key: one bit and, if set, 18 bits of a new first character; the distance of the second
/// character from the previous one in Elias gamma; the number of units in gamma; for each unit
/// its gap in Rice code and how often it holds the key (`0`, followed for pairs of text by three bits of
/// the next character; `10`, `110`; `111` in title or heading, followed by four bits of its length).
struct PostingShard {
  var keys: [PostingKey] = []
  /// For each key its units, ascending.
  var postings: [[Posting]] = []

  /// A unit that holds a key.
  struct Posting: Equatable {
    var id: Int
    var occurrence: UInt32
    /// The length of the title or heading modulo 16, when the key stands there.
    var titleLength: Int
    /// Of the character that follows a pair that the unit holds once.
    var hint: UInt32
  }

  static let escape: UInt32 = 25
  static let plainGap: UInt32 = 24

  /// The Rice parameter for a list of so many units in a segment of 2^`sizeBits` at most.
  static func riceParameter(_ count: Int, sizeBits: Int) -> UInt32 {
    var parameter: UInt32 = 0
    while count << Int(parameter + 1) * 100 <= 69 << sizeBits { parameter += 1 }
    return parameter
  }

  /// About how many bits a list takes; decides where shards are cut.
  static func weight(_ count: Int, sizeBits: Int) -> Int {
    count * (Int(riceParameter(count, sizeBits: sizeBits)) + 5) + 12
  }

  static func sizeBits(_ units: Int) -> Int {
    var bits = 0
    while 1 << bits < units { bits += 1 }
    return bits
  }

  /// Writes some keys of a segment.
  static func write(
    _ range: Range<Int>, of index: SegmentIndex, titleLengths: [UInt8], sizeBits: Int
  ) -> [UInt8] {
    var bits = BitWriter()
    bits.put(UInt32(sizeBits), 8)
    bits.put(UInt32(range.count), 16)
    var first = UInt32.max
    var previous: UInt32 = 0
    titleLengths.withUnsafeBufferPointer { titleLengths in
      for place in range {
        let key = PostingKey(packed: index.keys[place])
        if key.first == first {
          bits.put(0, 1)
          bits.putGamma(key.second - previous)
        } else {
          bits.put(1, 1)
          bits.put(key.first, 18)
          bits.putGamma(key.second + 1)
        }
        first = key.first
        previous = key.second
        bits.putGamma(UInt32(index.counts[place]))
        let parameter = riceParameter(index.counts[place], sizeBits: sizeBits)
        var next: UInt32 = 0
        let onceWidth: UInt32 = key.hasHints ? 4 : 1
        index.forEachPiece(of: place) {
          write($0, parameter, onceWidth, titleLengths, &next, to: &bits)
        }
      }
    }
    return bits.finished()
  }

  private static func write(
    _ list: UnsafeBufferPointer<UInt32>, _ parameter: UInt32, _ onceWidth: UInt32,
    _ titleLengths: UnsafeBufferPointer<UInt8>, _ next: inout UInt32, to bits: inout BitWriter
  ) {
    for posting in list {
      let id = posting >> 5
      let gap = id &- next
      next = id &+ 1
      let quotient = gap >> parameter
      // The code of how often, and its length.
      let often = posting & 3
      var code: UInt32 = (2 << often) &- 2
      var width: UInt32 = often &+ 1
      if often == Occurrence.once {
        width = onceWidth
        code = onceWidth > 1 ? posting >> 2 & 7 : 0
      } else if often == Occurrence.strong {
        code = 0x70 | UInt32(titleLengths[Int(id)])
        width = 7
      }
      let rest: UInt32 = (gap & (1 << parameter &- 1)) << width | code
      // So many ones, a zero, and the remainder.
      let size = parameter &+ width
      if quotient < escape, quotient &+ size < 32 {
        let ones: UInt32 = (1 << quotient &- 1) << 1
        bits.put(ones << size | rest, quotient &+ 1 &+ size)
      } else if quotient < escape {
        bits.put((1 << quotient &- 1) << 1, quotient &+ 1)
        bits.put(rest, size)
      } else {
        bits.put(1 << escape &- 1, escape)
        bits.put(gap << width | code, plainGap &+ width)
      }
    }
  }

  /// Reads a shard; nil when its bits are not one.
  init?(reading bytes: [UInt8]) {
    var bits = BitReader(bytes: bytes)
    let sizeBits = Int(bits.take(8))
    let count = bits.take(16)
    guard sizeBits <= 24, bits.isSound else { return nil }
    var first: UInt32 = 0
    var previous: UInt32 = 0
    for index in 0..<count {
      var distance: UInt32
      if bits.take(1) == 1 {
        first = bits.take(18)
        distance = bits.takeGamma() &- 1
      } else {
        guard index > 0 else { return nil }
        distance = bits.takeGamma() &+ previous
      }
      distance &= PostingKey.mask
      previous = distance
      let length = Int(bits.takeGamma())
      guard bits.isSound, length <= 1 << sizeBits else { return nil }
      let key = PostingKey(first, previous)
      guard let list = PostingShard.readList(&bits, length, sizeBits, key.hasHints) else {
        return nil
      }
      keys.append(key)
      postings.append(list)
    }
  }

  private static func readList(
    _ bits: inout BitReader, _ length: Int, _ sizeBits: Int, _ hasHints: Bool
  ) -> [Posting]? {
    let parameter = riceParameter(max(1, length), sizeBits: sizeBits)
    var list: [Posting] = []
    var next: UInt32 = 0
    for _ in 0..<length {
      var quotient: UInt32 = 0
      while quotient < escape, bits.take(1) == 1 { quotient += 1 }
      let gap =
        quotient < escape ? quotient << parameter | bits.take(parameter) : bits.take(plainGap)
      let id = next &+ gap
      guard bits.isSound, id < 1 << 24 else { return nil }
      var occurrence = Occurrence.once
      while occurrence < Occurrence.strong, bits.take(1) == 1 { occurrence += 1 }
      let titleLength = occurrence == Occurrence.strong ? Int(bits.take(4)) : 0
      let hint = occurrence == Occurrence.once && hasHints ? bits.take(3) : 0
      list.append(
        Posting(id: Int(id), occurrence: occurrence, titleLength: titleLength, hint: hint))
      next = id &+ 1
    }
    return bits.isSound ? list : nil
  }
}

/// Writes bits, the highest first.
struct BitWriter {
  private var words: [UInt32] = []
  private var held: UInt64 = 0
  private var count: UInt32 = 0

  /// At most 32 bits.
  @inline(__always)
  mutating func put(_ value: UInt32, _ width: UInt32) {
    held = held << UInt64(width) | UInt64(value)
    count &+= width
    if count >= 32 {
      count &-= 32
      words.append(UInt32(truncatingIfNeeded: held >> UInt64(count)).bigEndian)
    }
  }

  /// A number of 1 or more: as many zeros as it has bits after the first, then its bits.
  mutating func putGamma(_ value: UInt32) {
    let width = UInt32(32 - value.leadingZeroBitCount)
    put(0, width - 1)
    put(value, width)
  }

  func finished() -> [UInt8] {
    var bytes = words.withUnsafeBytes { Array($0) }
    let rest = held << UInt64(64 - count)
    for place in 0..<(count + 7) / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest >> UInt64(56 - place * 8)))
    }
    return bytes
  }
}

/// Reads bits, the highest first; past the end it gives zeros and is no longer sound.
struct BitReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isSound: Bool { position <= bytes.count * 8 }

  mutating func take(_ width: UInt32) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<width {
      let byte = position >> 3
      let bit = byte < bytes.count ? UInt32(bytes[byte]) >> UInt32(7 - position & 7) & 1 : 0
      value = value << 1 | bit
      position += 1
    }
    return value
  }

  mutating func takeGamma() -> UInt32 {
    var zeros: UInt32 = 0
    while take(1) == 0 {
      zeros += 1
      if zeros > 24 {
        position = bytes.count * 8 + 1
        return 1
      }
    }
    return 1 << zeros | take(zeros)
  }
}
