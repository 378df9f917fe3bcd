/// The page of a case: what was raised, who did what by when, and what comes next.
extension PageComposer {
  func casePage(_ id: String, _ number: CaseNumber) -> ComposedPage {
    guard let index = shownMechanism(id),
      case .workflow(let caseload) = site.mechanisms[index].state,
      let record = caseload[number], record.audience <= site.audience,
      let seen = caseload.seen(record, on: asOf)
    else { return notFound() }
    let item = site.mechanisms[index]
    guard site.shows(record) else { return removedCase(record, item) }
    let crumbs = [
      link(word("label-nav-mechanisms"), .mechanisms), link(item.title, .mechanism(id, page: 1)),
    ]
    var common = common(
      record.title, kind: "case", description: description(of: seen, item),
      number: seen.number.description, crumbs: crumbs, section: .mechanisms)
    common.page.image = shareImage(seen.after?.path ?? seen.before?.path) ?? common.page.image
    return ComposedPage(
      "case", CasePage(common: common, case: caseView(seen, index, caseload)))
  }

  private func description(of seen: CaseOnDay, _ item: LinkedMechanism) -> String {
    [
      "\(item.title) \(seen.number)", seen.stateTitle, seen.result.nonEmpty ?? seen.openReason,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Number and mechanism remain, the rest is gone (D34).
  private func removedCase(_ record: Case, _ item: LinkedMechanism) -> ComposedPage {
    let title = "\(item.title) \(record.number)"
    let day = site.removals.day(item.id, record.appearances[0].period) ?? asOf
    return ComposedPage(
      "tombstone",
      TombstonePage(
        common: common(
          title, kind: "tombstone",
          crumbs: [
            link(word("label-nav-mechanisms"), .mechanisms),
            link(item.title, .mechanism(item.id, page: 1)),
          ], section: .mechanisms, noindex: true),
        withdrawal: WithdrawalView(
          label: word("label-removed"), text: title, date: day.chinese, iso: day.description,
          reason: word("label-rows-removed"), number: record.number.description)))
  }

  private func caseView(
    _ seen: CaseOnDay, _ index: Int, _ caseload: Caseload
  ) -> CaseFullView {
    let record = seen.record
    let item = site.mechanisms[index]
    let row = caseRow(seen, caseload)
    var view = CaseFullView(
      number: record.number.description, mechanism: link(item.title, .mechanism(item.id, page: 1)),
      state: badge(of: seen.state), late: lateBadge(seen), days: row.days)
    view.unit = record.unit.flatMap { shownTitle($0) == nil ? nil : unitLink($0) }
    view.steps = steps(seen, caseload)
    view.facts = facts(of: record, seen, item)
    view.result = seen.result.nonEmpty
    view.openReason = seen.openReason.nonEmpty
    view.next = nextStep(seen, caseload)
    view.satisfaction = seen.satisfaction.map(badge)
    view.mergedInto = record.mergedInto.flatMap { caseload[$0] }.flatMap { target in
      site.shows(target) && target.raised.day <= asOf
        ? link(
          "\(target.number) \(target.title)",
          .caseFile(mechanism: item.id, target.number)) : nil
    }
    view.void = record.void?.nonEmpty
    view.before = seen.before.map {
      picture(
        at: $0.path, word("label-before", ["title": record.title]),
        caption: word("label-before-caption"))
    }
    view.after = seen.after.map {
      picture(
        at: $0.path, word("label-after", ["title": record.title]),
        caption: word("label-after-caption"))
    }
    view.quotedIn = bulletinsQuoting(record, index, caseload)
    view.contact = contact(of: record.home)
    return view
  }

  // MARK: Stages

  private func steps(_ seen: CaseOnDay, _ caseload: Caseload) -> [StepView] {
    let order = caseload.order
    let lastDone = seen.stages.lastIndex { $0 != nil } ?? 0
    var previous: Day?
    return order.stages.enumerated().map { index, stage in
      let day = seen.stages[index]
      let isNow = seen.next?.stage == index
      let state =
        day != nil ? "done" : isNow ? "now" : index < lastDone ? "skipped" : "todo"
      var step = StepView(
        name: stage.name, actor: stage.actor.nonEmpty, state: state,
        stateText: word("label-step-\(state)"))
      step.limit = limit(of: stage, index == order.solved ? seen.record.due?.day : nil)
      if let day {
        step.text = day.chinese
        step.iso = day.description
        step.took = previous.map { word("label-took", ["n": String(day - $0)]) }
        let due =
          index == order.solved
          ? caseload.dueDay(ofSolving: seen.record, on: seen.day)
          : previous.flatMap { stage.limit?.due(from: $0, calendar: site.calendar) }
        step.late = due.flatMap { lateText(day, after: $0) }
        previous = day
      } else if isNow, let due = seen.next?.due {
        step.text = word("label-due-by", ["date": due.chinese])
        step.iso = due.description
        step.late = lateText(seen.day, after: due)
      }
      return step
    }
  }

  /// The case's own due day stands before the mechanism's limit, as it does in the rates.
  private func limit(of stage: Mechanism.Workflow.Stage, _ own: Day?) -> String? {
    (own?.chinese ?? stage.limit?.description).map { word("label-limit", ["text": $0]) }
  }

  private func lateText(_ day: Day, after due: Day) -> String? {
    day > due ? word("label-late", ["n": String(day - due)]) : nil
  }

  private func nextStep(_ seen: CaseOnDay, _ caseload: Caseload) -> String? {
    guard let next = seen.next else { return nil }
    let stage = caseload.order.stages[next.stage]
    return [
      stage.name, stage.actor.nonEmpty,
      next.due.map { word("label-due-by", ["date": $0.chineseWithWeekday]) },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  // MARK: Facts

  private func facts(of record: Case, _ seen: CaseOnDay, _ item: LinkedMechanism) -> [FactView] {
    var facts = [
      fact(LedgerColumn.number.title, record.number.description),
      record.unit.flatMap { shownTitle($0) == nil ? nil : fact(LedgerColumn.unit.title, unit: $0) },
      fact(LedgerColumn.channel.title, record.channel),
      fact(LedgerColumn.category.title, record.category),
      fact(LedgerColumn.place.title, record.place),
      departmentFact(record.department),
      record.due.map {
        FactView(
          label: LedgerColumn.due.title, text: $0.day.chinese, iso: $0.day.description)
      },
    ].compactMap { $0 }
    facts += extraFacts(record.extra, item)
    facts += [
      // Without a day of its own the answer is as old as the stage that stands above.
      seen.answered.flatMap { record.asked == nil ? nil : dayFact(LedgerColumn.asked.title, $0) },
      fact(LedgerColumn.note.title, seen.note), fact(LedgerColumn.source.title, record.source),
    ].compactMap { $0 }
    return facts
  }

  private func departmentFact(_ department: Case.Department?) -> FactView? {
    let label = LedgerColumn.department.title
    switch department {
    case .unit(let unit): return shownTitle(unit) == nil ? nil : fact(label, unit: unit)
    case .words(let text): return fact(label, text)
    case nil: return nil
    }
  }

  /// The mechanism's own columns, masked as their types demand.
  func extraFacts(_ cells: [Cell], _ item: LinkedMechanism) -> [FactView] {
    let tables = edition.tables
    return tables.extraColumns(item.mechanism).compactMap { index, column in
      let cell = tables.extra(cells, index, item.mechanism)
      return fact(column.name, cell.text, url: cell.route.map { url($0) })
    }
  }

  private func badge(_ answer: Satisfaction) -> BadgeView {
    let tone: Tone =
      switch answer {
      case .satisfied, .fairly: .good
      case .unsatisfied: .red
      case .notAsked: .muted
      }
    return BadgeView(text: answer.title, tone: tone.rawValue)
  }

  /// The office number of the unit, or of the nearest above it that has one.
  func contact(of unit: UnitID) -> FactView? {
    let found = ([unit] + site.units.ancestors(of: unit)).first {
      !site.units[$0].phone.isEmpty && site.shows(site.units[$0].envelope)
    }
    guard let found else { return nil }
    let phone = site.units[found].phone
    return FactView(label: site.units[found].title, text: phone, url: telephone(phone))
  }

  // MARK: Quoted in

  /// The bulletins whose tables hold the case.
  private func bulletinsQuoting(
    _ record: Case, _ index: Int, _ caseload: Caseload
  ) -> [ItemView] {
    var seen: Set<Int> = []
    // By number: each of them would be copied, with all that it quotes.
    let quotes = edition.register.quotes[index]
    return quotes.indices.compactMap { place in
      guard quotes[place].holds(record), seen.insert(quotes[place].bulletin).inserted else {
        return nil
      }
      return quotingItem(quotes[place].bulletin)
    }
  }

  /// With a mark if the page tells no more than that it was withdrawn.
  private func quotingItem(_ bulletin: Int) -> ItemView {
    var view = bulletinItem(bulletin)
    guard let mode = site.bulletins.bulletins[bulletin].withdrawalMode(in: site.bulletins) else {
      return view
    }
    view.note =
      switch mode {
      case .error: word("label-item-withdrawn")
      case .merged: word("label-item-merged")
      case .expired: nil
      }
    return view
  }
}

extension MechanismRegister.Quote {
  /// Whether its table shows the case.
  fileprivate func holds(_ record: Case) -> Bool {
    guard record.counts, let span else { return false }
    switch quotation.part {
    case .raised: return span.isRaised(record)
    case .open: return span.holds(record) && record.isOpen(on: span.end)
    default: return span.holds(record)
    }
  }
}
