import Markdown

/// Checks every link and picture in prose: its target, its anchor, its file.
enum LinkCheck {
  /// What links may lead to for this audience; links to anything else are reported.
  static func targets(
    of site: Site, _ records: Records, _ findings: inout Findings
  ) -> LinkTargets {
    var shown = LinkTargets()
    var hidden = LinkTargets()
    for item in sources(of: site) {
      let path = relative(item.envelope.location.path)
      let anchors = Set(item.document.outline.map(\.id))
      if item.isShown {
        shown.add(source: path, item.route, anchors: anchors)
      } else {
        hidden.add(source: path, item.route, anchors: anchors)
      }
    }
    for file in records.media { shown.add(source: file.path, .file(file.path), anchors: nil) }
    for route in site.routes { shown.add(page: route) }
    for route in standing { shown.add(page: route) }
    for item in sources(of: site) {
      for link in item.document.links {
        check(link, in: item.envelope, item.document, shown, hidden, &findings)
      }
    }
    return shown
  }

  /// Pages that every site has, and files that are no pages.
  private static let standing: [Route] = [
    .file("feed.xml"), .file("sitemap.xml"), .file("data/site.sqlite"),
  ]

  private struct Source {
    let envelope: Envelope
    let document: MarkdownDocument
    let route: Route
    let isShown: Bool
  }

  private static func sources(of site: Site) -> [Source] {
    func source(_ envelope: Envelope, _ document: MarkdownDocument, _ route: Route, _ shown: Bool)
      -> Source
    {
      Source(envelope: envelope, document: document, route: route, isShown: shown)
    }
    var result = site.bulletins.bulletins.map { item in
      source(
        item.bulletin.envelope, item.bulletin.body, .bulletin(item.id), site.shows(item))
    }
    result += site.mechanisms.map { item in
      source(
        item.mechanism.envelope, item.mechanism.explanation, .mechanism(item.id, page: 1),
        site.shows(item.mechanism.envelope))
    }
    result += site.brands.brands.map { brand in
      source(
        brand.record.envelope, brand.record.story, .brand(brand.id),
        site.shows(brand.record.envelope))
    }
    result += site.rosters.map { roster in
      source(
        roster.record.envelope, roster.record.explanation, .roster(roster.id),
        site.shows(roster.record.envelope))
    }
    result += site.pages.map { page in
      source(page.envelope, page.body, .page(page.path), site.shows(page.envelope))
    }
    return result
  }

  /// The path below `content/`.
  static func relative(_ path: String) -> String {
    path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
  }

  private static func check(
    _ link: MarkdownDocument.Link, in envelope: Envelope, _ document: MarkdownDocument,
    _ shown: LinkTargets, _ hidden: LinkTargets, _ findings: inout Findings
  ) {
    if case .external = link.kind { return }
    let place = envelope.location.at(
      .text(line: link.position.line, column: link.position.column))
    let source = relative(envelope.location.path)
    if case .image(let alternative) = link.kind, alternative.allSatisfy(\.isWhitespace) {
      findings.report(.imageWithoutAlternative, at: place, link.target)
    }
    if link.target.isEmpty {
      if let fragment = link.fragment, !document.outline.contains(where: { $0.id == fragment }) {
        report(fragment, missingIn: Set(document.outline.map(\.id)), at: place, &findings)
      }
      return
    }
    guard LinkTargets.path(of: link.target, in: source) != nil else {
      findings.report(.linkLeavesTree, at: place, link.target)
      return
    }
    if let target = shown.target(of: link.target, in: source) {
      if let fragment = link.fragment, let anchors = target.anchors, !anchors.contains(fragment) {
        report(fragment, missingIn: anchors, at: place, &findings)
      }
    } else if hidden.target(of: link.target, in: source) != nil {
      findings.report(.linkToHidden, at: place, link.target)
    } else {
      let path = LinkTargets.path(of: link.target, in: source) ?? ""
      findings.report(
        .linkToNothing, at: place, link.target,
        suggestion: Spelling.nearest(to: path, among: shown.paths))
    }
  }

  private static func report(
    _ fragment: String, missingIn anchors: Set<String>, at place: Location,
    _ findings: inout Findings
  ) {
    findings.report(
      .anchorToNothing, at: place, fragment,
      suggestion: Spelling.nearest(to: fragment, among: anchors.sorted()))
  }
}
