import Compression
import Noticeboard

extension Publication {
  /// Whether nothing is to be compressed of a file that stays as it is.
  func hasTwins(_ path: String) -> Bool {
    twins.allSatisfy { present.contains(path + $0.suffix) } || !CompressedTwin.pays(for: path)
  }

  func writeFiles(_ files: [Edition.File]) async throws(FileError) -> Chunk {
    try await whole(files.count, of: 16) { range in
      Swift.Result { () throws(FileError) in try write(files[range]) }
    }
  }

  func write(_ files: ArraySlice<Edition.File>) throws(FileError) -> Chunk {
    var chunk = Chunk()
    let compressor = twins.isEmpty ? nil : Compressor()
    for file in files {
      // The closure form of withUnsafeBytes does not carry typed errors.
      let written = file.bytes.withUnsafeBytes { bytes in
        Swift.Result { () throws(FileError) in
          try write(bytes, to: file.path, compressor, &chunk)
        }
      }
      try written.get()
    }
    return chunk
  }

  func whole(
    _ count: Int, of size: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Swift.Result<Chunk, FileError>
  ) async throws(FileError) -> Chunk {
    var whole = Chunk()
    for result in await inParts(count, of: size, body) { whole.add(try result.get()) }
    return whole
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, _ compressor: Compressor?,
    _ chunk: inout Chunk
  ) throws(FileError) {
    let change = try output.write(bytes, to: path, isThere: present.contains(path))
    chunk.tally.count(change)
    chunk.lines.append(Manifest.Line(path: path, hash: Fingerprint(of: bytes)))
    guard compressor != nil || !present.isEmpty else { return }
    for twin in CompressedTwin.allCases {
      let twinPath = path + twin.suffix
      let isThere = present.contains(twinPath)
      let isOurs = isThere && former?.made(twin, of: path) ?? false
      if let compressor, twins.contains(twin), CompressedTwin.pays(for: path) {
        // Who wants everything made anew may know that a twin is damaged.
        if change == .unchanged, isOurs, !hasOldTwins, keeping != nil { continue }
        _ = try output.write(
          twin.bytes(of: Array(bytes), compressor), to: twinPath, isThere: isThere)
      } else if isThere, change != .unchanged || hasOldTwins || isOurs {
        // A twin of what stood there before would be served in its place, and one of ours that is not
        // asked for goes as any file does that this build has not.
        try output.remove(twinPath)
      }
    }
  }
}
