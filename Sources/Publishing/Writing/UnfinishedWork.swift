import Glibc

/// The list, in the output itself, of the files that a build is about to write.
///
/// It is gone when the build has ended well. While it lies there a build was killed or failed: then
/// nothing remembered of the output can be believed, and the next build removes what it named and
/// does not make itself, lest a page for others stay among those for the public.
struct UnfinishedWork: Sendable {
  private static let name = "build-unfinished.txt"
  private let path: String

  init(output: String) { path = "\(output)/\(Self.name)" }

  var isThere: Bool { FileStamp(path: path) != nil }

  /// Adds files, before any of them is written.
  func announce(_ files: some Sequence<String>) throws(FileError) {
    // A pipe would keep us waiting for somebody who reads.
    let list = open(
      path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard list >= 0 else { throw FileError(.create, path) }
    defer { close(list) }
    var bytes: [UInt8] = []
    for file in files {
      bytes += file.utf8
      bytes.append(0x0A)
    }
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { write(list, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw FileError(.write, path)
      }
      offset += written
    }
  }

  func end() throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }

  /// What is announced, as the manifest's reader understands it.
  ///
  /// A last line that was cut short names no file of ours: what it announced was never written.
  static func bytes(in output: OutputFolder) throws(FileError) -> [UInt8] {
    let bytes = try output.read(name) ?? []
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    return Array(bytes[...end])
  }
}
