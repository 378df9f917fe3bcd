import Testing

@testable import Noticeboard

/// What follows a bulletin that was withdrawn as an error must not say it again (D12).
struct CorrectedMistakeTests {
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

  private static let notice = bulletin("a", "标题: 慰问通知\n类型: 公告\n日期: 2026-11-10", "慰问龘建明家。")
  private static let correction = bulletin(
    "g",
    """
    标题: 慰问通知的更正
    类型: 更正
    日期: 2026-11-11
    对应: a
    位置: 第一段靁姓
    原为: 龘建明家
    现为: 龗建明家
    原因: 龖姓写错
    图片: [{文件: media/jia.jpg, 说明: 龘家门前}]
    附件: [media/jia.pdf]
    审签: [{签发: 书记}]
    """, "应为靐建明。")
  private static let again = bulletin(
    "h",
    """
    标题: 再次更正
    类型: 更正
    日期: 2026-11-12
    对应: g
    位置: 现为
    原为: 龗建明家
    现为: 龘小明家
    原因: 又写错
    """, "应为靐小明。")

  private static func withdrawal(of id: String, _ mode: String = "错误发布") -> String {
    bulletin(
      "w", "标题: 撤回\n类型: 撤回\n日期: 2026-11-13\n对应: \(id)\n方式: \(mode)\n原因: 有误", "撤回。")
  }

  private static let names = ["龘", "龗", "靁", "龖", "靐", "jia."]

  private func site(_ bulletins: String...) async throws -> RenderedSite {
    try await RenderedSite(
      files: InlineSite.files(of: bulletins.joined()),
      media: ["media/jia.jpg", "media/jia.pdf"].map { MediaFile(path: $0, size: 1) })
  }

  @Test func saysNothingOfWhatItCorrectsAnyMore() async throws {
    let site = try await site(
      Self.notice, Self.correction, Self.again, Self.withdrawal(of: "a"))
    for (id, title) in [("g", "慰问通知的更正"), ("h", "再次更正")] {
      let text = try site.text(.bulletin(id))
      #expect(text.contains(title) && text.contains("所更正的公报已撤回"), "\(text)")
    }
    let feed = try #require(try site.edition.files().first { $0.path == "feed.xml" })
    let pages = try site.edition.routes.map { ($0.path, try site.whole($0)) }
    for (path, page) in pages + [(feed.path, String(decoding: feed.bytes, as: UTF8.self))] {
      for name in Self.names {
        #expect(!page.contains(name), "“\(name)” in \(path): \(page)")
      }
    }
    #expect(site.site.media.published == [])
    #expect(throws: PosterProblem.withdrawn) { try site.edition.poster("g", .a4) }
  }

  /// Nothing of them was a mistake.
  @Test(arguments: ["过期", "合并\n并入: c"])
  func staysWhereWhatItCorrectsWasNoMistake(_ mode: String) async throws {
    let other = Self.bulletin("c", "标题: 另一份\n类型: 公告\n日期: 2026-11-10", "文。")
    let site = try await site(
      Self.notice, Self.correction, other, Self.withdrawal(of: "a", mode))
    let text = try site.text(.bulletin("g"))
    #expect(text.contains("龗建明家") && text.contains("靐建明"), "\(text)")
  }

  /// A correction that was a mistake itself leaves the page of what it corrected, too.
  @Test func leavesThePageOfWhatItCorrected() async throws {
    let site = try await site(Self.notice, Self.correction, Self.withdrawal(of: "g"))
    let text = try site.text(.bulletin("a"))
    #expect(text.contains("慰问龘建明家。") && !text.contains("龗"), "\(text)")
  }

  private static let lists = """
    -- mechanisms/zizhu.md --
    ---
    标题: 资助
    类型: 清单
    公开依据: 文件
    涉及个人: 是
    栏目: [{键: person, 名称: 姓名}]
    ---
    说明。
    -- ledgers/zizhu/2026-10.csv --
    编号,名称,姓名
    1,助学,欧阳建华
    -- ledgers/zizhu/2026-11.csv --
    编号,名称,姓名
    2,助学,司马小芳

    """

  /// Its words stay, the persons that it shows do not, of whatever month.
  @Test func aResultKeepsItsWordsAndLosesItsPersons() async throws {
    let notice = Self.bulletin(
      "a", "标题: 名单\n类型: 公告\n日期: 2026-11-02\n公示期: 5个工作日", "{{资助 2026-11}}")
    let result = Self.bulletin(
      "r", "标题: 结果\n类型: 结果\n日期: 2026-11-10\n对应: a\n收到异议: 0",
      "无异议。\n\n{{资助 2026-10}}\n\n{{资助 2026-11}}")
    let site = try await site(Self.lists, notice, result, Self.withdrawal(of: "a"))
    let text = try site.text(.bulletin("r"))
    #expect(text.contains("无异议。"), "\(text)")
    #expect(!text.contains("欧阳*华") && !text.contains("司马*芳"), "\(text)")
    let told = text.split(separator: "公示已结束，名单已移除。", omittingEmptySubsequences: false)
    #expect(told.count == 3, "\(text)")
  }
}
