import Mustache

/// How the site looks: templates, words and static files, compiled and checked.
package struct SiteTemplates: Sendable {
  /// A file of `site-templates/`, built in or the site's own.
  package struct File: Sendable {
    /// Below `site-templates/`: `parts/card.mustache`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// The name by which other templates include it; nil of what is no template.
    var templateName: String? {
      path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : nil
    }
  }

  let templates: TemplateSet
  /// By language.
  private let tables: [String: Late<StringsTable>]
  let stringsShape: Shape
  /// What is copied into `static/`, sorted by path.
  package let staticFiles: [File]
  /// The site's own texts, which nobody else looks through.
  let searchedTexts: [File]

  /// Compiles the built-in files, of which the site's own replace those of the same name.
  ///
  /// Only if the site has files of its own, all are checked: the tests do that for the built-in ones, and
  /// each start would pay for it. `unused` are texts that lie among its own and are searched with them.
  package static func compile(
    builtIn: [File], own: [File], unused: [File] = []
  ) -> (look: SiteTemplates, findings: Findings) {
    var files = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.path, $0) })
    for file in own { files[file.path] = file }
    let sorted = files.keys.sorted { $0.isBeforeByBytes($1) }
      .compactMap { files[$0] }
    var findings = Findings()
    reportFolders(in: own, insteadOf: sorted, &findings)
    let tables = tables(builtIn, changedBy: own, &findings)
    let shape = Shape(
      "strings", (table(firstLanguage, of: tables)?.keys ?? []).map { Field($0, .text) })
    let sources = sorted.compactMap { file in
      file.templateName.map { TemplateSource(name: $0, bytes: file.bytes) }
    }
    let (templates, problems) = TemplateSet.compile(
      sources, schema: ViewSchema.schema(strings: shape), mode: own.isEmpty ? .checked : .strict,
      nearest: { Spelling.nearest(to: $0, among: $1) })
    for problem in problems { findings.report(Diagnostic(problem)) }
    if !own.isEmpty { findings.add(LookLint.check(own, among: sorted, templates)) }
    // Whoever slips in the name of a partial is told of the slip, not also of the partial.
    if findings.diagnostics.allSatisfy({ $0.level == .warning }) {
      findings.add(UnusedTemplates.check(own, templates))
    }
    return (
      SiteTemplates(
        templates: templates, tables: tables, stringsShape: shape,
        staticFiles: ScriptParts.joined(sorted.filter { $0.path.hasPrefix("static/") }),
        searchedTexts: own.filter { LookPlace.isSearched($0.path) } + unused),
      findings
    )
  }

  /// Files of `static/` that are made for a site that has none of its own.
  static let drawings = ["static/favicon.svg", "static/mark.svg"]
  static let theme = "static/theme.css"

  /// What is wrong with the names of a site's own files, also beside those that it did not replace.
  package static func checkNames(_ own: [String], beside builtIn: [File]) -> Findings {
    guard !own.isEmpty else { return Findings() }
    let others = builtIn.map(\.path) + drawings + [theme]
    return FileNameLint.check(others + own, prefix: prefix)
  }

  /// Folders of the site's own that have the name of a file: both cannot be written.
  ///
  /// The folders of a script's parts have the name of a file that nobody wrote.
  private static func reportFolders(
    in own: [File], insteadOf files: [File], _ findings: inout Findings
  ) {
    let taken = Set(files.map(\.path) + drawings + [theme])
    var folders: Set<String> = []
    for file in own {
      for (index, sign) in zip(file.path.utf8.indices, file.path.utf8)
      where sign == UInt8(ascii: "/") {
        let folder = String(file.path[..<index])
        if taken.contains(folder), folders.insert(folder).inserted {
          findings.report(.templateFolder, at: Location(prefix + folder), folder)
        }
      }
    }
  }

  /// The tables of all languages; words of the site's own replace the built-in ones.
  ///
  /// A built-in table is read when somebody asks for it: each start would pay for languages that its
  /// site does not have, and the tests see to it that nothing is wrong in one.
  private static func tables(
    _ builtIn: [File], changedBy own: [File], _ findings: inout Findings
  ) -> [String: Late<StringsTable>] {
    var tables: [String: Late<StringsTable>] = [:]
    for file in builtIn {
      guard let language = StringsTable.language(of: file.path) else { continue }
      tables[language] = Late {
        StringsTable.read(file.bytes, path: prefix + file.path, language: language).0
      }
    }
    let languages = Set(tables.keys)
    for file in own {
      guard let language = StringsTable.language(of: file.path) else { continue }
      if !languages.isEmpty, !languages.contains(language) {
        findings.report(.unknownFile, at: Location(prefix + file.path), file.path)
        continue
      }
      let (table, more) = StringsTable.read(
        file.bytes, path: prefix + file.path, language: language,
        changing: tables[language]?.value)
      findings.add(more)
      tables[language] = Late { table }
    }
    return tables
  }

  private static let firstLanguage = "zh-Hans"

  /// The table of a language, or else the first.
  private static func table(
    _ language: String, of tables: [String: Late<StringsTable>]
  ) -> StringsTable? {
    let first = tables[firstLanguage] ?? tables.keys.min().flatMap { tables[$0] }
    return (tables[language] ?? first)?.value
  }

  /// How paths are shown to people.
  package static let prefix = "site-templates/"

  func table(_ language: String) -> StringsTable {
    Self.table(language, of: tables) ?? StringsTable(language: language, texts: [:])
  }

  /// Every name that a template may use, for `check --templates`.
  package func variables(of template: String) -> [(path: String, kind: String, isUsed: Bool)] {
    templates.variables(of: template).map { ($0.path, "\($0.kind)", $0.isUsed) }
  }

  /// The page templates, sorted.
  package var pageTemplates: [String] { ViewSchema.roots.keys.sorted() }
}

extension Diagnostic {
  init(_ problem: TemplateProblem) {
    let path = SiteTemplates.prefix + problem.template + ".mustache"
    let (rule, arguments, suggestion): (Rule, [String], String?) =
      switch problem.kind {
      case .unknownName(let name, let near): (.templateUnknownName, [name], near)
      case .kindMismatch(let name, let kind, _): (.templateWrongKind, [name, "\(kind)"], nil)
      case .unescapedText(let name): (.templateUnescaped, [name], nil)
      case .missingTemplate(let name, _) where Self.leavesFolder(name):
        (.templateOutside, [name], nil)
      case .missingTemplate(let name, let near): (.templateMissingPartial, [name], near)
      case .missingRoot: (.templateMissing, [problem.template], nil)
      case .unknownBlock(let name, let parent, let near):
        (.templateUnknownBlock, [name, parent], near)
      case .lostText(let parent): (.templateLostText, [parent], nil)
      case .unclosedSection(let name): (.templateUnclosed, [name], nil)
      case .unexpectedClose(let name, let expected):
        (.templateUnexpectedClose, [name, expected ?? ""], nil)
      case .unclosedTag: (.templateUnclosedTag, [], nil)
      case .emptyTag: (.templateEmptyTag, [], nil)
      case .badDelimiters: (.templateBadDelimiters, [], nil)
      case .notUTF8: (.templateNotUTF8, [], nil)
      case .endless(let name): (.templateEndless, [name], nil)
      case .tooIntricate: (.templateTooIntricate, [], nil)
      }
    let roots = problem.roots.map {
      Location(SiteTemplates.prefix + $0 + ".mustache")
    }.filter { $0.path != path }
    self.init(
      rule, at: Location(path, .text(line: problem.line, column: problem.column)), arguments,
      suggestion: suggestion, related: Array(roots.prefix(3)))
  }

  /// Templates are found by name among those of the folder, so nothing outside is ever read; but
  /// who asks for it means no good.
  private static func leavesFolder(_ name: String) -> Bool {
    let parts = name.lowercased().replacing("%2e", with: ".")
      .split(separator: "/", omittingEmptySubsequences: false)
    return name.hasPrefix("/") || name.contains("\\") || parts.contains("..")
  }
}
