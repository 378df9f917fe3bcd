import Testing

@testable import Noticeboard

/// A workflow written in the test, linked.
struct InlineCases {
  let caseload: Caseload
  /// Of reading and linking together.
  let findings: Findings

  /// The workflow of the reference, whose id is `wudan`.
  static let mechanism = """
    -- mechanisms/wudan.md --
    ---
    标题: 五单一公开
    类型: workflow
    公开依据: 某文件
    环节:
      - {key: raise, 名称: 提单, 主体: 居民, 角色: [raised]}
      - {key: take, 名称: 接单, 主体: 专职网格员, 角色: [responded], 时限: 1个工作日}
      - {key: rate, 名称: 评单, 主体: 党员群众, 角色: [solved, rated], 时限: 7天}
      - {key: publish, 名称: 结果公开, 角色: [published]}
    指标: [响应率, 解决率, 满意度, 回访率, 公开率, 按时办结率, 中位天数]
    ---

    """

  init(
    _ ledgers: String, mechanism: String = InlineCases.mechanism, asOf: String = "2026-12-31",
    isToday: Bool = false
  ) async throws {
    let site = try await InlineSite(mechanism + ledgers)
    let (caseload, found) = try #require(
      Caseload.link(
        try site.mechanism("wudan"), site.ledgers("wudan"), units: try site.units(),
        calendar: site.records.calendar, configuration: site.records.configuration,
        asOf: try Day(asOf), asOfIsToday: isToday))
    self.caseload = caseload
    var findings = site.findings
    findings.add(found)
    self.findings = findings
  }

  func lines(_ tongue: Tongue = .chinese) -> [String] { InlineSite.lines(findings, tongue) }

  func counts(
    _ period: String, asOf: String = "2026-12-31", of scope: CaseScope = .all
  ) throws -> WorkflowCounts {
    caseload.counts(in: try Period(period), asOf: try Day(asOf), of: scope)
  }

  /// The figures of a period as they are printed.
  func printed(_ period: String, asOf: String = "2026-12-31") throws -> [String] {
    caseload.figures(try counts(period, asOf: asOf)).map { "\($0.name) \($0.text)" }
  }

  func seen(_ number: Int, on day: String) throws -> CaseOnDay {
    let record = try #require(caseload[CaseNumber(year: 2026, number: number)])
    return try #require(caseload.seen(record, on: try Day(day)))
  }
}
