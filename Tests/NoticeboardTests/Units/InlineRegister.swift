import Testing

@testable import Noticeboard

/// Registers written in a test, read through the real readers and linked.
struct InlineRegister {
  static let community = """
    标识,名称,类型,上级,代码
    qingxi,清溪社区,社区,,3
    qingxi-g01,清溪第一网格,网格,qingxi,3-01
    qingxi-g02,清溪第二网格,网格,qingxi,3-02
    """

  let records: Records
  let units: UnitTree
  let asOf: Day

  init(
    units sheet: String = community, site: String = "", asOf: String = "2026-11-21",
    _ files: [String: String] = [:]
  ) async throws {
    let sources = files.merging(
      ["site.yaml": "名称: 清溪公示\n根单位: qingxi\n" + site, "units.csv": sheet]
    ) { file, _ in file }
    let tree = SourceTree(
      files: sources.map { SourceTree.File(path: $0.key, bytes: Array($0.value.utf8)) },
      media: [], attachments: [], prefix: "")
    let reading = await RecordsReader.read(tree)
    try #require(reading.findings.sorted.isEmpty, "\(Self.words(reading.findings, .chinese))")
    records = try #require(reading.records)
    var findings = Findings()
    units = try #require(
      UnitTree.link(records.units, root: records.configuration.root, &findings))
    try #require(findings.sorted.isEmpty, "\(Self.words(findings, .chinese))")
    self.asOf = try Day(asOf)
  }

  var unitFindings: Findings {
    UnitCheck.check(
      units, configuration: records.configuration, asOf: asOf, namesRoom: { $0.hasSuffix("室") })
  }

  var rosters: (rosters: [LinkedRoster], findings: Findings) {
    var findings = Findings()
    let rosters = records.rosters.map { record in
      let (roster, more) = LinkedRoster.link(
        record, units: units, configuration: records.configuration, asOf: asOf)
      findings.add(more)
      return roster
    }
    return (rosters, findings)
  }

  func roster() throws -> LinkedRoster { try #require(rosters.rosters.first) }

  var brands: (brands: LinkedBrands, findings: Findings) {
    LinkedBrands.link(
      records.brands, units: units, mechanisms: records.mechanisms,
      directory: RecordDirectory(records.mechanisms.map(\.envelope)),
      configuration: records.configuration, asOf: asOf)
  }

  func titles(_ ids: [UnitID]) -> [String] { ids.map { units[$0].title } }

  func unit(_ text: String) throws -> UnitID { try #require(units.find(text)) }

  /// `units.csv:A3: …`, and what the rule weighs.
  static func words(_ findings: Findings, _ tongue: Tongue) -> [String] {
    findings.sorted.map { "\($0.location): \($0.summary(in: tongue)) [\($0.level)]" }
  }
}

/// Compares what was found with sentences in both languages.
func expect(
  _ findings: Findings, _ chinese: [String], _ english: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    InlineRegister.words(findings, .chinese) == chinese, sourceLocation: sourceLocation)
  #expect(
    InlineRegister.words(findings, .english) == english, sourceLocation: sourceLocation)
}
