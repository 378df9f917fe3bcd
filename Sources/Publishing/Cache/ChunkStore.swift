import SearchIndex

/// What was extracted for the search, beside the cache: a file each chunk, the keys of each segment,
/// and the names by their initials.
///
/// They are believed by their fingerprints alone, which `RememberedNotices` keep.
struct ChunkStore: Sendable {
  private let site: String
  private var folder: String { "\(site)/\(BuildCache.folder)/search" }

  init(site: String) { self.site = site }

  /// The fingerprints of all that is kept of an index.
  struct Kept: Sendable, Equatable {
    var chunks: [Chunk]
    var keys: [Fingerprint]
    var lexicon: Fingerprint

    struct Chunk: Sendable, Equatable {
      let bytes: Fingerprint
      /// Of all that it was extracted from; nil if nobody looked.
      let source: Fingerprint?
    }
  }

  /// Nil where they cannot be kept: then the next build does without them.
  func open() -> Folder? {
    BuildCache.makeFolder(site: site)
    // Whatever hinders it, a build is none the worse.
    guard (try? OutputFolder.make(folder)) != nil else { return nil }
    return try? Folder(folder)
  }

  func write(_ chunk: SearchChunk, _ number: Int, of source: Fingerprint? = nil) -> Kept.Chunk? {
    write(chunk.bytes, "\(number)").map { Kept.Chunk(bytes: $0, source: source) }
  }

  func write(_ keys: SegmentKeys, segment: Int) -> Fingerprint? {
    write(keys.bytes, "keys-\(segment)")
  }

  func write(lexicon files: [SearchFile]) -> Fingerprint? {
    var writer = ByteWriter()
    writer.write(files) { writer, file in
      writer.write(file.path)
      writer.write(file.bytes)
    }
    return write(writer.bytes, "lexicon")
  }

  private func write(_ bytes: [UInt8], _ name: String) -> Fingerprint? {
    // What cannot be kept is made again.
    guard (try? NewFiles.overwrite("\(folder)/\(name)", with: bytes)) != nil else { return nil }
    return Fingerprint(of: bytes)
  }

  // MARK: Reading

  static func read(_ number: Int, in folder: Folder, as fingerprint: Fingerprint) -> SearchChunk? {
    read("\(number)", in: folder, as: fingerprint)?.withUnsafeBytes { SearchChunk(bytes: $0) }
  }

  /// With the lists of some ranges of keys.
  static func read(
    _ number: Int, in folder: Folder, as fingerprint: Fingerprint,
    lists ranges: [ClosedRange<UInt64>], names: Bool, through buffer: inout [UInt8]
  ) -> SearchChunk? {
    // What cannot be read is made again.
    guard let count = try? folder.read("\(number)", through: &buffer) else { return nil }
    return buffer.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      guard Fingerprint(of: bytes) == fingerprint else { return nil }
      return SearchChunk(bytes: bytes, lists: ranges, names: names)
    }
  }

  static func readKeys(
    segment: Int, in folder: Folder, as fingerprint: Fingerprint
  ) -> SegmentKeys? {
    read("keys-\(segment)", in: folder, as: fingerprint).flatMap { SegmentKeys(bytes: $0) }
  }

  static func readLexicon(in folder: Folder, as fingerprint: Fingerprint) -> [SearchFile]? {
    guard let bytes = read("lexicon", in: folder, as: fingerprint) else { return nil }
    var reader = ByteReader(bytes)
    return reader.list { reader in
      guard let path = reader.text(), let bytes = reader.byteList() else { return nil }
      return SearchFile(path: path, bytes: bytes)
    }
  }

  private static func read(
    _ name: String, in folder: Folder, as fingerprint: Fingerprint
  ) -> [UInt8]? {
    // What cannot be read is made again.
    guard let bytes = try? folder.read(name), Fingerprint(of: bytes) == fingerprint else {
      return nil
    }
    return bytes
  }
}
