import Markdown
import YAML

/// Reads `bulletins/**/<id>.md`.
enum BulletinReader {
  static func read(
    _ fields: inout FieldReader<BulletinKey>, id: String, body: MarkdownDocument
  ) -> Bulletin {
    var envelope = fields.envelope(fileName: id, defaultStatus: .draft)
    checkStatus(&envelope, &fields)
    if envelope.date == nil, !fields.has(.date) {
      fields.findings.report(.missingKey, at: fields.location, "日期", "date")
    }
    if envelope.source.isEmpty { fields.findings.report(.emptySource, at: fields.location) }
    let kind = kind(&fields)
    let publicity = publicity(of: kind, &fields)
    let waivesRestart = publicity.map { $0.restart != .yes } ?? (restart(&fields) != .yes)
    return Bulletin(
      envelope: envelope, form: form(kind, &fields), series: fields.reference(.series),
      number: fields.integer(.number, in: 1...9999),
      voidNumber: fields.answer(.void) ?? false, period: fields.period(.period),
      asOf: fields.day(.asOf), publicity: publicity,
      objection: fields.nested(.objection, ObjectionKey.self) { objection(&$0) }
        ?? ObjectionChannel(),
      signOffs: signOffs(&fields), secrecyReviewed: fields.answer(.secrecy),
      attachments: fields.cells(.attachments).map {
        MediaReference(path: $0.text, alternative: "", location: $0.location)
      },
      editor: fields.text(.editor), images: images(&fields), body: body,
      waivesRestart: waivesRestart)
  }

  /// A kind that cannot be read is guessed, and then refuses no keys.
  private static func kind(_ fields: inout FieldReader<BulletinKey>) -> BulletinKind {
    let cell = fields.required(.kind)
    let typed = cell?.word(
      BulletinKind.self, named: FieldName(BulletinKey.kind), &fields.findings)
    if let typed { fields.keep(keysOf: typed, \.kinds) }
    return typed ?? cell?.probable(BulletinKind.self) ?? .notice
  }

  /// `corrected` and `withdrawn` follow from other bulletins and are never typed.
  private static func checkStatus(
    _ envelope: inout Envelope, _ fields: inout FieldReader<BulletinKey>
  ) {
    guard envelope.status == .corrected || envelope.status == .withdrawn else { return }
    fields.findings.report(.typedStatus, at: fields.place(.status), envelope.status.title)
    envelope.status = .published
  }

  private static func form(
    _ kind: BulletinKind, _ fields: inout FieldReader<BulletinKey>
  ) -> Bulletin.Form {
    func of() -> Reference {
      fields.required(.of)?.reference ?? Reference(text: "", location: fields.location)
    }
    switch kind {
    case .issue: return .issue
    case .notice: return .notice
    case .result:
      return .result(
        of: of(), objections: objections(&fields),
        handling: fields.text(.handling))
    case .correction:
      return .correction(
        of: of(), place: fields.required(.place)?.text ?? "",
        was: fields.required(.was)?.text ?? "", now: fields.required(.now)?.text ?? "",
        reason: fields.required(.reason)?.text ?? "")
    case .withdrawal:
      let mode =
        fields.required(.mode)?
        .word(WithdrawalMode.self, named: FieldName(BulletinKey.mode), &fields.findings) ?? .error
      let into = fields.reference(.into)
      if mode == .merged, into == nil {
        fields.findings.report(.missingKey, at: fields.location, "并入", "into")
      }
      // What stays of a bulletin that was a mistake is why it went (D12).
      let reason = mode == .error ? fields.required(.reason)?.text ?? "" : fields.text(.reason)
      return .withdrawal(of: of(), mode: mode, into: into, reason: reason)
    }
  }

  /// A number that cannot be read is reported; that it is missing would be a second, false word.
  private static func objections(_ fields: inout FieldReader<BulletinKey>) -> Int? {
    fields.integer(.objections, in: 0...99_999) ?? (fields.has(.objections) ? 0 : nil)
  }

  static func objection(_ entry: inout FieldReader<ObjectionKey>) -> ObjectionChannel {
    ObjectionChannel(
      phone: entry.text(.phone), address: entry.text(.address), hours: entry.text(.hours),
      department: entry.text(.department), supervisor: entry.text(.supervisor),
      email: entry.text(.email), form: entry.text(.form))
  }

  /// Nested under 公示, flat, or some of each; no key in both places.
  private static func publicity(
    of kind: BulletinKind, _ fields: inout FieldReader<BulletinKey>
  ) -> Bulletin.Publicity? {
    let flat: [BulletinKey] = [.start, .days, .end]
    let place = fields.place(.publicity)
    if let node = fields.node(.publicity) {
      if case .mapping = node.content {
        var nested = FieldReader<BulletinKey>(node, path: fields.path) {
          publicityKeys.contains($0)
        }
        nested.keep(keysOf: kind, \.kinds)
        nested.adopt(publicityKeys, of: fields)
        let result = publicity(from: &nested, at: place)
        fields.findings.add(nested.findings)
        return result
      }
      fields.findings.report(.notAMapping, at: place)
      return nil
    }
    guard flat.contains(where: fields.has) else { return nil }
    return publicity(from: &fields, at: flat.first(where: fields.has).map(fields.place) ?? place)
  }

  private static let publicityKeys: Set<BulletinKey> = [
    .start, .days, .end, .countFrom, .minimum, .afterExpiry, .grace, .restart, .restartReason,
  ]

  private static func publicity(
    from fields: inout FieldReader<BulletinKey>, at place: Location
  ) -> Bulletin.Publicity {
    let countFrom = fields.cell(.countFrom).flatMap {
      $0.parsed(
        CountFrom.init(_:), named: FieldName(BulletinKey.countFrom),
        ("次日起、当日起", "next-day, same-day"), &fields.findings)
    }
    let span = fields.cell(.days)?.dayCount(&fields.findings)
    let end = fields.day(.end)
    let isUnreadable = (span == nil && fields.has(.days)) || (end == nil && fields.has(.end))
    return Bulletin.Publicity(
      start: fields.day(.start), span: span, end: end, countFrom: countFrom ?? .nextDay,
      minimum: fields.cell(.minimum)?.dayCount(&fields.findings),
      afterExpiry: fields.word(.afterExpiry, AfterExpiry.self),
      graceDays: fields.integer(.grace, in: 0...3660) ?? 0, restart: restart(&fields),
      isUnreadable: isUnreadable, location: place)
  }

  private static func restart(_ fields: inout FieldReader<BulletinKey>) -> Bulletin.Restart {
    guard fields.answer(.restart) == false else { return .yes }
    let reason = fields.text(.restartReason)
    if reason.isEmpty { fields.findings.report(.restartWithoutReason, at: fields.place(.restart)) }
    return .no(reason: reason)
  }

  /// A list of `{经办: name}` entries, each with an optional `时间`.
  private static func signOffs(
    _ fields: inout FieldReader<BulletinKey>
  ) -> [Bulletin.SignOff] {
    guard let node = fields.node(.signOff) else { return [] }
    guard case .sequence(let items) = node.content else {
      fields.findings.report(.notAList, at: fields.place(.signOff), "审签", "sign_off")
      return []
    }
    return items.compactMap { item in
      guard case .mapping(let pairs) = item.content else {
        fields.findings.report(.notAMapping, at: Location(fields.path, item.place))
        return nil
      }
      return signOff(pairs, &fields)
    }
  }

  private static func signOff(
    _ pairs: [Node.Entry], _ fields: inout FieldReader<BulletinKey>
  ) -> Bulletin.SignOff? {
    var role: (role: Bulletin.SignOff.Role, signer: String, location: Location)?
    var at: Instant?
    var isTimeUnreadable = false
    for pair in pairs {
      let place = Location(fields.path, pair.keyPlace)
      guard let cell = fields.cell(in: pair.value, named: pair.key) else { continue }
      if let word = Bulletin.SignOff.Role.parse(pair.key) {
        role = (word, cell.text, place)
      } else if ["时间", "at"].contains(pair.key) {
        at = cell.instant(&fields.findings)
        isTimeUnreadable = at == nil
      } else {
        let known = Bulletin.SignOff.Role.spellings + ["时间", "at"]
        fields.findings.report(
          .unknownKey, at: place, pair.key,
          suggestion: Spelling.nearest(to: pair.key, among: known))
      }
    }
    return role.map {
      Bulletin.SignOff(
        role: $0.role, signer: $0.signer, at: at, isTimeUnreadable: isTimeUnreadable,
        location: $0.location)
    }
  }

  private static func images(_ fields: inout FieldReader<BulletinKey>) -> [Bulletin.Image] {
    fields.entries(.images, ImageKey.self) { entry in
      guard let file = entry.required(.file) else { return nil }
      guard let alternative = entry.cell(.alt) else {
        entry.findings.report(.imageWithoutAlternative, at: file.location, file.text)
        return nil
      }
      return Bulletin.Image(
        media: MediaReference(
          path: file.text, alternative: alternative.text, location: file.location),
        faces: entry.word(.faces, Faces.self), credit: entry.text(.credit))
    }
  }
}
