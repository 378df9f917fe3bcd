import Glibc

/// What tells without reading whether a file is still the same.
struct FileStamp: Sendable, Hashable {
  let size: Int
  let nanoseconds: Int
  let inode: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    nanoseconds = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    inode = Int(truncatingIfNeeded: status.st_ino)
  }

  /// Like that of no file.
  static let gone = FileStamp(size: -1, nanoseconds: 0, inode: 0)

  /// Nil if there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  var text: String { "\(size) \(nanoseconds) \(inode)" }
}
