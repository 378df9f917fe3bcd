import YAML

/// Reads `site.yaml`; whatever is wrong in it ends with the code of a configuration mistake.
enum SiteConfigurationReader {
  static func read(_ node: Node, path: String) -> (SiteConfiguration?, Findings) {
    var fields = FieldReader<SiteKey>(node, path: path)
    let name = fields.required(.name)
    let root = fields.required(.root)
    guard let name, let root else { return (nil, asConfiguration(fields.findings)) }
    var site = SiteConfiguration(name: name.text, root: root.reference)
    identity(&site, &fields)
    rules(&site, &fields)
    look(&site, &fields)
    if site.profile == .internet {
      fields.findings.add(PlaceholderLint.check(node, path: path))
    }
    return (site, asConfiguration(fields.findings))
  }

  private static func identity(
    _ site: inout SiteConfiguration, _ fields: inout FieldReader<SiteKey>
  ) {
    site.baseURL = fields.text(.baseURL)
    if !site.baseURL.isEmpty, !isAddress(site.baseURL) {
      fields.findings.report(.badBaseURL, at: fields.place(.baseURL), site.baseURL)
    }
    site.language = fields.cell(.lang)?.text ?? site.language
    if let zone = fields.cell(.timezone), zone.text != "Asia/Shanghai" {
      fields.findings.report(.badTimezone, at: zone.location, zone.text)
    }
    site.profile = fields.word(.profile, Profile.self) ?? .intranet
    site.sponsor = fields.text(.sponsor)
    site.operatorName = fields.text(.operatorName)
    site.editor = fields.text(.editor)
    site.contact =
      fields.nested(.contact, ContactKey.self) {
        .init(
          phone: $0.text(.phone), address: $0.text(.address), hours: $0.text(.hours),
          email: $0.text(.email), phonePublicReason: phonePublicReason(&$0))
      } ?? .init()
    site.filing =
      fields.nested(.filing, FilingKey.self) {
        .init(
          icp: $0.text(.icp), police: $0.text(.police), siteIdentifier: $0.text(.siteIdentifier))
      } ?? .init()
    site.isGovernment = fields.answer(.gov) ?? false
    site.objection =
      fields.nested(.objection, ObjectionKey.self) { BulletinReader.objection(&$0) }
      ?? ObjectionChannel()
  }

  /// Why mobile numbers stand among the contacts; a bare yes is no reason.
  private static func phonePublicReason(_ fields: inout FieldReader<ContactKey>) -> String {
    guard let cell = fields.cell(.phonePublic) else { return "" }
    switch Answer.parse(cell.text) {
    case .no: return ""
    case .yes:
      fields.findings.report(.phonePublicWithoutReason, at: cell.location)
      return ""
    case nil: return cell.text
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    return text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
  }

  private static func rules(
    _ site: inout SiteConfiguration, _ fields: inout FieldReader<SiteKey>
  ) {
    for (name, node) in fields.pairs(.norms) {
      var entry = FieldReader<NormKey>(node, path: fields.path)
      let norm = SiteConfiguration.Norm(
        households: range(.households, &entry), population: range(.population, &entry))
      fields.findings.add(entry.findings)
      if let kind = UnitKind.parse(name.text) {
        site.unitNorms[kind] = norm
      } else {
        site.postNorms[name.text] = norm
      }
    }
    for (name, node) in fields.pairs(.requiredPosts) {
      guard
        let kind = name.word(
          UnitKind.self, named: FieldName(SiteKey.requiredPosts), &fields.findings)
      else { continue }
      site.requiredPosts[kind] = list(node, named: name.text, &fields)
    }
    site.checklists = fields.pairs(.checklists).compactMap { name, node in
      var entry = FieldReader<ChecklistKey>(node, path: fields.path)
      let kind = entry.required(.kind)?.word(
        UnitKind.self, named: FieldName(ChecklistKey.kind), &entry.findings)
      let items = entry.cells(.items).map(\.text)
      if items.isEmpty { entry.findings.report(.missingKey, at: name.location, "项目", "items") }
      fields.findings.add(entry.findings)
      return kind.map { .init(name: name.text, kind: $0, items: items) }
    }
    site.brandsPerUnit = fields.integer(.brandsPerUnit, in: 0...99)
    site.allianceSize = range(.allianceSize, &fields)
    site.minimumSample = fields.integer(.minimumSample, in: 0...1000) ?? 5
    let satisfied = fields.words(.satisfied, Satisfaction.self)
    if !satisfied.isEmpty { site.satisfied = Set(satisfied) }
    if let within = fields.cell(.resultWithin), let limit = within.limit(&fields.findings) {
      site.resultWithin = limit
    }
    site.retention = fields.text(.retention)
  }

  private static func look(
    _ site: inout SiteConfiguration, _ fields: inout FieldReader<SiteKey>
  ) {
    let editions = fields.words(.editions, SiteConfiguration.Edition.self)
    if !editions.isEmpty { site.editions = editions }
    site.hasElderMode = fields.answer(.elder) ?? true
    site.accent =
      fields.nested(.theme, ThemeKey.self) { entry -> String? in
        guard let cell = entry.cell(.accent) else {
          // `主色: #b3211a` is a comment to YAML, and empty.
          if entry.isEmpty(.accent) {
            entry.findings.report(.badColour, at: entry.place(.accent), "")
          }
          return nil
        }
        let digits = cell.text.dropFirst()
        let isColour =
          cell.text.hasPrefix("#") && digits.utf8.count == 6
          && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
        if !isColour { entry.findings.report(.badColour, at: cell.location, cell.text) }
        return isColour ? cell.text.lowercased() : nil
      } ?? nil
    if let node = fields.node(.publish) {
      if case .sequence(let items) = node.content {
        site.publishTargets = items.compactMap { fields.cell(in: $0, named: "发布")?.text }
      } else if case .scalar = node.content {
        site.publishTargets = fields.cells(.publish).map(\.text)
      }
    }
  }

  private static func list(
    _ node: Node, named name: String, _ fields: inout FieldReader<SiteKey>
  ) -> [String] {
    switch node.content {
    case .sequence(let items): items.compactMap { fields.cell(in: $0, named: name)?.text }
    case .scalar(let text, _):
      Cell(text: text, location: Location(fields.path, node.place)).parts.map(\.text)
    case .mapping, .empty: []
    }
  }

  /// `[80, 100]`.
  private static func range<Key: Vocabulary>(
    _ key: Key, _ fields: inout FieldReader<Key>
  ) -> ClosedRange<Int>? {
    guard fields.has(key) else { return nil }
    let bounds = fields.cells(key).compactMap {
      $0.integer(in: 0...99_999_999, named: FieldName(key), &fields.findings)
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      fields.findings.report(.badRange, at: fields.place(key), key.title)
      return nil
    }
    return bounds[0]...bounds[1]
  }

  /// A mistake here is one of configuration, whatever it would be elsewhere.
  private static func asConfiguration(_ findings: Findings) -> Findings {
    var result = Findings()
    for diagnostic in findings.diagnostics { result.report(diagnostic.asConfiguration) }
    return result
  }
}

private enum ContactKey: String, Vocabulary {
  case phone, address, hours, email
  case phonePublic = "phone_public"
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .phone: ["电话"]
    case .address: ["地址"]
    case .hours: ["时间"]
    case .email: ["邮箱"]
    case .phonePublic: ["公开手机"]
    }
  }
}

private enum FilingKey: String, Vocabulary {
  case icp, police
  case siteIdentifier = "site_id"
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .icp: ["ICP", "ICP备案号"]
    case .police: ["公安"]
    case .siteIdentifier: ["网站标识码"]
    }
  }
}

private enum NormKey: String, Vocabulary {
  case households, population
  static let index = makeIndex()
  var chinese: [String] { self == .households ? ["户数"] : ["人口"] }
}

private enum ChecklistKey: String, Vocabulary {
  case kind, items
  static let index = makeIndex()
  var chinese: [String] { self == .kind ? ["类型"] : ["项目"] }
}

private enum ThemeKey: String, Vocabulary {
  case accent
  static let index = makeIndex()
  var chinese: [String] { ["主色"] }
}
