import Testing

@testable import Publishing

@Suite struct DatabaseTests {
  private func database() throws -> Database {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE t (a TEXT, b INTEGER UNIQUE)")
    return database
  }

  @Test func givesBackWhatWasBound() throws {
    let database = try database()
    let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
    let rows: [[SQLValue]] = [
      [.text("公示'; DROP TABLE t; --"), .integer(.max)], [.text(""), .integer(-1)],
      [.text("a\u{0}b"), .null],
    ]
    for row in rows { try insert.run(row) }
    let select = try database.prepare("SELECT a, b FROM t ORDER BY rowid")
    var found: [[SQLValue]] = []
    while try select.step() { found.append(select.row) }
    #expect(found == rows)
    #expect(select.columns == ["a", "b"])
  }

  @Test func undoesATransactionThatFails() throws {
    let database = try database()
    let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
    #expect(throws: DatabaseError.self) {
      try database.transaction { () throws(DatabaseError) in
        try insert.run([.text("a"), .integer(1)])
        try insert.run([.text("b"), .integer(1)])
      }
    }
    let count = try database.prepare("SELECT count(*) FROM t")
    #expect(try count.step())
    #expect(count.row == [.integer(0)])
  }

  @Test func tellsTheStatementButNeverItsValues() throws {
    let database = try database()
    let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
    try insert.run([.text("王小明"), .integer(7)])
    let error = #expect(throws: DatabaseError.self) {
      try insert.run([.text("王小明"), .integer(7)])
    }
    #expect(error?.code == .constraint)
    #expect(
      error?.description == "UNIQUE constraint failed: t.b: INSERT INTO t VALUES (?, ?)")
  }

  @Test func opensNothingThatIsNotThere() {
    let error = #expect(throws: DatabaseError.self) { try Database(.readOnly("/nowhere/x")) }
    #expect(error?.code == .cannotOpen)
  }

  @Test func stopsAtItsBudgetOfSteps() throws {
    let database = try database()
    database.restrict(to: Database.Limits(steps: 10_000, valueSize: 1000))
    let endless = try database.prepare(
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r")
    let error = #expect(throws: DatabaseError.self) { try endless.step() }
    #expect(error?.code == .interrupted)
  }

  @Test(arguments: [
    "INSERT INTO t VALUES (1, 1)", "DROP TABLE t", "CREATE TABLE u (a)", "BEGIN", "SAVEPOINT s",
    "PRAGMA query_only = 0", "PRAGMA writable_schema = 1", "ATTACH ':memory:' AS x", "REINDEX",
    "CREATE TEMP TABLE u (a)", "ANALYZE",
  ])
  func compilesOnlyReadingStatementsOnceRestricted(sql: String) throws {
    let database = try database()
    database.restrict(to: .query)
    let error = #expect(throws: DatabaseError.self) { try database.prepare(sql) }
    #expect(error?.code == .notAuthorised, "\(String(describing: error))")
  }
}
