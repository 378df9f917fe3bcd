import Glibc

/// Where an output folder may not lie.
package enum OutputPlace {
  /// The folder of the site that an output would overlap; nil if there is none.
  ///
  /// Nobody may publish sources, the raw sheets of `inbox/` among them, nor build pages into them.
  package static func clash(of output: String, site: String) throws(FileError) -> String? {
    let target = try resolved(output)
    for name in ["content", "site-templates", ".gongshi"] {
      // A folder that is still to come counts: what is written there would be read as sources.
      let source = try resolved("\(site)/\(name)")
      if target == source || target.hasPrefix(source + "/")
        || source.hasPrefix(target == "/" ? "/" : target + "/")
      {
        return name
      }
    }
    return nil
  }

  /// Whether a front page lies there that no build of ours wrote: it would be lost.
  package static func holdsAnotherSite(_ output: String) -> Bool {
    FileStamp(path: "\(output)/index.html") != nil
      && FileStamp(path: "\(output)/\(Manifest.path)") == nil
      && !UnfinishedWork(output: output).isThere
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Without symbolic links; of a folder to come, the part that is there.
  private static func resolved(_ path: String) throws(FileError) -> String {
    if let found = real(path) { return found }
    // The current folder was deleted: nothing is above it.
    if path == "." { throw FileError(.open, path) }
    var parts = path.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return "/" }
    let above = parts.joined(separator: "/")
    let parent = try resolved(path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above)
    return parent == "/" ? "/" + last : parent + "/" + last
  }
}
