import Markdown
import Mustache

/// What a bulletin quotes: tables and figures, and what changed since the last issue.
extension PageComposer {
  /// The prose and the quoted tables, in the order of the source; `noted` is told where links lead.
  func blocks(
    of index: Int,
    noted: (MarkdownDocument.Link, MarkdownDocument.Destination) -> Void = { _, _ in }
  ) -> [BlockView] {
    let item = site.bulletins.bulletins[index]
    guard !item.isGone(in: site) else { return [] }
    let document = item.bulletin.body
    let source = item.bulletin.envelope.location.path
    var cuts: [(offset: Int, placeholder: Int)] = []
    var next = 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.html.count + 256)
    document.render(
      into: &bytes,
      link: { link in
        let destination = destination(of: link, in: source)
        noted(link, destination)
        return destination
      },
      image: { picture($0, in: source, into: &$1) },
      placeholder: { placeholder, output in
        if placeholder.standsAlone {
          cuts.append((output.count, next))
        } else if let text = quotedText(next, of: index) {
          MarkdownDocument.escape(text, into: &output)
        }
        next += 1
      })
    return blocks(bytes, cuts, of: index)
  }

  private func blocks(
    _ bytes: [UInt8], _ cuts: [(offset: Int, placeholder: Int)], of index: Int
  ) -> [BlockView] {
    if cuts.isEmpty, bytes.contains(where: { $0 > 0x20 }) {
      return [BlockView(html: HTML(bytes: bytes))]
    }
    var blocks: [BlockView] = []
    var start = 0
    func prose(to end: Int) {
      let slice = bytes[start..<end]
      guard slice.contains(where: { $0 > 0x20 }) else { return }
      blocks.append(BlockView(html: HTML(bytes: Array(slice))))
    }
    for cut in cuts {
      prose(to: cut.offset)
      start = cut.offset
      if let block = quotedBlock(cut.placeholder, of: index) { blocks.append(block) }
    }
    prose(to: bytes.count)
    return blocks
  }

  /// The headings for the list of contents, with the figures that they quote.
  func headings(of index: Int) -> [HeadingView] {
    let document = site.bulletins.bulletins[index].bulletin.body
    return headings(document) { title in
      guard title.utf8.contains(UInt8(ascii: "{")) else { return title }
      var (text, rest) = ("", title[...])
      while let open = rest.firstRange(of: "{{"),
        let close = rest[open.upperBound...].firstRange(of: "}}")
      {
        let content = rest[open.upperBound..<close.lowerBound]
        text += rest[..<open.lowerBound]
        let number = document.placeholders.firstIndex { $0.content == content }
        text += number.flatMap { quotedText($0, of: index) } ?? ""
        rest = rest[close.upperBound...]
      }
      return text + rest
    }
  }

  /// A figure in a sentence, exactly as the tables compute it.
  private func quotedText(_ number: Int, of index: Int) -> String? {
    guard let quotation = site.quotations[index][number],
      site.shows(site.mechanisms[quotation.mechanism].mechanism.envelope)
    else { return nil }
    let cutoff = site.bulletins.bulletins[index].cutoff
    // What cannot be computed is reported, and even then leaves no hole in the sentence.
    return site.figure(of: quotation, cutoff: cutoff)?.text ?? FigurePhrases.none
  }

  private func quotedBlock(_ number: Int, of index: Int) -> BlockView? {
    guard let quotation = site.quotations[index][number] else { return nil }
    let item = site.bulletins.bulletins[index]
    let mechanism = site.mechanisms[quotation.mechanism]
    guard site.shows(mechanism.mechanism.envelope) else { return nil }
    guard quotation.isTable else {
      return site.figure(of: quotation, cutoff: item.cutoff).map { figure in
        var view = self.figure(figure, of: mechanism)
        if case .list = mechanism.state { view = countedOverYear(view, to: quotation.period) }
        return BlockView(html: HTML(bytes: edition.rendered("parts/quoted-figure", view)))
      }
    }
    // A result must not go on showing the persons of what was a mistake, whichever list has them.
    let repeatsMistake =
      site.isAboutPersons(quotation) && item.isResultOfMistake(in: site.bulletins)
    if repeatsMistake || site.isRemoved(quotation, cutoff: item.cutoff) {
      return BlockView(table: removedTable(number, mechanism))
    }
    let table = edition.tables.table(of: quotation, in: item)
    let cut = table.rows.count > 500 ? word("label-table-cut", ["n": "500"]) : nil
    let notes = [cut, hiddenClasses(of: quotation, isEmpty: table.rows.isEmpty)]
    return BlockView(
      table: self.table(
        table, id: "t\(number + 1)", rows: 0..<500, csv: csvRoute(of: quotation, in: item),
        note: notes.compactMap(\.self).joined(separator: "；").nonEmpty))
  }

  /// How many stand in the classes that a quoted board does not name.
  private func hiddenClasses(of quotation: Quotation, isEmpty: Bool) -> String? {
    let mechanism = site.mechanisms[quotation.mechanism]
    guard quotation.part == .all, case .board(let board) = mechanism.state,
      let standings = mechanism.standings(for: quotation.period, board)
    else { return nil }
    return hidden(standings, board.board, isEmpty: isEmpty)
  }

  /// Heading and number remain, the rows are gone (D34).
  private func removedTable(_ number: Int, _ mechanism: LinkedMechanism) -> TableView {
    TableView(
      id: "t\(number + 1)", caption: mechanism.title,
      columns: [ColumnView(name: word("label-matter"), align: "start")], rows: [],
      empty: word("label-rows-removed"))
  }

  /// The download of a period's ledger, if there is a file of that period.
  func csvRoute(of index: Int, _ period: Period) -> Route? {
    let mechanism = site.mechanisms[index]
    guard mechanism.periods.contains(period), site.offersData(mechanism, period) else { return nil }
    return .file("data/\(mechanism.id)/\(period.description.lowercased()).csv")
  }

  /// The same where a page shows the period as of another day than the file: only if nothing has
  /// changed between the two, since a download under a table is that table.
  func csvRoute(of index: Int, _ period: Period, asShownOn day: Day) -> Route? {
    guard let route = csvRoute(of: index, period) else { return nil }
    let (shown, last) = (min(day, asOf), site.lastDay(of: period))
    if shown == last { return route }
    // Each page of a long list asks.
    let question = Site.TableQuestion(mechanism: index, period: period, cutoff: shown)
    let isSame = site.settledTables.answer(question) {
      let tables = edition.tables
      return tables.table(of: index, period, cutoff: shown).rows
        == tables.table(of: index, period, cutoff: last).rows
    }
    return isSame ? route : nil
  }

  private func csvRoute(of quotation: Quotation, in item: LinkedBulletin) -> Route? {
    let (index, period) = (quotation.mechanism, quotation.period)
    guard case .board = site.mechanisms[index].state else {
      return csvRoute(
        of: index, period, asShownOn: site.lastDay(of: quotation, cutoff: item.cutoff))
    }
    guard let route = csvRoute(of: index, period) else { return nil }
    let tables = edition.tables
    let whole = Quotation(
      mechanism: index, period: period, part: .all, location: quotation.location)
    let isSame =
      tables.table(of: whole, in: item).rows
      == tables.table(of: index, period, cutoff: site.lastDay(of: period)).rows
    return isSame ? route : nil
  }

  // MARK: Figures and changes

  /// The metrics of the workflows that the bulletin shows as tables.
  func figures(of index: Int) -> [FigureView] {
    let quoted = quotedWorkflows(of: index)
    return quoted.flatMap { quotation, mechanism, caseload in
      let counts = site.counts(
        of: caseload, quotation.mechanism, quotation.period, site.bulletins.bulletins[index].cutoff)
      return caseload.figures(counts).map { figure in
        var view = self.figure(figure, of: mechanism)
        if quoted.count > 1 { view.label = "\(mechanism.title) · \(view.label)" }
        return view
      }
    }
  }

  private func quotedWorkflows(
    of index: Int
  ) -> [(Quotation, LinkedMechanism, Caseload)] {
    var seen: Set<Int> = []
    return site.quotations[index].compactMap { quotation in
      guard let quotation, quotation.part == .all, quotation.isTable,
        site.shows(site.mechanisms[quotation.mechanism].mechanism.envelope),
        case .workflow(let caseload) = site.mechanisms[quotation.mechanism].state,
        seen.insert(quotation.mechanism).inserted
      else { return nil }
      return (quotation, site.mechanisms[quotation.mechanism], caseload)
    }
  }

  /// New, closed and still open cases against the period before (for monthly issues).
  func changes(of index: Int) -> ChangesView? {
    let item = site.bulletins.bulletins[index]
    guard item.bulletin.kind == .issue else { return nil }
    let items = quotedWorkflows(of: index).flatMap { quotation, mechanism, caseload in
      let before = quotation.period.previous
      let now = site.counts(
        of: caseload, quotation.mechanism, quotation.period, item.cutoff)
      let then =
        caseload.periods.contains { $0 <= before }
        ? site.counts(of: caseload, quotation.mechanism, before, before.last) : nil
      return [Count.raised, .solved, .open].compactMap { count in
        change(mechanism.title, count, now: now[count], before: then.flatMap { $0[count] })
      }
    }
    return items.isEmpty
      ? nil
      : ChangesView(caption: word("label-changes", ["period": item.period.chinese]), items: items)
  }

  private func change(
    _ title: String, _ count: Count, now: Int?, before: Int?
  ) -> ChangeView? {
    guard let now else { return nil }
    let difference = before.map { now - $0 }
    let text: String =
      switch difference {
      case nil: word("label-new-row")
      case 0: word("label-unchanged")
      case let change? where change > 0: "▲\(change)"
      case let change?: "▼\(-change)"
      }
    let isWorse = count == .open && (difference ?? 0) > 0
    return ChangeView(
      label: "\(title) · \(count.title)", now: String(now), before: before.map(String.init),
      text: text, tone: (isWorse ? Tone.warn : .plain).rawValue)
  }
}
