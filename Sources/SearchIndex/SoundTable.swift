/// Pinyin without tones: the syllables, and the readings of each folded character.
struct SoundTable: Sendable {
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
    let text = UnicodeTables.sounds.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    var syllables: [String] = []
    var pairs: [UInt32] = []
    for word in text.split(separator: " ") {
      for scalar in word.unicodeScalars where !scalar.isASCII {
        pairs.append(SoundTable.slot(scalar.value) << 16 | UInt32(syllables.count))
      }
      syllables.append(String(word.prefix { $0.isASCII }))
    }
    pairs.sort()
    var starts = [UInt32](repeating: 0, count: Int(SoundTable.last - SoundTable.first) + 2)
    for pair in pairs { starts[Int(pair >> 16) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
    readings = pairs.map { UInt16(truncatingIfNeeded: $0) }
    self.syllables = syllables
    firstLetters = syllables.map { $0.utf8.first ?? 0x61 }
    let numbers = Dictionary(uniqueKeysWithValues: syllables.enumerated().map { ($1, $0) })
    self.numbers = numbers
    var usual: [UInt32: UInt16] = [:]
    let rare = UnicodeTables.usual.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for word in rare.split(separator: " ") {
      guard let number = numbers[String(word.prefix { $0.isASCII })] else { continue }
      for scalar in word.unicodeScalars where !scalar.isASCII {
        usual[scalar.value] = UInt16(number)
      }
    }
    self.usual = usual
  }

  /// 〇 lies outside the block of all others and takes the slot before it.
  private static func slot(_ character: UInt32) -> UInt32 {
    character == 0x3007 ? 0 : character - first + 1
  }

  /// The numbers of the syllables that a folded character is read as, ascending.
  func readings(of character: UInt32) -> ArraySlice<UInt16> {
    guard character == 0x3007 || SoundTable.first..<SoundTable.last ~= character else { return [] }
    let slot = Int(SoundTable.slot(character))
    return readings[Int(starts[slot])..<Int(starts[slot + 1])]
  }

  /// The syllable that a folded character is read as most often.
  func usualReading(of character: UInt32) -> String? {
    (usual[character] ?? readings(of: character).first).map { syllables[Int($0)] }
  }

  func number(of syllable: String) -> Int? { numbers[syllable] }

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
        if let number = numbers[text] { extend(at + length, path + [number]) }
      }
    }
    if letters.count <= 40 { extend(0, []) }
    let order = found.indices.sorted { (found[$0].count, $0) < (found[$1].count, $1) }
    return order.prefix(4).map { found[$0] }
  }

  /// What a character's readings begin with; itself, when it is a letter or digit.
  private func letters(of character: UInt32) -> [UInt8] {
    guard FoldTable.isHan(character) else {
      return character < 0x80 ? [UInt8(character)] : []
    }
    var letters: [UInt8] = []
    for number in readings(of: character) where !letters.contains(firstLetters[Int(number)]) {
      letters.append(firstLetters[Int(number)])
    }
    return letters
  }

  /// The rows of letters that a name's characters begin with, at most eight, for input like `hxwy`.
  func initials(of folded: [UInt32]) -> [String] {
    var rows: [[UInt8]] = [[]]
    for character in folded where character != Folder.gap {
      var letters = letters(of: character)
      guard let first = letters.first else { continue }
      if rows.count * letters.count > 8 { letters = [first] }
      if letters.count == 1 {
        for row in rows.indices { rows[row].append(first) }
      } else {
        rows = rows.flatMap { row in letters.map { row + [$0] } }
      }
      if rows[0].count >= SoundTable.initialsLimit { break }
    }
    return rows.filter { $0.count > 1 }.map { String(decoding: $0, as: UTF8.self) }
  }

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
