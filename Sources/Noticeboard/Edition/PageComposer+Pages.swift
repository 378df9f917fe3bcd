import Markdown

/// The plain pages: prose, not found, verify, sitemap.
extension PageComposer {
  func compose() -> ComposedPage {
    switch route {
    case .page(let path): prosePage(path)
    case .bulletin(let id): bulletinPage(id)
    case .bulletins: bulletinsPage()
    case .catalog: cataloguePage()
    case .sitemap: sitemapPage()
    case .verify: verifyPage()
    case .data: dataPage()
    case .search: searchPage()
    case .browse(let key, let page): browsePage(key, page: page)
    case .bulletinYear(let year): bulletinYearPage(year)
    case .home: homePage()
    case .units: unitsPage()
    case .unit(let id): unitPage(site.units.find(id))
    case .grid(let code): unitPage(edition.unitIndex.grid(code))
    case .duty: dutyPage()
    case .roster(let id): rosterPage(id)
    case .rosterMonth(let id, let month): rosterPage(id, month: month)
    case .brands: brandsPage()
    case .brand(let id): brandPage(id)
    case .mechanisms: mechanismsPage()
    case .mechanism(let id, let page): mechanismPage(id, page: page)
    case .period(let id, let period, let page): periodPage(id, period, page: page)
    case .caseFile(let id, let number): casePage(id, number)
    case .styleguide: styleguidePage()
    case .bulletinCode(let id): codePage(of: .bulletin(id))
    case .notFound, .file: notFound()
    }
  }

  func notFound() -> ComposedPage {
    ComposedPage(
      "not-found", NotFoundPage(common: common("没有找到", kind: "not-found", noindex: true)))
  }

  private func prosePage(_ path: String) -> ComposedPage {
    guard let page = site.page(path) else { return notFound() }
    let body = html(page.body, in: page.envelope.location.path)
    return ComposedPage(
      "page",
      PagePage(
        common: common(
          page.envelope.title, kind: "page", description: Beginning.of(page.body, 80),
          published: page.envelope.date),
        contents: headings(page.body), blocks: body.map { [BlockView(html: $0)] } ?? [],
        updated: page.envelope.date.map(moment)))
  }

  func headings(
    _ document: MarkdownDocument, _ title: (String) -> String = { $0 }
  ) -> [HeadingView] {
    document.outline.map {
      HeadingView(title: title($0.text), url: "#" + Route.encoded($0.id), level: String($0.level))
    }
  }
}
