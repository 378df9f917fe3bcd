import CLinux
import Glibc

/// Writes an edition's files: equal ones are left alone, so that their times stay and deploys
/// stay small.
final class OutputFolder: Sendable {
  enum Change: Sendable {
    case created, overwritten, unchanged
  }

  private let root: Folder

  /// Makes the folder if it is not there.
  init(_ path: String) throws(FileError) {
    try Self.make(path)
    root = try Folder(path)
  }

  var unfinished: UnfinishedWork { UnfinishedWork(output: root.path) }

  /// Makes a folder and those above it; gives those that were not there, the uppermost first.
  @discardableResult static func make(_ path: String) throws(FileError) -> [String] {
    if mkdir(path, 0o777) == 0 { return [path] }
    if errno == EEXIST { return [] }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileError(.create, path)
    }
    let above = try make(String(path[..<slash]))
    if mkdir(path, 0o777) == 0 { return above + [path] }
    guard errno == EEXIST else { throw FileError(.create, path) }
    return above
  }

  /// Makes the folders of the given files, each once.
  func makeFolders(of paths: some Sequence<String>) throws(FileError) {
    var made: Set<Substring> = []
    var last: Substring?
    for path in paths {
      // Neighbours mostly lie in one folder.
      let whole = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
      if whole == last { continue }
      last = whole
      var end = path.startIndex
      while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
        let folder = path[..<slash]
        if made.insert(folder).inserted, mkdirat(root.descriptor, String(folder), 0o777) != 0 {
          guard errno == EEXIST else { throw failure(.create, String(folder)) }
          if isLink(folder) { throw failure(.open, String(folder), code: ELOOP) }
        }
        end = path.utf8.index(after: slash)
      }
    }
  }

  /// The paths of the files that are there, so that none is looked for in vain.
  ///
  /// Hidden folders are never ours, and one that lets nobody in is found out when it is written to.
  func survey() throws(FileError) -> Set<String> {
    var paths: Set<String> = []
    // Paths, for there may be more folders than a process may have open.
    var folders = [""]
    while let path = folders.popLast() {
      guard let folder = path.isEmpty ? root : try? root.child(path) else { continue }
      for entry in try folder.entries(sorted: false) where !entry.name.hasPrefix(".") {
        if entry.kind != .folder {
          paths.insert(path + entry.name)
        } else {
          folders.append(path + entry.name + "/")
        }
      }
    }
    return paths
  }

  /// Writes a file whose folder is there; `isThere` says what the survey knows of the file.
  func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, isThere: Bool
  ) throws(FileError) -> Change {
    isThere ? try overwrite(path, bytes) : try create(path, bytes)
  }

  func write(_ bytes: [UInt8], to path: String, isThere: Bool) throws(FileError) -> Change {
    // The closure form of withUnsafeBytes does not carry typed errors.
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(FileError) in try write(buffer, to: path, isThere: isThere) }
    }
    return try result.get()
  }

  private func create(
    _ path: String, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> Change {
    let file = openat(
      root.descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    // The survey may have missed it: names that differ in case only are one on some disks.
    if file < 0, errno == EEXIST { return try overwrite(path, bytes) }
    guard file >= 0 else { throw failure(.create, path) }
    defer { close(file) }
    try writeAll(file, bytes, path)
    return .created
  }

  private func overwrite(
    _ path: String, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> Change {
    let file = openat(root.descriptor, path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure(.open, path) }
    defer { close(file) }
    if try isEqual(file, bytes, path) { return .unchanged }
    try writeAll(file, bytes, path)
    guard ftruncate(file, bytes.count) == 0 else { throw failure(.write, path) }
    return .overwritten
  }

  func stamp(of path: String) -> FileStamp? { root.stamp(of: path) }

  /// What the file system says of some folders, as one number; the empty one is the output itself.
  func stamps(of folders: [String]) -> Fingerprint {
    let stamps = folders.map { stamp(of: $0.isEmpty ? "." : $0)?.text ?? "" }
    return Fingerprint(of: Array(stamps.joined(separator: "\n").utf8))
  }

  /// Whatever lies behind a link is not ours, and nothing is written through one.
  private func isLink(_ path: Substring) -> Bool { kind(of: String(path)) == S_IFLNK }

  func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    guard fstatat(root.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  func remove(_ path: String) throws(FileError) {
    if path.indices.contains(where: { path[$0] == "/" && isLink(path[..<$0]) }) { return }
    // What can be no file was never one of ours: a damaged manifest may name anything.
    let isNoFile: Set<Int32> = [ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG]
    guard unlinkat(root.descriptor, path, 0) == 0 || isNoFile.contains(errno) else {
      throw failure(.remove, path)
    }
  }

  /// Removes the folders of a removed file that are now empty.
  func removeEmptyFolders(above path: String) {
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      // A folder that still holds something stays; that is no failure.
      guard unlinkat(root.descriptor, String(folder), AT_REMOVEDIR) == 0 else { return }
    }
  }

  /// The bytes of a file of the output, if it is there.
  func read(_ path: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try root.read(path)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  private func failure(
    _ operation: FileError.Operation, _ path: String, code: Int32 = errno
  ) -> FileError {
    FileError(operation, "\(root.path)/\(path)", code: code)
  }

  private func isEqual(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String
  ) throws(FileError) -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(.examine, path) }
    guard status.st_size == bytes.count else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        // Somebody else may make the file longer meanwhile: no more than there is to compare with.
        let wanted = min(buffer.count, bytes.count - offset)
        let got = pread(file, buffer.baseAddress, wanted, off_t(offset))
        guard got > 0, let there = buffer.baseAddress,
          let here = bytes.baseAddress?.advanced(by: offset), memcmp(there, here, got) == 0
        else { return false }
        offset += got
      }
      return true
    }
  }

  private func writeAll(
    _ file: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String
  ) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let written = pwrite(
        file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset, off_t(offset))
      if written < 0 {
        if errno == EINTR { continue }
        throw failure(.write, path)
      }
      offset += written
    }
  }
}
