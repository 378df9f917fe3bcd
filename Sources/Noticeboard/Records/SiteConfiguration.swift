/// What `site.yaml` says.
package struct SiteConfiguration: Sendable {
  struct Contact: Sendable, Hashable {
    var phone = ""
    var address = ""
    var hours = ""
    var email = ""
    /// Why mobile numbers may stand among them; empty where they may not.
    var phonePublicReason = ""
  }

  struct Filing: Sendable, Hashable {
    var icp = ""
    var police = ""
    var siteIdentifier = ""
  }

  /// Bounds of households or population, of a unit kind or a holder of a post.
  struct Norm: Sendable, Hashable {
    let households: ClosedRange<Int>?
    let population: ClosedRange<Int>?
  }

  struct Checklist: Sendable, Hashable {
    let name: String
    let kind: UnitKind
    let items: [String]
  }

  enum Edition: String, Vocabulary {
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
    static let index = makeIndex()
    var chinese: [String] { self == .simplified ? ["简体"] : ["繁体"] }
  }

  var name = ""
  package let root: Reference
  var baseURL = ""
  var language = "zh-CN"
  var profile = Profile.intranet
  package var sponsor = ""
  var operatorName = ""
  var editor = ""
  var contact = Contact()
  var filing = Filing()
  var isGovernment = false
  var objection = ObjectionChannel()
  var unitNorms: [UnitKind: Norm] = [:]
  var postNorms: [String: Norm] = [:]
  var requiredPosts: [UnitKind: [String]] = [:]
  var checklists: [Checklist] = []
  var brandsPerUnit: Int?
  var allianceSize: ClosedRange<Int>?
  var minimumSample = 5
  var satisfied: Set<Satisfaction> = [.satisfied, .fairly]
  var resultWithin = WorkingLimit.resultDefault
  var retention = ""
  var editions: [Edition] = [.simplified]
  var hasElderMode = true
  /// `#rrggbb`.
  var accent: String?
  /// Host targets, kept for the publishing commands.
  var publishTargets: [String] = []

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
