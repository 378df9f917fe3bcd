import Glibc
package import Noticeboard

/// Reads how the site looks: the built-in files, and the site's own `site-templates/`.
package enum LookReader {
  package static func read(_ site: String) throws(FileError) -> (SiteTemplates, Findings) {
    let builtIn = BuiltInFiles.all.compactMap { file -> SiteTemplates.File? in
      guard file.path.hasPrefix(prefix) else { return nil }
      return SiteTemplates.File(
        path: String(file.path.dropFirst(prefix.count)), bytes: bytes(of: file.text, file.path))
    }
    return SiteTemplates.compile(builtIn: builtIn, own: try own(site))
  }

  /// Pictures are embedded as the characters that have the numbers of their bytes.
  private static func bytes(of text: StaticString, _ path: String) -> [UInt8] {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard path.hasSuffix(".png") else { return Array(bytes) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
  }

  private static let prefix = "site-templates/"

  private static func own(_ site: String) throws(FileError) -> [SiteTemplates.File] {
    let folder: Folder
    do throws(FileError) {
      folder = try Folder(site + "/site-templates")
    } catch {
      // Most sites have no look of their own.
      if error.code == ENOENT { return [] }
      throw error
    }
    var files: [SiteTemplates.File] = []
    try collect(folder, below: "", &files)
    return files
  }

  private static func collect(
    _ folder: Folder, below path: String, _ files: inout [SiteTemplates.File]
  ) throws(FileError) {
    for (name, kind) in try folder.entries() where !Folder.isNobodys(name) {
      switch kind {
      case .folder: try collect(try folder.child(name), below: path + name + "/", &files)
      case .file: files.append(.init(path: path + name, bytes: try folder.read(name)))
      case .link, .other: continue
      }
    }
  }
}
