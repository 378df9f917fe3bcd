import Glibc

/// Writes files that people asked for by name, outside of the site's output.
package enum NewFiles {
  /// Makes a file and the folders above it; never touches one that is there (`EEXIST`).
  static func create(_ path: String, with bytes: [UInt8]) throws(FileError) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try OutputFolder.make(String(path[..<slash]))
    }
    try write(bytes, to: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
  }

  /// Makes a file or replaces its content.
  package static func overwrite(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try write(bytes, to: path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
  }

  /// Whether nothing, or an empty folder, is there.
  static func isFree(folder path: String) throws(FileError) -> Bool {
    do throws(FileError) {
      return try Folder(path).entries().isEmpty
    } catch {
      if error.code == ENOENT { return true }
      throw error
    }
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func write(
    _ bytes: [UInt8], to path: String, _ flags: Int32
  ) throws(FileError) {
    // A pipe would keep us waiting for somebody who reads.
    let file = open(path, flags | O_NONBLOCK, 0o666)
    guard file >= 0 else { throw FileError(.create, path) }
    defer { close(file) }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let written = Glibc.write(
          file, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if written < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        start += written
      }
    }
    guard failure == 0 else { throw FileError(.write, path, code: failure) }
  }
}
