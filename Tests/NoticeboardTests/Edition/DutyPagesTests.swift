import Foundation
import Testing

@testable import Noticeboard

@Suite struct DutyPagesTests {
  private static let night = """
    -- site.yaml --
    name: 清溪社区
    root: qingxi
    -- units.csv --
    标识,名称,类型,上级,代码,电话
    qingxi,清溪社区,社区,,3,0566-6022100
    g02,清溪第二网格,网格,qingxi,3-02,
    -- calendar/2026.csv --
    日期,类型,名称
    2026-11-21,班,
    2026-11-23,休,国庆节
    -- rosters/yejian.md --
    ---
    标题: 夜间值班
    单位: qingxi
    班次表: {白班: "08:00-22:00", 夜班: "22:00-08:00"}
    姓名显示: NAMES
    ---
    -- rosters/yejian/2026-11.csv --
    日期,班次,岗位,值班人,带班,值班电话,模式
    2026-11-18,夜班,值班员,王*,李*平,0566-6022100,应急
    2026-11-19,夜班,值班员,王*,李*平,0566-6022100,平时
    2026-11-20,白班,值班员,欧阳建华,李*平,0566-6022100,平时
    2026-11-20,夜班,值班员,赵*英,李*平,0566-6022101,平时
    2026-11-21,白班,值班员,赵*英,李*平,13812345678,平时
    2026-11-23,白班,值班员,赵*英,李*平,0566-6022100,平时
    -- rosters/louzhang.md --
    ---
    标题: 楼栋长
    单位: qingxi
    ---
    -- rosters/louzhang.csv --
    岗位,姓名,网格
    楼栋长,钱*,3-02
    """

  private func site(_ names: NameDisplay = .masked) async throws -> RenderedSite {
    try await RenderedSite(Self.night.replacing("NAMES", with: names.title))
  }

  @Test func holdsTheShiftThatBeganYesterdayEvening() async throws {
    let html = try await site().html(.home)
    #expect(
      html.contains(
        "data-start=\"2026-11-19T22:00:00+08:00\" data-end=\"2026-11-20T08:00:00+08:00\""),
      "\(html)")
    #expect(!html.contains("2026-11-18T22:00"), "\(html)")
  }

  @Test func namesHolidaysAndMakeUpDays() async throws {
    let page = try await site()
    let text = try page.text(.home)
    #expect(text.contains("11月21日 周六 班"), "\(text)")
    #expect(text.contains("11月23日 周一 国庆节"), "\(text)")
    let calendar = try page.html(.duty)
    #expect(calendar.contains("<td class=\"work\" data-day=\"2026-11-21\">"), "\(calendar)")
    #expect(calendar.contains("<td class=\"rest\" data-day=\"2026-11-23\">"), "\(calendar)")
  }

  @Test func givesAPhoneOnlyWhereItDiffersAndNeverAPrivateMobile() async throws {
    let html = try await site().html(.home)
    #expect(html.contains("href=\"tel:05666022101\""), "\(html)")
    #expect(html.components(separatedBy: "tel:05666022100").count == 2, "\(html)")
    #expect(!html.contains("13812345678") && !html.contains("tel:138"), "\(html)")
  }

  @Test(arguments: [
    (NameDisplay.post, "值班员 值班员"), (.surname, "欧阳 值班员"), (.masked, "欧阳*华 值班员"),
    (.full, "欧阳建华 值班员"),
  ])
  func showsNamesAsTheRosterWantsThem(_ names: NameDisplay, _ expected: String) async throws {
    let text = try await site(names).text(.roster("yejian"))
    #expect(text.contains("08:00-22:00 \(expected)"), "\(text)")
    #expect(names == .full || !text.contains("欧阳建华"), "\(text)")
  }

  @Test func namesTheModeAndSinceWhen() async throws {
    let text = try await site().text(.roster("yejian"))
    #expect(text.contains("平时，自2026年11月19日起"), "\(text)")
  }

  @Test func givesEachMonthAPageAndListsStandingRostersApart() async throws {
    let page = try await site()
    let month = try #require(Period(year: 2026, month: 11))
    #expect(page.edition.routes.contains(.rosterMonth("yejian", month)))
    #expect(try page.text(.rosterMonth("yejian", month)).contains("夜间值班 · 2026年11月"))
    #expect(try page.text(.duty).contains("其他岗位与名册 楼栋长 清溪社区"))
    let posts = try page.text(.roster("louzhang"))
    #expect(posts.contains("清溪第二网格 钱*"), "\(posts)")
  }

  @Test(arguments: [(12, 12), (13, 1)])
  func showsTheBoardsOfFewRostersAndListsThoseOfMany(_ rosters: Int, _ boards: Int) async throws {
    let units = (1..<rosters).map { "s\($0),第\($0)社区,社区,xian,,0566-60221\(10 + $0)" }
    let files = (0..<rosters).map { number in
      """
      -- rosters/zhiban\(number).md --
      ---
      标题: 值班表\(number)
      单位: \(number == 0 ? "xian" : "s\(number)")
      班次表: {白班: "08:00-18:00"}
      ---
      -- rosters/zhiban\(number)/2026-11.csv --
      日期,班次,岗位,值班人
      2026-11-20,白班,值班员,王*
      """
    }
    let page = try await RenderedSite(
      """
      -- site.yaml --
      name: 青川县
      root: xian
      -- units.csv --
      标识,名称,类型,上级,代码,电话
      xian,青川镇,镇,,,
      \(units.joined(separator: "\n"))
      \(files.joined(separator: "\n"))
      """)
    let html = try page.html(.duty)
    #expect(html.components(separatedBy: "data-duty=").count == boards + 1, "\(html)")
    let isLong = boards == 1
    let text = try page.text(.duty)
    #expect(text.contains("各单位值班表 值班表1 第1社区 · 0566-6022111") == isLong, "\(text)")
    #expect(html.contains("href=\"rosters/zhiban12.html\"") == isLong, "\(html)")
    #expect(text.contains("值班表1 第1社区 · 0566-6022111 值班表2 ") == isLong, "\(text)")
  }

  private static func board(_ shifts: [String]) -> DutyBoardView {
    let shown = shifts.map { shift in
      let times = shift.split(separator: "-").map(String.init)
      return ShiftView(start: times[0], end: times[1], hours: "", post: "", holder: "")
    }
    let days = [DutyDayView(iso: "", date: "", weekday: "", shifts: shown)]
    return DutyBoardView(id: "", title: "", url: "", caption: "", days: days)
  }

  @Test(arguments: [
    (["08-18"], "1"), (["08-18", "18-22"], "1"), (["18-22", "08-19", "19-20"], "2"),
    (["08-18", "08-12", "08-09", "12-18"], "3"),
    (["08-18", "09-18", "10-18", "11-18", "12-18"], "4"),
  ])
  func countsWhoIsOnDutyAtOnce(_ shifts: [String], _ most: String) {
    #expect(Self.board(shifts).most == most, "\(shifts)")
    #expect(Self.board([]).most == "1")
  }

  /// Each shift compared with all others would take minutes.
  @Test(.timeLimit(.minutes(1))) func countsWhoIsOnDutyAtOnceOfManyPosts() {
    #expect(Self.board((10_000..<70_000).map { "\($0)-\($0 + 2)" }).most == "2")
  }
}
