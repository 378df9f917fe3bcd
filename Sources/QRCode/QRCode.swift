/// A QR code as its modules, the little squares.
package struct QRCode: Equatable, Sendable {
  /// How much of the code may be covered or torn before it cannot be read.
  package enum Level: CaseIterable, Sendable {
    /// 7 %
    case low
    /// 15 %
    case medium
    /// 25 %
    case quartile
    /// 30 %
    case high

    var capacity: Int {
      switch self {
      case .low: 2953
      case .medium: 2331
      case .quartile: 1663
      case .high: 1273
      }
    }

    /// As the code itself says it.
    var bits: Int {
      switch self {
      case .low: 1
      case .medium: 0
      case .quartile: 3
      case .high: 2
      }
    }
  }

  /// The white border that readers need, in modules.
  static let quietZone = 4

  /// The modules of one side, without the quiet zone.
  let size: Int
  /// True is dark; row by row from the top left.
  let modules: [Bool]

  /// The smallest code that holds the text as UTF-8.
  package static func encode(
    _ text: String, level: Level = .medium
  ) throws(QRCodeProblem) -> QRCode {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard let version = QRVersion(holding: bytes.count, level) else {
      throw .tooLong(bytes: bytes.count, limit: level.capacity)
    }
    let drawing = QRDrawing(QRWords(bytes, in: version).words, version)
    return QRCode(size: version.size, modules: QRMask.best(for: drawing, level))
  }

  /// Whether the module is dark.
  func isDark(row: Int, column: Int) -> Bool {
    modules[row * size + column]
  }

  /// The `viewBox` of an SVG with the quiet zone around `svgPath`; a module is one unit.
  package var svgViewBox: String {
    let side = size + 2 * Self.quietZone
    return "\(-Self.quietZone) \(-Self.quietZone) \(side) \(side)"
  }

  /// The `d` of one SVG path: the dark modules, neighbours of a row merged.
  package var svgPath: String {
    // A path has some five hundred of them, and a district some hundred paths: written as bytes. A run takes
    // twenty at most, and of each row at most every second module begins one.
    String(unsafeUninitializedCapacity: size * (size + 1) * 10) { path in
      var count = 0
      func add(_ byte: UInt8) {
        path[count] = byte
        count &+= 1
      }
      func add(_ command: StaticString, _ number: Int) {
        for place in 0..<command.utf8CodeUnitCount { add(command.utf8Start[place]) }
        if number >= 100 { add(UInt8(0x30 + number / 100)) }
        if number >= 10 { add(UInt8(0x30 + number / 10 % 10)) }
        add(UInt8(0x30 + number % 10))
      }
      for row in 0..<size {
        var column = 0
        while column < size {
          let start = column
          while column < size, isDark(row: row, column: column) { column += 1 }
          if column > start {
            add("M", start)
            add(" ", row)
            add("h", column - start)
            add("v1h-", column - start)
            add(UInt8(ascii: "z"))
          } else {
            column += 1
          }
        }
      }
      return count
    }
  }
}
