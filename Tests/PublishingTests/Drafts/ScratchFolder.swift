import Glibc
import Testing

@testable import Publishing

/// A folder that goes when the test ends.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/gongshi-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    // What cannot be removed stays in /tmp and harms no other test.
    for (name, kind) in (try? Folder(path).entries()) ?? [] {
      if kind == .folder { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
    }
    rmdir(path)
  }
}
