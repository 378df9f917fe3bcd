/// The choice of one of eight masks, so that nothing in a code looks like the marks of another.
///
/// ISO/IEC 18004 has each judged by points that count against it. Lines are judged as words of
/// bits, many modules at once, since a site has hundreds of codes.
enum QRMask {
  /// The modules under the best mask, with level and mask written beside the marks.
  static func best(for drawing: QRDrawing, _ level: QRCode.Level) -> [Bool] {
    var best: (modules: QRModules, points: Int)?
    for number in 0..<8 {
      var modules = QRModules(
        rows: drawing.dark.rows.masked(drawing.fixed.rows, rowPatterns[number]),
        columns: drawing.dark.columns.masked(drawing.fixed.columns, columnPatterns[number]))
      write(level, number, into: &modules)
      let points = points(of: modules)
      if points < best?.points ?? .max { best = (modules, points) }
    }
    return best?.modules.rows.modules ?? []
  }

  private static let rowPatterns = (0..<8).map { number in
    QRLines.patterns { isDark(number, $0, $1) }
  }
  private static let columnPatterns = (0..<8).map { number in
    QRLines.patterns { isDark(number, $1, $0) }
  }

  /// Whether the mask turns the module over.
  private static func isDark(_ number: Int, _ row: Int, _ column: Int) -> Bool {
    switch number {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// Fifteen bits say the level and the mask, twice.
  private static func write(
    _ level: QRCode.Level, _ number: Int, into modules: inout QRModules
  ) {
    let size = modules.rows.size
    let word = level.bits << 3 | number
    var rest = word
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (word << 10 | rest) ^ 0x5412
    for place in 0..<15 where bits >> place & 1 == 1 {
      switch place {
      case 0...5: modules.darken(place, 8)
      case 6, 7: modules.darken(place + 1, 8)
      case 8: modules.darken(8, 7)
      default: modules.darken(8, 14 - place)
      }
      if place < 8 {
        modules.darken(8, size - 1 - place)
      } else {
        modules.darken(size - 15 + place, 8)
      }
    }
  }

  private static func points(of modules: QRModules) -> Int {
    let all = modules.rows.size * modules.rows.size
    let percent = (200 * modules.rows.darkCount + all) / all / 2
    return modules.rows.pointsAlongLines + modules.columns.pointsAlongLines
      + modules.rows.pointsForBlocks + abs(percent - 50) / 5 * 10
  }
}

/// The same modules by rows and by columns.
struct QRModules {
  var rows: QRLines
  var columns: QRLines

  mutating func darken(_ row: Int, _ column: Int) {
    rows.darken(row, column)
    columns.darken(column, row)
  }
}
