import Testing

@testable import Noticeboard

/// The columns of the tables of boards and lists.
struct TableColumnsTests {
  private static func board(_ keys: String, _ ledger: String) -> String {
    """
    -- mechanisms/hq.md --
    ---
    标题: 红旗网格
    类型: 榜单
    公开依据: 文件
    评价对象: 单位
    \(keys)
    ---
    -- ledgers/hq/2026-11.csv --
    \(ledger)
    -- bulletins/a.md --
    ---
    标题: 通知
    类型: 公告
    日期: 2026-11-20
    来源: 社区
    状态: 已发布
    ---
    {{红旗网格 本月}}

    """
  }

  @Test(
    arguments: [
      ("计量: 人均", "对象,积分\n3-02,918", "积分 人数 人均 1 清溪第二网格 918 300 3.06"),
      ("计量: 人均\n分母: 户数", "对象,积分\n3-02,918", "积分 户数 户均 1 清溪第二网格 918 104 8.83"),
      (
        "计量: 人均\n分母: 商户\n栏目: [{名称: 商户, 类型: 整数}]", "对象,积分,商户\n3-02,90,30",
        "积分 人均 商户 1 清溪第二网格 90 3.00 30"
      ),
    ])
  func namesWhatItDividesBy(_ keys: String, _ ledger: String, _ row: String) async throws {
    let site = try await RenderedSite(Self.board(keys, ledger))
    let text = try site.text(.bulletin("a"))
    #expect(text.contains(row), "\(text)")
    let index = try #require(site.site.mechanism("hq"))
    let twin = OpenData(site: site.site).twin(of: index, try Period("2026-11"))
    let titles = (twin?.columns.map(\.title) ?? []).joined(separator: " ")
    #expect(row.hasPrefix(titles.split(separator: "对象 ").last ?? ""), "\(titles)")
  }

  @Test(arguments: [("计量: 总分", "积分"), ("计量: 加权\n评分项: [{键: w, 名称: 卫生, 权重: 100}]", "总分")])
  func dividesOnlyWhereTheMeasureIsPerHead(_ measure: String, _ name: String) async throws {
    let part = name == "总分" ? "卫生" : "积分"
    let site = try await RenderedSite(
      Self.board(measure, "对象,\(part),人数,样本数\n3-02,95,20,12"))
    let page = try site.text(.period(mechanism: "hq", try Period("2026-11"), page: 1))
    #expect(!page.contains("÷") && page.contains("样本"), "\(page)")
    let unit = try site.text(.unit("g02"))
    #expect(!unit.contains("÷"), "\(unit)")
    let index = try #require(site.site.mechanism("hq"))
    let twin = OpenData(site: site.site).twin(of: index, try Period("2026-11"))
    let titles = twin?.columns.map(\.title) ?? []
    #expect(titles.filter { $0 == name }.count == 1 && titles.contains("人数"), "\(titles)")
  }

  @Test func showsNumberMatterAndUnitBesideWhomItScores() async throws {
    let board = Self.board("计量: 总分", "对象,编号,事项,网格,积分\nW-1,P-7,夜巡,3-02,95")
      .replacing("评价对象: 单位", with: "评价对象: 个人\n公开范围: 公开")
    let text = try await RenderedSite(board).text(.bulletin("a"))
    #expect(text.contains("名次 对象 编号 事项 单位 积分 1 W-1 P-7 夜巡 清溪第二网格 95"), "\(text)")
  }

  @Test func showsWhyASubjectStandsThereWithoutARedList() async throws {
    let site = try await RenderedSite(
      Self.board("发布方式: 台账", "对象,积分,事由,依据,来源\n3-02,90,夜查三次,评比办法第六条,考评组"))
    for route in [Route.bulletin("a"), .period(mechanism: "hq", try Period("2026-11"), page: 1)] {
      let text = try site.text(route)
      #expect(text.contains("事由 依据 来源"), "\(text)")
      #expect(text.contains("夜查三次 评比办法第六条 考评组"), "\(text)")
    }
  }

  @Test func tellsTheSourceOfAnEntry() async throws {
    let site = try await RenderedSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 心愿
      类型: 清单
      公开依据: 文件
      可认领: 是
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,备注,来源
      1,书桌,旧的也行,入户走访

      """)
    let card = try site.text(.mechanism("m", page: 1))
    #expect(card.contains("备注 旧的也行 来源 入户走访"), "\(card)")
    let table = try site.text(.period(mechanism: "m", try Period("2026-11"), page: 1))
    #expect(table.contains("备注 来源 1 书桌 待认领 旧的也行 入户走访"), "\(table)")
  }
}
