/// Groups of digits with nothing but spaces, hyphens or single points between them, as in
/// `138 1234 5678`; digits of any script.
struct NumberChain {
  struct Group {
    let start: Int
    var end: Int
    /// Where its digits begin in `values`.
    let first: Int
    var count: Int
    /// The folded separator before it; 0 of the first group.
    let separator: UInt8
  }

  private(set) var groups: [Group] = []
  /// The values of all digits, one after another.
  private(set) var values: [UInt8] = []

  var start: Int { groups.first?.start ?? 0 }
  var end: Int { groups.last?.end ?? 0 }

  /// Stands for `。` among separators.
  static let fullStop: UInt8 = 0xE3

  /// Digits beyond which a group is no number of a person.
  static let longest = 19

  /// Reads the chain whose first digit is at `start`.
  mutating func read(_ text: FoldedBytes, from start: Int) {
    groups.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    // As many as nearly every chain has, instead of growing to it.
    if groups.capacity == 0 { groups.reserveCapacity(4) }
    if values.capacity == 0 { values.reserveCapacity(32) }
    var separator: UInt8 = 0
    var index = start
    while true {
      let group = readGroup(text, from: index, separator)
      groups.append(group)
      guard let next = nextGroup(text, after: group.end) else { return }
      (index, separator) = next
    }
  }

  private mutating func readGroup(_ text: FoldedBytes, from start: Int, _ separator: UInt8)
    -> Group
  {
    var group = Group(
      start: start, end: start, first: values.count, count: 0, separator: separator)
    var script: FoldedBytes.Numeral.Script?
    var index = start
    // Nearly all digits are plain ones behind one another.
    while index < text.count, FoldedBytes.isDigit(text.bytes[index]) {
      if group.count < NumberChain.longest { values.append(text.bytes[index] - 0x30) }
      group.count += 1
      index += 1
    }
    if index > start {
      script = .plain
      group.end = index
      index += text.invisibles(at: index)
    }
    while let numeral = text.numeral(at: index), NumberChain.continues(script, group, numeral) {
      if script != .plain { script = numeral.script }
      if group.count < NumberChain.longest { values.append(numeral.value) }
      group.count += 1
      index += numeral.length
      group.end = index
      // What nobody sees does not part digits.
      index += text.invisibles(at: index)
    }
    return group
  }

  /// Words for digits stand within a number; behind a whole one they begin the next word, and marks
  /// of items and footnotes never belong to it.
  @inline(__always)
  private static func continues(
    _ script: FoldedBytes.Numeral.Script?, _ group: Group, _ numeral: FoldedBytes.Numeral
  ) -> Bool {
    switch (script, numeral.script) {
    case (nil, _), (.plain, .plain): true
    case (.plain, .han), (.han, .han): group.count < 11
    case (.han, .plain): true
    case (let script?, let other): script == other
    }
  }

  /// Where the next group begins: after up to three spaces and hyphens, or one point; within what
  /// begins like a mobile number also after other signs.
  private func nextGroup(_ text: FoldedBytes, after end: Int) -> (start: Int, separator: UInt8)? {
    var index = end
    var separator: UInt8 = 0x20
    for place in 0..<10 {
      index += place == 0 ? 0 : text.invisibles(at: index)
      let (folded, length) = text.character(at: index)
      if text.numeral(at: index) != nil {
        if place == 0 { return nil }
        return place < 4 || mayGoOn ? (index, separator) : nil
      }
      switch folded {
      case 0x20: break
      case 0x2D: separator = 0x2D
      case 0x2E where place == 0:
        let (next, _) = text.character(at: index + length)
        return FoldedBytes.isDigit(next) ? (index + length, 0x2E) : nil
      case 0x09, 0x2F, 0x5C, 0x5F, 0x2C, 0x28, 0x29, FoldedBytes.middleDot:
        guard place == 0, mayGoOn || isSlash(folded) && partsIdentity(text, from: index + length)
        else { return nil }
        separator = folded
        let (next, width) = text.character(at: index + length)
        // A bracket and a space, or a closing and an opening one.
        if next == 0x20 || next == 0x28 && folded == 0x29 { index += width }
      default:
        guard place == 0, text.isFullStop(at: index), mayGoOn else { return nil }
        separator = NumberChain.fullStop
      }
      index += length
    }
    return nil
  }

  /// Signs that part the digits of an identity number as people write it: area, birth, sequence.
  private func isSlash(_ folded: UInt8) -> Bool {
    folded == 0x2F || folded == 0x5C || folded == 0x5F
  }

  /// Whether the groups so far and the digits that follow are parts of `999999/19900101/0016`.
  private func partsIdentity(_ text: FoldedBytes, from start: Int) -> Bool {
    guard groups[0].count == 6 else { return false }
    var following = 0
    var index = start
    while following < 9 {
      let (folded, length) = text.character(at: index)
      guard FoldedBytes.isDigit(folded) else { break }
      following += 1
      index += length
    }
    switch groups.reduce(0, { $0 + $1.count }) {
    case 6: return following == 8 || following == 4
    case 10: return following == 4 || following == 2
    case 12: return following == 2
    case 14: return following == 3 || following == 4
    default: return false
    }
  }

  /// Whether such signs part the groups of a window: numbers of papers are parted so too.
  func hasSlashes(_ window: Range<Int>) -> Bool {
    groups[window].dropFirst().contains { isSlash($0.separator) }
  }

  /// Whether the groups so far are the first of `138,1234,5678` or the first two.
  private var mayGoOn: Bool {
    guard let last = groups.last else { return false }
    return begins(last) || last.count == 4 && groups.count > 1 && begins(groups[groups.count - 2])
  }

  /// Three digits of a mobile number, or seven, behind the prefix of a country or none.
  private func begins(_ group: Group) -> Bool {
    guard 3...11 ~= group.count else { return false }
    let digits = values[group.first..<(group.first + group.count)]
    let prefix: Int =
      switch digits.first {
      case 1: 0
      case 8 where digits.starts(with: [8, 6]): 2
      case 0: digits.starts(with: [0, 0, 8, 6]) ? 4 : 1
      default: group.count
      }
    guard group.count - prefix == 3 || group.count - prefix == 7 else { return false }
    return digits[group.first + prefix] == 1 && digits[group.first + prefix + 1] >= 3
  }

  func sizes(_ window: Range<Int>) -> [Int] { groups[window].map(\.count) }
}
