import Noticeboard

/// The list of the files of an edition with their hashes; what is not in it, others put there.
struct Manifest: Sendable {
  static let path = "build-manifest.txt"

  struct Line: Sendable, Hashable {
    let path: String
    let hash: Fingerprint
  }

  private(set) var lines: [Line]
  /// The kinds that were made of every text; the twins themselves are no lines.
  let twins: Set<CompressedTwin>

  /// Before the kinds, on a line of its own; checksum programs take it for a comment.
  private static let head = Array("# compressed: ".utf8)

  init(_ lines: [Line], twins: Set<CompressedTwin> = []) {
    self.lines = lines.sorted { $0.path.isBeforeByBytes($1.path) }
    self.twins = twins
  }

  /// What an earlier build wrote; nil if these are not its bytes.
  init?(_ bytes: [UInt8]) {
    lines = []
    let texts = bytes.split(separator: 0x0A)
    twins = texts.first.map(Self.kinds) ?? []
    for line in texts.dropFirst(twins.isEmpty ? 0 : 1) {
      guard line.count > 34, line.dropFirst(32).starts(with: "  ".utf8),
        let hash = Fingerprint(digits: line.prefix(32))
      else { return nil }
      lines.append(Line(path: String(decoding: line.dropFirst(34), as: UTF8.self), hash: hash))
    }
    guard zip(lines, lines.dropFirst()).allSatisfy({ $0.path.isBeforeByBytes($1.path) }) else {
      return nil
    }
  }

  private static func kinds(on line: ArraySlice<UInt8>) -> Set<CompressedTwin> {
    guard line.starts(with: head) else { return [] }
    let kinds = String(decoding: line.dropFirst(head.count), as: UTF8.self).split(separator: ",")
    return Set(kinds.compactMap { CompressedTwin(rawValue: String($0)) })
  }

  /// Whether a manifest tells of twins; others need not be read for them.
  static func tellsOfTwins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: head) }

  /// Whether the twin of a file is ours, and no other program's.
  func made(_ twin: CompressedTwin, of path: String) -> Bool {
    twins.contains(twin) && CompressedTwin.pays(for: path) && place(of: path) != nil
  }

  /// Where a file stands in `lines`.
  func place(of path: String) -> Int? { lines.place(of: path, by: \.path) }

  /// The folders that hold files, ascending; the output itself is the empty one.
  var folders: [String] {
    var folders: [String] = []
    for line in lines {
      let slash = line.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { line.path[..<$0] } ?? ""
      if folders.last.map({ $0[...] == folder }) != true { folders.append(String(folder)) }
    }
    return Set(folders).sorted { $0.isBeforeByBytes($1) }
  }

  /// A file of the output, if it is as it was written.
  func file(_ path: String, in output: OutputFolder) throws(FileError) -> [UInt8]? {
    guard let place = place(of: path), let bytes = try output.read(path),
      lines[place].hash == Fingerprint(of: bytes)
    else { return nil }
    return bytes
  }

  /// `hash  path`, as checksum programs write it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 80)
    if !twins.isEmpty {
      let kinds = CompressedTwin.allCases.filter(twins.contains).map(\.rawValue)
      bytes += Self.head + kinds.joined(separator: ",").utf8
      bytes.append(0x0A)
    }
    for line in lines {
      line.hash.appendDigits(to: &bytes)
      bytes += "  ".utf8
      bytes += line.path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The paths of an earlier manifest; those that would leave the output are nobody's.
  static func paths(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).compactMap { line in
      if line.starts(with: head) { return nil }
      let isHashed = line.count > 34 && line.dropFirst(32).starts(with: "  ".utf8)
      let path = isHashed ? line.dropFirst(34) : line
      return leavesTree(path) ? nil : String(decoding: path, as: UTF8.self)
    }
  }

  /// Whether any of its names is empty, `.` or `..`.
  private static func leavesTree(_ path: ArraySlice<UInt8>) -> Bool {
    var length = 0
    var isDots = true
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if isDots, length <= 2 { return true }
        length = 0
        isDots = true
      } else {
        length += 1
        if byte != UInt8(ascii: ".") { isDots = false }
      }
    }
    return isDots && length <= 2
  }
}
