import Glibc
import Noticeboard
import Publishing

/// Results go to standard output, everything else to standard error.
struct Console: Sendable {
  let complaintsAreColoured: Bool
  /// Whether a line that changes can be shown beside the results.
  let showsProgress: Bool

  /// Writes lines of results.
  func print(_ text: String) throws(CommandFailure) {
    try write(Array((text + "\n").utf8))
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    if let code = Self.write(bytes, to: STDOUT_FILENO) {
      let error = FileError(.write, "", code: code)
      throw CommandFailure(
        .environment,
        Words(
          "无法写到标准输出：\(error.chinese)", "cannot write to standard output: \(error.english)"))
    }
  }

  /// Writes lines that are no results; if even that fails there is nobody left to tell.
  func complain(_ text: String) {
    _ = Self.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Puts a text in place of the line that the cursor is on.
  func replaceLine(_ text: String) {
    _ = Self.write(Array(("\r\u{1B}[K" + text).utf8), to: STDERR_FILENO)
  }

  /// The system's code, if it refuses.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let written = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        start += written
      }
      return nil
    }
  }
}
