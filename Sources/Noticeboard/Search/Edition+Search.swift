package import SearchIndex

/// What search may find: the pages of the register, with the text that they show.
extension Edition {
  /// The search unit of a finished page; nil for pages that only lead to others.
  package func searchUnit(_ route: Route, page: UnsafeRawBufferPointer) -> SearchUnit? {
    guard let entry = pageRegister[route] else { return nil }
    return SearchUnit(
      url: route.encodedPath, title: entry.title, date: entry.date.number,
      facets: facets(of: entry), text: PageText.read(page), entity: entry.entity,
      caseNumber: entry.caseNumber?.description, pinyin: entry.pinyin.nonEmpty)
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
        let unit = site.units[id]
        return site.shows(unit.envelope) ? unit.title : nil
      }
    }
    add(.community, title(.community))
    add(.grid, title(.grid))
    add(
      .mechanism,
      entry.mechanism.flatMap { index in
        let item = site.mechanisms[index]
        return site.shows(item.mechanism.envelope) ? item.title : nil
      })
    add(.brand, entry.brand.map { site.brands.brands[$0].title })
    add(.month, entry.month?.description)
    for tag in entry.tags { add(.tag, tag) }
    return facets
  }
}
