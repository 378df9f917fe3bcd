/// Pinyin without tones: the syllables, and the readings of each folded character.
///
/// A class, since a copy of a struct would count references to all its tables, which all cores share.
final class SoundTable: Sendable {
  static let standard = SoundTable()

  /// In order; a syllable's number is its place here.
  let syllables: [String]
  private let firstLetters: [UInt8]
  private let numbers: [String: Int]
  private let starts: [UInt32]
  private let readings: [UInt16]
  private let usual: [UInt32: UInt16]
  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0xA000

  private init() {
    let text = FoldTable.scalars(of: UnicodeTables.sounds)
    var syllables: [String] = []
    var starts = [UInt32](repeating: 0, count: Int(SoundTable.last - SoundTable.first) + 2)
    for (word, syllable) in SoundTable.words(of: text) {
      for character in text[word] { starts[Int(SoundTable.slot(character)) + 1] += 1 }
      syllables.append(syllable)
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
    // Syllables come in order, so each character's readings do too.
    var readings = [UInt16](repeating: 0, count: Int(starts[starts.count - 1]))
    for (number, (word, _)) in SoundTable.words(of: text).enumerated() {
      for character in text[word] {
        let slot = Int(SoundTable.slot(character))
        readings[Int(starts[slot])] = UInt16(number)
        starts[slot] += 1
      }
    }
    self.readings = readings
    self.syllables = syllables
    firstLetters = syllables.map { $0.utf8.first ?? 0x61 }
    let numbers = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($1, $0) })
    self.numbers = numbers
    var usual: [UInt32: UInt16] = [:]
    let rare = FoldTable.scalars(of: UnicodeTables.usual)
    for (word, syllable) in SoundTable.words(of: rare) {
      guard let number = numbers[syllable] else { continue }
      for character in rare[word] { usual[character] = UInt16(number) }
    }
    self.usual = usual
  }

  /// Each syllable of a table with the place of its characters, which stand behind it.
  private static func words(of text: [UInt32]) -> [(characters: Range<Int>, syllable: String)] {
    text.split(separator: 0x20).map { word in
      let letters = word.prefix { $0 < 0x80 }
      let syllable = String(decoding: letters.map { UInt8($0) }, as: UTF8.self)
      return (letters.endIndex..<word.endIndex, syllable)
    }
  }

  /// 〇 lies outside the block of all others and takes the slot before it.
  private static func slot(_ character: UInt32) -> UInt32 {
    character == 0x3007 ? 0 : character - first + 1
  }

  /// The numbers of the syllables that a folded character is read as, ascending.
  func readings(of character: UInt32) -> ArraySlice<UInt16> {
    readings[places(of: character)]
  }

  /// Where the readings of a character stand; a slice of them would count references.
  private func places(of character: UInt32) -> Range<Int> {
    guard character == 0x3007 || SoundTable.first..<SoundTable.last ~= character else {
      return 0..<0
    }
    let slot = Int(SoundTable.slot(character))
    return Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// The syllable that a folded character is read as most often.
  func usualReading(of character: UInt32) -> String? {
    if let number = usual[character] { return syllables[Int(number)] }
    return places(of: character).first.map { syllables[Int(readings[$0])] }
  }

  /// All ways to read Latin letters as syllables, at most four, fewest syllables first.
  func splits(_ letters: [UInt32]) -> [[Int]] {
    var found: [[Int]] = []
    var steps = 0
    func extend(_ at: Int, _ path: [Int]) {
      steps += 1
      guard steps < 2000, found.count < 64 else { return }
      if at == letters.count {
        found.append(path)
        return
      }
      for length in stride(from: min(6, letters.count - at), to: 0, by: -1) {
        let text = String(
          decoding: letters[at..<at + length].map { UInt8($0 & 0x7F) }, as: UTF8.self)
        for spelling in SoundTable.spellings(text) {
          if let number = numbers[spelling] { extend(at + length, path + [number]) }
        }
      }
    }
    if letters.count <= 40 { extend(0, []) }
    let order = found.indices.sorted { (found[$0].count, $0) < (found[$1].count, $1) }
    return order.prefix(4).map { found[$0] }
  }

  /// ü is v here, but people type u for it, or ue for üe.
  private static func spellings(_ letters: String) -> [String] {
    ["nu", "lu", "nue", "lue"].contains(letters)
      ? [letters, letters.replacing("u", with: "v")] : [letters]
  }

  /// What a character's readings begin with.
  private func letters(of character: UInt32) -> [UInt8] {
    var letters: [UInt8] = []
    for number in readings(of: character) where !letters.contains(firstLetters[Int(number)]) {
      letters.append(firstLetters[Int(number)])
    }
    return letters
  }

  /// The letter that all readings of a character begin with, as those of most do; itself, when it
  /// is a letter or digit.
  private func onlyLetter(of character: UInt32) -> UInt8? {
    let places = places(of: character)
    if places.isEmpty { return character < 0x80 ? UInt8(character) : nil }
    let first = firstLetters[Int(readings[places.lowerBound])]
    for place in places where firstLetters[Int(readings[place])] != first { return nil }
    return first
  }

  /// The rows of letters that a name's characters begin with, at most eight, for input like `hxwy`.
  func initials(of folded: [UInt32]) -> [String] {
    // A letter is a byte of a number: lists of lists would be made anew for each of many names.
    var rows: [UInt128] = [0]
    var length = 0
    for character in folded where character > Folder.wall {
      var letter = onlyLetter(of: character)
      if letter == nil {
        let letters = letters(of: character)
        guard let first = letters.first else { continue }
        if rows.count * letters.count > 8 {
          letter = usualReading(of: character)?.utf8.first ?? first
        } else {
          let shorter = rows
          rows = []
          rows.reserveCapacity(8)
          for row in shorter {
            for letter in letters { rows.append(row << 8 | UInt128(letter)) }
          }
        }
      }
      if let letter {
        for row in rows.indices { rows[row] = rows[row] << 8 | UInt128(letter) }
      }
      length += 1
      if length == SoundTable.initialsLimit { break }
    }
    return length > 1 ? rows.map { SoundTable.text($0, length) } : []
  }

  private static func text(_ row: UInt128, _ length: Int) -> String {
    String(unsafeUninitializedCapacity: length) { text in
      var rest = row
      for place in (0..<length).reversed() {
        text[place] = UInt8(truncatingIfNeeded: rest)
        rest >>= 8
      }
      return length
    }
  }

  /// No more than a number holds.
  static let initialsLimit = 12
}

extension SoundTable {
  /// Reads `hóng xīng`, `hong2 xing1` or `hongxing`; empty when it is no pinyin.
  func numbers(written: String) -> [Int] {
    var folder = Folder()
    folder.add(String(written.map { "üǖǘǚǜ".contains($0) ? "v" : $0 }))
    var numbers: [Int] = []
    for word in folder.folded.split(whereSeparator: { $0 < 0x61 || $0 > 0x7A }) {
      guard let split = splits(Array(word)).first else { return [] }
      numbers += split
    }
    return numbers
  }
}
