package import SearchIndex

extension SearchUnit {
  /// The units of a page with the text that it shows now; nil if it falls into other parts.
  package static func reading(
    _ page: UnsafeRawBufferPointer, _ units: ArraySlice<SearchUnit>
  ) -> [SearchUnit]? {
    let parts = PageText.readParts(page)
    // People stand last, by their names alone.
    let people = units.count { $0.entity == .person }
    guard let url = units.first?.url, parts.count == units.count - people else { return nil }
    var result = Array(units)
    for (index, part) in parts.enumerated() {
      let partURL = Self.url(of: part, in: url)
      let expected = SearchUnit(
        url: partURL, title: "", heading: part.heading, date: 0, text: part.text)
      // A part without a heading of its own may have the code of its page for one.
      let isSame = part.heading == nil || result[index].heading == expected.heading
      guard result[index].url == expected.url, isSame else { return nil }
      result[index].text = part.text
    }
    return result
  }

  fileprivate static func url(of part: PagePart, in page: String) -> String {
    part.anchor.isEmpty ? page : page + "#" + Route.encoded(part.anchor)
  }
}

/// What search may find: the pages of the register, with the text that they show.
extension Edition {
  /// The search units of a finished page: none for pages that only lead to others, several for long
  /// ones.
  package func searchUnits(_ route: Route, page: UnsafeRawBufferPointer) -> [SearchUnit] {
    found(route, on: page)?.units ?? []
  }

  /// What the search takes from a finished page; nil for pages that only lead to others.
  package func found(
    _ route: Route, on page: UnsafeRawBufferPointer
  ) -> (page: FoundPage, units: [SearchUnit])? {
    guard script == .simplified, let entry = searchEntry(route) else { return nil }
    let parts = PageText.readParts(page)
    let found = FoundPage(parts: parts, people: people(route, namedIn: parts))
    return (found, searchUnits(route, entry, found))
  }

  package func searchUnits(_ route: Route, _ found: FoundPage) -> [SearchUnit] {
    searchEntry(route).map { searchUnits(route, $0, found) } ?? []
  }

  private func searchUnits(
    _ route: Route, _ entry: PageEntry, _ found: FoundPage
  ) -> [SearchUnit] {
    let url = route.encodedPath
    let facets = facets(of: entry)
    // The day of the build would write these anew each day, and shift the numbers of all after them.
    let date = entry.isDated ? max(1, entry.date.number) : SearchUnit.undated
    let parts = found.parts.map { part in
      let isFirst = part.heading == nil
      return SearchUnit(
        url: SearchUnit.url(of: part, in: url),
        title: entry.title, heading: part.heading ?? entry.code, date: date, facets: facets,
        text: part.text, entity: isFirst ? entry.entity : nil,
        caseNumber: isFirst ? entry.caseNumber?.description : nil,
        pinyin: isFirst ? entry.pinyin.nonEmpty : nil)
    }
    let people = found.people.map { name in
      SearchUnit(
        url: url, title: name, date: date, facets: facets, text: [], entity: .person)
    }
    return parts + people
  }

  /// Whether the search knows a page; it folds traditional to simplified, so that one index serves both
  /// scripts.
  package func isFound(_ route: Route) -> Bool {
    script == .simplified && searchEntry(route) != nil
  }

  /// What the register says of a page, or of the page that it goes on from: periods of a mechanism,
  /// months of a roster and further pages are found, though no index page lists them.
  private func searchEntry(_ route: Route) -> PageEntry? {
    if let entry = pageRegister[route] { return entry }
    var entry: PageEntry?
    var part: Period?
    var number = 1
    switch route {
    case .mechanism(let id, let page):
      entry = pageRegister[.mechanism(id, page: 1)]
      number = page
    case .period(let id, let period, let page):
      entry = pageRegister[.mechanism(id, page: 1)]
      (part, number) = (period, page)
    case .rosterMonth(let id, let month):
      entry = pageRegister[.roster(id)]
      part = month
    default: return nil
    }
    entry?.entity = nil
    entry?.pinyin = ""
    if let part, let title = entry?.title {
      entry?.title = title + " " + part.chinese
      entry?.date = part.last <= site.asOf ? part.last : part.first
      entry?.isDated = true
      if part.kind == .month { entry?.month = part }
    }
    if number > 1, let title = entry?.title { entry?.title = "\(title) · \(number)" }
    return entry
  }

  /// The day from which ages are counted, and what is said when nothing is found.
  package var searchDay: Int32 { site.asOf.number }

  package var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.officePhone = site.configuration.contact.phone
    return options
  }

  private func facets(of entry: PageEntry) -> [SearchFacetValue] {
    var facets = [SearchFacetValue(.kind, entry.kind)]
    func add(_ facet: SearchFacet, _ value: String?) {
      if let value { facets.append(SearchFacetValue(facet, value)) }
    }
    func title(_ kind: UnitKind) -> String? {
      site.units.nearest(kind, from: entry.unit).flatMap { id in
        site.shows(site.units[id].envelope) ? site.units[id].title : nil
      }
    }
    add(.community, title(.community))
    add(.grid, title(.grid))
    add(
      .mechanism,
      entry.mechanism.flatMap { index in
        let mechanism = site.mechanisms[index].mechanism
        return site.shows(mechanism.envelope) ? mechanism.title : nil
      })
    add(.brand, entry.brand.map { site.brands.brands[$0].title })
    add(.month, entry.month?.description)
    for tag in entry.tags { add(.tag, tag) }
    return facets
  }
}
