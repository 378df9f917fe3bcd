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
  private init() {
    var entries = [UInt32](repeating: FoldTable.breaking, count: FoldTable.limit)
    FoldTable.readKinds(into: &entries)
    var representative: UInt32?
    for character in FoldTable.scalars(of: UnicodeTables.classes) {
      if character == 0x20 {
        representative = nil
      } else if let representative {
        entries[Int(character)] = representative
      } else {
        representative = character
      }
    }
    expansions = FoldTable.readFolds(into: &entries)
    self.entries = entries
  }

  /// The members of each class of equal characters, the representative first.
  static let classes = scalars(of: UnicodeTables.classes).split(separator: 0x20).map(Array.init)

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
    text.withUTF8Buffer { bytes in
      var scalars: [UInt32] = []
      scalars.reserveCapacity(bytes.count / 2)
      var index = 0
      while index < bytes.count { scalars.append(Folder.decode(bytes, &index)) }
      return scalars
    }
  }

  static func text(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      if let scalar = Unicode.Scalar(scalar) { view.append(scalar) }
    }
    return String(view)
  }

  private static func readKinds(into entries: inout [UInt32]) {
    UnicodeTables.kinds.withUTF8Buffer { bytes in
      var scan = TableScan(bytes)
      var point = 0
      while let kind = scan.next() {
        let first = point + Int(scan.number(radix: 36))
        point = first + (scan.skips(",") ? Int(scan.number(radix: 36)) : 0)
        _ = scan.skips(" ")
        for each in first...point where each < limit {
          switch kind {
          case UInt8(ascii: "k"): entries[each] = UInt32(each)
          case UInt8(ascii: "v"): entries[each] = vanishing
          default: entries[each] = space
          }
        }
      }
    }
  }

  /// Targets are folded to their representatives, which stand in the entries by now.
  private static func readFolds(into entries: inout [UInt32]) -> [[UInt32]] {
    let known = entries
    var expansions: [[UInt32]] = []
    UnicodeTables.folds.withUTF8Buffer { bytes in
      var scan = TableScan(bytes)
      while !scan.isAtEnd {
        let first = scan.number(radix: 16)
        let count = scan.skips(",") ? scan.number(radix: 16) : 1
        let step = scan.skips(",") ? scan.number(radix: 16) : 1
        var target: [UInt32] = []
        if scan.skips(":"), !scan.isAtBlank {
          repeat { target.append(scan.number(radix: 16)) } while scan.skips(".")
        }
        _ = scan.skips(" ")
        for index in 0..<count {
          let point = Int(first + index * step)
          let kept = target.map { character -> UInt32 in
            guard character > space else { return character }
            let moved = character + index * step
            return known[Int(moved)] > vanishing ? known[Int(moved)] : moved
          }
          switch kept.count {
          case 0: entries[point] = vanishing
          case 1: entries[point] = kept[0]
          default:
            entries[point] = several | UInt32(expansions.count)
            expansions.append(kept)
          }
        }
      }
    }
    return expansions
  }
}

/// Reads the generated tables by the byte: they are read at every start.
private struct TableScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  var isAtBlank: Bool { isAtEnd || bytes[index] == 0x20 }

  mutating func next() -> UInt8? {
    guard !isAtEnd else { return nil }
    index += 1
    return bytes[index - 1]
  }

  mutating func skips(_ sign: Unicode.Scalar) -> Bool {
    guard !isAtEnd, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// As many digits as follow.
  mutating func number(radix: UInt32) -> UInt32 {
    var value: UInt32 = 0
    while !isAtEnd {
      let byte = UInt32(bytes[index])
      let digit = byte >= 0x61 ? byte - 0x57 : byte &- 0x30
      guard digit < radix, byte < 0x3A || byte >= 0x61 else { break }
      value = value * radix + digit
      index += 1
    }
    return value
  }
}
