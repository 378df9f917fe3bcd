import Glibc
import Noticeboard

/// A site's own `site-templates/`, as the folder holds it.
struct OwnLook {
  /// By path, with their bytes.
  private let builtIn: [String: [UInt8]]
  /// What differs from the built-in files.
  private(set) var files: [SiteTemplates.File] = []
  private(set) var findings = Findings()
  /// Of all files that are somebody's.
  private var paths: [String] = []

  static func read(
    _ site: String, insteadOf builtIn: [SiteTemplates.File]
  ) throws(FileError) -> OwnLook {
    var look = OwnLook(
      builtIn: Dictionary(builtIn.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one }))
    let folder: Folder
    do throws(FileError) {
      folder = try Folder(site + "/site-templates")
    } catch {
      // Most sites have no look of their own.
      if error.code == ENOENT { return look }
      throw error
    }
    look.list(folder, below: "")
    look.findings.add(SiteTemplates.checkNames(look.paths, beside: builtIn))
    return look
  }

  private init(builtIn: [String: [UInt8]]) { self.builtIn = builtIn }

  private mutating func list(_ folder: Folder, below path: String) {
    do throws(FileError) {
      for (name, kind) in try folder.entries() where !Folder.isNobodys(name) {
        take(name, kind, in: folder, below: path)
      }
    } catch {
      findings.report(error.unreadable(at: place(path)))
    }
  }

  /// As with content: who put a link or a pipe there believes that it is in force.
  private mutating func take(
    _ name: String, _ kind: Folder.Kind, in folder: Folder, below path: String
  ) {
    let whole = path + name
    // Bytes that are no UTF-8 came out as this sign, and no file has the name that results.
    guard !name.unicodeScalars.contains("\u{FFFD}") else {
      return findings.report(.nameNotUTF8, at: place(whole), name)
    }
    do throws(FileError) {
      switch kind {
      case .folder: list(try folder.child(name), below: whole + "/")
      case .link: findings.report(.symbolicLink, at: place(whole))
      case .other: findings.report(.specialFile, at: place(whole))
      case .file:
        paths.append(whole)
        let bytes = try folder.read(name)
        if builtIn[whole] != bytes { files.append(.init(path: whole, bytes: bytes)) }
      }
    } catch {
      findings.report(error.unreadable(at: place(whole)))
    }
  }

  private func place(_ path: String) -> Location { Location(SiteTemplates.prefix + path) }
}
