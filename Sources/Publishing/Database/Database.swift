import CSQLite

/// A connection to a SQLite database; one owner, who does not share it.
final class Database {
  enum Place: Sendable, Hashable {
    case readOnly(String)
    /// Made if it is not there.
    case readWrite(String)
    case memory
  }

  /// What one statement may cost and do.
  struct Limits: Sendable {
    /// Steps of SQLite's virtual machine.
    let steps: Int
    /// Bytes of a value or a row.
    let valueSize: Int32

    /// What anyone may ask of open data.
    static let query = Limits(steps: 100_000_000, valueSize: 10_000_000)
  }

  private let handle: OpaquePointer
  /// Thousands of steps that are left; SQLite counts down in it.
  private let budget: UnsafeMutablePointer<Int>

  init(_ place: Place) throws(DatabaseError) {
    let (path, flags): (String, Int32) =
      switch place {
      case .readOnly(let path): (path, SQLITE_OPEN_READONLY)
      case .readWrite(let path): (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      case .memory: (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      }
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard result == SQLITE_OK, let opened else {
      let error = Self.error(result, opened, statement: nil)
      sqlite3_close_v2(opened)
      throw DatabaseError(code: .cannotOpen, message: error.message, statement: nil)
    }
    handle = opened
    budget = .allocate(capacity: 1)
    budget.initialize(to: 0)
    sqlite3_extended_result_codes(opened, 1)
  }

  deinit {
    sqlite3_close_v2(handle)
    budget.deinitialize(count: 1)
    budget.deallocate()
  }

  /// Runs statements that take no values and give no rows.
  func execute(_ statements: StaticString) throws(DatabaseError) {
    try execute(text: statements.description)
  }

  /// Runs statements of ours whose names, never values, were put together.
  func execute(text: String) throws(DatabaseError) {
    let result = sqlite3_exec(handle, text, nil, nil, nil)
    guard result == SQLITE_OK else { throw error(result, text) }
  }

  /// Compiles one statement.
  func prepare(_ text: String) throws(DatabaseError) -> Statement {
    var statement: OpaquePointer?
    var rest = ""
    let result = text.withCString { start in
      var tail: UnsafePointer<CChar>?
      let result = sqlite3_prepare_v2(handle, start, -1, &statement, &tail)
      if let tail { rest = String(cString: tail) }
      return result
    }
    guard result == SQLITE_OK else { throw error(result, text) }
    guard let statement else {
      throw DatabaseError(code: .statement, message: "no statement", statement: text)
    }
    let prepared = Statement(statement, of: self, text: text)
    guard rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
      throw DatabaseError(
        code: .severalStatements, message: "more than one statement", statement: text)
    }
    return prepared
  }

  /// Runs the body in a transaction, which is undone if it throws.
  func transaction(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    try execute("BEGIN IMMEDIATE")
    do throws(DatabaseError) {
      try body()
      try execute("COMMIT")
    } catch {
      // The first failure is the one to tell; SQLite may have rolled back by itself.
      _ = sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// From now on only reading statements are compiled, and each may take so much.
  func restrict(to limits: Limits) {
    budget.pointee = limits.steps / 1000
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, limits.valueSize)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_set_authorizer(
      handle,
      { _, action, first, second, _, _ in
        Database.mayRead(action, first, second) ? SQLITE_OK : SQLITE_DENY
      }, nil)
    sqlite3_progress_handler(
      handle, 1000,
      { budget in
        guard let left = budget?.assumingMemoryBound(to: Int.self) else { return 1 }
        left.pointee -= 1
        return left.pointee < 0 ? 1 : 0
      }, budget)
  }

  private static let harmlessPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "application_id",
    "user_version", "encoding", "page_size", "page_count",
  ]

  private static func mayRead(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    case SQLITE_FUNCTION: return second.map { String(cString: $0) } != "load_extension"
    case SQLITE_PRAGMA:
      // The table's name is a pragma's argument; any other argument would set something.
      guard let name = first.map({ String(cString: $0).lowercased() }),
        harmlessPragmas.contains(name)
      else { return false }
      return second == nil || name.hasSuffix("_info") || name.hasSuffix("_list")
    default: return false
    }
  }

  /// The whole database as the bytes of a file.
  func serialized() throws(DatabaseError) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else {
      throw DatabaseError(code: .tooBig, message: "out of memory", statement: nil)
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }

  // MARK: Errors

  func error(_ result: Int32, _ statement: String?) -> DatabaseError {
    Self.error(result, handle, statement: statement)
  }

  private static func error(
    _ result: Int32, _ handle: OpaquePointer?, statement: String?
  ) -> DatabaseError {
    let code: DatabaseError.Code =
      switch result & 0xFF {
      case SQLITE_CANTOPEN: .cannotOpen
      case SQLITE_NOTADB, SQLITE_CORRUPT: .notADatabase
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      case SQLITE_READONLY: .readOnly
      // SQLITE_SCHEMA stands for an unknown name where the schema was just loaded.
      case SQLITE_ERROR, SQLITE_SCHEMA: .statement
      case SQLITE_AUTH: .notAuthorised
      case SQLITE_INTERRUPT: .interrupted
      case SQLITE_TOOBIG, SQLITE_NOMEM: .tooBig
      case SQLITE_CONSTRAINT: .constraint
      default: .other(result)
      }
    let message = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    return DatabaseError(
      code: code, message: message ?? String(cString: sqlite3_errstr(result)),
      statement: statement)
  }
}
