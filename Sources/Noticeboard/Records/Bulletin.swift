import Markdown

/// What is issued once and then frozen: plain prose that quotes ledgers.
package struct Bulletin: Sendable {
  package struct SignOff: Sendable, Hashable {
    package enum Role: String, Vocabulary {
      case drafted, reviewed, signed
      package static let index = makeIndex()
      package var chinese: [String] {
        switch self {
        case .drafted: ["经办"]
        case .reviewed: ["复核"]
        case .signed: ["签发"]
        }
      }
    }
    package let role: Role
    /// A name or a post.
    package let signer: String
    /// Asia/Shanghai.
    let at: Instant?
    /// The time that was typed could not be read, which has been reported.
    var isTimeUnreadable = false
    let location: Location
  }

  /// 公示, as the author gave it; `Site` derives the period.
  package struct Publicity: Sendable {
    let start: Day?
    package let span: DayCount?
    let end: Day?
    let countFrom: CountFrom
    let minimum: DayCount?
    let afterExpiry: AfterExpiry?
    let graceDays: Int
    let restart: Restart
    /// What was typed as days or end could not be read, which has been reported.
    var isUnreadable = false
    let location: Location
  }

  package enum Restart: Sendable, Hashable {
    case yes
    case no(reason: String)
  }

  struct Image: Sendable, Hashable {
    let media: MediaReference
    let faces: Faces?
    let credit: String
  }

  /// What only one kind of bulletin has.
  enum Form: Sendable {
    case issue
    case notice
    case result(of: Reference, objections: Int?, handling: String)
    case correction(of: Reference, place: String, was: String, now: String, reason: String)
    case withdrawal(of: Reference, mode: WithdrawalMode, into: Reference?, reason: String)
  }

  package let envelope: Envelope
  let form: Form
  package let series: Reference?
  package let number: Int?
  /// The number exists but nothing was issued under it.
  let voidNumber: Bool
  package let period: Period?
  let asOf: Day?
  package let publicity: Publicity?
  let objection: ObjectionChannel
  package let signOffs: [SignOff]
  let secrecyReviewed: Bool?
  let attachments: [MediaReference]
  let editor: String
  let images: [Image]
  let body: MarkdownDocument
  /// A correction after which publicity does not begin anew; its reason is given.
  var waivesRestart = false
  /// Percentages typed in the text, which must agree with the ledgers.
  var percentages: [TypedPercentage] = []

  package var id: String { envelope.id }
  package var title: String { envelope.title }

  package var kind: BulletinKind {
    switch form {
    case .issue: .issue
    case .notice: .notice
    case .result: .result
    case .correction: .correction
    case .withdrawal: .withdrawal
    }
  }
}

/// Where residents object (D9).
struct ObjectionChannel: Sendable, Hashable {
  var phone = ""
  var address = ""
  var hours = ""
  var department = ""
  var supervisor = ""
  var email = ""
  var form = ""

  /// What stands here, completed by what the site's configuration says.
  func completed(by site: ObjectionChannel) -> ObjectionChannel {
    func first(_ path: KeyPath<ObjectionChannel, String>) -> String {
      self[keyPath: path].isEmpty ? site[keyPath: path] : self[keyPath: path]
    }
    return ObjectionChannel(
      phone: first(\.phone), address: first(\.address), hours: first(\.hours),
      department: first(\.department), supervisor: first(\.supervisor), email: first(\.email),
      form: first(\.form))
  }
}

/// Keys of a bulletin's front matter; flat Chinese keys equal the nested ones.
enum BulletinKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
  case kind, series, number, period
  case asOf = "as_of"
  case publicity, start, days, end
  case countFrom = "count_from"
  case minimum
  case afterExpiry = "after_expiry"
  case grace, restart
  case objection
  case signOff = "sign_off"
  case secrecy, of
  case place = "where"
  case was, now, reason
  case restartReason = "restart_reason"
  case mode, into, objections, handling
  case attachments, editor, images
  case void

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
    case .kind: ["类型"]
    case .series: ["系列"]
    case .number: ["期号"]
    case .period: ["期间"]
    case .asOf: ["截止"]
    case .publicity: ["公示"]
    case .start: ["公示开始"]
    case .days: ["公示期"]
    case .end: ["公示结束"]
    case .countFrom: ["起算"]
    case .minimum: ["最短"]
    case .afterExpiry: ["期满后"]
    case .grace: ["宽限天数"]
    case .restart: ["重新公示"]
    case .objection: ["异议渠道"]
    case .signOff: ["审签", "签发"]
    case .secrecy: ["保密审查"]
    case .of: ["对应"]
    case .place: ["位置"]
    case .was: ["原为"]
    case .now: ["现为"]
    case .reason: ["原因"]
    case .restartReason: ["理由"]
    case .mode: ["方式"]
    case .into: ["并入"]
    case .objections: ["收到异议"]
    case .handling: ["处理情况"]
    case .attachments: ["附件"]
    case .editor: ["责任编辑"]
    case .images: ["图片"]
    case .void: ["空号"]
    }
  }

  /// The kinds that may use this key; absent: all of them.
  var kinds: Set<BulletinKind>? {
    switch self {
    case .of: [.result, .correction, .withdrawal]
    case .place, .was, .now, .restart, .restartReason: [.correction]
    case .reason: [.correction, .withdrawal]
    case .mode, .into: [.withdrawal]
    case .objections, .handling: [.result]
    // A 公示 is an issue or a notice; a correction carries the new one.
    case .publicity, .start, .days, .end, .countFrom, .minimum, .afterExpiry, .grace:
      [.issue, .notice, .correction]
    default: nil
    }
  }
}

/// Keys of 异议渠道.
enum ObjectionKey: String, Vocabulary {
  case phone, address, hours, department, supervisor, email, form
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .phone: ["电话"]
    case .address: ["地址"]
    case .hours: ["时间"]
    case .department: ["部门"]
    case .supervisor: ["监督电话"]
    case .email: ["邮箱"]
    case .form: ["异议表"]
    }
  }
}

/// Keys of one entry of 图片.
enum ImageKey: String, Vocabulary {
  case file, alt, faces, credit
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .file: ["文件"]
    case .alt: ["说明"]
    case .faces: ["人脸"]
    case .credit: ["摄影", "署名"]
    }
  }
}
