/// “共12项” above a table or list of another number of rows.
enum ItemCountScan {
  private static let measures: [StaticString] = ["项", "条", "件"]
  private static let totals: [StaticString] = ["合计", "总计", "小计"]

  static func slips(in text: FoldedBytes, _ lines: ProseLines) -> [ProseLint.Slip] {
    var slips: [ProseLint.Slip] = []
    let all = lines.lines
    for index in all.indices where all[index].kind == .text {
      var next = index + 1
      // The last line of its paragraph, with a table or list below it.
      guard next == all.count || all[next].kind != .text else { continue }
      while next < all.count, all[next].kind == .blank { next += 1 }
      guard next < all.count, let rows = rows(text, all[next...]),
        let claim = claim(text, all[index].range), claim.count != rows
      else { continue }
      slips.append(
        ProseLint.Slip(
          rule: .itemCount, offset: claim.range.lowerBound, length: claim.range.count,
          arguments: [text.text(claim.range), String(rows)]))
    }
    return slips
  }

  /// The rows of the table or list that begins the lines; nil if neither does.
  private static func rows(_ text: FoldedBytes, _ lines: ArraySlice<ProseLines.Line>) -> Int? {
    guard let first = lines.first else { return nil }
    switch first.kind {
    case .tableRow:
      let table = lines.prefix { $0.kind == .tableRow || $0.kind == .tableRule }
      guard table.dropFirst().first?.kind == .tableRule else { return nil }
      return table.dropFirst(2).count { line in
        line.kind == .tableRow && !isTotal(text, line.range)
      }
    case .item:
      var count = 0
      var isAfterBlank = false
      for line in lines {
        switch line.kind {
        case .item: count += 1
        case .blank:
          isAfterBlank = true
          continue
        case .text where isAfterBlank && text.character(at: line.range.lowerBound).folded != 0x20:
          return count
        case .text, .innerItem: break
        case .heading, .tableRow, .tableRule, .key: return count
        }
        isAfterBlank = false
      }
      return count
    default: return nil
    }
  }

  private static func isTotal(_ text: FoldedBytes, _ row: Range<Int>) -> Bool {
    var index = row.lowerBound
    while index < row.upperBound, "| *".utf8.contains(text.bytes[index]) { index += 1 }
    return text.length(ofAny: totals, at: index) > 0
  }

  private static let signs = SignTable([(first: [0xE5], second: [0x85], third: [0xB1])])

  /// Where 共 stands in a line.
  private static func together(_ text: FoldedBytes, _ line: Range<Int>) -> [Int] {
    signs.search(text.bytes) { search in
      var places: [Int] = []
      var index = search.place(from: line.lowerBound, before: line.upperBound)
      while index < line.upperBound {
        if text.has("共", at: index) { places.append(index) }
        index = search.place(from: index + 1, before: line.upperBound)
      }
      return places
    }
  }

  /// The only “共12项” of a line, if its sentence is the last; several may be parts of a whole.
  private static func claim(
    _ text: FoldedBytes, _ line: Range<Int>
  ) -> (count: Int, range: Range<Int>)? {
    let reader = NumeralReader(text: text)
    var found: (count: Int, range: Range<Int>)?
    for index in together(text, line) {
      let start = reader.spaces(at: text.has("计", at: index + 3) ? index + 6 : index + 3)
      guard let number = reader.number(at: start) else { continue }
      let end = reader.spaces(at: number.range.upperBound)
      let measure = text.length(ofAny: measures, at: end)
      guard measure > 0 else { continue }
      guard found == nil else { return nil }
      found = (number.value, index..<end + measure)
    }
    guard let found else { return nil }
    let rest = text.text(found.range.upperBound..<line.upperBound)
    let tail = rest.firstIndex(of: "。").map { rest[rest.index(after: $0)...] } ?? ""
    return tail.contains { !" *　\0".contains($0) } ? nil : found
  }
}
