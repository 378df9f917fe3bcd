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
    if Self.isSheet(path) { findings.add(brokenCells(of: bytes, path: path)) }
    findings.add(headings(of: bytes, path: path))
    return findings
  }

  private static func isSheet(_ path: String) -> Bool {
    ["csv", "tsv"].contains { path.lowercased().hasSuffix("." + $0) }
  }

  /// What goes on over the line breaks of a cell: between quotation marks a row goes on, too.
  private func brokenCells(of bytes: [UInt8], path: String) -> Findings {
    var findings = Findings()
    var places = TextPlaces(bytes)
    var position = 0
    while let cell = Self.quotedCell(in: bytes, from: position) {
      position = cell.upperBound + 1
      for finding in self.findings(overBreaksOf: bytes[cell]) {
        findings.report(
          .personal(finding),
          at: Location(path, places.place(at: cell.lowerBound + finding.bytes.lowerBound)),
          finding.excerpt)
      }
    }
    return findings
  }

  /// What stands between the next quotation marks about a whole cell; others are of its text.
  private static func quotedCell(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let quote = UInt8(ascii: "\"")
    func isBorder(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return true }
      return bytes[index] <= 0x20 || bytes[index] >= 0x80 || ",;".utf8.contains(bytes[index])
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var opening = bytes.place(of: quote, from: start)
      while opening < bytes.count {
        if isBorder(opening - 1) {
          var closing = bytes.place(of: quote, from: opening + 1)
          // Two of them are one that belongs to the text.
          while closing + 1 < bytes.count, bytes[closing + 1] == quote {
            closing = bytes.place(of: quote, from: closing + 2)
          }
          guard closing < bytes.count else { return nil }
          if isBorder(closing + 1) { return opening + 1..<closing }
        }
        opening = bytes.place(of: quote, from: opening + 1)
      }
      return nil
    }
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
