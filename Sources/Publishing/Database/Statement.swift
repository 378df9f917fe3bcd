import CSQLite

/// A compiled statement of a database; values are bound by place, never written into its text.
final class Statement {
  private let handle: OpaquePointer
  private let database: Database
  private let text: String

  init(_ handle: OpaquePointer, of database: Database, text: String) {
    self.handle = handle
    self.database = database
    self.text = text
  }

  deinit { sqlite3_finalize(handle) }

  /// The names of the columns of its rows.
  var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Binds the values from the first place on.
  func bind(_ values: [SQLValue]) throws(DatabaseError) {
    sqlite3_reset(handle)
    for (offset, value) in values.enumerated() {
      let index = Int32(offset + 1)
      let result =
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(let text):
          gongshi_bind_text(handle, index, text, Int32(clamping: text.utf8.count))
        }
      guard result == SQLITE_OK else { throw database.error(result, text) }
    }
  }

  /// Binds bytes at one place, counted from 1; call it after `bind`.
  func bind(_ bytes: [UInt8], at index: Int32) throws(DatabaseError) {
    let result = gongshi_bind_blob(handle, index, bytes, Int32(clamping: bytes.count))
    guard result == SQLITE_OK else { throw database.error(result, text) }
  }

  /// The bytes in one column of the current row, counted from 0.
  func bytes(at index: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, index) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, index))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Goes to the next row; false after the last.
  func step() throws(DatabaseError) -> Bool {
    let result = sqlite3_step(handle)
    switch result {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.error(result, text)
    }
  }

  /// Binds the values and runs to the end.
  func run(_ values: [SQLValue]) throws(DatabaseError) {
    try bind(values)
    while try step() {}
    sqlite3_reset(handle)
  }

  /// The current row.
  var row: [SQLValue] {
    (0..<sqlite3_column_count(handle)).map { value(at: $0) }
  }

  /// One column of the current row, counted from 0.
  func value(at index: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_NULL: return .null
    default:
      // Blobs, which the site's data has not, are shown as the text that they may be.
      guard let bytes = sqlite3_column_blob(handle, index) else { return .text("") }
      let count = Int(sqlite3_column_bytes(handle, index))
      return .text(
        String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }
}

/// A value as SQLite knows it.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}
