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
  /// In one word, since each cell of a long ledger says where it stands: the kind in the upper two bits, then
  /// line or row, then column.
  private let packed: UInt64

  package init(_ path: String, _ place: Place = .wholeFile) {
    self.path = path
    packed =
      switch place {
      case .wholeFile: 0
      case .text(let line, let column): Self.pack(1, line, column)
      case .cell(let column, let row): Self.pack(2, row, column)
      }
  }

  private static func pack(_ kind: UInt64, _ line: Int, _ column: Int) -> UInt64 {
    kind << 62 | UInt64(max(0, min(line, most))) << 31 | UInt64(max(0, min(column, most)))
  }

  private static let most = (1 << 31) - 1

  package var place: Place {
    let line = Int(truncatingIfNeeded: packed >> 31) & Self.most
    let column = Int(truncatingIfNeeded: packed) & Self.most
    return switch packed >> 62 {
    case 0: .wholeFile
    case 1: .text(line: line, column: column)
    default: .cell(column: column, row: line)
    }
  }

  func at(_ place: Place) -> Location { Location(path, place) }
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
  package var description: String { place == .wholeFile ? path : "\(path):\(spot)" }

  /// Where in the file: `B7`, `3:1`.
  var spot: String {
    switch place {
    case .wholeFile: ""
    case .text(let line, let column): "\(line):\(column)"
    case .cell(let column, let row): "\(Place.letters(ofColumn: column))\(row)"
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
