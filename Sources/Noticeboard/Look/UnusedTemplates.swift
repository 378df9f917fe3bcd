import Mustache

/// Templates of a site's own that no page reaches: whoever wrote them believes that they are in force.
enum UnusedTemplates {
  /// What is rendered by itself, into the text of a page.
  static let pieces = ["parts/photo", "parts/quoted-figure", "parts/text-picture"]
  /// What the preview shows besides the site has a look that no site changes.
  private static let preview = "preview/"

  static func check(_ own: [SiteTemplates.File], _ templates: TemplateSet) -> Findings {
    var findings = Findings()
    let used = templates.included(by: ViewSchema.roots.keys + pieces)
    let known = used.sorted { $0.isBeforeByBytes($1) }
    for file in own {
      guard let name = file.templateName, !used.contains(name), !name.hasPrefix(preview) else {
        continue
      }
      let near = findings.guess(.templateUnused, for: name) { meant($0, among: known) }
      findings.report(
        .templateUnused, at: Location(SiteTemplates.prefix + file.path), name, suggestion: near)
    }
    return findings
  }

  /// A template of the same name in another folder, or of nearly the same.
  private static func meant(_ name: String, among known: [String]) -> String? {
    func last(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    guard let near = Spelling.nearest(to: last(name), among: known.map(last)) else { return nil }
    return known.first { last($0) == near }
  }
}
