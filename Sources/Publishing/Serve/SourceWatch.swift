import CLinux
import Glibc

/// Says when something in the sources of a site was written, made, moved or removed.
///
/// Most sites get templates of their own late, and tools put whole folders in place of others: so the
/// site's own folder is watched too, for the coming and going of the folders that hold sources.
final class SourceWatch {
  /// What changed since it was asked last.
  enum Change: Equatable {
    /// These files, by their paths.
    case files(Set<String>)
    /// Too much to tell, or whole folders.
    case everything

    /// Whether nothing else changed.
    func isBelow(_ folder: String) -> Bool {
      guard case .files(let paths) = self else { return false }
      return paths.allSatisfy { $0.hasPrefix(folder + "/") }
    }
  }

  private static let roots = ["content", "site-templates"]

  private let site: String
  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  init(site: String) throws(FileError) {
    self.site = site
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw FileError(.examine, site) }
    addAll()
  }

  deinit { close(descriptor) }

  private func addAll() {
    // Nothing that is written into the site's own folder concerns us, the output least of all.
    let events = UInt32(IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)
    let number = inotify_add_watch(descriptor, site, events)
    if number >= 0 { folders[number] = site }
    for root in Self.roots { add("\(site)/\(root)") }
  }

  /// A folder that cannot be watched is one whose changes are seen when the preview starts anew.
  private func add(_ path: String) {
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB
        | IN_ONLYDIR)
    let number = inotify_add_watch(descriptor, path, events)
    guard number >= 0 else { return }
    folders[number] = path
    // One that lets nobody in is found out when it is read.
    guard let folder = try? Folder(path), let entries = try? folder.entries() else { return }
    for (name, kind) in entries where kind == .folder && !Folder.isNobodys(name) {
      add(path + "/" + name)
    }
  }

  /// Waits for a change, and a little longer for what belongs to it; nil after the timeout, and if
  /// what changed is nobody's content.
  func next(timeoutMilliseconds: Int32) -> Change? {
    guard isReadable(timeoutMilliseconds) else { return nil }
    var change = Change.files([])
    repeat { read(into: &change) } while isReadable(10)
    return change == .files([]) ? nil : change
  }

  private func isReadable(_ milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  private func read(into change: inout Change) {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      var place = 0
      let size = MemoryLayout<inotify_event>.size
      while place + size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        let start = place + size
        let name = buffer[start..<min(start + Int(event.len), count)].prefix { $0 != 0 }
        take(event, String(decoding: name, as: UTF8.self), &change)
        place = start + Int(event.len)
      }
    }
  }

  private func take(_ event: inotify_event, _ name: String, _ change: inout Change) {
    func has(_ kinds: Int32...) -> Bool { kinds.contains { event.mask & UInt32($0) != 0 } }
    if has(IN_Q_OVERFLOW) {
      // Folders that were made meanwhile were not told of.
      addAll()
      change = .everything
      return
    }
    guard !has(IN_IGNORED) else {
      folders[event.wd] = nil
      return
    }
    guard let folder = folders[event.wd], !Folder.isNobodys(name) else { return }
    let path = name.isEmpty ? folder : folder + "/" + name
    if folder == site {
      guard Self.roots.contains(name) else { return }
      add(path)
      change = .everything
      return
    }
    if has(IN_ISDIR) {
      if has(IN_CREATE, IN_MOVED_TO, IN_ATTRIB) { add(path) }
      change = .everything
      return
    }
    guard !has(IN_CREATE) || Self.isWhole(path), case .files(var files) = change else { return }
    files.insert(path)
    change = .files(files)
  }

  /// Whether a file that was made is not written to any more: what is being written is read when it is
  /// closed, but links, and what is no regular file, nobody closes.
  private static func isWhole(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }
}
