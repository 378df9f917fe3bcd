import Tables

/// Personal data in documents of `media/` that are text.
extension PrivacyLint {
  /// What stands in an attached sheet or text, whether a record uses it or not.
  func check(attachment file: SourceTree.File, path: String) -> Findings {
    let bytes: [UInt8]
    do throws(DecodingProblem) { bytes = try TextEncoding.decode(file.bytes).bytes } catch {
      // What cannot be read cannot be searched.
      var findings = Findings()
      findings.report(Diagnostic(error, path: path))
      return findings
    }
    var findings = check(bytes, path: path)
    findings.add(headings(of: bytes, path: path))
    return findings
  }

  /// Headings that no published column may have, in the first lines of a sheet: above them a title
  /// may stand.
  private func headings(of bytes: [UInt8], path: String) -> Findings {
    var findings = Findings()
    let lines = bytes.prefix(4096).split(
      maxSplits: 6, omittingEmptySubsequences: false,
      whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    for (number, line) in lines.prefix(6).enumerated() {
      let cells = String(decoding: line, as: UTF8.self)
        .split(omittingEmptySubsequences: false) { ",;\t|，；".contains($0) }
      guard cells.count > 1 else { continue }
      var column = 1
      for cell in cells {
        let heading = cell.filter { $0 != "\"" }
        if let kind = PrivacyFinding.Kind(heading: heading) {
          findings.report(
            .forbiddenHeading, at: Location(path, .text(line: number + 1, column: column)),
            heading, kind.chinese, kind.english)
        }
        column += cell.count + 1
      }
    }
    return findings
  }
}
