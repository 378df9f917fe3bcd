/// Links the bulletins of a site and checks what each says about itself and the others.
struct BulletinLinker {
  let records: Records
  let units: UnitTree
  let mechanisms: RecordDirectory
  let asOf: Day
  let asOfIsToday: Bool
  var findings = Findings()

  private let sorted: [Boxed<Bulletin>]
  private let directory: RecordDirectory

  /// Bulletins that are linked and checked in one go.
  private static let part = 256

  init(
    records: Records, units: UnitTree, mechanisms: RecordDirectory, asOf: Day, asOfIsToday: Bool
  ) {
    self.records = records
    self.units = units
    self.mechanisms = mechanisms
    self.asOf = asOf
    self.asOfIsToday = asOfIsToday
    let order = records.bulletins.map {
      (date: $0.wrappedValue.envelope.date ?? Day(number: 0), id: $0.wrappedValue.id)
    }
    sorted = order.indices.sorted { order[$0] < order[$1] }.map { records.bulletins[$0] }
    directory = RecordDirectory(
      sorted.lazy.map { (id: $0.wrappedValue.id, title: $0.wrappedValue.title, code: nil) })
  }

  /// What is done with each bulletin alone, on all cores; what is found comes in their order.
  mutating func inEachPart<Output: Sendable>(
    _ body: @escaping @Sendable (inout BulletinLinker, Int) -> Output
  ) async -> [Output] {
    var linker = self
    linker.findings = Findings()
    let unused = linker
    let parts = await inParts(sorted.count, of: Self.part) { range in
      var linker = unused
      let results = range.map { body(&linker, $0) }
      return (results: results, findings: linker.findings)
    }
    for part in parts { findings.add(part.findings) }
    return parts.flatMap(\.results)
  }

  mutating func link() async -> BulletinBoard {
    var linked = await inEachPart { $0.link($0.sorted[$1]) }
    for index in linked.indices where linked[index].isIssued {
      guard let subject = linked[index].subject else { continue }
      switch linked[index].bulletin.form {
      case .correction: linked[subject].corrections.append(index)
      case .withdrawal: linked[subject].withdrawal = linked[subject].withdrawal ?? index
      case .result:
        checkSecondResult(index, of: subject, in: linked)
        linked[subject].result = index
      case .issue, .notice: break
      }
    }
    let board = BulletinBoard(bulletins: linked, directory: directory)
    checkSeries(board)
    checkSeriesPeriods(board)
    _ = await inEachPart { $0.check($1, in: board) }
    checkWithdrawals(board)
    checkResultsOfWithdrawn(board)
    return board
  }

  private mutating func link(_ box: Boxed<Bulletin>) -> LinkedBulletin {
    let bulletin = box.wrappedValue
    let envelope = bulletin.envelope
    if asOfIsToday, let date = envelope.date, date > asOf {
      findings.report(
        .futureDate, at: envelope.location, date.description, asOf.description)
    }
    var subject: Reference?
    var into: Reference?
    switch bulletin.form {
    case .issue, .notice: break
    case .result(let of, _, _): subject = of
    case .correction(let of, _, _, _, _): subject = of
    case .withdrawal(let of, _, let target, _): (subject, into) = (of, target)
    }
    let isPublished = envelope.status == .published
    return LinkedBulletin(
      box, unit: units.home(of: envelope, &findings),
      series: resolve(bulletin.series, mechanisms, "机制"),
      mechanism: resolve(envelope.mechanism, mechanisms, "机制"),
      subject: resolve(subject, directory, "公告"), mergedInto: resolve(into, directory, "公告"),
      publicity: publicity(of: bulletin),
      isIssued: isPublished && envelope.date.map { $0 <= asOf } ?? false)
  }

  private mutating func resolve(
    _ reference: Reference?, _ directory: RecordDirectory, _ kind: String
  ) -> Int? {
    guard let reference, !reference.text.isEmpty else { return nil }
    return directory.resolve(reference, as: kind, &findings)
  }

  // MARK: Publicity (D1–D5)

  private mutating func publicity(of bulletin: Bulletin) -> PublicityPeriod? {
    guard let given = bulletin.publicity else { return nil }
    guard let start = given.start ?? bulletin.envelope.date else { return nil }
    if let date = bulletin.envelope.date, start < date {
      findings.report(
        .publicityBeforeIssue, at: given.location, start.description, date.description)
    }
    guard !given.isUnreadable, let period = period(given, from: start) else { return nil }
    for year in period.missingYears(in: records.calendar) {
      findings.report(.calendarMissing, at: given.location, String(year))
    }
    return period
  }

  private mutating func period(
    _ given: Bulletin.Publicity, from start: Day
  ) -> PublicityPeriod? {
    let calendar = records.calendar
    do throws(PublicityMistake) {
      if let end = given.end {
        return try PublicityPeriod(
          start: start, end: end, days: given.span, minimum: given.minimum,
          countFrom: given.countFrom, calendar: calendar)
      }
      guard let span = given.span else {
        findings.report(.publicityWithoutDays, at: given.location)
        return nil
      }
      let period = PublicityPeriod(
        start: start, days: span, countFrom: given.countFrom, calendar: calendar)
      if let minimum = given.minimum { try period.check(minimum, calendar) }
      return period
    } catch {
      switch error {
      case .endBeforeStart:
        findings.report(
          .endBeforeStart, at: given.location, given.end?.description ?? "", start.description)
      case .tooFewDays(let counted, let needed, let earliest):
        findings.report(
          .publicityTooShort, at: given.location, TimePhrases.count(counted, needed.unit),
          needed.description,
          earliest.description)
      case .endsOnRestDay(let moved):
        findings.report(
          .publicityEndsOnRestDay, at: given.location, given.end?.description ?? "",
          moved.description)
      }
      return nil
    }
  }

  // MARK: Numbers (D17)

  private struct SeriesYear: Hashable {
    let series: Int
    let year: Int
  }

  /// Continuous in series and year; a number that is void keeps its entry.
  private mutating func checkSeries(_ board: BulletinBoard) {
    var last: [SeriesYear: (number: Int, location: Location)] = [:]
    let numbered = board.bulletins.filter { $0.bulletin.number != nil }
      .sorted { ($0.bulletin.number ?? 0, $0.day) < ($1.bulletin.number ?? 0, $1.day) }
    for item in numbered {
      guard let number = item.bulletin.number, let series = item.series else { continue }
      let key = SeriesYear(series: series, year: item.period.year)
      let location = item.bulletin.envelope.location
      if let before = last[key] {
        if number == before.number {
          findings.report(
            .issueNumberTwice, at: location, String(number), related: [before.location])
        } else if number > before.number + 1 {
          findings.report(
            .issueNumberGap, at: location, String(before.number + 1), String(number))
        }
      }
      last[key] = (number, location)
    }
  }

  // MARK: Single bulletins

  private mutating func check(_ index: Int, in board: BulletinBoard) {
    let item = board.bulletins[index]
    if item.bulletin.publicity != nil { checkObjection(item.bulletin) }
    checkPeriod(item)
    checkSubject(item, in: board)
    checkResult(index, in: board)
  }

  /// D9: whoever puts something under publicity says where to object.
  private mutating func checkObjection(_ bulletin: Bulletin) {
    let channel = bulletin.objection.completed(by: records.configuration.objection)
    let needed = [
      ("电话", channel.phone), ("地址", channel.address), ("时间", channel.hours),
      ("部门", channel.department), ("监督电话", channel.supervisor),
    ]
    let missing = needed.filter(\.1.isEmpty).map(\.0)
    if !missing.isEmpty, let place = bulletin.publicity?.location {
      findings.report(.objectionIncomplete, at: place, missing.joined(separator: "、"))
    }
  }

  /// An issue reports on a period that has begun.
  private mutating func checkPeriod(_ item: LinkedBulletin) {
    guard case .issue = item.bulletin.form, let period = item.bulletin.period,
      let date = item.bulletin.envelope.date, period.first > date
    else { return }
    findings.report(
      .periodAhead, at: item.bulletin.envelope.location, period.description, date.description)
  }

  /// Whether the way from a bulletin to that which it corrects, and on, leads back to it.
  private func isInCircle(_ item: LinkedBulletin, in board: BulletinBoard) -> Bool {
    var next = item.subject
    for _ in board.bulletins {
      guard let index = next else { return false }
      if board.bulletins[index].id == item.id { return true }
      next = board.bulletins[index].subject
    }
    return false
  }

  private mutating func checkSubject(_ item: LinkedBulletin, in board: BulletinBoard) {
    guard let subject = item.subject.map({ board.bulletins[$0] }) else { return }
    let place = item.bulletin.envelope.location
    if subject.id == item.id {
      findings.report(.subjectIsItself, at: place)
      return
    }
    if isInCircle(item, in: board) {
      findings.report(.subjectsInCircle, at: place, subject.title)
      return
    }
    if subject.day > item.day {
      findings.report(.subjectLater, at: place, subject.title, subject.day.description)
    }
    // Both stand on the page of what they correct, so its readers must be theirs too (D36).
    for (reader, shown) in [(subject, item), (item, item.mergedInto.map { board.bulletins[$0] })] {
      guard let shown else { continue }
      let (widest, narrower) = (reader.bulletin.envelope.audience, shown.bulletin.envelope.audience)
      if narrower > widest {
        findings.report(
          .followUpForFewer, at: place, shown.title, narrower.title, reader.title, widest.title,
          narrower.rawValue, widest.rawValue)
      }
    }
    switch item.bulletin.form {
    case .result(_, let objections, let handling):
      if subject.bulletin.publicity == nil {
        findings.report(.resultWithoutPublicity, at: place, subject.title)
      } else if objections == nil {
        findings.report(.missingKey, at: place, "收到异议", "objections")
      }
      if let objections, objections > 0, handling.isEmpty {
        findings.report(.resultWithoutHandling, at: place, String(objections))
      }
      if let end = subject.publicity?.end, item.day <= end {
        findings.report(.resultTooEarly, at: place, end.description)
      }
    case .correction:
      // D7: what residents could object to, they may object to again.
      if subject.bulletin.publicity != nil, item.bulletin.publicity == nil,
        !item.bulletin.waivesRestart
      {
        findings.report(.correctionWithoutRestart, at: place, subject.title)
      }
    case .withdrawal, .issue, .notice: break
    }
  }

  /// D8: a result must follow the end of a publicity period.
  private mutating func checkResult(_ index: Int, in board: BulletinBoard) {
    let item = board.bulletins[index]
    guard item.isIssued, item.withdrawal == nil, !item.isGone(in: board),
      let carried = board.publicity(of: index), carried.carriedBy == index
    else { return }
    if case .correction = item.bulletin.form {
      // The corrected bulletin's result closes the restarted period.
      guard item.subject.flatMap({ board.bulletins[$0].result }) == nil else { return }
    } else if item.result != nil {
      return
    }
    let due = records.configuration.resultWithin.due(
      from: carried.period.end, calendar: records.calendar)
    if due < asOf {
      findings.report(
        .resultMissing, at: item.bulletin.publicity?.location ?? item.bulletin.envelope.location,
        carried.period.end.description, due.description)
    }
  }
}
