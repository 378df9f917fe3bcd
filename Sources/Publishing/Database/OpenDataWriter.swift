package import Noticeboard

/// Writes public tables into one SQLite database: same tables, same bytes.
package enum OpenDataWriter {
  /// Says `GSHI` to `file` and other tools that know the header.
  private static let applicationIdentifier = 0x4753_4849
  /// The layout of the tables; raised whenever it changes.
  static let layoutVersion = 1

  /// The bytes of `data/site.sqlite`; tables in the order of their names, rows as they come.
  package static func bytes(of tables: [OpenTable]) throws(DatabaseError) -> [UInt8] {
    let sorted = tables.sorted { $0.name.isBeforeByBytes($1.name) }
    let database = try Database(.memory)
    try database.execute("PRAGMA page_size = 8192; PRAGMA secure_delete = ON")
    try database.execute(
      text: "PRAGMA application_id = \(applicationIdentifier); "
        + "PRAGMA user_version = \(layoutVersion)")
    try database.transaction { () throws(DatabaseError) in
      try document(sorted, in: database)
      for table in sorted { try write(table, to: database) }
    }
    try database.execute("VACUUM")
    return try database.serialized()
  }

  /// The table `columns`, which explains all others.
  private static func document(
    _ tables: [OpenTable], in database: Database
  ) throws(DatabaseError) {
    try database.execute(
      """
      CREATE TABLE columns (
        table_name TEXT NOT NULL, table_title TEXT NOT NULL, position INTEGER NOT NULL,
        column_name TEXT NOT NULL, column_title TEXT NOT NULL, type TEXT NOT NULL,
        PRIMARY KEY (table_name, position)
      ) STRICT, WITHOUT ROWID
      """)
    let insert = try database.prepare("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?)")
    for table in tables {
      for (position, column) in table.columns.enumerated() {
        try insert.run([
          .text(table.name), .text(table.title), .integer(Int64(position + 1)),
          .text(column.name), .text(column.title), .text(column.type.rawValue),
        ])
      }
    }
  }

  private static func write(
    _ table: OpenTable, to database: Database
  ) throws(DatabaseError) {
    guard !table.columns.isEmpty else { return }
    let columns = table.columns.map { "\(quoted($0.name)) \($0.type.declared)" }
    try database.execute(
      text: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", "))) STRICT")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.prepare("INSERT INTO \(quoted(table.name)) VALUES (\(places))")
    for row in table.rows { try insert.run(row.map(SQLValue.init)) }
  }

  private static func quoted(_ name: String) -> String {
    "\""
      + name.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension OpenTable.ColumnType {
  /// Decimals stay text: as binary numbers they would not be exact.
  fileprivate var declared: String { self == .integer ? "INTEGER" : "TEXT" }
}

extension SQLValue {
  fileprivate init(_ value: OpenTable.Value) {
    switch value {
    case .none: self = .null
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(Int64(number))
    case .decimal(let number): self = .text(number.description)
    }
  }
}
