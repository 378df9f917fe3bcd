import Testing

@testable import Noticeboard

/// What residents read while a correction has begun the publicity again.
struct RestartedPublicityTests {
  private static func site(_ restart: String) -> String {
    func signed(_ day: String) -> String {
      """
      来源: 社区
      审签:
        - {经办: 甲, 时间: \(day) 08:00}
        - {复核: 乙, 时间: \(day) 08:10}
        - {签发: 丙, 时间: \(day) 08:20}
      保密审查: 是
      """
    }
    return """
      -- site.yaml --
      名称: 清溪社区公示
      根单位: qingxi
      异议渠道: {电话: 0566-6022100, 地址: 清溪路66号, 时间: 每天 08:00-18:00, 部门: 居监会, 监督电话: 0566-6022109}
      -- units.csv --
      标识,名称,类型
      qingxi,清溪社区,社区
      -- calendar/2026.csv --
      日期,名称,类型
      2026-10-01,国庆节,休
      -- bulletins/a.md --
      ---
      标题: 停车位公示
      类型: 公告
      状态: 已发布
      日期: 2026-11-09
      公示期: 5个工作日
      \(signed("2026-11-09"))
      ---
      拟新增停车位 32 个。
      -- bulletins/b.md --
      ---
      标题: 停车位公示的更正
      类型: 更正
      状态: 已发布
      日期: 2026-11-12
      对应: a
      位置: 第一段
      原为: 32 个
      现为: 28 个
      原因: 笔误
      \(restart)
      \(signed("2026-11-12"))
      ---
      更正如上。
      """
  }

  private func deadline(_ restart: String) async throws -> String {
    let page = try await RenderedSite(Self.site(restart), on: "2026-11-17").html(.bulletin("a"))
    let after = try #require(page.split(separator: "截止</dt><dd>").last)
    return String(after.prefix { $0 != "<" })
  }

  @Test func objectionsAreTakenUntilTheNewEnd() async throws {
    #expect(try await deadline("重新公示: 是\n公示期: 5个工作日") == "2026年11月19日（星期四）")
  }

  @Test func objectionsEndedWhereNothingBeganAgain() async throws {
    #expect(try await deadline("重新公示: 否\n理由: 只减少") == "2026年11月16日（星期一）")
  }

  /// What the box about publicity says: its label and its dates.
  private func box(_ restart: String, on day: String) async throws -> [String] {
    let page = try await RenderedSite(Self.site(restart), on: day).html(.bulletin("a"))
    let box = try #require(page.split(separator: "id=\"h-publicity\">").last)
    let shown = String(box.split(separator: "</section>").first ?? "")
    return ["更正后重新公示</span>", "已结束</span>", "11月16日", "11月19日"].filter {
      shown.firstRange(ofText: $0) != nil
    }
  }

  @Test func theOriginalShowsTheNewDatesUntilTheyEnd() async throws {
    let restart = "重新公示: 是\n公示期: 5个工作日"
    #expect(try await box(restart, on: "2026-11-17") == ["更正后重新公示</span>", "11月19日"])
    #expect(try await box(restart, on: "2026-11-20") == ["已结束</span>", "11月19日"])
    #expect(
      try await box("重新公示: 否\n理由: 只减少", on: "2026-11-17") == ["已结束</span>", "11月16日"])
  }

  @Test func theHomePageListsTheOriginalUntilTheNewEnd() async throws {
    let restart = "重新公示: 是\n公示期: 5个工作日"
    let open = try await RenderedSite(Self.site(restart), on: "2026-11-19").html(.home)
    #expect(open.firstRange(ofText: "11月19日") != nil)
    #expect(open.firstRange(ofText: "11月16日") == nil)
    let ended = try await RenderedSite(Self.site(restart), on: "2026-11-20").html(.home)
    #expect(ended.firstRange(ofText: "更正后重新公示") == nil)
  }
}
