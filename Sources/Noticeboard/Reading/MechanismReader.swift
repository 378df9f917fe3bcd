import Markdown
import YAML

/// Reads `mechanisms/<id>.md`.
enum MechanismReader {
  static func read(_ node: Node, path: String, id: String, body: MarkdownDocument)
    -> (mechanism: Mechanism?, findings: Findings)
  {
    var fields = FieldReader<MechanismKey>(node, path: path)
    guard let kind = kind(&fields) else { return (nil, fields.findings) }
    let form = form(kind, &fields)
    var envelope = fields.envelope(fileName: id)
    // Natural persons' scores are for nobody else unless the mechanism says so (D30).
    if case .board(let board) = form, board.subjects == .person, !fields.has(.audience) {
      envelope.audience = .internal
    }
    let (cycle, due) = rhythm(&fields)
    let mechanism = Mechanism(
      envelope: envelope, form: form,
      cycle: cycle,
      due: due,
      restDay: fields.cell(.restDay).flatMap {
        $0.parsed(
          RestDayRule.init(_:), named: FieldName(MechanismKey.restDay),
          ("当日、顺延、提前", "same, next-workday, previous-workday"), &fields.findings)
      }, catalogue: catalogue(&fields),
      columns: ColumnReader.columns(&fields, form: form),
      signOff: fields.word(.signOff, Requirement.self),
      publicity: fields.word(.publicity, Requirement.self), metrics: metrics(&fields),
      minimumSample: fields.integer(.minimumSample, in: 0...1000), since: fields.period(.since),
      via: fields.word(.via, ReleaseChannel.self), isPersonal: fields.answer(.personal),
      includesSubunits: fields.answer(.subunits) ?? false, explanation: body)
    return (mechanism, fields.findings)
  }

  /// The kind, which decides on the keys; where it cannot be read, the one that was probably meant,
  /// so that what else is wrong is said in the same run.
  private static func kind(_ fields: inout FieldReader<MechanismKey>) -> MechanismKind? {
    let cell = fields.required(.kind)
    let typed = cell?.word(
      MechanismKind.self, named: FieldName(MechanismKey.kind), &fields.findings)
    if let typed {
      fields.keep(keysOf: typed, \.kinds)
      return typed
    }
    if let near = cell?.probable(MechanismKind.self) { return near }
    let owners = MechanismKey.allCases.filter(fields.has).compactMap(\.kinds)
    let possible = MechanismKind.allCases.filter { kind in owners.allSatisfy { $0.contains(kind) } }
    return possible.count == 1 ? possible.first : nil
  }

  /// 周期 and 时限; a due rule that cannot be read is reported, and that a cycle lacks one would be
  /// a second, false word.
  private static func rhythm(
    _ fields: inout FieldReader<MechanismKey>
  ) -> (cycle: Cycle?, due: DueRule?) {
    let cycle = fields.cell(.cycle).flatMap {
      $0.parsed(
        Cycle.init(_:), named: FieldName(MechanismKey.cycle),
        (
          Cycle.allCases.map(\.chinese).joined(separator: "、"),
          Cycle.allCases.map(\.rawValue).joined(separator: ", ")
        ),
        &fields.findings)
    }
    let due = fields.cell(.due).flatMap { $0.due(&fields.findings) }
    return (due == nil && fields.has(.due) ? nil : cycle, due)
  }

  private static func form(
    _ kind: MechanismKind, _ fields: inout FieldReader<MechanismKey>
  ) -> Mechanism.Form {
    switch kind {
    case .framework: .framework(framework(&fields))
    case .workflow: .workflow(workflow(&fields))
    case .board: .board(BoardReader.board(&fields))
    case .list: .list(shelf(&fields))
    case .meeting: .meeting(meeting(&fields))
    }
  }

  private static func catalogue(
    _ fields: inout FieldReader<MechanismKey>
  ) -> Mechanism.CatalogueLine {
    let line = Mechanism.CatalogueLine(
      basis: fields.text(.basis), actor: fields.text(.actor), channel: fields.text(.channel),
      target: fields.text(.target), method: fields.text(.method), level: fields.text(.level),
      content: fields.text(.content))
    if line.basis.isEmpty { fields.findings.report(.noBasis, at: fields.location) }
    return line
  }

  private static func framework(
    _ fields: inout FieldReader<MechanismKey>
  ) -> Mechanism.Framework {
    let pillars = fields.entries(.pillars, PillarKey.self) { entry in
      entry.required(.title).map {
        Mechanism.Framework.Pillar(
          title: $0.text, text: entry.text(.text), mechanisms: entry.references(.mechanisms),
          location: $0.location)
      }
    }
    for pillar in pillars where pillar.mechanisms.isEmpty {
      fields.findings.report(.emptyPillar, at: pillar.location, pillar.title)
    }
    return Mechanism.Framework(pillars: pillars)
  }

  private static func workflow(_ fields: inout FieldReader<MechanismKey>) -> Mechanism.Workflow {
    let stages = fields.entries(.stages, StageKey.self) { entry in
      entry.required(.name).map { name in
        Mechanism.Workflow.Stage(
          key: entry.cell(.key)?.text ?? name.text, name: name.text, actor: entry.text(.actor),
          roles: entry.words(.roles, StageRole.self),
          limit: entry.cell(.limit).flatMap { $0.limit(&entry.findings) })
      }
    }
    let workflow = Mechanism.Workflow(
      stages: stages, channels: fields.cells(.channels).map(\.text),
      categories: fields.cells(.categories).map(\.text))
    checkRoles(workflow, at: fields.place(.stages), &fields.findings)
    return workflow
  }

  /// `raised` exactly once and first, `solved` exactly once; keys and names once each.
  private static func checkRoles(
    _ workflow: Mechanism.Workflow, at place: Location, _ findings: inout Findings
  ) {
    let stages = workflow.stages
    guard !stages.isEmpty else {
      findings.report(.noStages, at: place)
      return
    }
    let raised = stages.indices.filter { stages[$0].roles.contains(.raised) }
    if raised != [0] { findings.report(.raisedNotFirst, at: place) }
    let solved = stages.filter { $0.roles.contains(.solved) }
    if solved.count != 1 { findings.report(.solvedNotOnce, at: place, String(solved.count)) }
    let taken = LedgerColumn.spellings(of: LedgerColumn.common + LedgerColumn.base(of: .workflow))
    for stage in stages {
      for word in Set([stage.key, stage.name]).sorted() where taken[word] != nil {
        findings.report(.columnClash, at: place, word)
      }
    }
    var names: Set<String> = []
    for stage in stages where !names.insert(stage.name).inserted {
      findings.report(.stageTwice, at: place, stage.name)
    }
  }

  private static func shelf(_ fields: inout FieldReader<MechanismKey>) -> Mechanism.Shelf {
    let sublists = fields.entries(.sublists, ColumnKey.self, allowed: ColumnKey.ofSublists) {
      entry in
      entry.required(.name).map {
        Mechanism.Shelf.Sublist(
          key: entry.cell(.key)?.text ?? $0.text, name: $0.text,
          count: entry.integer(.count, in: 0...99_999), location: $0.location)
      }
    }
    let known = Set(sublists.flatMap { [$0.key, $0.name] })
    var links: [Mechanism.Shelf.Link] = []
    for (name, node) in fields.pairs(.links) {
      var targets: [String] = []
      switch node.content {
      case .scalar(let text, _):
        targets = Cell(text: text, location: name.location).parts.map(\.text)
      case .sequence(let items):
        targets = items.compactMap { fields.cell(in: $0, named: name.text)?.text }
      case .mapping, .empty:
        fields.findings.report(.notAList, at: name.location, name.text, name.text)
      }
      for word in [name.text] + targets where !known.contains(word) {
        fields.findings.report(.unknownSublist, at: name.location, word)
      }
      links.append(Mechanism.Shelf.Link(from: name.text, to: targets, location: name.location))
    }
    return Mechanism.Shelf(
      sublists: sublists, isClaimable: fields.answer(.claimable) ?? false, links: links,
      hidesExpired: fields.answer(.hideExpired) ?? true, floors: floors(&fields),
      isAdmissionControlled: fields.answer(.admission) ?? false)
  }

  private static func floors(_ fields: inout FieldReader<MechanismKey>) -> [Mechanism.Shelf.Floor] {
    fields.pairs(.floors).compactMap { name, node in
      fields.cell(in: node, named: name.text)?.decimal(
        named: FieldName(name.text), &fields.findings
      ).map {
        Mechanism.Shelf.Floor(scope: name.text, amount: $0)
      }
    }
  }

  private static func meeting(_ fields: inout FieldReader<MechanismKey>) -> Mechanism.Meeting {
    let bounds = fields.nested(.perPeriod, PerPeriodKey.self) { entry in
      (entry.integer(.min, in: 0...999), entry.integer(.max, in: 0...999))
    }
    if let least = bounds?.0, let most = bounds?.1, most < least {
      fields.findings.report(
        .boundsReversed, at: fields.place(.perPeriod), String(least), String(most))
    }
    return Mechanism.Meeting(
      minimum: bounds?.0, maximum: bounds?.1,
      numbering: fields.word(.numbering, Numbering.self) ?? .byMechanism)
  }

  private static func metrics(_ fields: inout FieldReader<MechanismKey>) -> [MetricDefinition] {
    guard let node = fields.node(.metrics) else { return [] }
    guard case .sequence(let items) = node.content else {
      return fields.words(.metrics, Metric.self).map {
        MetricDefinition(
          name: $0.title, formula: .builtIn($0), location: fields.place(.metrics))
      }
    }
    return items.compactMap { item in
      let place = Location(fields.path, item.place)
      if case .scalar(let text, _) = item.content {
        return Cell(text: text, location: place).word(
          Metric.self, named: FieldName(MechanismKey.metrics), &fields.findings
        )
        .map { MetricDefinition(name: $0.title, formula: .builtIn($0), location: place) }
      }
      var entry = FieldReader<MetricKey>(item, path: fields.path)
      let name = entry.required(.name)
      let of = entry.required(.of)?.word(
        Count.self, named: FieldName(MetricKey.of), &entry.findings)
      let over = entry.required(.over)?.word(
        Count.self, named: FieldName(MetricKey.over), &entry.findings)
      fields.findings.add(entry.findings)
      guard let name, let of, let over else { return nil }
      return MetricDefinition(
        name: name.text, formula: .ratio(of: of, over: over), location: place)
    }
  }
}
