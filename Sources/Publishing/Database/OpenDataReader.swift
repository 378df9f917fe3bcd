/// Answers questions to `data/site.sqlite`, reading only.
package enum OpenDataReader {
  /// What a query gave.
  package struct Answer: Sendable, Hashable {
    package let columns: [String]
    package let rows: [[SQLValue]]
    /// There were more rows than are shown.
    package let isCut: Bool
  }

  package static let rowLimit = 100_000

  /// Runs one reading statement.
  package static func answer(
    _ query: String, from path: String
  ) throws(DatabaseError) -> Answer {
    let database = try Database(.readOnly(path))
    // Loads the schema, so that a file that is no database is told before the query is judged.
    _ = try database.prepare("SELECT count(*) FROM sqlite_schema").step()
    database.restrict(to: .query)
    let statement = try database.prepare(query)
    let columns = statement.columns
    var rows: [[SQLValue]] = []
    while try statement.step() {
      if rows.count == rowLimit { return Answer(columns: columns, rows: rows, isCut: true) }
      rows.append(statement.row)
    }
    return Answer(columns: columns, rows: rows, isCut: false)
  }
}
