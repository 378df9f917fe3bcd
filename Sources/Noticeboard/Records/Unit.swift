/// A node of the tree: a county, a grid, a team, a place.
package struct Unit: Sendable {
  package let envelope: Envelope
  let kind: UnitKind
  /// What units of its kind are called where they are called otherwise: 镇, 区, 村; else empty.
  let calling: String
  /// Absent only for roots.
  let parent: Reference?
  /// `3-02`; a child's code begins with its parent's.
  let code: String?
  /// 1–9, greater than the parent's.
  let level: Int?
  let households: Int?
  let population: Int?
  /// An office's, never a private mobile.
  let phone: String
  let address: String
  let addressLocation: Location
  let boundary: String
  let hours: OpeningHours?
  /// 0–120, typed by people.
  let walkMinutes: Int?
  /// Units or posts.
  let members: [Reference]
  let lead: Reference?
  let organisation: OrganisationType?
  let creditCode: String
  /// Words of the checklist that `site.yaml` has for this kind.
  let has: [String]
  let since: Day?
  /// The last day on which it is active.
  let until: Day?
  let successors: [Reference]
  /// What residents should know: services, prices, duties.
  let note: String

  var id: String { envelope.id }
  var title: String { envelope.title }
  /// The kind as people read it.
  var kindTitle: String { calling.isEmpty ? kind.title : calling }

  func isActive(on day: Day) -> Bool {
    (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

enum UnitKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
  case kind, parent, code, level, households, population, phone, address, boundary, hours
  case walkMinutes = "walk_min"
  case members, lead
  case organisation = "org_type"
  case creditCode = "uscc"
  case has, since, until, successor, note

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .id: ["标识"]
    case .title: ["名称", "标题"]
    case .unit: ["所属", "单位"]
    case .audience: ["公开范围"]
    case .status: ["状态"]
    case .date: ["日期"]
    case .source: ["来源"]
    case .mechanism: ["机制"]
    case .tags: ["标签"]
    case .lang: ["语言"]
    case .pinyin: ["拼音"]
    case .kind: ["类型"]
    case .parent: ["上级"]
    case .code: ["代码"]
    case .level: ["层级"]
    case .households: ["户数"]
    case .population: ["人口"]
    case .phone: ["电话", "办公电话"]
    case .address: ["地址"]
    case .boundary: ["范围"]
    case .hours: ["开放时间"]
    case .walkMinutes: ["步行分钟"]
    case .members: ["成员"]
    case .lead: ["牵头"]
    case .organisation: ["单位性质"]
    case .creditCode: ["统一社会信用代码"]
    case .has: ["具备"]
    case .since: ["起用"]
    case .until: ["停用"]
    case .successor: ["并入"]
    case .note: ["说明", "备注"]
    }
  }
}
