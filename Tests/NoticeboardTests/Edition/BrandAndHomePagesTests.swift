import Testing

@testable import Noticeboard

@Suite struct BrandAndHomePagesTests {
  private static let town = """
    -- brands/qingquan.md --
    ---
    标题: 清泉议事
    单位: qingxi
    口号: 有事好商量
    创建: 2021
    服务:
      - {标题: 民情收集, 说明: 每周走访}
    活动: [yishi]
    荣誉: [{年份: 2026, 名称: 十大品牌, 级别: 市级}]
    ---
    议事桌摆到楼下。
    -- brands/yinmi.md --
    ---
    标题: 未公开品牌
    单位: qingxi
    公开范围: internal
    ---
    -- mechanisms/shida.md --
    ---
    标题: 十大品牌
    类型: 榜单
    周期: 每年
    评价对象: 品牌
    计量: 不计
    ---
    -- ledgers/shida/2026.csv --
    对象,入选
    清泉议事,是
    -- mechanisms/yishi.md --
    ---
    标题: 居民议事会
    类型: 会议
    周期: 每月
    期限: 20日
    ---
    -- ledgers/yishi/2026.csv --
    期数,日期,开始,地点,议题,人数
    1,2026-11-10,19:00,议事厅,停车位划线,26
    2,2026-11-25,19:00,议事厅,电梯维保,
    """

  private func site() async throws -> RenderedSite {
    try await RenderedSite(Self.town)
  }

  @Test func showsServicesHonoursAndActivitiesOfABrand() async throws {
    let page = try await site()
    let text = try page.text(.brand("qingquan"))
    #expect(text.contains("清泉议事 有事好商量 清溪社区 议事桌摆到楼下。"), "\(text)")
    #expect(text.contains("民情收集 每周走访"), "\(text)")
    #expect(text.contains("第 2 期 电梯维保 将召开"), "\(text)")
    #expect(text.contains("第 1 期 停车位划线 已召开 19:00 议事厅 26 人"), "\(text)")
    let html = try page.html(.brand("qingquan"))
    #expect(html.contains("href=\"../mechanisms/shida/2026.html\">十大品牌</a>"), "\(html)")
  }

  @Test(arguments: [Route.home, .brand("qingquan"), .mechanism("yishi", page: 1)])
  func tellsTheScriptWhenASessionIsPast(route: Route) async throws {
    let html = try await site().html(route)
    let coming = #"<span class="badge accent" data-until="2026-11-25" data-past="日期已过">将召开</span>"#
    #expect(html.contains(coming), "\(html)")
    #expect(!html.contains(#"<span class="badge good" data-until"#), "\(html)")
  }

  @Test func putsTitlesWithoutALetterBehindTheLastLetter() async throws {
    let page = try await RenderedSite(
      Self.town + """

        -- pages/lou.md --
        ---
        标题: 7号楼
        ---
        文。
        """)
    let letters = try #require(
      try page.text(.search).firstMatch(of: /按音序 ([A-Z#] \d+ )+/)?.0)
    #expect(letters.hasSuffix(" # 1 "), "\(letters)")
  }

  @Test func groupsBrandsByCommunityAndHidesOthers() async throws {
    let page = try await site()
    let text = try page.text(.brands)
    #expect(text.contains("清溪社区 共 1 个"), "\(text)")
    #expect(!text.contains("未公开品牌"), "\(text)")
    #expect(!page.edition.routes.contains(.brand("yinmi")))
  }

  @Test func saysWhatComesNextAndWhatIsThere() async throws {
    let text = try await site().text(.home)
    #expect(text.contains("11月25日 周三 居民议事会 将召开 19:00 议事厅 电梯维保"), "\(text)")
    #expect(text.contains("2 网格"), "\(text)")
    #expect(text.contains("2 公开事项"), "\(text)")
    #expect(text.contains("1 品牌"), "\(text)")
    #expect(text.contains("3-02 清溪第二网格"), "\(text)")
  }

  @Test func listsSessionsOfABrandsOwnUnitsOnly() async throws {
    let text = try await RenderedSite(
      Self.town + """

        -- brands/xiaoqiao.md --
        ---
        标题: 小桥说事
        单位: g02
        活动: [yuanba]
        ---
        -- mechanisms/yuanba.md --
        ---
        标题: 院坝会
        类型: 会议
        编号范围: 分单位
        ---
        -- ledgers/yuanba/2026.csv --
        期数,日期,网格,社区,议题
        1,2026-11-10,3-02,,楼道灯
        1,2026-11-11,3-05,,晾衣架
        1,2026-11-12,,qingxi,全社区的事
        """
    ).text(.brand("xiaoqiao"))
    #expect(text.contains("楼道灯") && text.contains("全社区的事"), "\(text)")
    #expect(!text.contains("晾衣架"), "\(text)")
  }

  /// Totals have no cases to count, but what they left is open all the same.
  @Test func countsWhatIsOpenAlikeOnTheHomePageAndInAFramework() async throws {
    let page = try await RenderedSite(
      """
      -- mechanisms/silian.md --
      ---
      标题: 四联共建
      类型: 框架
      支柱: [{标题: 治理联办, 机制: [shuo, shao]}]
      ---
      -- mechanisms/shuo.md --
      ---
      标题: 说事
      类型: 流程
      环节: [{名称: 说事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
      ---
      -- mechanisms/shao.md --
      ---
      标题: 群众哨
      类型: 流程
      环节: [{名称: 吹哨, 角色: [提出]}, {名称: 销号, 角色: [办结]}]
      ---
      -- ledgers/shuo/2026-10.csv --
      编号,事项,说事,办结,结果
      1,甲,10-10,,
      2,乙,10-11,2026-11-05,已办
      -- ledgers/shao/2026-10.csv --
      社区,新增,上期结转,已响应,已解决
      qingxi,10,0,10,6
      """)
    let home = try page.text(.home)
    #expect(home.contains("5 在办事项"), "\(home)")
    let framework = try page.text(.mechanism("silian", page: 1))
    #expect(framework.contains("在办事项 5"), "\(framework)")
  }
}
