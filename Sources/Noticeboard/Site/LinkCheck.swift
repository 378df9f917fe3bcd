import Markdown

/// Checks every link and picture in prose: its target, its anchor, its file.
struct LinkCheck {
  private let shown: LinkTargets
  private let hidden: LinkTargets

  /// What links may lead to, with all that it follows from.
  struct Result: Sendable {
    fileprivate let sources: [LinkCheck.Source]
    fileprivate let routes: [Route]
    fileprivate let media: [MediaFile]
    let targets: LinkTargets
    let findings: Findings
  }

  /// What links may lead to for this audience; links to anything else are reported.
  ///
  /// What is known is given again if pages, headings and links are the same.
  static func result(
    of site: Site, _ media: [MediaFile], from sources: [Source], unless known: Result?
  ) async -> Result {
    if let known, known.sources == sources, known.routes == site.routes, known.media == media {
      return known
    }
    async let pages = LinkTargets(pages: site.routes + standing)
    var shown = LinkTargets()
    var hidden = LinkTargets()
    shown.reserveCapacity(sources.count + media.count)
    for item in sources {
      let path = relative(item.location.path)
      if item.isShown {
        shown.add(source: path, item.route, headings: item.headings)
      } else {
        hidden.add(source: path, item.route, headings: item.headings)
      }
    }
    for file in media { shown.add(source: file.path, .file(file.path), headings: nil) }
    shown.takePages(of: await pages)
    let check = LinkCheck(shown: shown, hidden: hidden)
    var findings = Findings()
    var misses: [Miss] = []
    for part in await inParts(sources.count, of: 256, { check.findings(in: sources[$0]) }) {
      findings.add(part.findings)
      misses += part.misses
    }
    await report(misses, among: shown, &findings)
    return Result(
      sources: sources, routes: site.routes, media: media, targets: shown, findings: findings)
  }

  /// A link that leads to nothing.
  private struct Miss: Sendable {
    let place: Location
    let target: String
    /// From the root of `content/`.
    let path: String
  }

  private struct Part: Sendable {
    var findings = Findings()
    var misses: [Miss] = []
  }

  private func findings(in sources: ArraySlice<Source>) -> Part {
    var part = Part()
    for source in sources {
      for link in source.links { check(link, in: source, &part) }
    }
    return part
  }

  /// For so many targets that do not exist it is said what was probably meant: where there are
  /// more, one cause broke them, and each is measured against all paths.
  static let mostSuggestions = 200

  private static func report(
    _ misses: [Miss], among targets: LinkTargets, _ findings: inout Findings
  ) async {
    guard !misses.isEmpty else { return }
    var seen: Set<String> = []
    for miss in misses where seen.count < mostSuggestions { seen.insert(miss.path) }
    let paths = Array(seen)
    let candidates = targets.candidates
    let nearest = await inChunks(paths.count, of: 8) { candidates.nearest(to: paths[$0]) }
    let suggestions = Dictionary(uniqueKeysWithValues: zip(paths, nearest))
    for miss in misses {
      findings.report(
        .linkToNothing, at: miss.place, miss.target, suggestion: suggestions[miss.path] ?? nil)
    }
  }

  /// Pages that every site has, and files that are no pages.
  private static let standing: [Route] = [
    .file("feed.xml"), .file("sitemap.xml"), .file("data/site.sqlite"),
  ]

  /// What may be linked to, and what it links to.
  struct Source: Sendable, Equatable {
    let location: Location
    let headings: [MarkdownDocument.Heading]
    let links: [MarkdownDocument.Link]
    let route: Route
    let isShown: Bool
  }

  static func sources(of site: Site) -> [Source] {
    func source(_ envelope: Envelope, _ document: MarkdownDocument, _ route: Route, _ shown: Bool)
      -> Source
    {
      Source(
        location: envelope.location, headings: document.outline, links: document.links,
        route: route, isShown: shown)
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
    let folder = "content/"
    guard path.hasPrefix(folder) else { return path }
    return String(path[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)...])
  }

  private func check(
    _ link: MarkdownDocument.Link, in origin: Source, _ part: inout Part
  ) {
    if case .external = link.kind { return }
    let place = origin.location.at(
      .text(line: link.position.line, column: link.position.column))
    let source = Self.relative(origin.location.path)
    if case .image(let alternative) = link.kind, alternative.allSatisfy(\.isWhitespace) {
      part.findings.report(.imageWithoutAlternative, at: place, link.target)
    }
    if link.target.isEmpty {
      if let fragment = link.fragment {
        check(fragment, in: origin.headings, at: place, &part.findings)
      }
      return
    }
    guard let path = LinkTargets.path(of: link.target, in: source) else {
      part.findings.report(.linkLeavesTree, at: place, link.target)
      return
    }
    if let target = shown.target(at: path) {
      if let fragment = link.fragment, let headings = target.headings {
        check(fragment, in: headings, at: place, &part.findings)
      }
    } else if hidden.target(at: path) != nil {
      part.findings.report(.linkToHidden, at: place, link.target)
    } else {
      part.misses.append(Miss(place: place, target: link.target, path: path))
    }
  }

  private func check(
    _ fragment: String, in headings: [MarkdownDocument.Heading], at place: Location,
    _ findings: inout Findings
  ) {
    guard !headings.contains(where: { $0.id == fragment }) else { return }
    findings.report(
      .anchorToNothing, at: place, fragment,
      suggestion: Spelling.nearest(to: fragment, among: Set(headings.map(\.id)).sorted()))
  }
}
