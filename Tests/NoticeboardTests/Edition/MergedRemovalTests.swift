import Testing

@testable import Noticeboard

/// An entry that several files tell of leaves with any of them whose list is removed (D34).
struct MergedRemovalTests {
  private static let content = """
    -- mechanisms/bf.md --
    ---
    标题: 困难帮扶
    类型: 清单
    周期: 每月
    时限: 月末
    公开依据: 办法
    涉及个人: 是
    栏目: [{键: person, 名称: 帮扶对象, 类型: 姓名}]
    ---
    说明。
    -- ledgers/bf/2026-10.csv --
    编号,名称,网格,帮扶对象,备注
    1,慰问,3-02,龘建明,丈夫住院
    3,就业,3-02,龗大海,介绍工作
    -- ledgers/bf/2026-11.csv --
    编号,名称,网格,帮扶对象,备注
    1,慰问,3-02,龘建明,又住院
    2,助学,3-05,靁小芳,靁家第二条
    -- bulletins/bf-gs.md --
    ---
    标题: 名单公示
    类型: 公告
    状态: 已发布
    日期: 2026-12-01
    来源: 社区
    公示期: 5个工作日
    ---
    {{困难帮扶 2026-11}}

    """

  private static let withdrawal = """
    -- bulletins/bf-ch.md --
    ---
    标题: 撤回名单
    类型: 撤回
    状态: 已发布
    日期: 2026-12-03
    来源: 社区
    对应: bf-gs
    方式: 错误发布
    原因: 有误
    ---
    撤回。
    """

  private static let november = Route.period(
    mechanism: "bf", Period(.month, containing: Day(validYear: 2026, month: 11, day: 1)), page: 1)

  @Test func standsWhileItsPublicityRuns() async throws {
    let site = try await RenderedSite(Self.content, on: "2026-12-04")
    let text = try site.text(Self.november)
    #expect(text.contains("龘*明") && text.contains("靁*芳"), "\(text)")
  }

  @Test(arguments: [("", "2026-12-20"), (withdrawal, "2026-12-03")])
  func leavesWithTheListOfALaterFile(_ more: String, day: String) async throws {
    let site = try await RenderedSite(Self.content + more, on: day)
    let month = try site.text(Self.november)
    #expect(month.contains("名单已移除"), "\(month)")
    for route in [Self.november, .mechanism("bf", page: 1), .bulletin("bf-gs")] {
      let text = try site.text(route)
      for word in ["龘", "又住院", "丈夫住院", "靁"] {
        #expect(!text.contains(word), "“\(word)” on \(route.path): \(text)")
      }
    }
  }

  private static let october = """
    -- bulletins/bf-gs-10.md --
    ---
    标题: 十月名单公示
    类型: 公告
    状态: 已发布
    日期: 2026-11-02
    来源: 社区
    公示期: 5个工作日
    ---
    {{困难帮扶 2026-10}}

    """

  /// The publicity of November would tell of everybody but those who were on October's list as well.
  @Test func standsWithALaterListThatIsUnderPublicity() async throws {
    let site = try await RenderedSite(Self.content + Self.october, on: "2026-12-04")
    for route in [Self.november, .mechanism("bf", page: 1), .bulletin("bf-gs")] {
      let text = try site.text(route)
      #expect(text.contains("龘*明") && !text.contains("龗"), "\(route.path): \(text)")
    }
    let text = try site.text(.bulletin("bf-gs-10"))
    #expect(text.contains("名单已移除") && !text.contains("龘"), "\(text)")
  }

  /// October's list has gone; that November's tells of one of its entries brings nobody back.
  @Test func isNotBroughtBackByALedgerWithoutPublicity() async throws {
    let draft = Self.content.split(separator: "-- bulletins/").map(String.init)[0]
    let site = try await RenderedSite(draft + Self.october, on: "2026-12-04")
    for route in [Self.november, .mechanism("bf", page: 1)] {
      let text = try site.text(route)
      #expect(!text.contains("龘") && text.contains("靁*芳"), "\(route.path): \(text)")
    }
  }

  /// Their own list was not removed, and nothing of the other stands in it.
  @Test func leavesThePageOfTheEarlierFileAsItWas() async throws {
    let site = try await RenderedSite(Self.content, on: "2026-12-20")
    let page = Route.period(
      mechanism: "bf", Period(.month, containing: Day(validYear: 2026, month: 10, day: 1)), page: 1)
    let text = try site.text(page)
    for word in ["龘*明", "丈夫住院", "龗*海"] {
      #expect(text.contains(word), "“\(word)” is not in: \(text)")
    }
    #expect(!text.contains("又住院"), "\(text)")
    let whole = try site.text(.mechanism("bf", page: 1))
    #expect(whole.contains("龗*海"), "\(whole)")
  }
}
