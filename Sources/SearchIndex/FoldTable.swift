/// What folding makes of each code point, in one flat table.
struct FoldTable: Sendable {
  static let standard = FoldTable()

  static let breaking: UInt32 = 0
  static let space: UInt32 = 1
  static let vanishing: UInt32 = 2
  /// Set in entries that are an index into `expansions`.
  static let several: UInt32 = 0x8000_0000
  static let limit = 0x32400

  /// Indexed by code point: one of the constants above, or the character itself.
  let entries: [UInt32]
  /// Characters of the few code points that fold to several.
  let expansions: [[UInt32]]
  /// The members of each class of equal characters, the representative first.
  let classes: [[UInt32]]

  private init() {
    var entries = [UInt32](repeating: FoldTable.breaking, count: FoldTable.limit)
    FoldTable.readKinds(into: &entries)
    let classes = FoldTable.scalars(of: UnicodeTables.classes).split(separator: 0x20).map(
      Array.init)
    var representative: [UInt32: UInt32] = [:]
    for members in classes {
      for member in members.dropFirst() {
        representative[member] = members[0]
        entries[Int(member)] = members[0]
      }
    }
    expansions = FoldTable.readFolds(into: &entries, representative)
    self.entries = entries
    self.classes = classes
  }

  /// The entry of any number, also of one that is no code point.
  func entry(_ point: UInt32) -> UInt32 {
    if point < FoldTable.limit { return entries[Int(point)] }
    return 0xE0000..<0xE1000 ~= point ? FoldTable.vanishing : FoldTable.breaking
  }

  /// Whether white space between this character and another Han character vanishes.
  static func isHan(_ folded: UInt32) -> Bool {
    (0x2E80..<0xA000 ~= folded) || (0xF900..<0xFB00 ~= folded) || (0x16FE0..<0x17000 ~= folded)
      || folded >= 0x20000
  }

  static func scalars(of text: StaticString) -> [UInt32] {
    text.withUTF8Buffer { String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value) }
  }

  private static func words(of text: StaticString) -> [Substring] {
    text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: " ")
  }

  private static func readKinds(into entries: inout [UInt32]) {
    var point = 0
    for word in words(of: UnicodeTables.kinds) {
      let parts = word.dropFirst().split(separator: ",").map { Int($0, radix: 36) ?? 0 }
      let first = point + parts[0]
      point = first + (parts.count > 1 ? parts[1] : 0)
      for each in first...point where each < limit {
        switch word.first {
        case "k": entries[each] = UInt32(each)
        case "v": entries[each] = vanishing
        default: entries[each] = space
        }
      }
    }
  }

  private static func readFolds(
    into entries: inout [UInt32], _ representative: [UInt32: UInt32]
  ) -> [[UInt32]] {
    var expansions: [[UInt32]] = []
    for word in words(of: UnicodeTables.folds) {
      let sides = word.split(separator: ":")
      let from = sides[0].split(separator: ",").map { UInt32($0, radix: 16) ?? 0 }
      let target = (sides.count > 1 ? sides[1].split(separator: ".") : [])
        .map { UInt32($0, radix: 16) ?? 0 }
      let step = from.count > 2 ? from[2] : 1
      for index in 0..<(from.count > 1 ? from[1] : 1) {
        let kept = target.map { $0 > space ? $0 + index * step : $0 }
          .map { representative[$0] ?? $0 }
        let point = Int(from[0] + index * step)
        switch kept.count {
        case 0: entries[point] = vanishing
        case 1: entries[point] = kept[0]
        default:
          entries[point] = several | UInt32(expansions.count)
          expansions.append(kept)
        }
      }
    }
    return expansions
  }
}
