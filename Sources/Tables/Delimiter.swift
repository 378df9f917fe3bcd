/// What stands between two cells of a line.
package enum Delimiter: String, CaseIterable, Sendable {
  case comma = ","
  case tab = "\t"
  case semicolon = ";"
  case fullWidthSemicolon = "；"
  case fullWidthComma = "，"

  /// The delimiter that the header line uses: a comma if it holds one, else the commonest other.
  static func detect(in text: [UInt8]) -> Delimiter {
    let header = headerBytes(text)
    var best = Delimiter.comma
    var most = 0
    for delimiter in Delimiter.allCases {
      let sign = Array(delimiter.rawValue.utf8)
      var found = 0
      for index in header.indices where header[index...].starts(with: sign) { found += 1 }
      if delimiter == .comma && found > 0 { return .comma }
      if found > most { (best, most) = (delimiter, found) }
    }
    return best
  }

  /// The first record that holds anything, without what stands in quotes.
  private static func headerBytes(_ text: [UInt8]) -> [UInt8] {
    var header: [UInt8] = []
    var quoted = false
    // A header of 256 columns fits; a file without line ends must not be copied whole.
    for byte in text.prefix(65_536) {
      if byte == UInt8(ascii: "\"") {
        quoted.toggle()
      } else if !quoted {
        if byte == 0x0A || byte == 0x0D {
          if header.contains(where: { !WhiteSpace.isASCII($0) && $0 != UInt8(ascii: ",") }) {
            break
          }
          header.removeAll()
        } else {
          header.append(byte)
        }
      }
    }
    return header
  }
}
