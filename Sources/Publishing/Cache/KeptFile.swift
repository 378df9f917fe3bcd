/// A file beside the cache, for what is too large to be kept in a database at no cost.
///
/// It begins with the fingerprint of what follows; what does not fit it is not there.
struct KeptFile: Sendable {
  private let site: String
  private let name: String
  private var folder: String { "\(site)/\(BuildCache.folder)" }

  init(_ name: String, site: String) {
    self.site = site
    self.name = name
  }

  func read() -> [UInt8]? {
    // What cannot be read is not there.
    guard let bytes = try? Folder(folder).read(name), bytes.count > Self.headLength else {
      return nil
    }
    let rest = Array(bytes[Self.headLength...])
    return bytes.starts(with: Fingerprint(of: rest).text.utf8) ? rest : nil
  }

  /// Where that fails the next build is slower, and that is all.
  func write(_ bytes: [UInt8]) {
    BuildCache.makeFolder(site: site)
    try? NewFiles.overwrite(
      "\(folder)/\(name)", with: Array(Fingerprint(of: bytes).text.utf8) + bytes)
  }

  private static let headLength = 32
}
