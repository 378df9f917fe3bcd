package import Noticeboard

/// Makes a sheet for the wall from the site's sources and writes it.
package enum PosterDesk {
  package struct Outcome: Sendable {
    /// Sorted by place.
    package let diagnostics: [Diagnostic]
    package let result: Result
  }

  package enum Result: Sendable, Equatable {
    /// Errors stand in the content, so nothing was written.
    case refused
    /// There is nothing to print under this id.
    case problem(PosterProblem)
    /// The sheet's path, and what its QR code says; without `base_url` it has none.
    case written(path: String, address: String?)
  }

  /// Reads and checks the whole site, as a build does.
  package static func make(
    _ id: String, _ size: PaperSize, to output: String, _ options: BuildOptions
  ) async throws(FileError) -> Outcome {
    let content = try Folder(options.site + "/content")
    let (tree, unread) = await SourceTreeReader.read(content)
    let (records, misread) = await RecordsReader.read(tree)
    let (look, flaws) = try LookReader.read(options.site)
    var findings = unread
    findings.add(misread)
    findings.add(flaws)
    var site: Site?
    if let records {
      findings.add(look.personalData(records.configuration))
      let (linked, unlinked) = await SiteLinker.link(records, for: options.occasion)
      findings.add(unlinked)
      site = linked
    }
    let isBlocked = findings.diagnostics.contains { $0.blocks(isStrict: options.isStrict) }
    guard let site, !isBlocked else {
      return Outcome(diagnostics: findings.sorted, result: .refused)
    }
    let edition = await Edition(site, look)
    let poster: Poster
    do throws(PosterProblem) { poster = try edition.poster(id, size) } catch {
      if case .failed(let failure) = error {
        findings.report(failure.diagnostic)
        return Outcome(diagnostics: findings.sorted, result: .refused)
      }
      return Outcome(diagnostics: findings.sorted, result: .problem(error))
    }
    try write(poster, media: content, to: OutputFolder(output))
    let path = poster.files.first.map { "\(output)/\($0.path)" } ?? output
    return Outcome(
      diagnostics: findings.sorted, result: .written(path: path, address: poster.address))
  }

  private static func write(
    _ poster: Poster, media: Folder, to output: OutputFolder
  ) throws(FileError) {
    var files = poster.files
    for path in poster.media { files += try MediaWriter.files(of: path, in: media) }
    try output.makeFolders(of: files.map(\.path))
    for file in files { _ = try output.write(file.bytes, to: file.path, isThere: false) }
  }
}
