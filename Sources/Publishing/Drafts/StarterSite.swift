/// The small site that `gongshi new site` begins with.
package enum StarterSite {
  private static let prefix = "site-starter/site/"

  /// Writes it into a folder that is new or empty; gives the paths of its files.
  package static func write(to folder: String) throws(DraftFailure) -> [String] {
    do throws(FileError) {
      if try NewFiles.isFree(folder: folder) { return try files(to: folder) }
    } catch {
      throw .file(error)
    }
    throw .folderNotEmpty(folder)
  }

  private static func files(to folder: String) throws(FileError) -> [String] {
    var paths: [String] = []
    for file in BuiltInFiles.all where file.path.hasPrefix(prefix) {
      let name = String(file.path.dropFirst(prefix.count))
      // Hidden files are not built in, so this one goes by another name there.
      let path = name == "gitignore" ? ".gitignore" : name
      let bytes = UnsafeBufferPointer(
        start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      try NewFiles.create(folder + "/" + path, with: Array(bytes))
      paths.append(path)
    }
    return paths
  }
}
