import SearchIndex

/// What search and the index pages know of a page before it is rendered.
struct PageEntry: Sendable {
  let route: Route
  var title: String
  var date: Day
  /// Whether the page has a day of its own; otherwise its date is the day of the build.
  var isDated = true
  /// 公报, 事项, 网格 …: what kind of page it is, in the site's words.
  let kind: String
  /// Found like a title: the code of a grid.
  var code: String?
  let unit: UnitID
  /// The mechanism's index, for its pages and cases.
  var mechanism: Int?
  var brand: Int?
  var month: Period?
  var tags: [String] = []
  var entity: SearchEntity?
  var caseNumber: CaseNumber?
  var pinyin = ""
}
