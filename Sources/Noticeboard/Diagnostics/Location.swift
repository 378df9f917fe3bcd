/// Where in the sources something stands.
package struct Location: Sendable, Hashable {
  /// The point inside the file.
  package enum Place: Sendable, Hashable {
    case wholeFile
    /// Line and column in characters, both from 1.
    case text(line: Int, column: Int)
    /// Column and row of a sheet, both from 1.
    case cell(column: Int, row: Int)
  }

  /// The path from the site's folder, with forward slashes.
  package let path: String
  package let place: Place

  package init(_ path: String, _ place: Place = .wholeFile) {
    self.path = path
    self.place = place
  }

  package func at(_ place: Place) -> Location { Location(path, place) }
}

extension Location.Place {
  /// The letters of a sheet's column: 1 is `A`, 27 is `AA`.
  static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Location: CustomStringConvertible {
  package var description: String {
    switch place {
    case .wholeFile: path
    case .text(let line, let column): "\(path):\(line):\(column)"
    case .cell(let column, let row): "\(path):\(Place.letters(ofColumn: column))\(row)"
    }
  }
}

extension Location: Comparable {
  package static func < (left: Location, right: Location) -> Bool {
    if left.path != right.path {
      return left.path.isBeforeByBytes(right.path)
    }
    return left.place.order < right.place.order
  }
}

extension Location.Place {
  fileprivate var order: (Int, Int) {
    switch self {
    case .wholeFile: (0, 0)
    case .text(let line, let column): (line, column)
    case .cell(let column, let row): (row, column)
    }
  }
}
