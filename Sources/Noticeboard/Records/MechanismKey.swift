/// Keys of a mechanism's front matter.
enum MechanismKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
  case kind, cycle, due
  case restDay = "rest_day"
  case basis, actor, channel, target, method, level, content
  case columns
  case signOff = "sign_off"
  case publicity, metrics
  case minimumSample = "min_n"
  case since, via, personal, subunits
  case pillars
  case stages, channels, categories
  case subjects, measure, per, decimals, order, parts, top, stars, classes
  case hideClasses = "hide_classes"
  case lists
  case greyDays = "grey_days"
  case sublists, claimable, links
  case hideExpired = "hide_expired"
  case floors, admission
  case perPeriod = "per_period"
  case numbering

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
    case .cycle: ["周期"]
    case .due: ["时限"]
    case .restDay: ["遇休息日"]
    case .basis: ["公开依据"]
    case .actor: ["公开主体"]
    case .channel: ["公开渠道"]
    case .target: ["公开对象"]
    case .method: ["公开方式"]
    case .level: ["公开层级"]
    case .content: ["公开内容"]
    case .columns: ["栏目"]
    case .signOff: ["审签"]
    case .publicity: ["公示"]
    case .metrics: ["指标"]
    case .minimumSample: ["最小样本"]
    case .since: ["起始"]
    case .via: ["发布方式"]
    case .personal: ["涉及个人"]
    case .subunits: ["含单元"]
    case .pillars: ["支柱"]
    case .stages: ["环节"]
    case .channels: ["受理渠道"]
    case .categories: ["类别"]
    case .subjects: ["评价对象"]
    case .measure: ["计量"]
    case .per: ["分母"]
    case .decimals: ["小数"]
    case .order: ["排序"]
    case .parts: ["评分项"]
    case .top: ["名额"]
    case .stars: ["星级"]
    case .classes: ["等次"]
    case .hideClasses: ["不公开等次"]
    case .lists: ["榜单"]
    case .greyDays: ["灰榜天数"]
    case .sublists: ["清单"]
    case .claimable: ["可认领"]
    case .links: ["关联"]
    case .hideExpired: ["过期隐藏"]
    case .floors: ["最低经费"]
    case .admission: ["准入"]
    case .perPeriod: ["次数"]
    case .numbering: ["编号范围"]
    }
  }

  /// The kinds that may use this key; absent: all of them.
  var kinds: Set<MechanismKind>? {
    switch self {
    case .pillars: [.framework]
    case .stages, .channels, .categories: [.workflow]
    case .subjects, .measure, .per, .decimals, .order, .parts, .top, .stars, .classes,
      .hideClasses, .lists, .greyDays:
      [.board]
    case .sublists, .claimable, .links, .hideExpired, .floors, .admission: [.list]
    case .perPeriod, .numbering: [.meeting]
    case .columns, .metrics, .minimumSample: [.workflow, .board, .list, .meeting]
    default: nil
    }
  }
}

/// Keys of one entry of 支柱.
enum PillarKey: String, Vocabulary {
  case title, text, mechanisms
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .title: ["标题", "名称"]
    case .text: ["说明"]
    case .mechanisms: ["机制"]
    }
  }
}

/// Keys of one entry of 环节.
enum StageKey: String, Vocabulary {
  case key, name, actor, roles, limit
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .key: ["键"]
    case .name: ["名称"]
    case .actor: ["主体"]
    case .roles: ["角色"]
    case .limit: ["时限"]
    }
  }
}

/// Keys of one entry of 栏目, 评分项 and 清单.
enum ColumnKey: String, Vocabulary {
  case key, name, type, required, mask, audience, sensitive, values, reason, reviewer
  case weight, count
  static let index = makeIndex()
  static let ofParts: Set<ColumnKey> = [.key, .name, .weight]
  static let ofSublists: Set<ColumnKey> = [.key, .name, .count]
  static let ofColumns = Set(allCases).subtracting([.weight, .count])
  var chinese: [String] {
    switch self {
    case .key: ["键"]
    case .name: ["名称"]
    case .type: ["类型"]
    case .required: ["必填"]
    case .mask: ["脱敏"]
    case .audience: ["公开范围"]
    case .sensitive: ["敏感"]
    case .values: ["取值"]
    case .reason: ["理由"]
    case .reviewer: ["审核"]
    case .weight: ["权重"]
    case .count: ["条数"]
    }
  }
}

/// Keys of a metric of one's own.
enum MetricKey: String, Vocabulary {
  case name, of, over
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .name: ["名称"]
    case .of: ["分子"]
    case .over: ["分母"]
    }
  }
}

/// Keys of 次数.
enum PerPeriodKey: String, Vocabulary {
  case min, max
  static let index = makeIndex()
  var chinese: [String] { self == .min ? ["最少"] : ["最多"] }
}
