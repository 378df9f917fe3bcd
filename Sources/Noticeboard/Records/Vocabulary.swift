/// A closed list of words that content may use, in English or Chinese.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// The Chinese spellings; the first is the one the tool writes and shows.
  var chinese: [String] { get }

  /// Every spelling and what it means; made once by `makeIndex()`.
  static var index: [String: Self] { get }
}

extension Vocabulary {
  /// By its number in the list: cells are looked up by such words, and the word itself would be hashed letter
  /// by letter.
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// Another for each word of the list.
  var number: Int {
    // A list of one word has no bytes.
    withUnsafeBytes(of: self) { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  /// The word as residents read it.
  package var title: String { chinese[0] }

  /// Reads either spelling.
  static func parse(_ text: String) -> Self? { index[text] }

  static func makeIndex() -> [String: Self] {
    var index: [String: Self] = [:]
    for word in allCases {
      index[word.rawValue] = word
      for spelling in word.chinese { index[spelling] = word }
    }
    return index
  }

  /// All spellings, for suggestions.
  static var spellings: [String] { allCases.flatMap { $0.chinese + [$0.rawValue] } }
}

package enum Audience: String, Vocabulary, Comparable {
  package static let index = makeIndex()
  case `public`, residents, party, `internal`
  package var chinese: [String] {
    switch self {
    case .public: ["公开"]
    case .residents: ["居民"]
    case .party: ["党内"]
    case .internal: ["内部"]
    }
  }
  private var rank: Int {
    switch self {
    case .public: 0
    case .residents: 1
    case .party: 2
    case .internal: 3
    }
  }
  package static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }
}

enum Status: String, Vocabulary {
  static let index = makeIndex()
  case draft, review, approved, published, corrected, withdrawn
  var chinese: [String] {
    switch self {
    case .draft: ["草稿"]
    case .review: ["审核中"]
    case .approved: ["已批准"]
    case .published: ["已发布"]
    case .corrected: ["已更正"]
    case .withdrawn: ["已撤回"]
    }
  }
}

enum UnitKind: String, Vocabulary {
  static let index = makeIndex()
  case city, county, street, community, grid, building, lane, estate
  case partyBranch = "party-branch"
  case alliance, team, place, company, agency
  var chinese: [String] {
    switch self {
    case .city: ["市"]
    case .county: ["县", "区", "县(区)", "县（区）"]
    case .street: ["街道", "乡镇", "乡", "镇", "街道(乡镇)", "街道（乡镇）"]
    case .community: ["社区", "村", "行政村"]
    case .grid: ["网格"]
    case .building: ["楼栋"]
    case .lane: ["街巷"]
    case .estate: ["小区"]
    case .partyBranch: ["党支部"]
    case .alliance: ["联盟"]
    case .team: ["队伍"]
    case .place: ["场所"]
    case .company: ["企业", "社会组织", "企业(社会组织)", "企业（社会组织）"]
    case .agency: ["机关事业单位"]
    }
  }

  /// The words for a unit of this kind that are shown as they are typed.
  var callings: [String] { chinese.filter { !$0.contains { "(（".contains($0) } } }
}

enum OrganisationType: String, Vocabulary {
  static let index = makeIndex()
  case enterprise, institution, society
  case soleTrader = "sole-trader"
  var chinese: [String] {
    switch self {
    case .enterprise: ["企业"]
    case .institution: ["事业单位"]
    case .society: ["社会组织", "社会团体"]
    case .soleTrader: ["个体工商户"]
    }
  }
}

package enum MechanismKind: String, Vocabulary {
  package static let index = makeIndex()
  case framework, workflow, board, list, meeting
  package var chinese: [String] {
    switch self {
    case .framework: ["框架"]
    case .workflow: ["流程"]
    case .board: ["榜单"]
    case .list: ["清单"]
    case .meeting: ["会议"]
    }
  }
}

enum StageRole: String, Vocabulary {
  static let index = makeIndex()
  case raised, responded, decided, solved, rated, published
  var chinese: [String] {
    switch self {
    case .raised: ["提出"]
    case .responded: ["响应"]
    case .decided: ["决定"]
    case .solved: ["办结"]
    case .rated: ["评价"]
    case .published: ["公开"]
    }
  }
}

enum SubjectKind: String, Vocabulary {
  static let index = makeIndex()
  case unit, company, brand, person
  var chinese: [String] {
    switch self {
    case .unit: ["单位"]
    case .company: ["法人"]
    case .brand: ["品牌"]
    case .person: ["个人"]
    }
  }
}

enum Measure: String, Vocabulary {
  static let index = makeIndex()
  case total
  case perHead = "per-head"
  case weighted, none
  var chinese: [String] {
    switch self {
    case .total: ["总分"]
    case .perHead: ["人均"]
    case .weighted: ["加权"]
    case .none: ["不计"]
    }
  }
}

enum HonourList: String, Vocabulary {
  static let index = makeIndex()
  case red, grey
  var chinese: [String] { self == .red ? ["红榜"] : ["灰榜"] }
}

enum MoneyDirection: String, Vocabulary {
  static let index = makeIndex()
  case `in`, out, budget, opening
  var chinese: [String] {
    switch self {
    case .in: ["收入"]
    case .out: ["支出"]
    case .budget: ["预算"]
    case .opening: ["上年结转"]
    }
  }
}

enum RosterMode: String, Vocabulary {
  static let index = makeIndex()
  case normal, emergency
  var chinese: [String] { self == .normal ? ["平时"] : ["应急", "战时"] }
}

enum NameDisplay: String, Vocabulary {
  static let index = makeIndex()
  case post, surname, masked, full
  var chinese: [String] {
    switch self {
    case .post: ["岗位"]
    case .surname: ["姓氏"]
    case .masked: ["脱敏"]
    case .full: ["全名"]
    }
  }
}

enum Faces: String, Vocabulary {
  static let index = makeIndex()
  case none, consented, blurred
  var chinese: [String] {
    switch self {
    case .none: ["无人像"]
    case .consented: ["已同意"]
    case .blurred: ["已打码"]
    }
  }
}

package enum BulletinKind: String, Vocabulary {
  package static let index = makeIndex()
  case issue, notice, result, correction, withdrawal
  package var chinese: [String] {
    switch self {
    case .issue: ["公报"]
    case .notice: ["公告"]
    case .result: ["结果"]
    case .correction: ["更正"]
    case .withdrawal: ["撤回"]
    }
  }
}

enum WithdrawalMode: String, Vocabulary {
  static let index = makeIndex()
  case error, merged, expired
  var chinese: [String] {
    switch self {
    case .error: ["错误发布"]
    case .merged: ["合并"]
    case .expired: ["过期"]
    }
  }
}

package enum AfterExpiry: String, Vocabulary {
  package static let index = makeIndex()
  case keep, mask, remove
  package var chinese: [String] {
    switch self {
    case .keep: ["保留"]
    case .mask: ["脱敏"]
    case .remove: ["移除"]
    }
  }
}

enum Satisfaction: String, Vocabulary {
  static let index = makeIndex()
  case satisfied, fairly, unsatisfied
  case notAsked = "not-asked"
  var chinese: [String] {
    switch self {
    case .satisfied: ["满意"]
    case .fairly: ["基本满意"]
    case .unsatisfied: ["不满意"]
    case .notAsked: ["未回访"]
    }
  }
}

enum ReleaseChannel: String, Vocabulary {
  static let index = makeIndex()
  case bulletin, ledger
  var chinese: [String] { self == .bulletin ? ["公报"] : ["台账"] }
}

enum Numbering: String, Vocabulary {
  static let index = makeIndex()
  case byMechanism = "by-mechanism"
  case byUnit = "by-unit"
  var chinese: [String] { self == .byMechanism ? ["统一"] : ["分单位"] }
}

/// How strictly something must be signed or put under publicity.
enum Requirement: String, Vocabulary {
  static let index = makeIndex()
  case none, warning, error
  var chinese: [String] {
    switch self {
    case .none: ["不要求", "无"]
    case .warning: ["提醒", "W"]
    case .error: ["必须", "E"]
    }
  }
}

enum Answer: String, Vocabulary {
  static let index = makeIndex()
  case yes, no
  var chinese: [String] {
    switch self {
    case .yes: ["是", "√", "✓", "1", "on"]
    case .no: ["否", "×", "0", "off"]
    }
  }
}

enum Profile: String, Vocabulary {
  static let index = makeIndex()
  case internet, intranet, usb
  var chinese: [String] {
    switch self {
    case .internet: ["互联网"]
    case .intranet: ["内网"]
    case .usb: ["U盘", "u盘"]
    }
  }
}

enum ColumnType: String, Vocabulary {
  static let index = makeIndex()
  case text, int, decimal, money, date, period
  case enumeration = "enum"
  case yesNo = "yes/no"
  case unit, phone, name
  case idNumber = "id-number"
  case address, plate, email, card, media
  var chinese: [String] {
    switch self {
    case .text: ["文字"]
    case .int: ["整数"]
    case .decimal: ["小数"]
    case .money: ["金额"]
    case .date: ["日期"]
    case .period: ["期间"]
    case .enumeration: ["选项"]
    case .yesNo: ["是否"]
    case .unit: ["单位"]
    case .phone: ["电话"]
    case .name: ["姓名"]
    case .idNumber: ["身份证号"]
    case .address: ["地址"]
    case .plate: ["车牌"]
    case .email: ["邮箱"]
    case .card: ["银行卡"]
    case .media: ["图片"]
    }
  }
}
