import Testing

@testable import Noticeboard

/// One mechanism `m` with its ledgers, read from text by the real readers and ready to link.
struct StandingBench {
  let records: Records
  let units: UnitTree
  let mechanism: Mechanism

  /// The front matter stands in one line, in flow form; units are rows below the header.
  init(
    _ frontMatter: String, ledgers: KeyValuePairs<String, String>, units rows: [String] = [],
    brands: KeyValuePairs<String, String> = [:], calendar: String? = nil
  ) async throws {
    let table = ["标识,名称,类型,上级,代码,人口,户数,统一社会信用代码,标签,起用,停用,并入"] + Self.units + rows
    var files = [
      Self.file("site.yaml", "name: 清溪社区\nroot: qingxi\n"),
      Self.file("units.csv", table.joined(separator: "\n") + "\n"),
      Self.file("mechanisms/m.md", "---\n{公开依据: 文件, \(frontMatter)}\n---\n"),
    ]
    for (period, text) in ledgers {
      files.append(Self.file("ledgers/m/\(period).csv", text + "\n"))
    }
    for (id, title) in brands {
      files.append(Self.file("brands/\(id).md", "---\n标题: \(title)\n---\n"))
    }
    if let calendar { files.append(Self.file("calendar/2026.csv", calendar)) }
    let tree = SourceTree(files: files, media: [], attachments: [], prefix: "")
    let (records, findings) = await RecordsReader.read(tree)
    let read = try #require(records, "\(findings.sorted.map { $0.summary(in: .english) })")
    let mistakes = findings.sorted.map { "\($0.location): \($0.summary(in: .english))" }
    #expect(mistakes.isEmpty, "\(mistakes)")
    self.records = read
    var links = Findings()
    units = try #require(UnitTree.link(read.units, root: read.configuration.root, &links))
    mechanism = try #require(read.mechanisms.first)
  }

  static let units = [
    "qingxi,清溪社区,community,,3,,,,,,,",
    "g1,第一网格,grid,qingxi,3-01,412,130,,,,,",
    "g2,第二网格,grid,qingxi,3-02,300,104,,,,,",
    "g3,第三网格,grid,qingxi,3-03,400,120,,,,,",
    "g4,第四网格,grid,qingxi,3-04,322,99,,,,,",
    "power,县供电公司,company,qingxi,,,,91999999MA00000079,,,,",
    "shop,小张面馆,company,qingxi,,,,92999999MA00000076,,,,",
  ]

  static func file(_ path: String, _ text: String) -> SourceTree.File {
    SourceTree.File(path: path, bytes: Array(text.utf8))
  }

  func unit(_ name: String) throws -> UnitID { try #require(units.find(name), "\(name)") }

  func board() throws -> (board: LinkedBoard, findings: Findings) {
    guard case .board(let board) = mechanism.form else { throw WrongKind() }
    return LinkedBoard.link(
      mechanism, board, ledgers: records.ledgers, units: units, brands: records.brands)
  }

  func list(asOf: String, isToday: Bool = true) throws -> (list: LinkedList, findings: Findings) {
    guard case .list(let shelf) = mechanism.form else { throw WrongKind() }
    return LinkedList.link(
      mechanism, shelf, ledgers: records.ledgers, units: units, asOf: try Day(asOf),
      asOfIsToday: isToday)
  }

  func meeting(
    asOf: String, isToday: Bool = true
  ) throws -> (meeting: LinkedMeeting, findings: Findings) {
    guard case .meeting(let meeting) = mechanism.form else { throw WrongKind() }
    return LinkedMeeting.link(
      mechanism, meeting, ledgers: records.ledgers, units: units, calendar: records.calendar,
      asOf: try Day(asOf), asOfIsToday: isToday)
  }

  /// What people read: the place and the sentence of each finding, sorted.
  static func lines(_ findings: Findings, _ tongue: Tongue) -> [String] {
    findings.sorted.map { "\($0.location): \($0.summary(in: tongue))" }
  }

  struct WrongKind: Error {}
}

/// Expects exactly these findings, each in Chinese and in English.
func expectFindings(
  _ findings: Findings, _ sentences: KeyValuePairs<String, String>,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let chinese = StandingBench.lines(findings, .chinese)
  #expect(chinese == sentences.map(\.key), "\(chinese)", sourceLocation: sourceLocation)
  let english = findings.sorted.map { $0.summary(in: .english) }
  #expect(english == sentences.map(\.value), "\(english)", sourceLocation: sourceLocation)
}
