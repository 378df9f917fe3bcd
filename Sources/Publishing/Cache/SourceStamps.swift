import Glibc
import Noticeboard

/// What the file system says of every source, as one number: sizes, times, inodes, names.
///
/// Equal stamps mean equal sources, but for files written within a tick of the clock of the file
/// system before they were stamped: then `isSettled` is false.
struct SourceStamps: Sendable, Equatable {
  private(set) var sum = Fingerprint(high: 0, low: 0)
  private(set) var count = 0
  /// Each file by itself, in no order.
  private(set) var files: [Mark] = []
  /// Their names, in the same order.
  private var listing = StampListing()
  /// Nanoseconds since 1970 of the youngest file.
  private(set) var youngest: Int64 = 0

  /// Files younger than this may change again without a new time.
  private static let tick: Int64 = 20_000_000

  /// The sum says it all; folders may be listed in another order.
  static func == (one: SourceStamps, other: SourceStamps) -> Bool {
    one.sum == other.sum && one.count == other.count
  }

  /// A file and its state, as numbers that no two have in common.
  struct Mark: Sendable, Hashable {
    let file: UInt64
    let state: State
  }

  /// Another whenever the file is.
  typealias State = UInt64

  /// The states of the files of some paths, which begin with the site's folder as it was given.
  func states(of paths: [String]) -> [State?] {
    let states = Dictionary(files.map { ($0.file, $0.state) }, uniquingKeysWith: { one, _ in one })
    return paths.map { path in
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      let (folder, name) = (path[..<slash], path[slash...].dropFirst())
      return states[
        Self.number(Fingerprint(of: Array(folder.utf8)).low, Fingerprint(of: Array(name.utf8)).low)]
    }
  }

  /// The paths of some files.
  func paths(of numbers: Set<UInt64>) -> [String] {
    files.indices.filter { numbers.contains(files[$0].file) }.map(listing.path)
  }

  private static func number(_ folder: UInt64, _ name: UInt64) -> UInt64 {
    [folder, name].withUnsafeBytes { Fingerprint(of: $0).low }
  }

  /// Whether nothing was written shortly before a moment.
  func isSettled(at nanoseconds: Int64) -> Bool { youngest < nanoseconds - Self.tick }

  /// Nanoseconds since 1970 by the clock that stamps files.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Stamps `content/` and `site-templates/` of a site; on all cores.
  static func read(_ site: String) async throws(FileError) -> SourceStamps {
    var listing = StampListing()
    try listing.add(Folder(site + "/content"), hiding: ["inbox"])
    do throws(FileError) {
      try listing.add(Folder(site + "/site-templates"), hiding: [])
    } catch {
      // Most sites have no look of their own.
      guard error.code == ENOENT else { throw error }
    }
    let whole = listing
    let parts = await inParts(whole.entries.count, of: 1024) { whole.stamps($0) }
    var stamps = SourceStamps()
    stamps.listing = whole
    for part in parts { stamps.add(part) }
    return stamps
  }

  fileprivate mutating func add(_ part: SourceStamps) {
    sum += part.sum
    count += part.count
    files += part.files
    youngest = max(youngest, part.youngest)
  }

  fileprivate mutating func add(_ status: stat, name: UnsafeRawBufferPointer, folder: UInt64) {
    let time = Self.nanoseconds(status.st_mtim)
    // The time of the inode cannot be set back by tools that keep the time of the content.
    let inodeTime = Self.nanoseconds(status.st_ctim)
    let nameNumber = Fingerprint(of: name).low
    let facts = [
      folder, nameNumber, UInt64(status.st_mode),
      UInt64(bitPattern: Int64(status.st_size)),
      UInt64(bitPattern: time), UInt64(bitPattern: inodeTime), UInt64(status.st_ino),
    ]
    let state = facts.withUnsafeBytes { Fingerprint(of: $0) }
    sum += state
    files.append(Mark(file: Self.number(folder, nameNumber), state: state.low))
    count += 1
    youngest = max(youngest, time, inodeTime)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The names of all files below some folders, without a `String` for each.
private struct StampListing: Sendable {
  struct Entry: Sendable {
    let folder: Int
    /// Where the name begins in `names`; it ends with a zero.
    let name: Int
    let isFolder: Bool
  }

  /// Their paths: a process may have a thousand files open, and sites have more folders.
  private var folders: [(path: String, number: UInt64)] = []
  private(set) var entries: [Entry] = []
  private var names: [UInt8] = []

  mutating func add(_ folder: Folder, hiding hidden: Set<String>) throws(FileError) {
    let number = folders.count
    folders.append((folder.path, Fingerprint(of: Array(folder.path.utf8)).low))
    var below: [String] = []
    for (name, kind) in try folder.entries(sorted: false)
    where !name.hasPrefix(".") && !hidden.contains(name) {
      let isFolder = kind == .folder
      // Bytes that are no UTF-8 came out as this sign. Nothing can be opened by that name, and the
      // reader of the whole tree says so.
      if isFolder, !name.unicodeScalars.contains("\u{FFFD}") { below.append(name) }
      entries.append(Entry(folder: number, name: names.count, isFolder: isFolder))
      names += name.utf8
      names.append(0)
    }
    for name in below { try add(try folder.child(name), hiding: []) }
  }

  func path(of number: Int) -> String {
    let name = names[entries[number].name...].prefix { $0 != 0 }
    return folders[entries[number].folder].path + "/" + String(decoding: name, as: UTF8.self)
  }

  func stamps(_ range: Range<Int>) -> SourceStamps {
    var stamps = SourceStamps()
    var open: (number: Int, folder: Folder?)?
    names.withUnsafeBytes { names in
      for entry in entries[range] {
        guard let start = names.baseAddress?.advanced(by: entry.name) else { continue }
        let name = start.assumingMemoryBound(to: CChar.self)
        let (path, number) = folders[entry.folder]
        // The entries of a folder stand together. One that went away leaves zeros like its files.
        if open?.number != entry.folder { open = (entry.folder, try? Folder(path)) }
        var status = stat()
        // A file that went away leaves zeros, which no other state has. Folders are told by their
        // names: the empty ones are warned of, and what is in the others has stamps of its own.
        if entry.isFolder {
          status.st_mode = S_IFDIR
        } else if let folder = open?.folder {
          _ = fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW)
        }
        stamps.add(
          status, name: UnsafeRawBufferPointer(start: start, count: strlen(name)), folder: number)
      }
    }
    return stamps
  }
}
