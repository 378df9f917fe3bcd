/// The postings of some consecutive units: keys ascending, each with its units ascending.
///
/// The list of a single character, under the key with no second one, is made from its pairs.
struct PostingRun: Sendable {
  private(set) var keys: [UInt64] = []
  /// Where the list of each key begins in `postings`; one more at the end.
  private(set) var starts: [UInt32] = []
  let postings: PostingList

  /// Of no text.
  init() {
    starts = [0]
    postings = PostingList([])
  }

  /// Nil unless the lists follow one another to the end.
  init?(keys: [UInt64], starts: [UInt32], postings: [UInt32]) {
    guard starts.count == keys.count + 1, starts.first == 0,
      starts.last == UInt32(postings.count)
    else { return nil }
    (self.keys, self.starts) = (keys, starts)
    self.postings = PostingList(postings)
  }

  /// Takes what was written down: `keys` and the beginnings of their lists, and the lists.
  fileprivate init(
    keys: UnsafeMutableBufferPointer<UInt64>.SubSequence,
    starts: UnsafeMutableBufferPointer<UInt32>.SubSequence,
    postings: UnsafeMutableBufferPointer<UInt32>.SubSequence
  ) {
    self.keys = Array(keys)
    self.starts = Array(starts) + [UInt32(postings.count)]
    self.postings = PostingList(postings)
  }
}

/// The postings of a run: id of the unit from bit 10 on, `Places` in bits 2 to 9, `Occurrence` in the
/// lowest two.
///
/// They lie where they are put until the last reference to them goes, so that lists are written from a
/// million parts of them without counting references.
final class PostingList: Sendable {
  nonisolated(unsafe) let words: UnsafeBufferPointer<UInt32>

  init(_ postings: some Collection<UInt32>) {
    let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: postings.count)
    _ = room.initialize(fromContentsOf: postings)
    words = UnsafeBufferPointer(room)
  }

  deinit { words.deallocate() }

  /// Some of them, as long as somebody holds all.
  @inline(__always)
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: words[range])
  }
}

/// Collects the folded text of units and makes runs of it.
///
/// Characters are numbered within a run, in order, so that entries are short and two passes sort them.
struct PostingRunMaker {
  private(set) var runs: [PostingRun] = []
  private var text: [UInt32] = []
  private var units: [Unit] = []
  private var reserved: [UInt64] = []
  /// For each character 0, or, while a run is made, its number in it.
  private var numbers = [UInt32](repeating: 0, count: FoldTable.limit)
  private var scratch: [UInt64] = []

  /// Units in a run: as many as there are bits in a mask.
  private static let unitLimit = 64

  private struct Unit {
    var id: Int
    var start: Int
    var end: Int
    /// Where title or heading stand in `text`.
    var strong: Range<Int>

    /// A key at a place of `text`, with the number of the unit.
    @inline(__always)
    func entry(_ key: PostingKey, at place: Int, _ number: Int) -> UInt64 {
      key.packed << Sheet.keyShift | UInt64(number) << 4
        | UInt64(truncatingIfNeeded: (place &- start) & 7) << 1
        | (strong.contains(place) ? 1 : 0)
    }
  }

  /// A key that stands for no text: a filter, a case number.
  mutating func add(reserved key: PostingKey, id: Int) {
    reserved.append(key.packed << 24 | UInt64(id))
  }

  mutating func add(_ folded: [UInt32], id: Int, strong: Range<Int>) {
    let start = text.count
    text += folded
    units.append(
      Unit(
        id: id, start: start, end: text.count,
        strong: start + strong.lowerBound..<start + strong.upperBound))
    text.append(Folder.wall)
    if units.count == PostingRunMaker.unitLimit { finish() }
  }

  /// Makes a run of what has been added since the last.
  mutating func finish() {
    guard let first = units.first else { return }
    let characters = numbered()
    let width = UInt64(UInt64.bitWidth - characters.count.leadingZeroBitCount)
    var entries = entries(width)
    RadixSort.sort(
      &entries, lowest: Sheet.keyShift, bits: 2 * width + 1, width: width + 1, scratch: &scratch)
    let rows = rows()
    runs.append(joined(entries, rows, width, characters, firstID: UInt32(first.id)))
    for character in characters { numbers[Int(character)] = 0 }
    text.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    reserved.removeAll(keepingCapacity: true)
  }

  /// The characters of the run in order, after the gap; that and the wall have number 0.
  private mutating func numbered() -> [UInt32] {
    var characters = [Folder.gap]
    numbers.withUnsafeMutableBufferPointer { numbers in
      // Breaks are nowhere to be guessed, so they count as seen.
      numbers[Int(Folder.gap)] = 1
      numbers[Int(Folder.wall)] = 1
      for character in text where numbers[Int(character)] == 0 {
        numbers[Int(character)] = 1
        characters.append(character)
      }
      numbers[Int(Folder.wall)] = 0
      characters.sort()
      for (number, character) in characters.enumerated() {
        numbers[Int(character)] = UInt32(number)
      }
    }
    return characters
  }

  /// One entry for each character, with the next, which may stand behind a break: the number of the
  /// one, a bit for the break, the number of the other, 0 at the end; the unit in six bits, the place in
  /// the unit in three, and whether it stands in title or heading.
  private func entries(_ width: UInt64) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: text.count) { target, count in
      text.withUnsafeBufferPointer { text in
        numbers.withUnsafeBufferPointer { numbers in
          for (place, unit) in units.enumerated() {
            let strong = UInt(unit.strong.lowerBound)
            let length = UInt(unit.strong.count)
            var index = unit.start
            var number = index < unit.end ? UInt64(numbers[Int(text[index])]) : 0
            while index < unit.end {
              let first = number &<< (width &+ 1)
              var step = 1
              number = UInt64(numbers[Int(text[index &+ 1])])
              var next = number
              if number == 0 {
                step = 2
                // Behind a wall at the end of all text stands nothing.
                if index &+ 2 < text.count { number = UInt64(numbers[Int(text[index &+ 2])]) }
                if text[index &+ 1] == Folder.gap { next = 1 << width | number }
              }
              let pair = first | next
              let isStrong: UInt64 = UInt(index) &- strong < length ? 1 : 0
              target[count] =
                pair << Sheet.keyShift | UInt64(place) << 4
                | UInt64(truncatingIfNeeded: (index &- unit.start) & 7) << 1 | isStrong
              count &+= 1
              index &+= step
            }
          }
        }
      }
    }
  }

  /// One entry for each row of digits and each beginning of a number, in order: its key, and the rest as in
  /// those of pairs.
  private mutating func rows() -> [UInt64] {
    var rows: [UInt64] = []
    text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: text.count) { room in
        for (number, unit) in units.enumerated() {
          var count = 0
          for place in unit.start..<unit.end where DigitRow.isDigit(text[place]) {
            room[count] = place
            count &+= 1
          }
          let digits = UnsafeBufferPointer(rebasing: room[..<count])
          DigitRow.forEach(in: text, digits) {
            rows.append(unit.entry($0.key, at: $0.places.lowerBound, number))
          }
          NumberStart.forEach(in: text, digits, end: unit.end) {
            rows.append(unit.entry($0, at: $1, number))
          }
        }
      }
    }
    // Within a key they stand in the order of their units already.
    RadixSort.sort(
      &rows, lowest: Sheet.keyShift, bits: DigitRow.bits, width: 10, scratch: &scratch)
    return rows
  }

  /// Makes one posting of all entries of a unit under one key.
  private func joined(
    _ entries: [UInt64], _ rows: [UInt64], _ width: UInt64, _ characters: [UInt32], firstID: UInt32
  ) -> PostingRun {
    // At most one posting for each entry under its pair, and one under its character; behind them is
    // written what does not count.
    let capacity = entries.count * 2 + rows.count + reserved.count + 1
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { keys in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { starts in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { postings in
          var sheet = Sheet(keys: keys, starts: starts, postings: postings)
          for entry in Set(reserved).sorted() {
            sheet.put(entry >> 24, UInt32(truncatingIfNeeded: entry & 0xFF_FFFF) << 10)
          }
          entries.withUnsafeBufferPointer { entries in
            characters.withUnsafeBufferPointer { characters in
              sheet.put(entries, width, characters, firstID)
            }
          }
          rows.withUnsafeBufferPointer { sheet.put(rows: $0, firstID) }
          return PostingRun(
            keys: keys[..<sheet.keyCount], starts: starts[..<sheet.keyCount],
            postings: postings[..<sheet.count])
        }
      }
    }
  }

  /// What a run is written on.
  private struct Sheet {
    let keys: UnsafeMutableBufferPointer<UInt64>
    let starts: UnsafeMutableBufferPointer<UInt32>
    let postings: UnsafeMutableBufferPointer<UInt32>
    static let keyShift: UInt64 = 10
    private static let acrossShift = UInt64(PostingKey.across.trailingZeroBitCount)
    var keyCount = 0
    var count = 0
    private var key = UInt64.max

    init(
      keys: UnsafeMutableBufferPointer<UInt64>, starts: UnsafeMutableBufferPointer<UInt32>,
      postings: UnsafeMutableBufferPointer<UInt32>
    ) {
      (self.keys, self.starts, self.postings) = (keys, starts, postings)
    }

    @inline(__always)
    mutating func put(_ key: UInt64, _ posting: UInt32) {
      begin(key)
      postings[count] = posting
      count &+= 1
    }

    /// Begins the list of a key, if it is another one; no branch, since nobody could guess it.
    @inline(__always)
    private mutating func begin(_ key: UInt64) {
      keys[keyCount] = key
      starts[keyCount] = UInt32(truncatingIfNeeded: count)
      keyCount &+= key != self.key ? 1 : 0
      self.key = key
    }

    mutating func put(
      _ entries: UnsafeBufferPointer<UInt64>, _ width: UInt64,
      _ characters: UnsafeBufferPointer<UInt32>, _ firstID: UInt32
    ) {
      let mask = UInt64(1) << width &- 1
      // What is at hand stays in registers only while nobody else could see it.
      var sheet = self
      defer { self = sheet }
      var index = 0
      while index < entries.count {
        let number = entries[index] &>> (Sheet.keyShift &+ width &+ 1)
        let first = UInt64(characters[Int(number)]) << PostingKey.firstShift
        let end = sheet.putCharacter(entries, from: index, width, first, firstID)
        // The last character of a text is only in the list of the character.
        while index < end, entries[index] &>> Sheet.keyShift & (mask &<< 1 | 1) == 0 { index &+= 1 }
        var former = Former()
        while index < end {
          let pair = entries[index] >> Sheet.keyShift
          let across = (pair &>> width & 1) &<< Sheet.acrossShift
          let key = first | across | UInt64(characters[Int(pair & mask)])
          sheet.put(entries[index], under: key, &former, firstID)
          index &+= 1
        }
      }
    }

    mutating func put(rows: UnsafeBufferPointer<UInt64>, _ firstID: UInt32) {
      var former = Former()
      for row in rows { put(row, under: row >> Sheet.keyShift, &former, firstID) }
    }

    /// What the posting at hand was made of.
    private struct Former {
      /// Key and unit of its entries.
      var entry = UInt64.max
      var places: UInt32 = 0
      var strong: UInt32 = 0
      var times: UInt32 = 0
    }

    /// Puts an entry into the posting of the one before, if it is of the same unit under the same key.
    ///
    /// Without a branch: whether it is cannot be guessed.
    @inline(__always)
    private mutating func put(
      _ entry: UInt64, under key: UInt64, _ former: inout Former, _ firstID: UInt32
    ) {
      begin(key)
      let isSame: UInt32 = entry >> 4 == former.entry ? 1 : 0
      let kept = 0 &- isSame
      former.entry = entry >> 4
      former.places = former.places & kept | 1 &<< UInt32(truncatingIfNeeded: entry >> 1 & 7)
      former.strong = former.strong & kept | UInt32(truncatingIfNeeded: entry & 1)
      former.times = min(former.times &+ 1, Occurrence.often) & kept
      count &-= Int(isSame)
      let id = firstID &+ UInt32(truncatingIfNeeded: entry >> 4 & 63)
      let often = former.times | (0 &- former.strong) & Occurrence.strong
      postings[count] = id << 10 | former.places << 2 | often
      count &+= 1
    }

    /// Writes the list of a character, and gives the end of its entries.
    ///
    /// A unit is one bit of four masks: once or more, twice or more, often, in title or heading.
    @inline(__always)
    private mutating func putCharacter(
      _ entries: UnsafeBufferPointer<UInt64>, from start: Int, _ width: UInt64, _ first: UInt64,
      _ firstID: UInt32
    ) -> Int {
      let number = entries[start] &>> (Sheet.keyShift &+ width &+ 1)
      var (once, twice, often, strong) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      var end = start
      while end < entries.count, entries[end] &>> (Sheet.keyShift &+ width &+ 1) == number {
        let place = entries[end] >> 4 & 63
        let bit = UInt64(1) << place
        often |= twice & bit
        twice |= once & bit
        once |= bit
        strong |= (entries[end] & 1) << place
        end &+= 1
      }
      while once != 0 {
        let place = UInt64(once.trailingZeroBitCount)
        let times = UInt32(truncatingIfNeeded: (twice >> place & 1) &+ (often >> place & 1))
        let code = strong >> place & 1 == 1 ? Occurrence.strong : times
        put(first, (firstID &+ UInt32(truncatingIfNeeded: place)) << 10 | code)
        once &= once &- 1
      }
      return end
    }
  }
}
