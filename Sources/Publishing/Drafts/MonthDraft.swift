package import Noticeboard

extension DraftDesk {
  /// The next monthly issue: after the last one of its series, or of the given month.
  package func month(_ wanted: Period?) throws(DraftFailure) -> Draft {
    guard let draft = MonthDraft(self, wanted) else { throw .noSeries }
    if let there = records.bulletins.lazy.map(\.wrappedValue).first(where: {
      $0.kind == .issue && $0.series?.text == draft.series && $0.period == draft.period
    }) {
      throw .alreadyThere(period: draft.period, path: there.envelope.location.path)
    }
    return try write(
      draft.text, to: draft.path, draft.identifier, missingLedgers: draft.missingLedgers)
  }
}

/// The text of the next issue of a monthly series.
struct MonthDraft {
  private let desk: DraftDesk
  /// The issue that it follows, if there is one.
  private let last: Bulletin?
  /// The first issue after it, where one is made up for.
  private let next: Bulletin?
  /// As the last issue names it, else the mechanism's id.
  let series: String
  let period: Period
  private let quotations: QuotedLines

  /// Nil if the site has neither a monthly issue nor a monthly framework.
  init?(_ desk: DraftDesk, _ wanted: Period?) {
    var last: (issue: Bulletin, period: Period)?
    var next: (issue: Bulletin, period: Period)?
    for issue in desk.records.bulletins.lazy.map(\.wrappedValue)
    where issue.kind == .issue && issue.series != nil {
      guard let period = issue.period, period.kind == .month else { continue }
      if let wanted, period > wanted {
        if next.map({ $0.period > period }) ?? true { next = (issue, period) }
        continue
      }
      if let last, last.period >= period { continue }
      last = (issue, period)
    }
    let framework = desk.records.mechanisms.first {
      $0.kind == .framework && $0.cycle == .monthly
    }
    let neighbour = last?.issue ?? next?.issue
    guard let series = neighbour?.series?.text ?? framework?.id else { return nil }
    self.desk = desk
    self.last = last?.issue
    self.next = next?.issue
    self.series = series
    period =
      wanted ?? last?.period.next ?? Period(.month, containing: desk.today).previous
    quotations = QuotedLines(of: last?.issue, in: desk.tree)
  }

  /// The last id with the new month, or the series with the month.
  var identifier: String {
    let name = period.description
    if let last, let old = last.period?.description, let range = last.id.firstRange(of: old) {
      return last.id.replacingCharacters(in: range, with: name)
    }
    return (DraftDesk.isIdentifier(series) ? series : "gongshi") + "-" + name
  }

  /// Beside the last issue.
  var path: String {
    let folder = last.map { $0.envelope.location.path.dropFirst(desk.tree.prefix.count) }
      .flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    return (folder ?? "bulletins") + "/\(identifier).md"
  }

  var text: String {
    DraftTemplate("month").filled([
      "title": DraftTemplate.yaml(title), "series": DraftTemplate.yaml(series),
      "number": String(number), "period": period.description, "date": day.description,
      "source": last.map { DraftTemplate.yaml($0.envelope.source) } ?? desk.source,
      "span": last?.publicity?.span?.description ?? "5个工作日", "sign-off": signOffs,
      "quotations": quotations.text(for: period, after: last?.period) { names, named in
        newestLedger(of: names, after: named)
      },
    ])
  }

  /// The last period of its kind that has ended by the end of the month and has a ledger.
  private func newestLedger(of names: [String], after named: Period) -> Period? {
    let mechanism = desk.records.mechanisms.first {
      names.contains($0.id) || names.contains($0.title)
    }
    return desk.records.ledgers.lazy.filter { $0.mechanism == mechanism?.id }.map(\.period)
      .filter { $0.kind == named.kind && $0 > named && $0.last <= period.last }.max()
  }

  private var title: String {
    if let last, let old = last.period?.chinese, let range = last.title.firstRange(of: old) {
      return last.title.replacingCharacters(in: range, with: period.chinese)
    }
    let mechanism = desk.records.mechanisms.first { $0.id == series || $0.title == series }
    return period.chinese + "“\(mechanism?.title ?? series)”"
  }

  /// Continuous within a year.
  private var number: Int {
    if let number = last?.number, last?.period?.year == period.year { return number + 1 }
    guard let number = next?.number, next?.period?.year == period.year else { return 1 }
    return max(1, number - 1)
  }

  /// The first working day after the month.
  private var day: Day { desk.records.calendar.workingDay(onOrAfter: period.next.first) }

  /// The posts that signed last time, without their times.
  private var signOffs: String {
    let posts = last?.signOffs.map { ($0.role, $0.signer) } ?? []
    let roles: [Bulletin.SignOff.Role] = [.drafted, .reviewed, .signed]
    return roles.map { role in
      let signer = posts.first { $0.0 == role }?.1 ?? "请填写岗位"
      return "  - {\(role.title): \(DraftTemplate.yaml(signer))}"
    }.joined(separator: "\n")
  }

  /// Ledgers of quoted mechanisms that do not reach into the month, and of quarters that end with it.
  var missingLedgers: [String] {
    let quoted = Set(quotations.mechanismNames)
    return desk.records.mechanisms.filter {
      $0.kind != .framework && $0.cycle != .yearly
        && (quoted.contains($0.id) || quoted.contains($0.title))
    }.compactMap { mechanism in
      let quarter = Period(.quarter, containing: period.first)
      let wanted = mechanism.cycle == .quarterly ? quarter : period
      let isThere = desk.records.ledgers.contains {
        $0.mechanism == mechanism.id
          && ($0.period.contains(wanted) || wanted.contains($0.period))
      }
      return isThere || wanted.last != period.last
        ? nil : "content/ledgers/\(mechanism.id)/\(wanted).csv"
    }.sorted()
  }
}

extension String {
  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    guard !text.isEmpty else { return nil }
    return indices.lazy.compactMap { start -> Range<String.Index>? in
      guard self[start...].hasPrefix(text) else { return nil }
      return start..<self.index(start, offsetBy: text.count)
    }.first
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
