import SearchIndex

/// The output as the build before left it: what of it may stay need not be made again.
struct EarlierOutput: Sendable {
  let manifest: Manifest
  private let remembered: RememberedOutput
  /// Pages that were written since, of which no more is known.
  private let edited: Set<String>
  /// What was kept of the search, and its posting files; nil if that was too small for an index.
  let index: (kept: ChunkStore.Kept, shards: [[KnownShard]])?

  init(
    _ manifest: Manifest, _ remembered: RememberedOutput, edited: Set<String>,
    index: (kept: ChunkStore.Kept, shards: [[KnownShard]])?
  ) {
    self.manifest = manifest
    self.remembered = remembered
    self.edited = edited
    self.index = index
  }

  /// A page that had such bytes; nil if it had others, or nobody knows of it.
  func page(_ path: String, hash: Fingerprint) -> RememberedOutput.Page? {
    guard let page = remembered.page(path), !edited.contains(path), line(path)?.hash == hash else {
      return nil
    }
    return page
  }

  /// What was made of a file of `media/`; nil if it is another now, or nobody knows.
  func picture(of source: String, _ state: SourceStamps.State) -> RememberedOutput.Picture? {
    remembered.picture(of: source).flatMap { $0.state == state ? $0 : nil }
  }

  /// What the manifest says of a file; nil if it was not there.
  func line(_ path: String) -> Manifest.Line? {
    manifest.place(of: path).map { manifest.lines[$0] }
  }
}
