/// The photos of a site that were painted without a fault: the same bytes need not be painted again.
///
/// Whether a photo can be published shows when it is painted, which takes up to a hundred times as long as reading
/// it.
struct SoundPictures: Sendable {
  private let file: KeptFile?
  private let known: Set<Fingerprint>

  /// What an earlier build of this program left in the file; nothing is known or kept without one.
  init(_ file: KeptFile?) {
    self.file = file
    guard let bytes = file?.read() else {
      known = []
      return
    }
    var reader = ByteReader(bytes)
    let isOurs = reader.fingerprint() == Self.program
    known = isOurs ? Set(reader.list { $0.fingerprint() } ?? []) : []
  }

  func contains(_ picture: Fingerprint) -> Bool { known.contains(picture) }

  func remember(_ pictures: [Fingerprint]) {
    guard let file, Set(pictures) != known else { return }
    var writer = ByteWriter()
    writer.write(Self.program)
    writer.write(pictures) { $0.write($1) }
    file.write(writer.bytes)
  }

  private static let program = Fingerprint(of: Array(BuildCache.program.utf8))
}
