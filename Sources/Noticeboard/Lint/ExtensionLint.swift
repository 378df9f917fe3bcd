/// Files that stand where they belong, in a form that is not read: what is in them would be missing
/// without a word.
enum ExtensionLint {
  /// Where a file lies that was saved in another form than the folder asks for.
  struct Misnamed: Sendable, Hashable {
    /// The path under which it would be read.
    let expected: String
    let form: Form
  }

  enum Form: Sendable, Hashable {
    /// Right but for capitals in its extension.
    case capitals
    case sheet, text
  }

  private static let sheets: Set<String> = [
    "xlsx", "xls", "et", "ett", "ods", "xlsm", "xlsb", "numbers", "tsv", "txt",
  ]
  private static let texts: Set<String> = [
    "docx", "doc", "wps", "wpt", "odt", "rtf", "pages", "txt", "markdown", "pdf",
  ]

  /// `place` is that of the file with the extension its folder asks for.
  static func misnamed(
    _ path: String, isKnown: (String) -> Bool
  ) -> Misnamed? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map({ $0 < dot }) ?? true
    else { return nil }
    let written = String(path[path.utf8.index(after: dot)...])
    let folded = written.lowercased()
    for (right, others, form) in [("csv", sheets, Form.sheet), ("md", texts, .text)]
    where folded == right || others.contains(folded) {
      // Editors that hide extensions save `p.md` as `p.md.txt`.
      let stem = path[..<dot]
      let expected = stem.hasSuffix("." + right) ? stem : stem + "." + right
      if isKnown(String(expected)) {
        return Misnamed(expected: String(expected), form: folded == right ? .capitals : form)
      }
    }
    return nil
  }

  /// A file beside the one that is read may be what that was made from: no error then.
  static func check(_ paths: [String], prefix: String) -> Findings {
    var findings = Findings()
    var names: FittingName?
    for path in paths where !path.hasSuffix(".md") && !path.hasSuffix(".csv") {
      guard case .misnamed(let file) = SourcePlace(path: path) else { continue }
      let place = Location(prefix + path)
      guard !paths.contains(file.expected) else {
        if file.form != .capitals { findings.report(.unknownFile, at: place, path) }
        continue
      }
      // Nearly no site has such a file.
      var fitting = names ?? FittingName(taken: paths)
      let proposal = fitting.path(like: file.expected)
      names = fitting
      switch file.form {
      case .capitals: findings.report(.extensionInCapitals, at: place, path, proposal)
      case .sheet: findings.report(.sheetOfOtherForm, at: place, path, proposal)
      case .text: findings.report(.textOfOtherForm, at: place, path, proposal)
      }
    }
    return findings
  }
}
