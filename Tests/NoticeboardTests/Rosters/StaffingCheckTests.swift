import Testing

@testable import Noticeboard

struct StaffingCheckTests {
  private func register(
    _ sheet: String, head: String = "", units: String = InlineRegister.community,
    site: String = "", asOf: String = "2026-11-21"
  ) async throws -> InlineRegister {
    try await InlineRegister(
      units: units, site: site, asOf: asOf,
      ["rosters/gangwei.md": "---\n标题: 岗位\n\(head)---\n", "rosters/gangwei.csv": sheet])
  }

  private let path = "rosters/gangwei.csv"

  @Test func groupsTheHoldersOfAPostAndUnit() async throws {
    let register = try await register(
      """
      岗位,姓名,网格,人数,服务时长,起,止
      巷长,王*、李*平,3-01,,3.5,,
      巷长,赵*英,3-01,1,2,,2026-11-21
      巷长,周*,3-01,,,,2026-11-20
      志愿者,,3-02,12,,,
      志愿者,,,5,,2026-11-22,
      """)
    let roster = try register.roster()
    expect(register.rosters.findings, [], [])
    let words = roster.postGroups(on: register.asOf).map {
      "\($0.post) \(register.units[$0.unit].title) \($0.rows.count) \($0.headcount) \($0.hours)"
    }
    #expect(words == ["巷长 清溪第一网格 2 3 5.5", "志愿者 清溪第二网格 1 12 0"])
  }

  @Test func refusesARequiredPostThatNobodyHolds() async throws {
    let register = try await register(
      "岗位,姓名,止\n楼栋长,王*,2026-10-31\n巷长,李*平,\n",
      head: "岗位表: [{名称: 楼栋长, 必岗: 是}, {名称: 巷长, 必岗: 是}, {名称: 门岗}]\n")
    expect(
      register.rosters.findings,
      ["\(path): 必岗“楼栋长”没有人担任，请补上一行，或在岗位表里去掉“必岗” [error]"],
      ["\(path): nobody holds the required post '楼栋长'; add a row, or make it not required [error]"])
  }

  /// As-of in the past: rules are judged on whole rows as they are today (domain section 7).
  @Test(arguments: ["2016-01-01", "2026-01-05", "2026-09-01", "2026-11-21"])
  func findsNoGapInDaysGoneBy(asOf: String) async throws {
    let register = try await register(
      """
      岗位,姓名,网格,起,止
      网格长,王*,3-01,2026-09-01,
      专职网格员,李*平,3-01,2026-11-01,
      专职网格员,赵*英,3-01,,2026-08-31
      """,
      head: "配备标准: 1+1+N\n岗位表: [{名称: 网格长, 必岗: 是}]\n",
      units: """
        标识,名称,类型,上级,代码,停用
        qingxi,清溪社区,社区,,3,
        g01,清溪第一网格,网格,qingxi,3-01,
        g02,清溪第二网格,网格,qingxi,3-02,2026-10-31
        """,
      site: "必设岗位:\n  网格: [网格长]\n", asOf: asOf)
    expect(register.rosters.findings, [], [])
    let vacancies = Vacancy.all(
      in: register.units, rosters: register.rosters.rosters,
      configuration: register.records.configuration, asOf: register.asOf)
    expect(
      UnitCheck.report(
        vacancies, in: register.units, rosters: register.rosters.rosters, asOf: register.asOf),
      [], [])
  }

  @Test func refusesAGridWithoutExactlyOneLeaderAndOneWorker() async throws {
    let register = try await register(
      """
      岗位,姓名,网格
      网格长,王*,3-01
      专职网格员,李*平,3-01
      兼职网格员,孙*,3-01
      网格长,赵*英,3-02
      网格长,周*,3-02
      """,
      head: "配备标准: 1+1+N\n",
      units: """
        标识,名称,类型,上级,代码,停用
        qingxi,清溪社区,社区,,3,
        g01,清溪第一网格,网格,qingxi,3-01,
        g02,清溪第二网格,网格,qingxi,3-02,
        g03,旧网格,网格,qingxi,3-03,2025-12-31
        g01-1,一单元,网格,g01,3-01-1,
        """)
    expect(
      register.rosters.findings,
      [
        "\(path): 网格“清溪第二网格”按 1+1+N 应当正好有一名网格员，现有 0 名，请核对这张表 [error]",
        "\(path):A5: 网格“清溪第二网格”按 1+1+N 应当正好有一名网格长，现有 2 名，请核对这张表"
          + "（另见 \(path):A6） [error]",
      ],
      [
        "\(path): by 1+1+N grid '清溪第二网格' must have exactly one 网格员, not 0;"
          + " correct the sheet [error]",
        "\(path):A5: by 1+1+N grid '清溪第二网格' must have exactly one 网格长, not 2;"
          + " correct the sheet (see also \(path):A6) [error]",
      ])
  }

  static let buildings = """
    标识,名称,类型,上级,代码,户数
    qingxi,清溪社区,社区,,3,1240
    g01,清溪第一网格,网格,qingxi,3-01,100
    b1,1号楼,楼栋,g01,,79
    b2,2号楼,楼栋,g01,,80
    b3,3号楼,楼栋,g01,,201
    """

  @Test func warnsOfTooManyOrTooFewHouseholdsAHolder() async throws {
    let sheet = """
      岗位,姓名,楼栋,人数,社区
      楼栋长,王*,b1,,
      楼栋长,李*平,b2,,
      楼栋长,赵*英、周*,b3,,
      社区专职工作者,,,4,qingxi
      志愿者,孙*,b1,,
      """
    let tail = "请核对户数或调整人数 [warning]"
    let register = try await register(sheet, units: Self.buildings)
    expect(
      register.rosters.findings,
      [
        "\(path):A2: “1号楼”79 户配楼栋长 1 人，标准是每人 80–100 户，\(tail)",
        "\(path):A4: “3号楼”201 户配楼栋长 2 人，标准是每人 80–100 户，\(tail)",
      ],
      [
        "\(path):A2: '1号楼' has 79 households for 1 of post 楼栋长; the norm is 80–100 each,"
          + " check both numbers [warning]",
        "\(path):A4: '3号楼' has 201 households for 2 of post 楼栋长; the norm is 80–100 each,"
          + " check both numbers [warning]",
      ])
    let site = try await self.register(
      sheet, units: Self.buildings, site: "配备标准:\n  楼栋长: {户数: [79, 101]}\n")
    expect(site.rosters.findings, [], [])
    let own = try await self.register(
      "岗位,姓名,楼栋\n楼栋长,王*,b2\n", head: "配备标准: 90-100户\n", units: Self.buildings)
    #expect(
      InlineRegister.words(own.rosters.findings, .chinese) == [
        "\(path):A2: “2号楼”80 户配楼栋长 1 人，标准是每人 90–100 户，\(tail)"
      ])
  }

  static let service = """
    岗位,姓名,人数,服务时长,止
    巡逻,王*,,20,
    巡逻,李*平,,19.5,
    志愿,,10,199,
    志愿,赵*英,,3,2025-06-30
    """

  @Test func warnsOfHoursBelowTheMinimumWhenTheYearEnds() async throws {
    let early = try await register(Self.service, head: "最低时长: 20\n", asOf: "2026-12-24")
    let past = "\(path):A5: “赵*英”2025 年服务 3 小时，不足 20 小时，请补记时长或提醒本人 [warning]"
    let pastEnglish =
      "\(path):A5: '赵*英' served 3 hours in 2025, fewer than 20; add the missing hours or remind"
      + " them [warning]"
    expect(early.rosters.findings, [past], [pastEnglish])
    let late = try await register(Self.service, head: "最低时长: 20\n", asOf: "2026-12-25")
    expect(
      late.rosters.findings,
      [
        "\(path):A3: “李*平”2026 年服务 19.5 小时，不足 20 小时，请补记时长或提醒本人 [warning]",
        "\(path):A4: “志愿”2026 年服务 199 小时，不足 200 小时，请补记时长或提醒本人 [warning]",
        past,
      ],
      [
        "\(path):A3: '李*平' served 19.5 hours in 2026, fewer than 20; add the missing hours or"
          + " remind them [warning]",
        "\(path):A4: '志愿' served 199 hours in 2026, fewer than 200; add the missing hours or"
          + " remind them [warning]",
        pastEnglish,
      ])
  }

  @Test func addsUpThePostsOfAHolder() async throws {
    let sheet = """
      岗位,姓名,网格,服务时长
      治安岗,王萌,3-01,8.5
      卫生岗,王萌,3-02,11.5
      治安岗,李*,3-01,15
      卫生岗,李*,3-01,5
      卫生岗,李*,3-02,19
      """
    let register = try await register(
      sheet, head: "最低时长: 20\n",
      asOf: "2026-12-31")
    // The other 李* need not be the same person.
    #expect(
      InlineRegister.words(register.rosters.findings, .chinese) == [
        "\(path):A6: “李*”2026 年服务 19 小时，不足 20 小时，请补记时长或提醒本人 [warning]"
      ])
  }

  @Test func addsUpTheShiftsOfAHolder() async throws {
    let register = try await InlineRegister(
      asOf: "2027-01-02",
      [
        "rosters/xunluo.md": "---\n标题: 巡逻\n最低时长: 20\n岗位表: [{名称: 值班员}]\n---\n",
        "rosters/xunluo/2026-12.csv": """
        日期,班次,值班人,服务时长
        2026-12-01,20:00-08:00,王*,
        2026-12-02,20:00-08:00,王*,8
        2026-12-03,20:00-08:00,李*平,
        2026-12-04,20:00-03:30,李*平,
        """,
        "rosters/xunluo/2027-01.csv": "日期,班次,值班人\n2027-01-02,20:00-08:00,赵*英\n",
      ])
    expect(
      register.rosters.findings,
      [
        "rosters/xunluo/2026-12.csv:A5: “李*平”2026 年服务 19.5 小时，不足 20 小时，请补记时长或提醒本人 [warning]"
      ],
      [
        "rosters/xunluo/2026-12.csv:A5: '李*平' served 19.5 hours in 2026, fewer than 20;"
          + " add the missing hours or remind them [warning]"
      ])
  }
}
