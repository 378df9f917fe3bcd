/// What SQLite refused; values bound to the statement are left out, for they may be personal.
package struct DatabaseError: Error, Hashable, Sendable {
  package enum Code: Sendable, Hashable {
    case cannotOpen
    /// The file is no database, or damaged.
    case notADatabase
    case busy
    case full
    case readOnly
    /// The statement is wrong.
    case statement
    /// There is another statement behind it.
    case severalStatements
    /// The statement does what this connection may not.
    case notAuthorised
    /// It ran too long.
    case interrupted
    /// A value or the result is too large.
    case tooBig
    case constraint
    case other(Int32)
  }

  package let code: Code
  package let message: String
  let statement: String?
}

extension DatabaseError: CustomStringConvertible {
  package var description: String { statement.map { "\(message): \($0)" } ?? message }
}
