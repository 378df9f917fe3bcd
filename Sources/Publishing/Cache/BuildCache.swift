import Glibc

/// What builds leave for later ones: a small database in the site's folder.
///
/// It may be deleted, damaged or made by somebody else at any time: then it is as if it were empty.
struct BuildCache {
  /// Beside `content/`; nothing in it is published.
  static let folder = ".gongshi"
  /// Raised whenever what is kept changes its meaning.
  private static let format = 2

  private let site: String
  private var path: String { "\(site)/\(Self.folder)/cache.sqlite" }

  init(site: String) { self.site = site }

  /// What tells this program from any other version of it.
  static var program: String {
    "\(format) " + (FileStamp(path: "/proc/self/exe")?.text ?? "unknown")
  }

  /// The entry of that name; nil if there is none that can be believed.
  func read(_ name: String) -> [UInt8]? {
    guard FileStamp(path: path) != nil else { return nil }
    do throws(DatabaseError) {
      let database = try Database(.readOnly(path))
      let select = try database.prepare("SELECT hash, bytes FROM entries WHERE name = ?")
      try select.bind([.text(name)])
      guard try select.step() else { return nil }
      let bytes = select.bytes(at: 1)
      return select.value(at: 0) == .text(Fingerprint(of: bytes).text) ? bytes : nil
    } catch {
      return nil
    }
  }

  /// Keeps an entry; where that fails the next build is slower, and that is all.
  func write(_ name: String, _ bytes: [UInt8]) {
    Self.makeFolder(site: site)
    if tryWrite(name, bytes) { return }
    unlink(path)
    _ = tryWrite(name, bytes)
  }

  private func tryWrite(_ name: String, _ bytes: [UInt8]) -> Bool {
    do throws(DatabaseError) {
      let database = try Database(.readWrite(path))
      // A cache that is lost with the power is no loss.
      try database.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try database.execute(
        """
        CREATE TABLE IF NOT EXISTS entries (
          name TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL
        ) WITHOUT ROWID
        """)
      let insert = try database.prepare("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)")
      try insert.bind([.text(name), .text(Fingerprint(of: bytes).text)])
      try insert.bind(bytes, at: 3)
      while try insert.step() {}
      return true
    } catch {
      return false
    }
  }

  /// With a note to version control that it is nobody's business.
  static func makeFolder(site: String) {
    let folder = "\(site)/\(Self.folder)"
    guard mkdir(folder, 0o777) == 0 else { return }
    let note = open(folder + "/.gitignore", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard note >= 0 else { return }
    _ = Glibc.write(note, "*\n", 2)
    close(note)
  }
}
