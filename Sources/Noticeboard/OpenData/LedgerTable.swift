/// A ledger as people and machines read it: one table for pages, quotations, downloads and data.
struct LedgerTable: Sendable {
  enum Alignment: String, Sendable {
    case start, end
  }

  struct Column: Sendable, Hashable {
    /// ASCII, for machines.
    let key: String
    let name: String
    let alignment: Alignment

    init(_ key: String, _ name: String, _ alignment: Alignment = .start) {
      self.key = key
      self.name = name
      self.alignment = alignment
    }
  }

  enum Tone: String, Sendable {
    case plain, accent, good, warn, red, muted
  }

  struct Cell: Sendable, Hashable {
    let text: String
    let route: Route?
    /// A word that is shown as a badge.
    let tone: Tone?

    init(_ text: String, _ route: Route? = nil, tone: Tone? = nil) {
      self.text = text
      self.route = route
      self.tone = tone
    }

    init(_ day: Day?) { self.init(day?.description ?? "") }

    init(_ number: Int?) { self.init(number.map(String.init) ?? "") }

    init(_ number: FixedDecimal?) { self.init(number?.description ?? "") }
  }

  let title: String
  private(set) var columns: [Column]
  private(set) var rows: [[Cell]]
  /// Entries of a list that figures count, and that are left out here since they have expired.
  var expired = 0
  /// Rows that figures count, and that are left out since the list they stood in was removed.
  var removed = 0

  init(_ title: String, _ columns: [Column], _ rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Without the columns in which no row has anything; the first ones always stay.
  consuming func withoutEmptyColumns(keeping first: Int = 2) -> LedgerTable {
    var filled = FilledColumns(columns.count, keeping: first)
    for row in rows where !filled.isComplete { filled.see(row) }
    if filled.isComplete { return self }
    filled.choose(in: &columns)
    for place in rows.indices { filled.choose(in: &rows[place]) }
    return self
  }
}

/// The columns of a table in which some row has something, found without keeping the rows.
struct FilledColumns: Sendable {
  /// Empty: every column counts as filled.
  private var isFilled: [Bool]

  static let all = FilledColumns(0, keeping: 0)

  /// The first columns always stay.
  init(_ count: Int, keeping first: Int) {
    isFilled = (0..<count).map { $0 < first }
  }

  var isComplete: Bool { !isFilled.contains(false) }

  mutating func see(_ row: [LedgerTable.Cell]) {
    for place in isFilled.indices where !isFilled[place] && !row[place].text.isEmpty {
      isFilled[place] = true
    }
  }

  /// Asks only for cells of columns of which it does not know yet that they are filled.
  mutating func see(_ cell: (Int) -> LedgerTable.Cell) {
    for place in isFilled.indices where !isFilled[place] && !cell(place).text.isEmpty {
      isFilled[place] = true
    }
  }

  func chosen<Element>(of row: [Element]) -> [Element] {
    var chosen = row
    if !isComplete { choose(in: &chosen) }
    return chosen
  }

  /// Moves what is chosen to the front, so that no cell is copied.
  func choose<Element>(in row: inout [Element]) {
    let count = row.withUnsafeMutableBufferPointer { row in
      var count = 0
      for place in row.indices where place < isFilled.count && isFilled[place] {
        row.swapAt(count, place)
        count += 1
      }
      return count
    }
    row.removeLast(row.count - count)
  }
}
