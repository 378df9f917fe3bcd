import Glibc
package import Noticeboard

/// Reads how the site looks: the built-in files, and the site's own `site-templates/`.
package enum LookReader {
  package static func read(_ site: String) throws(FileError) -> (SiteTemplates, Findings) {
    let builtIn = BuiltInFiles.all.compactMap { file -> SiteTemplates.File? in
      guard file.path.hasPrefix(prefix) else { return nil }
      let bytes = UnsafeBufferPointer(
        start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return SiteTemplates.File(
        path: String(file.path.dropFirst(prefix.count)), bytes: Array(bytes))
    }
    return SiteTemplates.compile(builtIn: builtIn, own: try own(site))
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
    for (name, kind) in try folder.entries() where !name.hasPrefix(".") {
      switch kind {
      case .folder: try collect(try folder.child(name), below: path + name + "/", &files)
      case .file: files.append(.init(path: path + name, bytes: try folder.read(name)))
      case .link, .other: continue
      }
    }
  }
}
