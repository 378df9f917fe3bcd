/// The pairs of characters of a site by the two syllables they are read as, the frequent ones first.
///
/// They lie in a number of files that the manifest tells, by a hash of the syllables. Frequency counts
/// in powers of four, so that the files seldom change.
struct SoundPairs {
  /// Syllables in bits 44 to 61, rarity in 32 to 43, index of the key below.
  private var entries: [UInt64] = []
  private let keys: [UInt64]

  /// Bytes in a file, about; a Han character takes three.
  private static let fileSize = 6_000
  static let fileLimit = 512

  /// A power of two.
  var fileCount: Int {
    var count = 1
    while count < SoundPairs.fileLimit, count * SoundPairs.fileSize < entries.count * 6 {
      count *= 2
    }
    return count
  }

  private static let syllableShift: UInt64 = 44

  /// `keys` ascending, with the number of units that hold each.
  init(keys: [UInt64], counts: [Int], named: [SearchChunk.NamedSound]) {
    self.keys = keys
    let table = SoundTable.standard
    for place in keys.indices {
      let key = PostingKey(packed: keys[place])
      for one in table.readings(of: key.first) {
        for two in table.readings(of: key.second) {
          add(UInt32(one) << 9 | UInt32(two), counts[place], place)
        }
      }
    }
    let sorted = Set(named).sorted { ($0.syllables, $0.key) < ($1.syllables, $1.key) }
    for sound in sorted {
      let key = PostingKey(packed: sound.key)
      guard let place = keys.place(of: sound.key) else { continue }
      let one = table.readings(of: key.first).contains(UInt16(sound.syllables >> 9))
      let two = table.readings(of: key.second).contains(UInt16(sound.syllables & 511))
      if !(one && two) { add(sound.syllables, counts[place], place) }
    }
    var scratch: [UInt64] = []
    RadixSort.sort(&entries, lowest: 32, bits: 30, width: 10, scratch: &scratch)
  }

  private mutating func add(_ syllables: UInt32, _ count: Int, _ place: Int) {
    let rarity = UInt64(16 - min(16, Ranking.logarithm(count) / 512))
    entries.append(UInt64(syllables) << SoundPairs.syllableShift | rarity << 32 | UInt64(place))
  }

  /// Lines of two syllables and all their pairs: `hong'se红色|洪色`, the bar after the frequent ones.
  func files() -> [SearchFile] {
    let count = fileCount
    var texts = [[UInt8]](repeating: [], count: count)
    var index = 0
    while index < entries.count {
      let syllables = Int(entries[index] >> SoundPairs.syllableShift)
      let spelling = SoundPairs.spelling(syllables >> 9, syllables & 511)
      let file = SoundPairs.file(spelling, of: count)
      var text = texts[file]
      texts[file] = []
      if !text.isEmpty { text += Array("\\n".utf8) }
      text += Array(spelling.utf8)
      let frequent = rarity(entries[index]) + 1
      while index < entries.count,
        Int(entries[index] >> SoundPairs.syllableShift) == syllables
      {
        let key = PostingKey(packed: keys[Int(entries[index] & 0xFFFF_FFFF)])
        SoundPairs.append(key.first, to: &text)
        SoundPairs.append(key.second, to: &text)
        index += 1
        let goesOn =
          index < entries.count && Int(entries[index] >> SoundPairs.syllableShift) == syllables
        if goesOn, rarity(entries[index - 1]) <= frequent, rarity(entries[index]) > frequent {
          text.append(0x7C)
        }
      }
      texts[file] = text
    }
    return texts.enumerated().map { number, text in
      ScriptFile(name: SoundPairs.fileName(number), check: "", payload: text).wrapped()
    }
  }

  private func rarity(_ entry: UInt64) -> UInt64 { entry >> 32 & 0xFFF }

  static func spelling(_ one: Int, _ two: Int) -> String {
    let table = SoundTable.standard.syllables
    return "\(table[one])'\(table[two])"
  }

  /// The file that holds two syllables, out of so many.
  ///
  /// By their letters alone, so that a browser can ask for it before it has parted them.
  static func file(_ spelling: String, of count: Int) -> Int {
    Int(TextHash.value(spelling.utf16.filter { $0 != 0x27 })) % count
  }

  static func fileName(_ number: Int) -> String { "sounds/\(number)" }

  /// Han, as UTF-8.
  private static func append(_ character: UInt32, to text: inout [UInt8]) {
    if character < 0x10000 {
      text.append(UInt8(0xE0 | character >> 12))
    } else {
      text.append(UInt8(0xF0 | character >> 18))
      text.append(UInt8(0x80 | character >> 12 & 63))
    }
    text.append(UInt8(0x80 | character >> 6 & 63))
    text.append(UInt8(0x80 | character & 63))
  }

  /// The pairs under two syllables in the payload of their file.
  static func read(_ payload: [UInt8], _ spelling: String) -> SoundList {
    for line in payload.split(separator: 0x0A) {
      let letters = line.prefix { $0 < 0x80 }
      guard letters.elementsEqual(spelling.utf8) else { continue }
      let characters = String(decoding: line.dropFirst(letters.count), as: UTF8.self)
        .unicodeScalars.map(\.value)
      let bar = characters.firstIndex(of: 0x7C)
      let pairs = characters.filter { $0 != 0x7C }
      return SoundList(
        pairs: stride(from: 1, to: pairs.count, by: 2).map {
          PostingKey(pairs[$0 - 1], pairs[$0])
        }, frequent: (bar ?? pairs.count) / 2)
    }
    return SoundList(pairs: [], frequent: 0)
  }
}

/// The pairs that are read as two syllables, the first `frequent` of them within a factor of some
/// sixteen of the most frequent: what people most likely mean.
struct SoundList {
  var pairs: [PostingKey]
  var frequent: Int
}
