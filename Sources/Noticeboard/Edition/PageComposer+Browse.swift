/// The search page, and the index pages that serve without scripts: every page in three clicks.
extension PageComposer {
  func searchPage() -> ComposedPage {
    let (index, register) = (edition.browseIndex, edition.pageRegister)
    return ComposedPage(
      "search",
      SearchPage(
        common: common(word("label-nav-search"), kind: "search"),
        groups: BrowseIndex.Axis.allCases.map { axis in
          var group = group(
            axis.rawValue, word("label-browse-\(axis.rawValue)"),
            index.keys(of: axis).map {
              (index.title(of: $0, register), .browse($0, page: 1), String(index.count(of: $0)))
            })
          // Letters are short enough to stand open.
          group.open = axis == .sound
          return group
        }.filter { !$0.links.isEmpty }))
  }

  func browsePage(_ key: Route.Browse, page: Int) -> ComposedPage {
    let (index, register) = (edition.browseIndex, edition.pageRegister)
    let total = BrowseIndex.pages(of: index.count(of: key))
    let rows = ((page - 1) * Self.rowsPerPage)..<(page * Self.rowsPerPage)
    let chosen = index.pages(of: key, rows)
    let axis = BrowseIndex.Axis(key)
    let title = index.title(of: key, register)
    return ComposedPage(
      "browse",
      BrowsePage(
        common: common(
          "\(word("label-browse-\(axis.rawValue)"))：\(title)", kind: "browse",
          crumbs: [link(word("label-nav-search"), .search)], section: .search, noindex: true),
        groups: [
          BrowseGroupView(
            id: "list", title: title,
            items: chosen.compactMap { edition.pageRegister[$0] }.map { entry in
              item(
                entry.title, entry.route, day: entry.isDated ? entry.date : nil,
                badge: BadgeView(text: entry.kind, tone: Tone.plain.rawValue))
            })
        ],
        neighbours: index.neighbours(of: key).map {
          NavItemView(
            title: index.title(of: $0, register), url: url(.browse($0, page: 1)),
            current: $0 == key)
        },
        pager: pager(page, of: total, listsAll: true) { .browse(key, page: $0) }))
  }
}
