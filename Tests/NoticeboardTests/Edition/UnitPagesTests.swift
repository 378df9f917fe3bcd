import Testing

@testable import Noticeboard

@Suite struct UnitPagesTests {
  private static let town = """
    -- site.yaml --
    名称: 清溪社区公示
    根单位: qingxi
    必设岗位:
      网格: [专职网格员]
    检查表:
      六有: {类型: 场所, 项目: [有场所, 有设施, 有标志, 有党旗, 有书报, 有制度]}
    -- units.csv --
    标识,名称,类型,上级,代码,户数,人口,电话,地址,范围,开放时间,步行分钟,具备,停用,并入,公开范围
    qingxi,清溪社区,社区,,3,1240,3310,0566-6022100,清溪路58号,,周一至周五 08:30-12:00,,,,,
    g02,清溪第二网格,网格,qingxi,3-02,104,412,0566-6022102,,文昌路以南,,,,,,
    g05,清溪第五网格,网格,qingxi,3-05,98,280,,,,,,,,,
    g09,清溪第九网格,网格,qingxi,3-09,90,,,,,,,,2026-06-30,g05,
    wenchang,文昌小区,小区,g02,,92,,,文昌路5号,,,,,,,
    yizhan,文昌驿站,场所,g02,,,,,文昌路7号,,每天 08:00-20:00,5,有场所;有设施;有标志;有党旗;有制度,,,
    mi,秘密小组,队伍,g02,,,,,,,,,,,,internal
    -- rosters/wanggeyuan.md --
    ---
    标题: 专职网格员
    单位: qingxi
    ---
    -- rosters/wanggeyuan.csv --
    岗位,姓名,网格,电话,职责
    专职网格员,王小明,3-02,0566-6022102,巡查走访
    -- mechanisms/wudan.md --
    ---
    标题: 五单一公开
    类型: 流程
    周期: 每月
    环节:
      - {名称: 提单, 角色: 提出}
      - {名称: 办结, 角色: 办结}
    指标: [解决率]
    ---
    -- ledgers/wudan/2026-11.csv --
    编号,网格,事项,提单,办结,未办结原因,公开范围
    1,3-02,文昌小区路灯不亮,2026-11-02,2026-11-05,,
    2,3-02,古井巷停车难,2026-11-03,,等业主表决,
    3,3-02,不便公开的事,2026-11-04,,,internal
    -- mechanisms/jifen.md --
    ---
    标题: 积分榜
    类型: 榜单
    周期: 每季
    计量: 人均
    发布方式: 台账
    ---
    -- ledgers/jifen/2026-Q2.csv --
    对象,总分
    3-02,824
    3-05,840
    -- ledgers/jifen/2026-Q3.csv --
    对象,总分
    3-02,1260
    3-05,280
    """

  @Test func showsWhereAGridStandsAndByWhichFormula() async throws {
    let text = try await RenderedSite(Self.town).text(.grid("3-02"))
    #expect(text.contains("积分榜 第 1 名 人均 3.06 ▲1 上升 1 位 2026年第三季度 · 1260 ÷ 412"), "\(text)")
  }

  @Test func showsWhoSendsThePeopleUnderAHeadingOfItsOwn() async throws {
    let site = try await RenderedSite(
      """
      -- units.csv --
      标识,名称,类型,上级,代码
      qingxi,清溪社区,社区,,3
      zhujian,县住建局,机关事业单位,qingxi,
      -- rosters/shuji.md --
      ---
      标题: 第一书记
      单位: qingxi
      ---
      -- rosters/shuji.csv --
      岗位,姓名,社区,派出单位
      第一书记,王*,3,县住建局

      """)
    let text = try site.text(.unit("qingxi"))
    #expect(text.contains("岗位 姓名 派出单位 第一书记 王* 县住建局"), "\(text)")
    #expect(!text.contains("职责"), "\(text)")
  }

  @Test func showsFactsPeopleAndPlacesOfAGrid() async throws {
    let page = try await RenderedSite(Self.town)
    let text = try page.text(.grid("3-02"))
    #expect(text.contains("户数 104 户 人口 412 人 电话 0566-6022102 范围 文昌路以南"), "\(text)")
    #expect(text.contains("专职网格员 王*明 0566-6022102 巡查走访"), "\(text)")
    #expect(text.contains("文昌小区 小区 · 92 户"), "\(text)")
    #expect(text.contains("步行 5 分钟 六有 5/6，缺：有书报"), "\(text)")
    #expect(!text.contains("王小明"), "\(text)")
    #expect(try page.html(.grid("3-02")).contains("href=\"tel:05666022102\""))
  }

  @Test func listsOpenCasesFirstAndHidesThoseOfOtherAudiences() async throws {
    let text = try await RenderedSite(Self.town).text(.grid("3-02"))
    #expect(
      text.contains(
        "2026-0002 古井巷停车难 待响应 五单一公开 · 11月3日 · 已 17 天 等业主表决 "
          + "2026-0001 文昌小区路灯不亮 已办结 五单一公开 · 11月2日 · 历时 3 天"), "\(text)")
    #expect(text.contains("五单一公开 · 2026年11月解决率 1/2 样本不足 5 件，只列件数"), "\(text)")
    #expect(!text.contains("不便公开的事"), "\(text)")
  }

  @Test func namesRequiredPostsThatNobodyHolds() async throws {
    let page = try await RenderedSite(Self.town)
    #expect(try page.text(.grid("3-05")).contains("清溪第五网格：专职网格员空缺"))
    let units = try page.text(.units)
    #expect(units.contains("网格 · 专职网格员 50.0% 1/2"), "\(units)")
    #expect(units.contains("清溪第五网格：专职网格员空缺"), "\(units)")
  }

  @Test func findsTheGridOfAnEstate() async throws {
    let text = try await RenderedSite(Self.town).text(.units)
    #expect(text.contains("文昌小区 小区 3-02 清溪第二网格 0566-6022102"), "\(text)")
    #expect(text.contains("文昌路以南 范围 3-02 清溪第二网格"), "\(text)")
  }

  @Test func keepsThePageOfAMergedGrid() async throws {
    let page = try await RenderedSite(Self.town)
    let text = try page.text(.grid("3-09"))
    #expect(text.contains("网格 · 已停用"), "\(text)")
    #expect(text.contains("已于2026年6月30日停用，并入清溪第五网格"), "\(text)")
    #expect(try page.html(.grid("3-09")).contains("href=\"../grids/3-05.html\">清溪第五网格"))
  }

  @Test func neverNamesAUnitOfAnotherAudience() async throws {
    let page = try await RenderedSite(Self.town)
    #expect(!page.edition.routes.contains(.unit("mi")))
    for route in page.edition.routes {
      let html = try page.html(route)
      #expect(!html.contains("秘密小组"), "\(route.path)")
    }
    let inside = try await RenderedSite(Self.town, for: .internal)
    #expect(try inside.text(.unit("mi")).contains("秘密小组"))
    #expect(try inside.text(.grid("3-02")).contains("不便公开的事"))
  }

  @Test func callsTownsVillagesAndSocietiesAsTheSheetDoes() async throws {
    let page = try await RenderedSite(
      """
      -- site.yaml --
      名称: 芙蓉镇公示
      根单位: furong
      -- units.csv --
      标识,名称,类型,上级,户数
      furong,芙蓉镇,镇,,
      liujia,柳家村,村,furong,310
      beimen,北门社区,社区,furong,820
      xiehui,邻里公益协会,社会组织,furong,
      """)
    let units = try page.text(.units)
    #expect(!units.contains("街道") && !units.contains("企业"), "\(units)")
    let village = try page.text(.unit("liujia"))
    #expect(village.contains("柳家村 村") && !village.contains("柳家村 社区"), "\(village)")
    let table = try #require(page.edition.openTables.first { $0.name == "units" })
    #expect(table.rows.map { $0[2].text } == ["镇", "村", "社区", "社会组织"])
  }

  @Test func printsOpeningHoursAsPeopleWriteThem() throws {
    for text in [
      "周一至周五 08:30-12:00、14:00-17:30；周六 09:00-12:00；节假日休息", "每天 全天", "周六、周日 09:00-12:00",
      "工作日 08:30-17:30",
    ] {
      #expect(try OpeningHours(text).chinese == text)
    }
  }
}
