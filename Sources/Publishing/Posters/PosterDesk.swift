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
    let (edition, findings) = try await SiteBuild.edition(options, of: content)
    guard let edition else {
      return Outcome(diagnostics: findings.sorted, result: .refused)
    }
    let poster: Poster
    do throws(PosterProblem) { poster = try edition.poster(id, size) } catch {
      return Outcome(diagnostics: findings.sorted, result: .problem(error))
    }
    let files: [Edition.File]
    do throws(PageFailure) { files = try poster.files() } catch {
      var findings = findings
      findings.report(error.diagnostic)
      return Outcome(diagnostics: findings.sorted, result: .refused)
    }
    try write(files, media: poster.media, from: content, to: OutputFolder(output))
    let path = files.first.map { "\(output)/\($0.path)" } ?? output
    return Outcome(
      diagnostics: findings.sorted, result: .written(path: path, address: poster.address))
  }

  private static func write(
    _ sheet: [Edition.File], media paths: [String], from content: Folder,
    to output: OutputFolder
  ) throws(FileError) {
    var files = sheet
    for path in paths { files += try MediaWriter.files(of: path, in: content) }
    try output.makeFolders(of: files.map(\.path))
    for file in files { _ = try output.write(file.bytes, to: file.path, isThere: false) }
  }
}
