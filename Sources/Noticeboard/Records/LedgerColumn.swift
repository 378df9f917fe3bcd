/// The base columns of a ledger's sheet.
enum LedgerColumn: String, Vocabulary {
  case number = "no"
  case title, note, source, audience
  case grid, community, estate, building, lane, unit
  // workflow
  case channel, category, place, department = "dept", due, asked, result
  case openReason = "open_reason"
  case satisfaction, before, after
  case mergedInto = "merged_into"
  case void
  // totals in place of cases
  case raised
  case carriedIn = "carried_in"
  case responded, solved, surveyed, satisfied
  // board
  case subject, total, base, rank, stars, classOfSubject = "class", value
  case list, reason, basis, from, to, repair
  case sample = "n"
  case consent, winner
  // list
  case provider, owner, claimer, claimed, done
  case answers = "for"
  case points, stock
  case validTo = "valid_to"
  case amount, direction, balance, materials, approval
  case persons
  // meeting
  case sequence = "seq"
  case date, start, end, topic, host, attendees, attendance, decisions, minutes, cancelled

  static let index = makeIndex()

  /// A name may serve several columns, of different kinds of mechanism: never read by `index`.
  var chinese: [String] { commonNames ?? workflowNames ?? boardNames ?? otherNames }

  private var commonNames: [String]? {
    switch self {
    case .number: ["编号", "单号"]
    case .title: ["事项", "名称"]
    case .note: ["备注"]
    case .source: ["来源"]
    case .audience: ["公开范围"]
    case .grid: ["网格"]
    case .community: ["社区"]
    case .estate: ["小区"]
    case .building: ["楼栋"]
    case .lane: ["街巷"]
    case .unit: ["单位", "需求单位"]
    default: nil
    }
  }

  private var workflowNames: [String]? {
    switch self {
    case .channel: ["渠道"]
    case .category: ["类别"]
    case .place: ["地点"]
    case .department: ["承办单位"]
    case .due: ["时限"]
    case .asked: ["回访日期"]
    case .result: ["结果"]
    case .openReason: ["未办结原因"]
    case .satisfaction: ["满意度"]
    case .before: ["整改前"]
    case .after: ["整改后"]
    case .mergedInto: ["并入"]
    case .void: ["作废"]
    case .raised: ["新增"]
    case .carriedIn: ["上期结转"]
    case .responded: ["已响应"]
    case .solved: ["已解决"]
    case .surveyed: ["已回访"]
    case .satisfied: ["满意"]
    default: nil
    }
  }

  private var boardNames: [String]? {
    switch self {
    case .subject: ["对象"]
    case .total: ["积分", "总分"]
    case .base: ["人数"]
    case .rank: ["名次"]
    case .stars: ["星级"]
    case .classOfSubject: ["等次"]
    case .value: ["人均"]
    case .list: ["榜单", "清单"]
    case .reason: ["事由"]
    case .basis: ["依据"]
    case .from: ["起"]
    case .to: ["止"]
    case .repair: ["修复途径"]
    case .sample: ["样本数"]
    case .consent: ["同意"]
    case .winner: ["入选"]
    default: nil
    }
  }

  private var otherNames: [String] {
    switch self {
    case .provider: ["提供单位"]
    case .owner: ["责任单位"]
    case .claimer: ["认领单位"]
    case .claimed: ["认领日期"]
    case .done: ["完成日期"]
    case .answers: ["对应"]
    case .points: ["积分"]
    case .stock: ["库存"]
    case .validTo: ["有效期至"]
    case .amount: ["金额"]
    case .direction: ["收支"]
    case .balance: ["结余"]
    case .materials: ["材料"]
    case .approval: ["准入文号"]
    case .persons: ["人数"]
    case .sequence: ["期数", "届次"]
    case .date: ["日期"]
    case .start: ["开始"]
    case .end: ["结束"]
    case .topic: ["议题", "主题", "议题(主题)"]
    case .host: ["主持", "主讲", "主持(主讲)"]
    case .attendees: ["参会单位"]
    case .attendance: ["人数"]
    case .decisions: ["决定"]
    case .minutes: ["纪要"]
    case .cancelled: ["取消原因"]
    default: []
    }
  }
}

extension LedgerColumn {
  static let common: [LedgerColumn] = [
    .number, .title, .note, .source, .audience,
    .grid, .community, .estate, .building, .lane, .unit,
  ]

  static let totals: [LedgerColumn] = [
    .category, .raised, .carriedIn, .responded, .solved, .surveyed, .satisfied,
  ]

  /// The base columns of one kind of mechanism, beside the common ones.
  static func base(of kind: MechanismKind) -> [LedgerColumn] {
    switch kind {
    case .framework: []
    case .workflow:
      [
        .channel, .category, .place, .department, .due, .asked, .result, .openReason,
        .satisfaction, .before, .after, .mergedInto, .void,
      ]
    case .board:
      [
        .subject, .total, .base, .rank, .stars, .classOfSubject, .value, .list, .reason, .basis,
        .from, .to, .repair, .sample, .consent, .winner,
      ]
    case .list:
      [
        .list, .provider, .owner, .claimer, .claimed, .due, .done, .result, .answers, .points,
        .stock, .validTo, .amount, .direction, .balance, .materials, .basis, .approval, .persons,
      ]
    case .meeting:
      [
        .sequence, .date, .start, .end, .place, .topic, .host, .attendees, .attendance,
        .decisions, .minutes, .cancelled,
      ]
    }
  }

  /// Spellings of the columns that a sheet of this kind may have.
  static func spellings(of columns: [LedgerColumn]) -> [String: LedgerColumn] {
    var result: [String: LedgerColumn] = [:]
    for column in columns {
      result[column.rawValue] = column
      for name in column.chinese { result[name] = column }
    }
    return result
  }

  /// The kind of unit that the column names, for unit columns.
  var unitKind: UnitKind? {
    switch self {
    case .grid: .grid
    case .community: .community
    case .estate: .estate
    case .building: .building
    case .lane: .lane
    default: nil
    }
  }
}
