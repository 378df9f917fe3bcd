import CLinux
import Glibc

/// Says when something below some folders was written, made, moved or removed.
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

  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  init(_ roots: [String]) throws(FileError) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { throw FileError(.examine, roots.first ?? "") }
    for root in roots { add(root) }
  }

  deinit { close(descriptor) }

  /// A folder that cannot be watched is one whose changes are seen at the next change elsewhere.
  private func add(_ path: String) {
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ONLYDIR)
    let number = inotify_add_watch(descriptor, path, events)
    guard number >= 0 else { return }
    folders[number] = path
    guard let folder = try? Folder(path), let entries = try? folder.entries() else { return }
    for (name, kind) in entries where kind == .folder && !name.hasPrefix(".") {
      add(path + "/" + name)
    }
  }

  /// Waits for a change, and a little longer for what belongs to it; nil after the timeout.
  func next(timeoutMilliseconds: Int32) -> Change? {
    guard isReadable(timeoutMilliseconds) else { return nil }
    var change = Change.files([])
    repeat { read(into: &change) } while isReadable(10)
    return change
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
    guard !name.hasPrefix(".") else { return }
    guard let folder = folders[event.wd], event.mask & UInt32(IN_Q_OVERFLOW | IN_ISDIR) == 0 else {
      if let folder = folders[event.wd], event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
        add(folder + "/" + name)
      }
      change = .everything
      return
    }
    // What is being made is read when it is closed.
    guard event.mask & UInt32(IN_CREATE) == 0, case .files(var files) = change else { return }
    files.insert(folder + "/" + name)
    change = .files(files)
  }
}
