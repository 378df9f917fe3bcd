import Markdown

/// A page of prose under `pages/`: about, guides.
struct Page: Sendable {
  let envelope: Envelope
  /// Path below `pages/` without extension: `guide/object`.
  let path: String
  let body: MarkdownDocument
}

enum PageKey: String, Vocabulary {
  case id, title, unit, audience, status, date, source, mechanism, tags, lang, pinyin
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
    }
  }
}

/// A row of `lint/terms.csv`: what people mistype and what is right.
struct LintTerm: Sendable, Hashable {
  let wrong: String
  let right: String
  let note: String
}

/// Everything that was read and parsed; nothing is linked yet.
package struct Records: Sendable {
  package let configuration: SiteConfiguration
  package var calendar = WorkingCalendar(entries: [], years: [])
  package var units: [Unit] = []
  var brands: [Brand] = []
  var rosters: [Roster] = []
  package var mechanisms: [Mechanism] = []
  package var ledgers: [Ledger] = []
  package var bulletins: [Boxed<Bulletin>] = []
  var pages: [Page] = []
  var terms: [LintTerm] = []
  /// Paths of `media/`, sorted, from the root of `content/`.
  var media: [MediaFile] = []
  /// The files that all of this was read from, sorted by path.
  var sources: [SourceTree.File] = []
  /// The numbers of those in whose texts nothing is the matter.
  package internal(set) var faultless: [Int] = []
  /// What of them could not be read.
  var misread = Misread()
}

/// A file of `media/`.
package struct MediaFile: Sendable, Hashable {
  package let path: String
  package let size: Int
  /// In pixels as shown; absent for what is no picture.
  package var width: Int?
  package var height: Int?
  /// A JPEG, of which smaller widths are made.
  package var isPhoto = false
  /// What speaks against publishing it; nobody minds as long as nothing uses it.
  package var flaw: Diagnostic?

  package init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  /// Whether a path is that of a document, which a browser is to save instead of showing it.
  static func isDocument(_ path: String) -> Bool {
    guard path.hasPrefix("media/") else { return false }
    let name = path.lowercased()
    return !pictureExtensions.contains { name.hasSuffix("." + $0) }
  }

  /// How the names of pictures end that are published, in small letters.
  package static let pictureExtensions: Set<String> = ["jpg", "jpeg", "png", "webp", "gif"]

  /// The widths that photos get beside their own.
  package static let widths = [1600, 800, 400]

  /// The path of a smaller width: `media/square-800.jpg`.
  package static func variant(of path: String, width: Int) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "\(path)-\(width)" }
    return "\(path[..<dot])-\(width)\(path[dot...])"
  }
}
