import SearchIndex

/// What was extracted for the search, a file each chunk, beside the cache.
///
/// They are believed by their fingerprints alone, which the cache keeps.
struct ChunkStore: Sendable {
  private let site: String
  private var folder: String { "\(site)/\(BuildCache.folder)/search" }

  init(site: String) { self.site = site }

  /// Nil where they cannot be kept: then the next build does without them.
  func open() -> Folder? {
    BuildCache.makeFolder(site: site)
    // Whatever hinders it, a build is none the worse.
    guard (try? OutputFolder.make(folder)) != nil else { return nil }
    return try? Folder(folder)
  }

  func write(_ bytes: [UInt8], _ number: Int) -> Fingerprint? {
    // A chunk that cannot be kept is extracted again.
    guard (try? NewFiles.overwrite("\(folder)/\(number)", with: bytes)) != nil else { return nil }
    return Fingerprint(of: bytes)
  }

  static func read(_ number: Int, in folder: Folder, as fingerprint: Fingerprint) -> SearchChunk? {
    // A chunk that cannot be read is extracted again.
    guard let bytes = try? folder.read("\(number)"), Fingerprint(of: bytes) == fingerprint else {
      return nil
    }
    return bytes.withUnsafeBytes { SearchChunk(bytes: $0) }
  }
}
