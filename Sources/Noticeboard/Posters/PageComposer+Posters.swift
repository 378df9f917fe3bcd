import Mustache

/// Sheets for the wall.
extension PageComposer {
  /// The address that search engines and QR codes know; nil without `base_url`.
  func canonicalAddress(of target: Route) -> String? {
    site.configuration.baseURL.nonEmpty.map { address(target, below: $0) }
  }

  /// The file of a page's QR code.
  func codePage(of target: Route) -> ComposedPage {
    guard let code = canonicalAddress(of: target).flatMap(QRPage.init) else { return notFound() }
    return ComposedPage("qr", code)
  }

  func posterPage(of index: Int, _ sheet: PosterSheet) -> ComposedPage {
    let item = site.bulletins.bulletins[index]
    var page = PosterPage(
      t: edition.strings, lang: edition.language, size: sheet.size.name, styles: sheet.styles,
      title: item.title, unit: nearestShownLink(item.unit).title, date: moment(item.day),
      address: sheet.spokenAddress)
    page.headline = headline(of: item)
    page.number = item.bulletin.number.map { "第\($0)期" }
    page.banners = banners(of: item)
    page.publicity = publicityView(of: index)
    page.figures = figures(of: index)
    page.blocks = blocks(of: index).map { narrowed($0, sheet.size) }
    page.objection = objectionView(of: item)
    page.signatures = signatures(of: item)
    page.secrecy = secrecy(of: item)
    page.qr = sheet.code == nil ? nil : sheet.codePath
    return ComposedPage("poster", page)
  }

  /// A table too wide for the paper keeps its first columns; the others stand below each other in
  /// one, so that nothing is lost and nothing shrinks.
  private func narrowed(_ block: BlockView, _ size: PaperSize) -> BlockView {
    guard var table = block.table, table.columns.count > size.columns else { return block }
    let kept = size.columns - 2
    let names = table.columns.dropFirst(kept).map(\.name)
    table.columns =
      table.columns.prefix(kept) + [ColumnView(name: word("label-rest"), align: "start")]
    for index in table.rows.indices {
      let cells = table.rows[index].cells
      let rest = zip(names, cells.dropFirst(kept)).compactMap { name, cell in
        cell.words.map { "\(name) \($0)" }
      }
      table.rows[index].cells =
        cells.prefix(kept) + [CellView(text: rest.joined(separator: "；").nonEmpty, align: "start")]
    }
    table.wide = false
    var narrow = block
    narrow.table = table
    return narrow
  }

  /// The notice plate of a lane, a grid or another unit: who is responsible, for what, and whom
  /// to call.
  func platePage(of id: UnitID, _ sheet: PosterSheet) -> ComposedPage {
    let unit = site.units[id]
    let grid = site.units.nearest(.grid, from: id).flatMap { $0 != id && isShown($0) ? $0 : nil }
    let own = platePosts(of: id)
    let posts = own + (grid.map(platePosts) ?? [])
    let contact = site.configuration.contact
    let above = [id] + site.units.ancestors(of: id)
    let phone = above.lazy.filter(isShown).compactMap { site.units[$0].phone.nonEmpty }.first
    var page = PlatePage(
      t: edition.strings, lang: edition.language, size: sheet.size.name, styles: sheet.styles,
      kind: unit.kindTitle, title: unit.title,
      unit: site.units.ancestors(of: id).filter(isShown).prefix(2).reversed()
        .map { site.units[$0].title }.joined(separator: " · "),
      phone: phone ?? contact.phone, address: sheet.spokenAddress)
    page.code = unit.code
    page.people = posts.compactMap(\.fact).prefix(Self.peopleOnPlate).map { $0 }
    page.facts = plateFacts(of: id)
    page.duties = duties(own)
    page.supervisor = site.configuration.objection.supervisor.nonEmpty
    page.qr = sheet.code == nil ? nil : sheet.codePath
    return ComposedPage("plate", page)
  }

  /// A post with those who hold it, as far as they may be named.
  private struct PlatePost {
    let fact: FactView?
    let post: String
    let duties: [String]
  }

  /// More than so many people and duties do not fit on a plate.
  private static let peopleOnPlate = 7
  private static let dutiesOnPlate = 3

  private func platePosts(of id: UnitID) -> [PlatePost] {
    edition.unitIndex[id].posts.flatMap { entry -> [PlatePost] in
      let roster = site.rosters[entry.roster]
      return entry.group.rows.map { post in
        let row = roster.row(post)
        let name = shownName(row.holder, roster.record.names)
        let phone = shownPhone(row.phone, of: roster)
        return PlatePost(
          fact: fact(row.post, [name, phone].compactMap { $0 }.joined(separator: "　")),
          post: row.post, duties: Self.items(row.common.duty))
      }
    }
  }

  private func plateFacts(of id: UnitID) -> [FactView] {
    let unit = site.units[id]
    return [
      fact(word("label-boundary"), unit.boundary), fact(word("label-address"), unit.address),
      fact(
        word("label-households"), unit.households.map { word("label-n-households", ["n": "\($0)"]) }
      ),
      fact(word("label-hours"), unit.hours?.chinese), fact(word("label-note"), unit.note),
    ].compactMap { $0 }
  }

  /// Each post's duties once.
  private func duties(_ posts: [PlatePost]) -> [DutiesView] {
    var seen: Set<String> = []
    return posts.filter { !$0.duties.isEmpty && seen.insert($0.post).inserted }
      .prefix(Self.dutiesOnPlate).map {
        DutiesView(title: word("plate-duties", ["post": $0.post]), items: $0.duties)
      }
  }

  /// A duty is a list where semicolons or full stops part it.
  private static func items(_ duty: String) -> [String] {
    duty.split { "；;。\n".contains($0) }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
