/// A case as people write it: `17`, `17号`, `17号单`, `第17单`, `2026-0017`.
struct CaseNumber: Equatable {
  var year: UInt32?
  var serial: UInt32

  private static let counters: Set<UInt32> = Set("号单件条例项起宗".unicodeScalars.map(\.value))
  private static let ordinal: UInt32 = 0x7B2C
  private static let yearMark: UInt32 = 0x5E74

  init?(written: String) {
    var folder = Folder()
    folder.add(written)
    self.init(folded: folder.folded)
  }

  /// Nil when the folded text is more or other than a case number.
  init?(folded: [UInt32]) {
    // A break between two digits parts two numbers: 0-18, 000.5.
    var rest = folded.indices.filter { place in
      folded[place] != Folder.gap
        || CaseNumber.isDigit(folded, place - 1) && CaseNumber.isDigit(folded, place + 1)
    }.map { folded[$0] }[...]
    let groups = folded.split(separator: Folder.gap)
    year = nil
    if let mark = rest.firstIndex(of: CaseNumber.yearMark) {
      guard mark == 4, let number = CaseNumber.number(rest[..<mark]) else { return nil }
      year = number
      rest = rest[(mark + 1)...]
    } else if groups.count == 2, groups[0].count == 4, let number = CaseNumber.number(groups[0]) {
      year = number
      rest = groups[1]
    }
    if let year, !(1900...2199 ~= year) { return nil }
    if rest.first == CaseNumber.ordinal { rest = rest.dropFirst() }
    for _ in 0..<2 {
      if let last = rest.last, CaseNumber.counters.contains(last) { rest = rest.dropLast() }
    }
    guard let number = CaseNumber.number(rest), number > 0 else { return nil }
    serial = number
  }

  private static func isDigit(_ text: [UInt32], _ place: Int) -> Bool {
    text.indices.contains(place) && 0x30...0x39 ~= text[place]
  }

  private static func number(_ digits: ArraySlice<UInt32>) -> UInt32? {
    guard 1...6 ~= digits.count, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 - 0x30 }
  }
}
