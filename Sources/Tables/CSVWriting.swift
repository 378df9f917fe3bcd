/// Writing tables that spreadsheets open without harm.
package enum CSVWriting {
  /// The mark that tells Excel a file is UTF-8; it goes before the first row.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Appends one record of RFC 4180, ended by CRLF; a cell that would be a formula gets a `'`.
  ///
  /// An array, because what is generic here is not specialised in other modules.
  package static func append(_ cells: [String], to output: inout [UInt8]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      if !appendPlain(cell, to: &output) { append(guarded(Array(cell.utf8)), to: &output) }
    }
    output.append(0x0D)
    output.append(0x0A)
  }

  /// Appends a cell that needs neither quotes nor guard, as nearly all do; else false.
  private static func appendPlain(_ cell: String, to output: inout [UInt8]) -> Bool {
    var cell = cell
    return cell.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      switch first {
      case 0...0x20, UInt8(ascii: "'"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
        UInt8(ascii: "@"), 0xEF:
        return false
      default: break
      }
      let isQuoted =
        last == 0x20
        || bytes.contains {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
        }
      if !isQuoted { output.append(contentsOf: bytes) }
      return !isQuoted
    }
  }

  private static func append(_ cell: [UInt8], to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let padded = cell.first == 0x20 || cell.last == 0x20
    let special = cell.contains {
      $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    guard padded || special else {
      output.append(contentsOf: cell)
      return
    }
    output.append(quote)
    for byte in cell {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }

  /// The cell with a `'` before it if a spreadsheet could take it for a formula.
  private static func guarded(_ cell: [UInt8]) -> [UInt8] {
    isRisky(cell[...]) ? [UInt8(ascii: "'")] + cell : cell
  }

  /// The text that `append` was given for a cell that it wrote as this text.
  static func unguarded(_ cell: String) -> String {
    let bytes = Array(cell.utf8)
    guard bytes.first == UInt8(ascii: "'"), isRisky(bytes.dropFirst()) else { return cell }
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// Whether it begins like a formula and is no number; a `'` in front of one counts too, so that
  /// taking the guard off is always exact.
  private static func isRisky(_ cell: ArraySlice<UInt8>) -> Bool {
    let body = cell.drop { $0 == UInt8(ascii: "'") }
    guard let first = body.first else { return false }
    let guarded = body.count < cell.count
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return guarded || !isNumber(body.dropFirst())
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x00, 0x09, 0x0A, 0x0D: return true
    case 0xEF:
      return ["＝", "＋", "－", "＠"].contains { body.starts(with: $0.utf8) }
    default: return false
    }
  }

  /// Digits, perhaps a point and more digits, perhaps a percent sign.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let whole = bytes.prefix { digits.contains($0) }
    var rest = bytes.dropFirst(whole.count)
    if whole.isEmpty { return false }
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { digits.contains($0) }
      if fraction.isEmpty { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    return rest.isEmpty || (rest.count == 1 && rest.first == UInt8(ascii: "%"))
  }
}
