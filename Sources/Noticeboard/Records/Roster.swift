import Markdown

/// Who is on duty: dated shifts (值班), or standing posts (楼栋长, 巷长, 包保).
struct Roster: Sendable {
  struct NamedShift: Sendable, Hashable {
    let name: String
    let hours: ShiftHours
  }

  struct Post: Sendable, Hashable {
    let name: String
    let isRequired: Bool
    /// Several people may hold it at one time.
    let allowsSeveral: Bool
  }

  /// One row of a month's file; a class, since checks, views and calendars hand it on with all its texts.
  final class Shift: Sendable {
    let date: Day
    let hours: ShiftHours
    /// The name from 班次表, if the row used one.
    let name: String
    let post: String
    let holder: String
    let leader: String
    let phone: String
    let mode: RosterMode
    let common: RosterCommon

    init(
      date: Day, hours: ShiftHours, name: String, post: String, holder: String, leader: String,
      phone: String, mode: RosterMode, common: RosterCommon
    ) {
      (self.date, self.hours, self.name, self.post) = (date, hours, name, post)
      (self.holder, self.leader, self.phone) = (holder, leader, phone)
      (self.mode, self.common) = (mode, common)
    }
  }

  /// One row of the file of standing posts.
  struct Standing: Sendable {
    let post: String
    let holder: String
    let leader: String
    let phone: String
    let common: RosterCommon
  }

  /// One file `rosters/<id>/2026-11.csv`.
  struct Month: Sendable {
    let period: Period
    let path: String
    var shifts: [Shift]
  }

  let envelope: Envelope
  let shifts: [NamedShift]
  let posts: [Post]
  let names: NameDisplay
  /// The reason for showing mobile numbers; empty: they are never shown.
  let phonePublicReason: String
  /// Hours a person and year.
  let minimumHours: FixedDecimal?
  /// 配备标准, for instance `1+1+N` or `80-100户`.
  let per: StaffingNorm?
  var months: [Month]
  var standing: [Standing]
  /// The path of the file of standing posts, if there is one.
  var standingPath: String?
  let explanation: MarkdownDocument

  var id: String { envelope.id }
}

/// What rows of both forms may say.
struct RosterCommon: Sendable {
  let location: Location
  /// The unit columns that are filled, smallest last.
  let units: [Reference]
  let organisation: Reference?
  let from: Day?
  let to: Day?
  let duty: String
  let headcount: Int?
  let hours: FixedDecimal?
  let note: String
}

/// 配备标准 of a roster.
enum StaffingNorm: Sendable, Hashable {
  /// `1+1+N`: each grid has exactly one 网格长, exactly one 网格员, and others.
  case leaderWorkerAndOthers
  /// `80-100户`: households a holder.
  case households(low: Int, high: Int)
}

enum RosterKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
  case shifts, posts, names
  case phonePublic = "phone_public"
  case minimumHours = "min_hours"
  case per

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .id: ["标识"]
    case .title: ["标题", "名称"]
    case .unit: ["单位", "所属"]
    case .audience: ["公开范围"]
    case .status: ["状态"]
    case .date: ["日期"]
    case .source: ["来源"]
    case .mechanism: ["机制"]
    case .tags: ["标签"]
    case .lang: ["语言"]
    case .pinyin: ["拼音"]
    case .shifts: ["班次表"]
    case .posts: ["岗位表"]
    case .names: ["姓名显示"]
    case .phonePublic: ["公开手机"]
    case .minimumHours: ["最低时长"]
    case .per: ["配备标准"]
    }
  }
}

/// Keys of one entry of 岗位表.
enum PostKey: String, Vocabulary {
  case name, required, several
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .name: ["名称", "岗位"]
    case .required: ["必岗"]
    case .several: ["可多人"]
    }
  }
}

/// Columns of a roster's sheet.
enum RosterColumn: String, Vocabulary {
  case date, weekday, shift, post, holder, leader, phone, mode
  case grid, community, building, lane, estate, unit, org
  case from, to, duty, headcount, hours, note

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .date: ["日期"]
    case .weekday: ["星期"]
    case .shift: ["班次", "时段"]
    case .post: ["岗位"]
    case .holder: ["值班人", "姓名"]
    case .leader: ["带班"]
    case .phone: ["值班电话", "电话"]
    case .mode: ["模式"]
    case .grid: ["网格"]
    case .community: ["社区"]
    case .building: ["楼栋"]
    case .lane: ["街巷"]
    case .estate: ["小区"]
    case .unit: ["单位"]
    case .org: ["派出单位"]
    case .from: ["起"]
    case .to: ["止"]
    case .duty: ["职责"]
    case .headcount: ["人数"]
    case .hours: ["服务时长"]
    case .note: ["备注"]
    }
  }
}
