/// Groups of digits with nothing but spaces, hyphens or single points between them:
/// `138 1234 5678`.
struct NumberChain {
  struct Group {
    var start: Int
    var end: Int
    /// Where its digits begin in `values`.
    var first: Int
    var count: Int
    /// The folded separator before it; 0 of the first group.
    var separator: UInt8
  }

  private(set) var groups: [Group] = []
  /// The values of all digits, one after another.
  private(set) var values: [UInt8] = []

  var start: Int { groups.first?.start ?? 0 }
  var end: Int { groups.last?.end ?? 0 }

  /// Digits beyond which a group is no number of a person.
  static let longest = 19

  /// Reads the chain whose first digit is at `start`.
  mutating func read(_ text: FoldedBytes, from start: Int) {
    groups.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    var separator: UInt8 = 0
    var index = start
    while true {
      let group = readGroup(text, from: index, separator)
      groups.append(group)
      guard let next = NumberChain.nextGroup(text, after: group.end) else { return }
      (index, separator) = next
    }
  }

  private mutating func readGroup(_ text: FoldedBytes, from start: Int, _ separator: UInt8)
    -> Group
  {
    var group = Group(
      start: start, end: start, first: values.count, count: 0, separator: separator)
    while true {
      let (folded, length) = text.character(at: group.end)
      guard FoldedBytes.isDigit(folded) else { return group }
      if group.count < NumberChain.longest { values.append(folded - 0x30) }
      group.count += 1
      group.end += length
    }
  }

  /// Where the next group begins: after up to three spaces and hyphens, or one point.
  private static func nextGroup(_ text: FoldedBytes, after end: Int)
    -> (start: Int, separator: UInt8)?
  {
    var index = end
    var separator: UInt8 = 0x20
    for place in 0..<4 {
      let (folded, length) = text.character(at: index)
      if FoldedBytes.isDigit(folded) { return place == 0 ? nil : (index, separator) }
      switch folded {
      case 0x20: break
      case 0x2D: separator = 0x2D
      case 0x2E where place == 0:
        let (next, _) = text.character(at: index + length)
        return FoldedBytes.isDigit(next) ? (index + length, 0x2E) : nil
      default: return nil
      }
      index += length
    }
    return nil
  }

  func sizes(_ window: Range<Int>) -> [Int] { groups[window].map(\.count) }
}
