import Glibc
import Noticeboard

/// An open folder; everything below it is reached relative to it, never through a symbolic link.
final class Folder: Sendable {
  let path: String
  let descriptor: Int32

  init(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.open, path) }
    self.path = path
    self.descriptor = descriptor
  }

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// A folder right below this one.
  func child(_ name: String) throws(FileError) -> Folder {
    let descriptor = openat(
      self.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.open, "\(path)/\(name)") }
    return Folder(path: "\(path)/\(name)", descriptor: descriptor)
  }

  /// What remains of a path below this folder; nil for any other path.
  func relative(_ path: String) -> String? {
    // Byte by byte: names that people see as equal are two in a file system.
    let root = (self.path + "/").utf8
    guard path.utf8.starts(with: root) else { return nil }
    return String(Substring(path.utf8.dropFirst(root.count)))
  }

  /// What lies right below, by name unless the order does not matter.
  func entries(sorted: Bool = true) throws(FileError) -> [(name: String, kind: Kind)] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw FileError(.list, path) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw FileError(.list, path, code: code)
    }
    defer { closedir(stream) }
    var entries: [(name: String, kind: Kind)] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append((name, kind(of: name, hint: entry.pointee.d_type)))
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, path) }
    guard sorted else { return entries }
    return entries.sorted { $0.name.isBeforeByBytes($1.name) }
  }

  /// Editors, offices and version control leave files of their own about; they are nobody's content.
  static func isNobodys(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  enum Kind: Sendable {
    case file, folder, link, other
  }

  /// `d_type` where the file system tells it, else by asking.
  private func kind(of name: String, hint: UInt8) -> Kind {
    switch Int(hint) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// A symbolic link is not followed.
  func stamp(of name: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(status)
  }

  /// Size and times of a file below, by a path with slashes.
  func status(of name: String) throws(FileError) -> stat {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileError(.examine, "\(path)/\(name)")
    }
    return status
  }

  /// All bytes of a regular file below, or so many first ones.
  func read(_ name: String, upTo limit: Int = .max) throws(FileError) -> [UInt8] {
    let (file, whole) = try opened(name)
    defer { close(file) }
    let size = min(whole, limit)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      (count, failure) = Self.read(file, size, into: UnsafeMutableRawBufferPointer(buffer))
    }
    guard failure == 0 else { throw FileError(.read, "\(path)/\(name)", code: failure) }
    return bytes
  }

  /// The same into a buffer that grows as needed; gives how many bytes there are.
  func read(_ name: String, through buffer: inout [UInt8]) throws(FileError) -> Int {
    let (file, size) = try opened(name)
    defer { close(file) }
    if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
    let (count, failure) = buffer.withUnsafeMutableBytes { Self.read(file, size, into: $0) }
    guard failure == 0 else { throw FileError(.read, "\(path)/\(name)", code: failure) }
    return count
  }

  private func opened(_ name: String) throws(FileError) -> (file: Int32, size: Int) {
    // A pipe would keep us waiting for somebody who writes; regular files do not ask.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.open, "\(path)/\(name)") }
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFREG { return (file, Int(status.st_size)) }
    let code = isKnown ? EINVAL : errno
    close(file)
    throw FileError(isKnown ? .read : .examine, "\(path)/\(name)", code: code)
  }

  private static func read(
    _ file: Int32, _ size: Int, into buffer: UnsafeMutableRawBufferPointer
  ) -> (count: Int, failure: Int32) {
    var count = 0
    while count < size {
      let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
      if got < 0 {
        if errno == EINTR { continue }
        return (count, errno)
      }
      if got == 0 { break }
      count += got
    }
    return (count, 0)
  }
}
