/// A code before it is masked: the marks that readers look for, and the bits of the words.
struct QRDrawing {
  private let size: Int
  private(set) var dark: QRModules
  /// What no mask changes.
  private(set) var fixed: QRModules

  init(_ words: [UInt8], _ version: QRVersion) {
    size = version.size
    dark = QRModules(rows: QRLines(size), columns: QRLines(size))
    fixed = dark
    drawMarks(version)
    drawNumber(of: version)
    drawWords(words)
  }

  /// Dark modules stay dark.
  private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
    fixed.darken(row, column)
    if isDark { dark.darken(row, column) }
  }

  // MARK: Marks

  private mutating func drawMarks(_ version: QRVersion) {
    for place in 0..<size {
      fix(6, place, place % 2 == 0)
      fix(place, 6, place % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let (centres, ends) = (version.centres, [6, size - 7])
    for row in centres {
      for column in centres
      where !(ends.contains(row) && ends.contains(column)) || min(row, column) > 6 {
        drawMark(row, column)
      }
    }
    // Kept for level and mask, which are written last, and the one module that is always dark.
    for place in 0...8 where place != 6 {
      fix(8, place, false)
      fix(place, 8, false)
    }
    for place in 1...8 {
      fix(8, size - place, false)
      fix(size - place, 8, place == 8)
    }
  }

  /// One of the three large marks with the light border around it.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    for down in -4...4 {
      for right in -4...4 {
        let (row, column) = (row + down, column + right)
        guard (0..<size).contains(row), (0..<size).contains(column) else { continue }
        let ring = max(abs(down), abs(right))
        fix(row, column, ring != 2 && ring != 4)
      }
    }
  }

  private mutating func drawMark(_ row: Int, _ column: Int) {
    for down in -2...2 {
      for right in -2...2 { fix(row + down, column + right, max(abs(down), abs(right)) != 1) }
    }
  }

  /// Large codes say their version, twice.
  private mutating func drawNumber(of version: QRVersion) {
    guard version.number >= 7 else { return }
    var rest = version.number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version.number << 12 | rest
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      fix(place / 3, size - 11 + place % 3, isDark)
      fix(size - 11 + place % 3, place / 3, isDark)
    }
  }

  // MARK: Words

  /// Up and down in pairs of columns from the right; what is left behind the last word stays light.
  private mutating func drawWords(_ words: [UInt8]) {
    var bit = 0
    var right = size - 1
    var isUpwards = true
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let row = isUpwards ? size - 1 - step : step
        for column in (right - 1...right).reversed() where !fixed.rows.isDark(row, column) {
          guard bit < words.count * 8 else { return }
          if words[bit >> 3] >> (7 - bit & 7) & 1 == 1 { dark.darken(row, column) }
          bit += 1
        }
      }
      right -= 2
      isUpwards.toggle()
    }
  }
}
