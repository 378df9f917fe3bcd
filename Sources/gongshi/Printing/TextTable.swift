/// Rows of text in columns that stand below each other.
struct TextTable {
  enum Side: Sendable {
    case left, right
  }

  let header: [String]
  let sides: [Side]
  var rows: [[String]] = []

  init(_ header: [String], sides: [Side]? = nil) {
    self.header = header
    self.sides = sides ?? header.map { _ in .left }
  }

  var lines: [String] {
    let widths = header.indices.map { column in
      rows.reduce(TerminalText.of(header[column])) { max($0, TerminalText.of($1[column])) }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([header, rule] + rows).map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { line += "  " }
        line +=
          sides[column] == .left
          ? TerminalText.padded(cell, to: widths[column])
          : TerminalText.padded(left: cell, to: widths[column])
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
