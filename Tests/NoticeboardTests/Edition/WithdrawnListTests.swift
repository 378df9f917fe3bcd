import Testing

@testable import Noticeboard

/// A list of persons that was published by mistake leaves the whole site with its bulletin.
struct WithdrawnListTests {
  private static func bulletin(_ id: String, _ keys: String, _ body: String) -> String {
    """
    -- bulletins/\(id).md --
    ---
    来源: 社区
    状态: 已发布
    \(keys)
    ---
    \(body)

    """
  }

  private static let list = """
    -- mechanisms/zizhu.md --
    ---
    标题: 资助
    类型: 清单
    周期: 每月
    时限: 月末
    发布方式: 公报
    公开依据: 文件
    涉及个人: 是
    栏目: [{键: person, 名称: 姓名}]
    ---
    说明。
    -- ledgers/zizhu/2026-11.csv --
    编号,名称,姓名
    1,助学,欧阳建华

    """

  private static let notice = bulletin(
    "a", "标题: 名单\n类型: 公告\n日期: 2026-11-16\n公示期: 5个工作日", "{{资助 2026-11}}")
  private static let withdrawal = bulletin(
    "b", "标题: 撤回名单\n类型: 撤回\n日期: 2026-11-18\n对应: a\n方式: 错误发布\n原因: 有误", "撤回。")
  private static let again = bulletin(
    "c", "标题: 名单（重新公示）\n类型: 公告\n日期: 2026-11-19\n公示期: 5个工作日", "{{资助 2026-11}}")

  private func page(of site: RenderedSite) throws -> String {
    try site.html(.period(mechanism: "zizhu", try Period("2026-11"), page: 1))
  }

  private func site(_ bulletins: String..., on day: String) async throws -> RenderedSite {
    try await RenderedSite(Self.list + bulletins.joined(), on: day)
  }

  @Test func standsUntilItIsWithdrawn() async throws {
    let site = try await site(Self.notice, Self.withdrawal, on: "2026-11-17")
    #expect(try page(of: site).contains("欧阳*华"))
  }

  @Test func leavesThePagesOfItsMechanismAtOnce() async throws {
    let site = try await site(Self.notice, Self.withdrawal, on: "2026-11-18")
    let page = try page(of: site)
    #expect(!page.contains("欧阳*华"), "\(page)")
    #expect(page.contains("公示已结束，名单已移除。"), "\(page)")
    #expect(!page.contains("bulletins/a.html"), "\(page)")
  }

  @Test func returnsWhenItIsPublishedAgain() async throws {
    let site = try await site(Self.notice, Self.withdrawal, Self.again, on: "2026-11-25")
    let page = try page(of: site)
    #expect(page.contains("欧阳*华"), "\(page)")
    #expect(page.contains("bulletins/c.html"), "\(page)")
  }

  private static let issue = bulletin(
    "d", "标题: 十一月公报\n类型: 公报\n日期: 2026-11-17\n期间: 2026-11",
    "{{资助 2026-11}}\n\n{{资助 2026}}\n\n共 {{资助 2026-11 条目}} 户。")

  /// Whoever quotes the list without a publicity of its own does not bring it back.
  @Test func leavesOtherBulletinsThatQuoteIt() async throws {
    let site = try await site(Self.notice, Self.issue, Self.withdrawal, on: "2026-11-25")
    for page in [try page(of: site), try site.html(.mechanism("zizhu", page: 1))] {
      #expect(!page.contains("欧阳*华"), "\(page)")
    }
    let text = try site.text(.bulletin("d"))
    #expect(!text.contains("欧阳*华") && text.contains("共 1 户。"), "\(text)")
    // In place of both tables.
    let told = text.split(separator: "公示已结束，名单已移除。", omittingEmptySubsequences: false)
    #expect(told.count == 3, "\(text)")
  }

  @Test(arguments: [
    ("2026-11-16", "公示期: 5个工作日", false), ("2026-11-18", "公示期: 5个工作日", true),
    ("2026-11-19", "标签: [名单]", false), ("2026-11-19", "公示期: 5个工作日\n公开范围: 党内", false),
  ])
  func returnsOnlyByAPublicityThatBeginsNoEarlier(
    date: String, keys: String, isBack: Bool
  ) async throws {
    let other = Self.bulletin("e", "标题: 又一份\n类型: 公告\n日期: \(date)\n\(keys)", "{{资助 2026-11}}")
    let site = try await site(Self.notice, Self.withdrawal, other, on: "2026-11-20")
    let page = try page(of: site)
    #expect(page.contains("欧阳*华") == isBack, "\(page)")
  }

  /// The other one has taken over what was merged into it.
  @Test func staysWithWhatItWasMergedInto() async throws {
    let merger = Self.bulletin(
      "b", "标题: 合并\n类型: 撤回\n日期: 2026-11-18\n对应: a\n方式: 合并\n并入: d", "合并。")
    let site = try await site(Self.notice, Self.issue, merger, on: "2026-11-20")
    let text = try site.text(.bulletin("d"))
    #expect(text.contains("欧阳*华"), "\(text)")
  }

  @Test func whatWasWithdrawnHasPublishedNothing() async throws {
    let site = try await site(Self.notice, Self.withdrawal, on: "2026-11-18")
    #expect(site.site.obligations.all.map(\.state) == [.pending])
  }
}
