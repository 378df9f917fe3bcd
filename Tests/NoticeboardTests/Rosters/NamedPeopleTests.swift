import SearchIndex
import Testing

@testable import Noticeboard

/// Cells that name several people, with their titles, or nobody yet.
@Suite struct NamedPeopleTests {
  private static let town = """
    -- site.yaml --
    名称: 清溪社区
    根单位: qx
    -- units.csv --
    标识,名称,类型,上级,代码
    qx,清溪社区,社区,,3
    g05,清溪第五网格,网格,qx,3-05
    -- mechanisms/q.md --
    ---
    标题: 帮扶
    类型: 清单
    公开依据: 文件
    栏目: [{名称: 姓名}]
    ---
    说明。
    -- ledgers/q/2026-10.csv --
    编号,名称,姓名
    1,慰问,张小三 李国庆
    2,走访,书记 陈国庆
    -- rosters/zhiban.md --
    ---
    标题: 社区值班
    单位: qx
    班次表: {白班: "08:00-20:00"}
    姓名显示: NAMES
    ---
    -- rosters/zhiban/2026-11.csv --
    日期,班次,值班人,带班
    2026-11-20,白班,张小三 李国庆,书记 陈国庆
    2026-11-21,白班,李爱平（代汪小明）,王主任
    2026-11-22,白班,待定,书记 陈国庆
    2026-11-23,白班,无,书记 陈国庆
    -- rosters/louzhang.md --
    ---
    标题: 楼栋长
    单位: qx
    姓名显示: NAMES
    ---
    -- rosters/louzhang.csv --
    岗位,姓名,网格
    网格长,陈国庆 李爱平 汪小明,3-05
    网格员,暂缺,3-05
    楼栋长,无,3-05
    """

  private func site(_ names: NameDisplay) async throws -> RenderedSite {
    try await RenderedSite(Self.town.replacing("NAMES", with: names.title))
  }

  @Test func masksEachOfThemAlikeOnPagesAndInCalendars() async throws {
    let site = try await site(.masked)
    let duty = try site.text(.roster("zhiban"))
    for shown in ["张*三 李*庆", "书记 陈*庆", "李*平(代汪*明)", "王主任", "待定", "20:00 无"] {
      #expect(duty.contains(shown), "\(shown): \(duty)")
    }
    let posts = try site.text(.roster("louzhang"))
    #expect(posts.contains("陈*庆 李*平 汪*明") && posts.contains("暂缺"), "\(posts)")
    #expect(posts.contains("楼栋长 无"), "\(posts)")
    let list = try #require(
      site.edition.routes.first { $0.path.hasPrefix("mechanisms/q/2026-10") })
    let table = try site.text(list)
    #expect(table.contains("张*三 李*庆") && table.contains("书记 陈*庆"), "\(table)")
    let files = try site.edition.files()
    let bytes = files.first { $0.path == "rosters/zhiban.ics" }?.bytes ?? []
    let calendar = String(decoding: bytes, as: UTF8.self)
    for shown in ["张*三 李*庆", "李*平(代汪*明)", "待定"] {
      #expect(calendar.contains("社区值班：值班员 \(shown)"), "\(shown): \(calendar)")
    }
    let whole = files.map { String(decoding: $0.bytes, as: UTF8.self) } + [duty, posts, table]
    for name in ["张小三", "李国庆", "陈国庆", "李爱平", "汪小明"] {
      #expect(whole.allSatisfy { !$0.contains(name) }, "\(name)")
    }
  }

  @Test func givesTheSurnameOfEachAndSaysWhereNobodyIs() async throws {
    let duty = try await site(.surname).text(.roster("zhiban"))
    #expect(duty.contains("张、李") && duty.contains("待定"), "\(duty)")
    let site = try await site(.post)
    let posts = try site.text(.roster("zhiban"))
    #expect(posts.contains("待定") && !posts.contains("张小"), "\(posts)")
  }

  @Test func countsEachOfThemAndNobodyWhereThePostIsVacant() async throws {
    let site = try await site(.masked)
    let roster = try #require(site.site.rosters.first { $0.id == "louzhang" })
    #expect(
      roster.postGroups(on: day("2026-11-20")).map { "\($0.post) \($0.headcount)" }
        == ["网格长 3", "网格员 0", "楼栋长 0"])
  }

  @Test func findsEachOfThemByName() async throws {
    let site = try await site(.full)
    let people = try [Route.roster("zhiban"), .roster("louzhang")].flatMap { route in
      let html = Array(try site.whole(route).utf8)
      return html.withUnsafeBytes { site.edition.searchUnits(route, page: $0) }
        .filter { $0.entity == .person }.map(\.title)
    }
    #expect(
      people == ["张小三", "李国庆", "陈国庆", "李爱平", "陈国庆", "李爱平", "汪小明"], "\(people)")
  }

  @Test(arguments: [
    ("张小三 李国庆", ["张小三", "李国庆"]), ("书记 陈国庆", ["陈国庆"]), ("王明/李国庆", ["王明", "李国庆"]),
    ("李国庆书记、王主任", ["李国庆", "王"]), ("书记", ["书记"]), ("书记 待定", []), ("待定", []),
    ("张三（代李四）", ["张三"]), ("Li Ming", ["Li Ming"]), ("方 敏", ["方敏"]), ("", []),
  ])
  func readsWhoIsNamed(_ text: String, _ people: [String]) {
    #expect(NamedPeople.people(in: text) == people, "\(text)")
  }

  /// Those who do not come are shown as they are written, and hold nothing.
  @Test(arguments: ["公休", "调休", "轮休", "休息", "补休", "请假"])
  func namesNobodyWhereNobodyComes(_ text: String) {
    #expect(NamedPeople.people(in: text) == [], "\(text)")
    #expect(PersonName.masked(text) == text)
    #expect(!DoubtfulName.stands(in: text), "\(text)")
  }

  @Test(arguments: [
    "王小明和李大强", "王小明与李大强", "王小明及李大强", "王小明→李大强", "王小明换李大强", "李大强替王小明", "王明和李强",
    "一组", "第一小组", "志愿者3名", "王小明等3人", "甲班", "志愿服务队", "联防队员", "全体网格员", "①王小明",
    "王小明+李大强", "王小明 换班 李大强", "主任王小明和李大强",
  ])
  func doubtsWhatIsNoName(_ text: String) {
    #expect(DoubtfulName.stands(in: text), "\(text)")
  }

  @Test(arguments: [
    "和平", "与飞", "班固", "鲁班", "王和平", "欧阳和平", "司马换章", "及第", "代小军", "换新", "队长王小明", "网格员",
    "志愿者", "社区工作者", "王小明(组长)", "王小明(1月)", "王小明、李大强", "恩和巴雅尔", "呼和巴特尔", "阿依古丽·买买提",
    "买买提和加·吐尔逊", "王*", "张*三", "Li Ming", "书记 陈国庆", "张三（代李四）", "张三（替李四）", "方 敏",
  ])
  func takesNamesForWhatTheyAre(_ text: String) {
    #expect(!DoubtfulName.stands(in: text), "\(text)")
  }

  @Test func aRequiredPostIsNotHeldByWhoIsOff() async {
    let town = Self.town.replacing("白班,待定", with: "白班,公休")
      .replacing(
        "班次表: {白班: \"08:00-20:00\"}",
        with: "班次表: {白班: \"08:00-20:00\"}\n岗位表: [{名称: 值班员, 必岗: 是}]"
      ).replacing("2026-11-23,白班,无,书记 陈国庆", with: "2026-11-23,白班,张小三,书记 陈国庆")
      .replacing("NAMES", with: "脱敏")
    let site = await RuleSite(town, isToday: false)
    #expect(
      site.lines(.requiredPostGap, .chinese) == [
        "rosters/zhiban/2026-11.csv:A3: 必岗“值班员”从 2026-11-22 08:00 到 2026-11-22 20:00 暂无排班，请补上班次，或在岗位表里去掉“必岗”（另见 rosters/zhiban/2026-11.csv:A5）"
      ])
  }
}
