/// Reads cells one by one and leaves each, trimmed and unquoted, at the front of the same buffer.
///
/// What is written never overtakes what is read: quotes, delimiters and white space only go away.
struct CellScanner {
  enum Ending { case cell, record, file }

  enum Fault: Equatable {
    case none
    case quoteNeverClosed
    case textAfterQuote
  }

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private let delimiter: UInt8
  /// The second and third byte of a full-width delimiter.
  private let tail: (UInt8, UInt8)?
  private var read = 0
  /// Where the next cell is written; set it back to forget cells.
  var write = 0
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private(set) var fault = Fault.none

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>, delimiter: Delimiter) {
    self.buffer = buffer
    let sign = Array(delimiter.rawValue.utf8)
    self.delimiter = sign[0]
    tail = sign.count == 3 ? (sign[1], sign[2]) : nil
  }

  var isAtEnd: Bool { read == buffer.count }

  /// Writes the next cell to `write...` and says what ended it.
  mutating func next() -> Ending {
    fault = .none
    let start = write
    skipWhiteSpace()
    if read < buffer.count, buffer[read] == UInt8(ascii: "\"") {
      read += 1
      copyQuoted(from: start)
      if fault == .none { skipWhiteSpace() }
      if let ending = takeEnding() {
        write = WhiteSpace.trimmedEnd(start, write, in: UnsafeBufferPointer(buffer))
        return ending
      }
      fault = .textAfterQuote
    }
    return copyPlain(from: start)
  }

  private mutating func copyPlain(from start: Int) -> Ending {
    while read < buffer.count {
      let byte = buffer[read]
      if byte == delimiter || byte == 0x0A || byte == 0x0D, let ending = takeEnding() {
        write = WhiteSpace.trimmedEnd(start, write, in: UnsafeBufferPointer(buffer))
        return ending
      }
      buffer[write] = byte
      write += 1
      read += 1
    }
    write = WhiteSpace.trimmedEnd(start, write, in: UnsafeBufferPointer(buffer))
    return .file
  }

  private mutating func copyQuoted(from start: Int) {
    while read < buffer.count {
      var byte = buffer[read]
      if byte == UInt8(ascii: "\"") {
        read += 1
        guard read < buffer.count, buffer[read] == byte else { return }
      } else if byte == 0x0D {
        if read + 1 < buffer.count, buffer[read + 1] == 0x0A { read += 1 }
        byte = 0x0A
      }
      if byte == 0x0A { line += 1 }
      if write == start {
        let space = WhiteSpace.length(at: read, in: UnsafeBufferPointer(buffer))
        if space > 0 {
          read += space
          continue
        }
      }
      buffer[write] = byte
      write += 1
      read += 1
    }
    fault = .quoteNeverClosed
  }

  /// Skips white space within the line.
  private mutating func skipWhiteSpace() {
    while read < buffer.count {
      let byte = buffer[read]
      if byte > 0x20 && byte < 0x80 || byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      let length = WhiteSpace.length(at: read, in: UnsafeBufferPointer(buffer))
      if length == 0 { return }
      read += length
    }
  }

  /// Takes the delimiter or line end at `read`, if there is one.
  private mutating func takeEnding() -> Ending? {
    guard read < buffer.count else { return .file }
    switch buffer[read] {
    case 0x0A:
      read += 1
    case 0x0D:
      read += 1
      if read < buffer.count, buffer[read] == 0x0A { read += 1 }
    case delimiter:
      guard let tail else {
        read += 1
        return .cell
      }
      guard read + 2 < buffer.count, buffer[read + 1] == tail.0, buffer[read + 2] == tail.1 else {
        return nil
      }
      read += 3
      return .cell
    default:
      return nil
    }
    line += 1
    return .record
  }
}
