/// Keys with the units that hold them, in the bits of one shard.
///
/// A byte with the bit length of the segment's size, two bytes with the number of keys, then for
/// each key: one bit and, if set, 18 bits of a new first character; the distance of the second
/// character from the previous one in Elias gamma; the number of units in gamma; for each unit
/// its gap in Rice code and how often it holds the key (`0`, `10`, `110`; `111` in title or heading,
/// followed by four bits of its length). For pairs of text follows where: three bits after `0`, twice
/// three after `10`, and after the others, unless the list is dense, eight bits of `Places`. Before the
/// units of a dense list stands a bit that tells, if set, that it says where of none.
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
    /// Where the unit holds a pair, as far as the shard says it.
    var places: UInt8
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
  static func weight(_ key: PostingKey, _ count: Int, sizeBits: Int) -> Int {
    count * (Int(riceParameter(count, sizeBits: sizeBits)) + (key.hasPlaces ? 6 : 3)) + 12
  }

  /// Whether more than a quarter of the units hold a key, of which many hold it everywhere: to say
  /// where costs much and tells little.
  static func isDense(_ count: Int, sizeBits: Int) -> Bool { count * 4 > 1 << sizeBits }

  /// Whether more than three of five units up to the last of a list hold its key.
  ///
  /// It is a part of what each page says then: where tells next to nothing, and would be half of the list.
  /// Of all units it must not be, since one more page would change other lists than its own.
  static func isEverywhere(_ count: Int, last: Int) -> Bool { count * 5 > (last + 1) * 3 }

  static func sizeBits(_ units: Int) -> Int {
    var bits = 0
    while 1 << bits < units { bits += 1 }
    return bits
  }

  /// Writes some keys of a segment.
  static func write(
    _ range: Range<Int>, of index: SegmentIndex, sizeBits: Int
  ) -> [UInt8] {
    // At most a head of 24 bits, of a key its characters and the length of its list, and of a posting
    // `escape`, `plainGap` and what `PlaceCode` says.
    let most = index.counts[range].reduce(range.count * 20 + BitWriter.slack + 8) { $0 + $1 * 8 }
    return withUnsafeTemporaryAllocation(byteCount: most, alignment: 8) { room in
      var bits = BitWriter(on: room)
      bits.put(UInt32(sizeBits), 8)
      bits.put(UInt32(range.count), 16)
      PlaceCode.lend { codes in
        index.lend { write(range, of: index, $0, codes, sizeBits: sizeBits, to: &bits) }
      }
      return bits.finished()
    }
  }

  private static func write(
    _ range: Range<Int>, of index: SegmentIndex, _ lent: SegmentIndex.Lent,
    _ codes: PlaceCode.Table, sizeBits: Int, to bits: inout BitWriter
  ) {
    var first = UInt32.max
    var previous: UInt32 = 0
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
      let count = index.counts[place]
      let parameter = riceParameter(count, sizeBits: sizeBits)
      var next: UInt32 = 0
      var code = PlaceCode(key, count: count, sizeBits: sizeBits)
      if code.maybeSilent {
        let isSilent = isEverywhere(count, last: index.lastUnit(of: place, in: lent))
        bits.put(isSilent ? 1 : 0, 1)
        if isSilent { code = .silent }
      }
      let places = codes.codes(code)
      let lengths = lent.lengths(of: key)
      index.forEachPiece(of: place, in: lent) {
        write($0, parameter, places, lengths, &next, to: &bits)
      }
    }
  }

  private static func write(
    _ list: UnsafeBufferPointer<UInt32>, _ parameter: UInt32, _ places: PlaceCode.Codes,
    _ titleLengths: UnsafeBufferPointer<UInt8>, _ next: inout UInt32, to bits: inout BitWriter
  ) {
    for posting in list {
      let id = posting >> 10
      let gap = id &- next
      next = id &+ 1
      let quotient = gap &>> parameter
      let (code, width) = places.code(posting, titleLengths)
      let rest: UInt32 = (gap & (1 &<< parameter &- 1)) &<< width | code
      // So many ones, a zero, and the remainder.
      let size = parameter &+ width
      if quotient < escape, quotient &+ size < 32 {
        let ones: UInt32 = (1 &<< quotient &- 1) &<< 1
        bits.put(ones &<< size | rest, quotient &+ 1 &+ size)
      } else {
        if quotient < escape {
          bits.put((1 << quotient &- 1) << 1, quotient &+ 1)
          bits.put(gap & (1 << parameter &- 1), parameter)
        } else {
          bits.put(1 << escape &- 1, escape)
          bits.put(gap, plainGap)
        }
        bits.put(code, width)
      }
    }
  }

  /// Reads a shard; nil when its bits are not one.
  init?(reading bytes: [UInt8]) {
    var bits = BitReader(bytes: bytes)
    let sizeBits = Int(bits.take(8))
    let count = bits.take(16)
    guard sizeBits <= 18, bits.isSound else { return nil }
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
      guard let list = PostingShard.readList(&bits, key, length, sizeBits) else {
        return nil
      }
      keys.append(key)
      postings.append(list)
    }
  }

  private static func readList(
    _ bits: inout BitReader, _ key: PostingKey, _ length: Int, _ sizeBits: Int
  ) -> [Posting]? {
    var code = PlaceCode(key, count: length, sizeBits: sizeBits)
    if code.maybeSilent, bits.take(1) == 1 { code = .silent }
    let parameter = riceParameter(max(1, length), sizeBits: sizeBits)
    var list: [Posting] = []
    var next: UInt32 = 0
    for _ in 0..<length {
      var quotient: UInt32 = 0
      while quotient < escape, bits.take(1) == 1 { quotient += 1 }
      let gap =
        quotient < escape ? quotient << parameter | bits.take(parameter) : bits.take(plainGap)
      let id = next &+ gap
      guard bits.isSound, id < 1 << 18 else { return nil }
      var occurrence = Occurrence.once
      while occurrence < Occurrence.strong, bits.take(1) == 1 { occurrence += 1 }
      let titleLength = occurrence == Occurrence.strong ? Int(bits.take(4)) : 0
      let places = code.read(occurrence, &bits)
      list.append(
        Posting(id: Int(id), occurrence: occurrence, titleLength: titleLength, places: places))
      next = id &+ 1
    }
    return bits.isSound ? list : nil
  }
}
