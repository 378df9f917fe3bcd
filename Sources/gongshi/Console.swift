import Glibc
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
    // A line that is broken could not be replaced; the last column stays free for the cursor.
    let shown = Self.columns.map { TerminalText.cut(text, to: $0 - 1) } ?? text
    _ = Self.write(Array(("\r\u{1B}[K" + shown).utf8), to: STDERR_FILENO)
  }

  /// How wide the terminal is, if it says so.
  private static var columns: Int? {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
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
