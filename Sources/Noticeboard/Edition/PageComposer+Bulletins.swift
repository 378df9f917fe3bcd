import Markdown
import Mustache

/// Bulletins: what is issued, quoted, corrected and withdrawn.
extension PageComposer {
  func bulletinPage(_ id: String) -> ComposedPage {
    guard let index = site.bulletins.index(id) else { return notFound() }
    let item = site.bulletins.bulletins[index]
    if let withdrawal = item.withdrawal, let page = tombstone(item, withdrawal) { return page }
    var ways: [NoticeFace.Way] = []
    let blocks = blocks(of: index) { ways.append(NoticeFace.Way($0, $1)) }
    let summary = summary(of: blocks, NoticeFace.summaryLength)
    var page = ComposedPage(
      "bulletin",
      BulletinPage(
        common: bulletinHead(item, summary), bulletin: bulletinView(item, at: index, blocks)))
    if blocks.count == 1, let prose = blocks[0].html, item.withdrawal == nil,
      let face = NoticeFace(of: item.bulletin, summary: summary, ways: ways)
    {
      page.notice = RenderedNotice(face: face, prose: prose.bytes)
    }
    return page
  }

  /// The beginning of a bulletin as it is shown, with the figures that it quotes.
  func bulletinSummary(_ index: Int, _ limit: Int) -> String {
    summary(of: blocks(of: index), limit)
  }

  private func summary(of blocks: [BlockView], _ limit: Int) -> String {
    blocks.lazy.compactMap(\.html).first.map { Beginning.of($0, limit) } ?? ""
  }

  private func bulletinHead(_ item: LinkedBulletin, _ summary: String) -> CommonView {
    let isGone = item.isGone(in: site)
    var common = common(
      item.title, kind: "bulletin", description: summary,
      crumbs: [
        link(word("label-nav-bulletins"), .bulletins),
        link("\(item.day.year)", .bulletinYear(item.day.year)),
      ], section: .bulletins, published: item.day,
      noindex: item.withdrawal != nil || isGone)
    if let signed = signing(of: item) {
      common.page.published = MomentView(
        text: "\(signed.day.chinese) \(signed.timeOfDay)", iso: signed.iso8601)
    }
    let picture = isGone ? nil : shareImage(item.bulletin.images.first?.media.path)
    common.page.image = picture ?? common.page.image
    common.page.metas = governmentTags(for: item, common.page, picture: picture)
    return common
  }

  private func bulletinView(
    _ item: LinkedBulletin, at index: Int, _ blocks: [BlockView]
  ) -> BulletinView {
    let bulletin = item.bulletin
    var view = BulletinView(
      kind: bulletin.kind.rawValue,
      badge: badge(bulletin.kind.label, tone(of: bulletin.kind)),
      headline: headline(of: item), number: bulletin.number.map { "第\($0)期" },
      unit: nearestShownLink(item.unit), date: moment(item.day), source: bulletin.envelope.source,
      editor: bulletin.editor.nonEmpty ?? site.configuration.editor.nonEmpty)
    view.banners = banners(of: item)
    view.parent = item.subject.flatMap { site.shows(site.bulletins.bulletins[$0]) ? $0 : nil }
      .map(bulletinLink)
    view.related = related(to: item)
    (view.previous, view.next) = neighbours(of: index)
    if !item.isGone(in: site) { fill(&view, item, at: index, blocks) }
    return view
  }

  /// Adds all that the bulletin says.
  private func fill(
    _ view: inout BulletinView, _ item: LinkedBulletin, at index: Int, _ blocks: [BlockView]
  ) {
    let bulletin = item.bulletin
    view.publicity = publicityView(of: index)
    view.objection = objectionView(of: item)
    view.contents = headings(of: index)
    view.figures = figures(of: index)
    view.changes = changes(of: index)
    view.blocks = blocks
    let inText = picturesInText(of: bulletin)
    view.pictures = bulletin.images.filter { !inText.contains($0.media.path) }.map {
      picture(
        at: $0.media.path, $0.media.alternative, caption: $0.credit.nonEmpty)
    }
    view.attachments = bulletin.attachments.map {
      DownloadView(title: fileName($0.path), url: url(.file($0.path)))
    }
    view.signatures = signatures(of: item)
    view.secrecy = secrecy(of: item)
    view.fingerprint =
      site.offersCode(item) ? FingerprintView(qr: url(.bulletinCode(item.id))) : nil
  }

  /// What the text itself shows is not shown a second time below it.
  private func picturesInText(of bulletin: Bulletin) -> Set<String> {
    Set(
      bulletin.body.links.compactMap { link in
        guard case .image = link.kind else { return nil }
        return site.links.target(of: link.target, in: bulletin.envelope.location.path)?.route.path
      })
  }

  /// The red line of an issued document; plain news has none.
  func headline(of item: LinkedBulletin) -> String? {
    switch item.bulletin.kind {
    case .issue:
      let series = item.series.map { site.mechanisms[$0].title }
      return [nearestShownLink(item.unit).title, series].compactMap { $0 }.joined(separator: " · ")
    case .notice, .result, .correction, .withdrawal: return nil
    }
  }

  /// That the text was reviewed for secrets before it was issued.
  func secrecy(of item: LinkedBulletin) -> String? {
    item.bulletin.secrecyReviewed == true ? word("label-secrecy") : nil
  }

  func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func related(to item: LinkedBulletin) -> [ItemView] {
    (item.corrections + [item.result, item.withdrawal].compactMap { $0 })
      .filter { site.shows(site.bulletins.bulletins[$0]) }.map(bulletinItem)
  }

  /// The bulletins before and after it in its series, or among all of its kind.
  private func neighbours(of index: Int) -> (LinkView?, LinkView?) {
    let item = site.bulletins.bulletins[index]
    let order = edition.bulletinOrder.neighbours(of: index, in: item)
    return (order.previous.map(bulletinLink), order.next.map(bulletinLink))
  }

  // MARK: Withdrawn

  /// Content withdrawn as an error or merged is gone; expired content stays under a banner (D12).
  private func tombstone(_ item: LinkedBulletin, _ index: Int) -> ComposedPage? {
    let withdrawal = site.bulletins.bulletins[index]
    guard case .withdrawal(_, let mode, _, let reason) = withdrawal.bulletin.form, mode != .expired
    else { return nil }
    let into = withdrawal.mergedInto.flatMap { site.shows(site.bulletins.bulletins[$0]) ? $0 : nil }
    let view = WithdrawalView(
      label: word(mode == .merged ? "label-merged" : "label-withdrawn"), text: item.title,
      date: withdrawal.day.chinese, iso: withdrawal.day.description,
      reason: reason.isEmpty ? mode.title : reason,
      number: item.bulletin.number.map { "第\($0)期" }, into: into.map(bulletinLink))
    return ComposedPage(
      "tombstone",
      TombstonePage(
        common: common(
          item.title, kind: "tombstone",
          crumbs: [link(word("label-nav-bulletins"), .bulletins)], section: .bulletins,
          noindex: true), withdrawal: view))
  }

  // MARK: Lists of bulletins

  func bulletinsPage() -> ComposedPage {
    let shown = edition.bulletinOrder.newestFirst
    let years = edition.bulletinOrder.years
    return ComposedPage(
      "bulletins",
      BulletinsPage(
        common: common(word("label-nav-bulletins"), kind: "bulletins"),
        years: years.map { link("\($0)年", .bulletinYear($0)) }, series: seriesCards(),
        latest: shown.prefix(20).map(bulletinItem), open: openPublicities(),
        corrections: shown.filter {
          site.bulletins.bulletins[$0].bulletin.kind == .correction
        }.map(bulletinItem)))
  }

  /// Publicity periods that have not ended, the soonest end first.
  func openPublicities() -> [PublicityView] {
    edition.bulletinOrder.newestFirst.compactMap { index -> (Day, Int)? in
      let item = site.bulletins.bulletins[index]
      guard let period = site.bulletins.standingPublicity(of: index)?.period, period.end >= asOf,
        item.withdrawal == nil, !item.isGone(in: site)
      else { return nil }
      return (period.end, index)
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.compactMap { publicityView(of: $0.1) }
  }

  private func seriesCards() -> [SeriesCardView] {
    edition.bulletinOrder.series.map { series in
      let mechanism = site.mechanisms[series]
      let owed = site.obligations.of(mechanism: series)
      return SeriesCardView(
        title: mechanism.title, url: url(.mechanism(mechanism.id, page: 1)),
        text: mechanism.mechanism.catalogue.content.nonEmpty,
        strip: obligationStrip(mechanism.title, owed.suffix(12)))
    }
  }

  func bulletinYearPage(_ year: Int) -> ComposedPage {
    let order = edition.bulletinOrder
    let inYear = order.newestFirst.filter { site.bulletins.bulletins[$0].day.year == year }
    let months = Dictionary(grouping: inYear) { site.bulletins.bulletins[$0].day.month }
    return ComposedPage(
      "bulletins-year",
      BulletinsYearPage(
        common: common(
          "\(year)年\(word("label-nav-bulletins"))", kind: "bulletins-year",
          crumbs: [link(word("label-nav-bulletins"), .bulletins)], section: .bulletins),
        year: String(year),
        years: order.years.map {
          NavItemView(title: "\($0)年", url: url(.bulletinYear($0)), current: $0 == year)
        },
        months: months.sorted { $0.key > $1.key }.map { month, items in
          MonthGroupView(
            id: "m\(month)", title: "\(month)月", items: items.map(bulletinItem))
        }))
  }

  /// One field a period: on time, late, missing, not yet due.
  func obligationStrip(_ title: String, _ owed: some Sequence<Obligation>) -> StripView {
    let cells = owed.map { obligation -> StripCellView in
      let (mark, tone, key): (String, Tone, String) =
        switch obligation.state {
        case .published: ("✓", .good, "label-published")
        case .late: ("△", .warn, "label-published-late")
        case .missing: ("×", .red, "label-missing")
        case .pending: ("○", .plain, "label-due")
        }
      return StripCellView(
        label: obligation.period.shortChinese, mark: mark, tone: tone.rawValue,
        spoken: "\(obligation.period.chinese)：\(word(key))",
        url: obligation.bulletin.map { url(.bulletin(site.bulletins.bulletins[$0].id)) })
    }
    let (onTime, settled) = Obligations.onTime(owed)
    return StripView(
      title: title, text: word("label-strip-on-time", ["n": "\(onTime)/\(settled)"]),
      cells: cells)
  }
}

extension Period {
  /// `11月`, `三季度`, `47周`, `2026年`, `11-20`: for the narrow fields of a strip.
  var shortChinese: String {
    switch kind {
    case .year: "\(year)"
    case .quarter: "\((first.month + 2) / 3)季"
    case .month: "\(first.month)月"
    case .week: "\(first.isoWeek.week)周"
    case .day: "\(first.month)-\(first.day)"
    }
  }
}
