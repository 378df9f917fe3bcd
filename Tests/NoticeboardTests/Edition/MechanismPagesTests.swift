import Testing

@testable import Noticeboard

struct MechanismPagesTests {
  @Test func ranksTheExampleWithItsFormula() async throws {
    let text = try await InlineEdition(
      """
      -- units.csv --
      标识,名称,类型,上级,代码,户数,人口
      qingxi,清溪社区,community,,3,1240,3310
      g01,一网格,grid,qingxi,3-01,104,412
      g02,二网格,grid,qingxi,3-02,104,300
      g03,三网格,grid,qingxi,3-03,98,400
      g04,四网格,grid,qingxi,3-04,98,322
      -- mechanisms/hongqi.md --
      ---
      标题: 红旗网格
      类型: board
      评价对象: unit
      计量: per-head
      发布方式: 台账
      ---
      -- ledgers/hongqi/2026-Q2.csv --
      对象,积分,人数
      3-01,1200,412
      3-02,918,300
      3-03,100,400
      3-04,805,322
      -- ledgers/hongqi/2026-Q3.csv --
      对象,积分,人数
      3-01,1260,412
      3-02,918,300
      3-03,1070,400
      3-04,805,322
      """
    ).text(.mechanism("hongqi", page: 1))
    let expected = [
      "积分 ÷ 人口，保留 2 位小数", "比2026年第二季度", "1 并列 一网格 3.06 1260 ÷ 412 ▲1 上升 1 位",
      "1 并列 二网格 3.06 918 ÷ 300 平 与上期持平", "3 三网格 2.68 1070 ÷ 400 ▲1 上升 1 位",
      "4 四网格 2.50 805 ÷ 322 ▼1 下降 1 位",
    ]
    for part in expected { #expect(text.contains(part), "“\(part)” is not in: \(text)") }
  }

  private static let lists = """
    -- mechanisms/sange.md --
    ---
    标题: 三个清单
    类型: list
    清单: [{key: res, name: 资源}, {key: need, name: 需求}, {key: proj, name: 项目}]
    关联: {项目: [需求, 资源]}
    可认领: 是
    指标: [认领率]
    ---
    -- ledgers/sange/2026.csv --
    编号,清单,名称,公开范围,认领单位,认领日期,时限,完成日期,结果,对应
    N-10,需求,夜校师资,,,,,,,
    N-11,需求,楼道照明,,,,,,,
    N-12,需求,内部事项,内部,,,,,,
    R-04,资源,电工两名,,,,,,,
    P-03,项目,照明改造,,县供电公司,2026-03-02,2026-06-30,2026-05-20,已更换 42 盏,N-11;R-04
    """

  @Test func putsUnmatchedNeedsOnTopAndLinksMatchesBothWays() async throws {
    let edition = try await InlineEdition(Self.lists)
    let html = try edition.html(.mechanism("sange", page: 1))
    let text = try edition.text(.mechanism("sange", page: 1))
    #expect(text.contains("未匹配 1 条"), "\(text)")
    let top = try #require(text.firstRange(of: "夜校师资"))
    let next = try #require(text.firstRange(of: "N-11 楼道照明 已完成"))
    #expect(top.lowerBound < next.lowerBound)
    #expect(html.contains(##"<a href="#e-p-03">P-03 照明改造</a>"##), "\(text)")
    #expect(html.contains(##"<a href="#e-n-11">N-11 楼道照明</a>"##), "\(text)")
    #expect(text.contains("全部 4 待认领 1 已认领 0 已完成 3"), "\(text)")
  }

  @Test(arguments: [(Audience.public, false), (.internal, true)])
  func hidesWhatIsForOthers(audience: Audience, isShown: Bool) async throws {
    let edition = try await InlineEdition(Self.lists, audience: audience)
    for route in edition.edition.routes {
      guard case .mechanism = route else { continue }
      #expect(try edition.html(route).contains("内部事项") == isShown, "\(route.path)")
    }
  }

  @Test func addsUpTheMoneyOfAYear() async throws {
    let text = try await InlineEdition(
      """
      -- mechanisms/jingfei.md --
      ---
      标题: 经费
      类型: list
      最低经费: {community: 150000}
      ---
      -- ledgers/jingfei/2026.csv --
      编号,名称,社区,收支,金额
      1,结转,qingxi,上年结转,5000.10
      2,拨付,qingxi,收入,150000
      3,照明,qingxi,支出,8722.05
      """
    ).text(.mechanism("jingfei", page: 1))
    #expect(text.contains("结余 146278.05 元"), "\(text)")
    #expect(text.contains("清溪社区 5000.10 — 150000.00 8722.05 146278.05"), "\(text)")
    #expect(text.contains("最低经费：community 150000.00 元"), "\(text)")
  }

  @Test(arguments: [("2026-0003", true), ("路灯三号", false)])
  func keepsANumberOfTheRegisterOnOneLine(number: String, isWhole: Bool) async throws {
    let html = try await RenderedSite(
      """
      -- mechanisms/juanzeng.md --
      ---
      标题: 捐赠公示
      类型: 清单
      公开依据: 文件
      栏目:
        - {名称: 数量, 类型: int}
      ---
      -- ledgers/juanzeng/2026.csv --
      编号,名称,数量
      2026-0001,棉被,12
      \(number),大米,8
      """
    ).html(.period(mechanism: "juanzeng", try #require(Period(year: 2026)), page: 1))
    let cell = isWhole ? #"<th scope="row" class="code">"# : #"<th scope="row">"#
    #expect(html.contains("\(cell)\(number)</th>"), "\(html)")
  }

  @Test func listsTheMoneyOfUnitsInTheOrderOfTheRegister() async throws {
    let text = try await RenderedSite(
      """
      -- mechanisms/jingfei.md --
      ---
      标题: 经费
      类型: 清单
      公开依据: 文件
      ---
      -- ledgers/jingfei/2026.csv --
      编号,名称,单位,收支,金额
      1,拨付,3-02,收入,2
      2,拨付,qingxi,收入,1
      3,照明,3-02,支出,5
      """
    ).text(.mechanism("jingfei", page: 1))
    let next = "清溪社区 0.00 — 1.00 0.00 1.00 清溪第二网格 0.00 — 2.00 5.00 -3.00"
    #expect(text.contains(next), "\(text)")
  }

  @Test func marksTheQuartersHeldAndMissed() async throws {
    let text = try await InlineEdition(
      """
      -- mechanisms/huiyi.md --
      ---
      标题: 大党委会议
      类型: meeting
      周期: quarterly
      次数: {min: 1}
      ---
      -- ledgers/huiyi/2026.csv --
      期数,日期,地点,议题,人数,决定
      14,2026-03-26,议事厅,共建,20,签订协议
      15,2026-09-10,议事厅,调度,43,限期两周
      """, asOf: "2026-11-21"
    ).text(.mechanism("huiyi", page: 1))
    for part in [
      "2026年第一季度：已召开", "2026年第二季度：未召开", "2026年第三季度：已召开", "2026年第四季度：12月31日前",
      "参加人次 63", "第 15 期", "决定：限期两周",
    ] { #expect(text.contains(part), "“\(part)” is not in: \(text)") }
  }

  @Test(arguments: [("2026-10-20", true), ("2026-10-21", false)])
  func removesPersonsFromEveryPageAfterTheirPublicity(
    asOf: String, isThere: Bool
  ) async throws {
    let edition = try await InlineEdition(
      """
      -- mechanisms/dibao.md --
      ---
      标题: 低保名单
      类型: list
      栏目: [{key: name, 名称: 姓名, type: name}]
      ---
      -- ledgers/dibao/2026-10.csv --
      编号,名称,姓名
      1,新纳入,王*
      -- bulletins/dibao-10.md --
      ---
      标题: 低保公示
      类型: notice
      状态: published
      日期: 2026-10-12
      来源: 清溪社区
      期间: 2026-10
      公示期: 7天
      公示开始: 2026-10-12
      公示结束: 2026-10-20
      ---
      {{低保名单 2026-10}}
      """, asOf: asOf)
    for route in edition.edition.routes {
      let isList = ["mechanisms/dibao", "bulletins/dibao"].contains { route.path.hasPrefix($0) }
      guard isList else { continue }
      let html = try edition.html(route)
      #expect(html.contains("王*") == isThere, "\(route.path) as of \(asOf)")
      #expect(html.contains("名单已移除") == !isThere, "\(route.path) as of \(asOf)")
    }
  }

  @Test func groupsMechanismsUnderTheirFrameworks() async throws {
    let edition = try await InlineEdition(
      Self.lists + """

        -- mechanisms/silian.md --
        ---
        标题: 四联共建
        类型: framework
        支柱: [{title: 资源联享, text: 共享, 机制: [sange]}]
        ---
        """)
    #expect(try edition.text(.mechanism("silian", page: 1)).contains("1 资源联享 共享 三个清单"))
    #expect(try edition.text(.mechanism("sange", page: 1)).contains("四联共建"))
    #expect(try edition.text(.mechanisms).contains("总体框架 1 项"))
  }

  @Test func goesOnWithTheRowsOfALongList() async throws {
    let rows = (1...230).map { "\($0),物品\($0),\($0 == 230 ? "县供电公司" : "")," }
    let edition = try await InlineEdition(
      """
      -- mechanisms/wupin.md --
      ---
      标题: 公用物品
      类型: list
      ---
      -- ledgers/wupin/2026.csv --
      编号,名称,责任单位,备注
      \(rows.joined(separator: "\n"))
      """)
    #expect(
      edition.paths("mechanisms/wupin") == [
        "mechanisms/wupin.html", "mechanisms/wupin.p2.html", "mechanisms/wupin.p3.html",
        "mechanisms/wupin/2026.html", "mechanisms/wupin/2026.p2.html",
        "mechanisms/wupin/2026.p3.html",
      ])
    let first = try edition.text(.mechanism("wupin", page: 1))
    let second = try edition.text(.mechanism("wupin", page: 2))
    let third = try edition.text(.mechanism("wupin", page: 3))
    #expect(first.contains("物品100 ") && !first.contains("物品101"), "\(first)")
    #expect(second.contains("物品101 ") && second.contains("物品200 "), "\(second)")
    #expect(third.contains("物品230 县供电公司") && !third.contains("物品200 "), "\(third)")
    // A column that is filled on one page only has its heading on all; one that is empty on none.
    for page in [first, second, third] {
      #expect(page.contains("编号 名称 责任单位"), "\(page)")
      #expect(!page.contains("备注"), "\(page)")
    }
  }
}
