extension Publication {
  /// What earlier builds of ours wrote, or began to.
  func earlierPaths() throws(FileError) -> Set<String> {
    let lists = try (output.read(Manifest.path) ?? []) + UnfinishedWork.bytes(in: output)
    return Set(Manifest.paths(in: lists))
  }

  /// Removes files of ours where a folder must be now, and folders of ours where a file must be.
  ///
  /// They would go anyhow, but too late. Whatever others put there stays in the way and is told of.
  func makeRoom(for paths: [String]) throws(FileError) {
    guard !present.isEmpty else { return }
    let files = Self.folders(of: paths).filter { present.contains($0) }
    let folders = paths.filter { !present.contains($0) && output.isFolder($0) }
    guard !files.isEmpty || !folders.isEmpty else { return }
    let earlier = try earlierPaths()
    let inTheWay =
      files.filter { earlier.contains($0) }
      + folders.flatMap { folder in earlier.filter { $0.hasPrefix(folder + "/") } }
    for path in inTheWay {
      try output.remove(path)
      for twin in CompressedTwin.allCases { try output.remove(path + twin.suffix) }
      output.removeEmptyFolders(above: path)
    }
  }

  /// Every folder above the given files, each once.
  private static func folders(of paths: [String]) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders
  }
}
