import Markdown

/// A party-building brand (党建品牌).
struct Brand: Sendable {
  struct Service: Sendable, Hashable {
    let title: String
    let text: String
  }

  struct Honour: Sendable, Hashable {
    let year: Int
    /// The award: a board of that year may have to hold this brand.
    let title: String
    let level: String
    let location: Location
  }

  let envelope: Envelope
  /// A file in `media/`; one without `logoAlternative` is an error.
  let logo: MediaReference?
  let slogan: String
  let since: String
  let lead: Reference?
  let services: [Service]
  /// Meeting mechanisms whose sessions belong to the brand.
  let activities: [Reference]
  let honours: [Honour]
  let story: MarkdownDocument

  var id: String { envelope.id }
}

/// A picture or file of `media/` that a record names.
struct MediaReference: Sendable, Hashable {
  /// Path from the root of `content/`.
  let path: String
  let alternative: String
  let location: Location
}

enum BrandKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
  case logo
  case logoAlternative = "logo_alt"
  case slogan, since, lead, services, activities, honours

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
    case .logo: ["品牌标志"]
    case .logoAlternative: ["标志说明"]
    case .slogan: ["口号"]
    case .since: ["创建"]
    case .lead: ["牵头"]
    case .services: ["服务"]
    case .activities: ["活动"]
    case .honours: ["荣誉"]
    }
  }
}

/// Keys of one entry of 服务.
enum ServiceKey: String, Vocabulary {
  case title, text
  static let index = makeIndex()
  var chinese: [String] { self == .title ? ["标题", "名称"] : ["说明"] }
}

/// Keys of one entry of 荣誉.
enum HonourKey: String, Vocabulary {
  case year, title, level
  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .year: ["年份"]
    case .title: ["名称", "标题"]
    case .level: ["级别"]
    }
  }
}
