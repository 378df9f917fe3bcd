/// What `site.yaml` says.
package struct SiteConfiguration: Sendable {
  package struct Contact: Sendable, Hashable {
    package var phone = ""
    package var address = ""
    package var hours = ""
    package var email = ""
    /// Why mobile numbers may stand among them; empty where they may not.
    package var phonePublicReason = ""
  }

  package struct Filing: Sendable, Hashable {
    package var icp = ""
    package var police = ""
    package var siteIdentifier = ""
  }

  /// Bounds of households or population, of a unit kind or a holder of a post.
  package struct Norm: Sendable, Hashable {
    package var households: ClosedRange<Int>?
    package var population: ClosedRange<Int>?
  }

  package struct Checklist: Sendable, Hashable {
    package var name: String
    package var kind: UnitKind
    package var items: [String]
  }

  package enum Edition: String, Vocabulary {
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
    package static let index = makeIndex()
    package var chinese: [String] { self == .simplified ? ["简体"] : ["繁体"] }
  }

  package var name = ""
  package var root: Reference
  package var baseURL = ""
  package var language = "zh-CN"
  package var profile = Profile.intranet
  package var sponsor = ""
  package var operatorName = ""
  package var editor = ""
  package var contact = Contact()
  package var filing = Filing()
  package var isGovernment = false
  package var objection = ObjectionChannel()
  package var unitNorms: [UnitKind: Norm] = [:]
  package var postNorms: [String: Norm] = [:]
  package var requiredPosts: [UnitKind: [String]] = [:]
  package var checklists: [Checklist] = []
  package var brandsPerUnit: Int?
  package var allianceSize: ClosedRange<Int>?
  package var minimumSample = 5
  package var satisfied: Set<Satisfaction> = [.satisfied, .fairly]
  package var resultWithin = WorkingLimit.resultDefault
  package var retention = ""
  package var editions: [Edition] = [.simplified]
  package var hasElderMode = true
  /// `#rrggbb`.
  package var accent: String?
  /// Host targets, kept for the publishing commands.
  package var publishTargets: [String] = []

  /// The path of `base_url` with a slash at both ends; nil without `base_url`.
  var basePath: String? {
    guard !baseURL.isEmpty else { return nil }
    let folders = baseURL.split(separator: "/").dropFirst(2)
    return folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
  }
}

extension WorkingLimit {
  /// Ten working days (D8).
  static let resultDefault: WorkingLimit =
    DayCount(10, .working).map(WorkingLimit.days) ?? .hours(240)
}

enum SiteKey: String, Vocabulary {
  case name, root
  case baseURL = "base_url"
  case lang, timezone, profile, sponsor
  case operatorName = "operator"
  case editor, contact, filing, gov, objection, norms
  case requiredPosts = "required_posts"
  case checklists
  case brandsPerUnit = "brands_per_unit"
  case allianceSize = "alliance_size"
  case minimumSample = "min_n"
  case satisfied
  case resultWithin = "result_within"
  case retention, editions, elder, theme, publish

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .name: ["名称"]
    case .root: ["根单位"]
    case .baseURL: ["网址"]
    case .lang: ["语言"]
    case .timezone: ["时区"]
    case .profile: ["场景"]
    case .sponsor: ["主办"]
    case .operatorName: ["承办"]
    case .editor: ["责任编辑"]
    case .contact: ["联系方式"]
    case .filing: ["备案"]
    case .gov: ["政府网站"]
    case .objection: ["异议渠道"]
    case .norms: ["配备标准"]
    case .requiredPosts: ["必设岗位"]
    case .checklists: ["检查表"]
    case .brandsPerUnit: ["每单位品牌数"]
    case .allianceSize: ["联盟规模"]
    case .minimumSample: ["最小样本"]
    case .satisfied: ["计满意"]
    case .resultWithin: ["结果时限"]
    case .retention: ["保存"]
    case .editions: ["版本"]
    case .elder: ["适老"]
    case .theme: ["主题"]
    case .publish: ["发布"]
    }
  }
}
