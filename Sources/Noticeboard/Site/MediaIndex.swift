import Markdown

/// The files of `media/` that shown records use: only these are published.
struct MediaIndex: Sendable {
  private let files: [String: MediaFile]
  /// Paths, sorted.
  let published: [String]

  subscript(path: String) -> MediaFile? { files[path] }

  init(files: [MediaFile], published: Set<String>) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.published = published.sorted { $0.isBeforeByBytes($1) }
  }
}

/// Collects what records use of `media/`, and reports what is not there.
struct MediaReader {
  private let files: Set<String>
  private let near: Late<Spelling.Candidates>
  private var missing: Set<String> = []
  private var published: Set<String> = []
  var findings = Findings()

  static func read(
    _ site: Site, _ media: [MediaFile], _ ledgers: [String: [Ledger]]
  ) -> (MediaIndex, Findings) {
    var reader = MediaReader(files: Set(media.map(\.path)))
    reader.take(bulletinsOf: site)
    for brand in site.brands.brands {
      let isShown = site.shows(brand.record.envelope)
      if let logo = brand.record.logo { reader.use(logo, isShown) }
      reader.use(brand.record.story.links, brand.record.envelope.location, isShown)
    }
    for roster in site.rosters {
      reader.use(
        roster.record.explanation.links, roster.record.envelope.location,
        site.shows(roster.record.envelope))
    }
    for page in site.pages {
      reader.use(page.body.links, page.envelope.location, site.shows(page.envelope))
    }
    reader.take(mechanismsOf: site)
    reader.take(columnsOf: site, ledgers)
    for file in media where reader.published.contains(file.path) {
      if let flaw = file.flaw { reader.findings.report(flaw) }
    }
    reader.checkVariants(of: media)
    return (MediaIndex(files: media, published: reader.published), reader.findings)
  }

  private init(files: Set<String>) {
    self.files = files
    near = Late { Spelling.Candidates(files.sorted()) }
  }

  private mutating func take(bulletinsOf site: Site) {
    for item in site.bulletins.bulletins where usesMedia(item.bulletin) {
      // What is withdrawn as an error takes its pictures along.
      let isShown = site.shows(item) && !item.isGone(in: site)
      use(item.bulletin.body.links, item.bulletin.envelope.location, isShown)
      for image in item.bulletin.images { use(image.media, isShown) }
      for attachment in item.bulletin.attachments { use(attachment, isShown) }
    }
  }

  private func usesMedia(_ bulletin: Bulletin) -> Bool {
    !bulletin.images.isEmpty || !bulletin.attachments.isEmpty
      || !files.isEmpty && !bulletin.body.links.isEmpty
  }

  private mutating func take(mechanismsOf site: Site) {
    for item in site.mechanisms {
      let isShown = site.shows(item.mechanism.envelope)
      use(item.mechanism.explanation.links, item.mechanism.envelope.location, isShown)
      switch item.state {
      case .workflow(let caseload):
        for record in caseload.cases {
          let isCaseShown = isShown && record.audience <= site.audience
          for picture in [record.before, record.after] {
            if let picture { use(picture, isCaseShown) }
          }
        }
      case .meeting(let meeting):
        for session in meeting.sessions {
          guard let minutes = session.minutes else { continue }
          use(minutes, isShown && session.audience <= site.audience)
        }
      case .framework, .board, .list: break
      }
    }
  }

  /// Pictures in the columns that a mechanism declares.
  private mutating func take(columnsOf site: Site, _ ledgers: [String: [Ledger]]) {
    for item in site.mechanisms {
      let isShown = site.shows(item.mechanism.envelope)
      let own = ledgers[item.id] ?? []
      let pictures = ColumnValues(mechanism: item.mechanism, ledgers: own).pictures
      let rows = pictures.isEmpty ? [] : item.state.rowsThatAreRead
      for (file, audience, row) in pictures {
        let isSeen = audience <= site.audience && rows.contains(row)
        use(file, isShown && isSeen && !site.removals.hold(file.location))
      }
    }
  }

  private mutating func use(_ reference: MediaReference, _ isShown: Bool) {
    guard files.contains(reference.path) else {
      if missing.count < LinkCheck.mostSuggestions { missing.insert(reference.path) }
      let isSuggested = missing.contains(reference.path)
      findings.report(
        .missingMedia, at: reference.location, reference.path,
        suggestion: isSuggested ? near.value.nearest(to: reference.path) : nil)
      return
    }
    if isShown { published.insert(reference.path) }
  }

  /// Reports files that have the name of a photo's smaller width: one would overwrite the other.
  private mutating func checkVariants(of media: [MediaFile]) {
    let photos = media.filter { $0.isPhoto && published.contains($0.path) }
    guard !photos.isEmpty else { return }
    // USB sticks and Windows take names that differ in case alone for one.
    let names = Dictionary(
      published.map { ($0.lowercased(), $0) }, uniquingKeysWith: { min($0, $1) })
    for photo in photos {
      for width in MediaFile.widths where width < photo.width ?? 0 {
        let variant = MediaFile.variant(of: photo.path, width: width)
        guard let other = names[variant.lowercased()] else { continue }
        findings.report(
          .pictureSameName, at: Location("content/" + other), other,
          related: [Location("content/" + photo.path)])
      }
    }
  }

  /// Links and pictures in prose; those that lead to nothing are `LinkCheck`'s.
  private mutating func use(
    _ links: [MarkdownDocument.Link], _ location: Location, _ isShown: Bool
  ) {
    guard isShown, !files.isEmpty, !links.isEmpty else { return }
    let source = LinkCheck.relative(location.path)
    for link in links {
      if case .external = link.kind { continue }
      guard let path = LinkTargets.path(of: link.target, in: source), files.contains(path) else {
        continue
      }
      published.insert(path)
    }
  }
}

extension LinkedMechanism.State {
  /// Where the rows stand that are left to the site's readers.
  fileprivate var rowsThatAreRead: Set<Location> {
    switch self {
    case .framework: []
    case .workflow(let caseload): Set(caseload.cases.flatMap(\.appearances).map(\.location))
    case .board(let board): Set(board.rankings.flatMap(\.standings).map(\.location))
    case .list(let list): Set(list.rows.map(\.row.common.location))
    case .meeting(let meeting): Set(meeting.sessions.map(\.location))
    }
  }
}
