import SearchIndex

/// The output as the build before left it: what of it may stay need not be made again.
struct EarlierOutput: Sendable {
  let manifest: Manifest
  let pages: RememberedPages
  /// Pages that were written since, of which no more is known.
  let edited: Set<String>
  /// What was kept of the search, and its posting files; nil if that was too small for an index.
  let index: (kept: ChunkStore.Kept, shards: [[KnownShard]])?

  /// A page that had such bytes; nil if it had others, or nobody knows of it.
  func page(_ path: String, hash: Fingerprint) -> RememberedPages.Page? {
    guard let page = pages[path], !edited.contains(path), line(path)?.hash == hash else {
      return nil
    }
    return page
  }

  /// What the manifest says of a file; nil if it was not there.
  func line(_ path: String) -> Manifest.Line? {
    manifest.place(of: path).map { manifest.lines[$0] }
  }
}
