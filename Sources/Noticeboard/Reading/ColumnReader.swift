/// Reads 栏目: the columns that a mechanism adds to those of its kind.
enum ColumnReader {
  static func columns(
    _ fields: inout FieldReader<MechanismKey>, form: Mechanism.Form
  ) -> [Mechanism.Column] {
    let taken = takenWords(form)
    var seen: [String: Location] = [:]
    return fields.entries(.columns, ColumnKey.self, allowed: ColumnKey.ofColumns) { entry in
      guard let name = entry.required(.name) else { return nil }
      let key = entry.cell(.key)?.text ?? name.text
      let type = entry.word(.type, ColumnType.self) ?? PrivacyPhrases.type(ofHeading: name.text)
      for word in Set([key, name.text]).sorted() {
        if taken.contains(word) {
          entry.findings.report(.columnClash, at: name.location, word)
        } else if let first = seen[word] {
          entry.findings.report(.columnTwice, at: name.location, word, related: [first])
        }
        seen[word] = name.location
      }
      let audience = entry.word(.audience, Audience.self) ?? .public
      if audience < .internal, PrivacyPhrases.namesReporter(name.text) {
        entry.findings.report(.reporterColumn, at: name.location, name.text)
      }
      return Mechanism.Column(
        key: key, name: name.text, type: type, values: values(&entry, type, name),
        isRequired: entry.answer(.required) ?? false, unmasked: unmasked(&entry),
        audience: audience,
        isSensitive: entry.answer(.sensitive) ?? false, location: name.location)
    }
  }

  /// Words that the sheet reads otherwise, and keys of what is computed beside the columns: in the
  /// tables that are made of the ledger one of two equal keys would vanish.
  private static func takenWords(_ form: Mechanism.Form) -> Set<String> {
    let columns = LedgerColumn.common + LedgerColumn.base(of: form.kind)
    var words = Set(LedgerColumn.spellings(of: columns).keys).union(["period"])
    switch form {
    case .workflow(let workflow):
      words.insert("state")
      words.formUnion(workflow.stages.flatMap { [$0.key, $0.name] })
    case .board(let board):
      words.formUnion(["change", "uscc"])
      words.formUnion(board.parts.flatMap { [$0.key, $0.name] })
    case .list, .meeting: words.insert("state")
    case .framework: break
    }
    return words
  }

  /// 取值 belongs to 选项, and 选项 without it would take anything.
  private static func values(
    _ entry: inout FieldReader<ColumnKey>, _ type: ColumnType, _ name: Cell
  ) -> [String] {
    let values = entry.cells(.values).map(\.text)
    if type != .enumeration, entry.has(.values) {
      entry.findings.report(
        .valuesOfOtherType, at: entry.place(.values), name.text, type.title, type.rawValue)
    }
    if type == .enumeration, values.isEmpty {
      entry.findings.report(.choiceWithoutValues, at: name.location, name.text)
    }
    return values
  }

  /// `脱敏: 无` needs a reason and a reviewer; masks themselves come with the type, so that no other
  /// word may stand here and be taken for one.
  private static func unmasked(
    _ entry: inout FieldReader<ColumnKey>
  ) -> Mechanism.UnmaskedReason? {
    guard let mask = entry.cell(.mask) else { return nil }
    guard noMask.contains(mask.text) else {
      entry.findings.report(
        .unknownMask, at: mask.location, mask.text,
        suggestion: Spelling.nearest(to: mask.text, among: noMask))
      return nil
    }
    let reason = entry.text(.reason)
    let reviewer = entry.text(.reviewer)
    guard !reason.isEmpty, !reviewer.isEmpty else {
      entry.findings.report(.unmaskedWithoutReason, at: mask.location)
      return nil
    }
    return Mechanism.UnmaskedReason(reason: reason, reviewer: reviewer)
  }

  private static let noMask = ["无", "不脱敏", "none"]
}
