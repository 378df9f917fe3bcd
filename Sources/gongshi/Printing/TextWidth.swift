/// How many columns of a terminal a text takes: Chinese characters take two.
enum TextWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  static func padded(left text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// Rows of text in columns that stand below each other.
struct TextTable {
  enum Side: Sendable {
    case left, right
  }

  let header: [String]
  var sides: [Side]
  var rows: [[String]] = []

  init(_ header: [String], sides: [Side]? = nil) {
    self.header = header
    self.sides = sides ?? header.map { _ in .left }
  }

  var lines: [String] {
    let widths = header.indices.map { column in
      rows.reduce(TextWidth.of(header[column])) { max($0, TextWidth.of($1[column])) }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([header, rule] + rows).map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column > 0 { line += "  " }
        line +=
          sides[column] == .left
          ? TextWidth.padded(cell, to: widths[column])
          : TextWidth.padded(left: cell, to: widths[column])
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
