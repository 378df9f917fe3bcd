/// Where a link may lead, and how an address is written.
enum LinkTarget {
  case local
  case external
  case refused

  /// Judges a target as a browser might understand it at its most obliging.
  ///
  /// Controls and spaces are dropped, full width is folded, case is ignored; what then has a
  /// scheme must have one of four. Two slashes of either kind lead to another host: refused.
  static func judge(_ target: UnsafeBufferPointer<UInt8>) -> LinkTarget {
    var scheme = Scheme()
    var index = 0
    while index < target.count, scheme.length < 64 {
      let (scalar, length) = Characters.decode(target, index)
      index += length
      if scalar <= 0x20 || Characters.isHidden(scalar) || Characters.isSpace(scalar) { continue }
      let folded = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
      switch folded {
      case 0x2F, 0x5C:
        return scheme.isEmpty && leadsToOtherHost(target, from: index) ? .refused : .local
      case 0x3F, 0x23: return .local
      case 0x3A: return scheme.isAllowed ? .external : .refused
      case 0x41...0x5A: scheme.append(UInt8(folded + 0x20))
      case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: scheme.append(UInt8(folded))
      default: return .local
      }
    }
    return .local
  }

  private static func leadsToOtherHost(
    _ target: UnsafeBufferPointer<UInt8>, from index: Int
  ) -> Bool {
    var index = index
    while index < target.count {
      let (scalar, length) = Characters.decode(target, index)
      index += length
      if scalar <= 0x20 || Characters.isHidden(scalar) || Characters.isSpace(scalar) { continue }
      return [0x2F, 0x5C, 0xFF0F, 0xFF3C].contains(scalar)
    }
    return false
  }

  /// The letters before a colon, the last eight of them as one number.
  private struct Scheme {
    private var letters: UInt64 = 0
    private(set) var length = 0

    var isEmpty: Bool { length == 0 }

    mutating func append(_ letter: UInt8) {
      letters = letters << 8 | UInt64(letter)
      length += 1
    }

    /// http, https, mailto, tel.
    var isAllowed: Bool {
      switch (length, letters) {
      case (4, 0x6874_7470), (5, 0x68_7474_7073), (6, 0x6D61_696C_746F), (3, 0x74_656C): true
      default: false
      }
    }
  }

  /// What the browser does with a link.
  enum Opening {
    case page, file, external
  }

  /// Appends `<a href="…">`.
  static func appendOpening(
    _ address: some Sequence<UInt8>, title: String, _ opening: Opening, to html: inout [UInt8]
  ) {
    html.append("<a href=\"")
    appendAddress(address, to: &html)
    if !title.isEmpty {
      html.append("\" title=\"")
      MarkdownDocument.escape(title, into: &html)
    }
    switch opening {
    case .page: html.append("\">")
    case .file: html.append("\" download>")
    case .external: html.append("\" rel=\"noopener noreferrer\">")
    }
  }

  /// Appends an address for a quoted attribute; bytes that no address may hold are percent-coded.
  private static func appendAddress(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): html.append("&amp;")
      case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        let digits = Array("0123456789ABCDEF".utf8)
        html.append(UInt8(ascii: "%"))
        html.append(digits[Int(byte >> 4)])
        html.append(digits[Int(byte & 15)])
      default: html.append(byte)
      }
    }
  }

  /// A target without our marks and without hidden characters.
  static func cleaned(_ target: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(target.count)
    var index = 0
    while index < target.count {
      if HTMLText.mayBeginHidden(target[index]),
        let (scalar, length) = HTMLText.hidden(target, index)
      {
        if scalar == Characters.maskMark { output.append(UInt8(ascii: "*")) }
        index += length
      } else {
        output.append(target[index])
        index += 1
      }
    }
    return output
  }
}
