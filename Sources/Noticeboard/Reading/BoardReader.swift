import YAML

/// Reads the keys that only boards have.
enum BoardReader {
  static func board(_ fields: inout FieldReader<MechanismKey>) -> Mechanism.Board {
    let subjects =
      fields.required(.subjects)?
      .word(SubjectKind.self, named: FieldName(MechanismKey.subjects), &fields.findings) ?? .unit
    let parts = parts(&fields)
    let measure = fields.word(.measure, Measure.self) ?? (parts.isEmpty ? .total : .weighted)
    let lists = fields.words(.lists, HonourList.self)
    if lists.contains(.grey), subjects == .person {
      fields.findings.report(.greyListOfPersons, at: fields.place(.lists))
    }
    let classes = classes(&fields)
    return Mechanism.Board(
      subjects: subjects, measure: measure, per: denominator(&fields),
      decimals: fields.integer(.decimals, in: 0...6) ?? 2,
      order: fields.cell(.order).flatMap {
        $0.parsed(
          RankOrder.init(_:), named: FieldName(MechanismKey.order), ("高者先、低者先", "high, low"),
          &fields.findings)
      } ?? .high, parts: parts,
      top: fields.integer(.top, in: 1...9999), stars: stars(&fields), classes: classes,
      hiddenClasses: hiddenClasses(&fields, classes), lists: lists,
      greyDays: fields.integer(.greyDays, in: 1...3660))
  }

  private static func parts(_ fields: inout FieldReader<MechanismKey>) -> [Mechanism.Board.Part] {
    let parts = fields.entries(
      .parts, ColumnKey.self, allowed: ColumnKey.ofParts
    ) { entry -> Mechanism.Board.Part? in
      guard let name = entry.required(.name) else { return nil }
      // Without a weight that can be read it is still a column of the ledgers.
      let weight =
        entry.required(.weight)?.decimal(named: FieldName(ColumnKey.weight), &entry.findings)
        ?? .zero
      return Mechanism.Board.Part(
        key: entry.cell(.key)?.text ?? name.text, name: name.text, weight: weight)
    }
    let total = parts.reduce(FixedDecimal(0)) { $0 + $1.weight }
    if !parts.isEmpty, total != FixedDecimal(100) {
      fields.findings.report(.weightsNotHundred, at: fields.place(.parts), total.description)
    }
    return parts
  }

  private static func denominator(
    _ fields: inout FieldReader<MechanismKey>
  ) -> Mechanism.Board.Denominator {
    guard let cell = fields.cell(.per) else { return .population }
    switch cell.text {
    case "population", "人口": return .population
    case "households", "户数": return .households
    default: return .column(cell.text)
    }
  }

  /// `{5: 90, 4: 80}`: the most stars first.
  private static func stars(
    _ fields: inout FieldReader<MechanismKey>
  ) -> [Mechanism.Board.Threshold] {
    let stars = thresholds(.stars, &fields).filter { threshold in
      if let stars = Int(threshold.name), (0...9).contains(stars) { return true }
      fields.findings.report(.badInteger, at: fields.place(.stars), threshold.name, "星级", "stars")
      return false
    }.sorted { $0.name.utf8.first ?? 0 > $1.name.utf8.first ?? 0 }
    for (more, fewer) in zip(stars, stars.dropFirst()) where more.least <= fewer.least {
      fields.findings.report(
        .starsNotAscending, at: fields.place(.stars), more.name, more.least.description,
        fewer.name, fewer.least.description)
    }
    return stars
  }

  private static func thresholds(
    _ key: MechanismKey, _ fields: inout FieldReader<MechanismKey>
  ) -> [Mechanism.Board.Threshold] {
    fields.pairs(key).compactMap { name, node in
      fields.cell(in: node, named: name.text)?.decimal(
        named: FieldName(name.text), &fields.findings
      ).map {
        Mechanism.Board.Threshold(name: name.text, least: $0)
      }
    }
  }

  /// As a map computed from the value, as a list typed in the ledger.
  private static func classes(
    _ fields: inout FieldReader<MechanismKey>
  ) -> Mechanism.Board.Classes {
    guard let node = fields.node(.classes) else { return .none }
    if case .mapping = node.content {
      return .computed(
        thresholds(.classes, &fields).sorted { $0.least > $1.least })
    }
    return .typed(fields.cells(.classes).map(\.text))
  }

  /// Default: the last class, shown as a count.
  private static func hiddenClasses(
    _ fields: inout FieldReader<MechanismKey>, _ classes: Mechanism.Board.Classes
  ) -> [String] {
    guard fields.has(.hideClasses) else { return classes.names.suffix(1) }
    return fields.cells(.hideClasses).compactMap { cell in
      if ["none", "无"].contains(cell.text) { return nil }
      if classes.names.contains(cell.text) { return cell.text }
      fields.findings.report(
        .badWord, at: cell.location, cell.text, "不公开等次",
        classes.names.joined(separator: "、"), "hide_classes",
        classes.names.joined(separator: ", "))
      return nil
    }
  }
}
