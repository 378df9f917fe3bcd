import Noticeboard

extension Publication {
  /// Writes each as it is made: they are the largest of all files, and dear to make.
  func writePictures(_ sources: [String]) async throws(FileError) -> Chunk {
    guard !sources.isEmpty else { return Chunk() }
    let variants = sources.flatMap { source in
      MediaFile.widths.map { MediaFile.variant(of: source, width: $0) }
    }
    try makeRoom(for: sources + variants)
    try output.makeFolders(of: sources)
    let states = keeping?.sources.states(of: sources.map { media.path + "/" + $0 }) ?? []
    return try await whole(sources.count, of: 1) { range in
      Swift.Result { () throws(FileError) in
        var chunk = Chunk()
        for number in range {
          let state = states.isEmpty ? nil : states[number]
          try writePicture(sources[number], state, &chunk)
        }
        return chunk
      }
    }
  }

  private func writePicture(
    _ source: String, _ state: SourceStamps.State?, _ chunk: inout Chunk
  ) throws(FileError) {
    if let known = state.flatMap({ earlier?.picture(of: source, $0) }), isThere(known),
      known.files.allSatisfy({ chunk.keep($0.path, of: earlier, among: present) })
    {
      chunk.pictures.append(known)
      return
    }
    let files = try MediaWriter.files(of: source, in: media)
    try output.unfinished.announce(files.map(\.path))
    chunk.add(try write(files[...]))
    guard let state else { return }
    let left = files.map {
      RememberedOutput.Picture.File(path: $0.path, stamp: output.stamp(of: $0.path) ?? .gone)
    }
    chunk.pictures.append(
      RememberedOutput.Picture(source: source, state: state, files: left))
  }

  /// Whether all that was made of it lies there as it was left.
  private func isThere(_ picture: RememberedOutput.Picture) -> Bool {
    picture.files.allSatisfy { file in
      present.contains(file.path) && earlier?.line(file.path) != nil
        && output.stamp(of: file.path) == file.stamp && hasTwins(file.path)
    }
  }
}
