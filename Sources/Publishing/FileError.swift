import Glibc

/// What the operating system refused, and where.
package struct FileError: Error, Hashable, Sendable {
  package enum Operation: String, Sendable {
    case open, read, write, create, list, remove, examine, rename, lock
  }

  package let path: String
  package let operation: Operation
  let code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's sentence for the code.
  var reason: String { String(cString: strerror(code)) }
}

extension FileError: CustomStringConvertible {
  package var description: String { "\(path): \(operation.rawValue): \(reason)" }
}
