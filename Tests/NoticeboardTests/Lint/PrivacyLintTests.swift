import Testing

@testable import Noticeboard

/// Personal data in sources: where it is refused, and what makes it public.
struct PrivacyLintTests {
  private func lines(_ text: String) async -> [String] {
    let site = await RuleSite(text, isToday: false)
    return site.findings.sorted.filter { $0.rule.id.hasPrefix("privacy.") }
      .map { "\($0.location) \($0.rule.id)" }
  }

  @Test func refusesWhateverHoldsIt() async {
    let found = await lines(
      """
      -- site.yaml --
      name: 清溪社区
      root: qingxi
      sponsor: 13812345678
      -- pages/a.md --
      没有头 13812345678
      -- ledgers/none/2026-11.csv --
      编号,备注
      1,"甲,13812345678"
      -- notes.txt --
      13812345678
      -- ledgers/broken/2026-11.csv --
      编号,备注
      1,"甲,13812345678
      """)
    #expect(
      found == [
        "ledgers/broken/2026-11.csv:2:6 privacy.private-mobile",
        "ledgers/none/2026-11.csv:B2 privacy.private-mobile",
        "notes.txt:1:1 privacy.private-mobile", "pages/a.md:1:5 privacy.private-mobile",
        "site.yaml:3:10 privacy.private-mobile",
      ])
  }

  @Test func refusesNumbersWithSignsTypedForOthers() async {
    let found = await lines(
      """
      -- pages/a.md --
      ---
      标题: 甲
      ---
      身份证99999919900101018×，电话138。1234。5678。

      电话138\\12345678，又共1381234。2026年再统计。
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 清单
      公开依据: 文件
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,备注
      1,99999919900101018Х,138＼1234＼5678
      """)
    #expect(
      found == [
        "ledgers/m/2026-11.csv:B2 privacy.identity-number",
        "ledgers/m/2026-11.csv:C2 privacy.private-mobile",
        "pages/a.md:4:4 privacy.identity-number", "pages/a.md:4:25 privacy.private-mobile",
        "pages/a.md:6:3 privacy.private-mobile",
      ])
  }

  @Test func allowsWhatTheSiteDeclares() async {
    let found = await lines(
      """
      -- site.yaml --
      name: 清溪社区
      root: qingxi
      contact: {phone: "0566-6022100、138 1234 5678", email: liming@x.cn, phone_public: 值守专用}
      -- pages/a.md --
      ---
      title: 甲
      ---
      请打13812345678，或写信到 LiMing@x.cn，勿打13912345678。
      -- bulletins/b.md --
      ---
      标题: 乙
      异议渠道: {邮箱: office@x.cn, 电话: 13712345678}
      ---
      请写信到 office@x.cn。
      """)
    #expect(
      found == [
        "bulletins/b.md:3:29 privacy.private-mobile", "pages/a.md:4:34 privacy.private-mobile",
      ])
  }

  @Test func refusesAMobileAmongTheContactsWithoutAReason() async {
    let site = { (more: String) in
      """
      -- site.yaml --
      name: 清溪社区
      root: qingxi
      联系方式: {电话: 13812345678\(more)}
      objection: {phone: 0566-6022100, supervisor: 13912345678}
      """
    }
    #expect(
      await lines(site("")) == [
        "site.yaml:3:12 privacy.private-mobile", "site.yaml:4:46 privacy.private-mobile",
      ])
    #expect(
      await lines(site(", 公开手机: 值守专用手机，本人同意")) == [
        "site.yaml:4:46 privacy.private-mobile"
      ])
    let answer = await RuleSite(site(", 公开手机: 是"), isToday: false)
    #expect(
      answer.lines(.phonePublicWithoutReason, .chinese) == [
        "site.yaml:3:31: 公开手机号必须写明理由，例如 公开手机: 夜间值守专用手机，本人同意"
      ])
  }

  @Test func printsNobodysNumberInAnyMessage() async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 清单
      公开依据: 文件
      栏目: [{名称: 数, 类型: 整数}]
      ---
      -- ledgers/m/2026-11.csv --
      编号,名称,数,备注
      1,甲,13812345678,电话１３８１２３４５６７８
      2,乙,999999199001010016,
      """, isToday: false)
    for tongue in Tongue.allCases {
      let text = InlineSite.lines(site.findings, tongue).joined(separator: "\n")
      for number in ["13812345678", "１３８１２３４５６７８", "999999199001010016"] {
        #expect(!text.contains(number), "\(text)")
      }
      #expect(text.contains("138****5678"))
    }
    #expect(
      site.lines(.wideCode, .chinese) == [
        "ledgers/m/2026-11.csv:D2: “138****5678”是全角字符，请改为半角“138****5678”"
      ])
  }

  @Test func showsMobilesOfARosterWithAReason() async {
    let sheets = """
      -- rosters/r/2026-11.csv --
      日期,班次,值班人,电话,备注
      2026-11-21,08:00-18:00,王*,13812345678,13912345678
      """
    let head = "-- rosters/r.md --\n---\ntitle: 值班\n"
    #expect(
      await lines(head + "---\n说明\n" + sheets) == [
        "rosters/r/2026-11.csv:D2 privacy.private-mobile",
        "rosters/r/2026-11.csv:E2 privacy.private-mobile",
      ])
    #expect(
      await lines(head + "公开手机: 夜间值守专用\n---\n说明\n" + sheets) == [
        "rosters/r/2026-11.csv:E2 privacy.private-mobile"
      ])
  }

  @Test func showsColumnsThatAreUnmaskedWithAReason() async {
    let sheet = "-- ledgers/m/2026-11.csv --\n编号,名称,联系电话\n1,甲,13812345678\n"
    func mechanism(_ mask: String) -> String {
      "-- mechanisms/m.md --\n---\n标题: 机制\n类型: 清单\n栏目: [{名称: 联系电话, 类型: 电话\(mask)}]\n---\n"
    }
    #expect(
      await lines(mechanism("") + sheet) == ["ledgers/m/2026-11.csv:C2 privacy.private-mobile"])
    #expect(await lines(mechanism(", 脱敏: 不脱敏, 理由: 值守专用, 审核: 书记") + sheet) == [])
  }

  @Test func readsCellsOfOtherEncodings() async {
    // 编号,名称 / 1,13812345678 in GB18030.
    let found = await lines(
      """
      -- mechanisms/m.md --
      ---
      标题: 机制
      类型: 清单
      ---
      -- ledgers/m/2026-11.csv --
      ⟦B1 E0 BA C5⟧,⟦C3 FB B3 C6⟧
      1,⟦A3 B1 A3 B3⟧812345678
      """)
    #expect(found == ["ledgers/m/2026-11.csv:B2 privacy.private-mobile"])
  }

  @Test func neverShowsTheValue() async {
    let site = await RuleSite(
      "-- pages/a.md --\n---\n标题: 甲\n---\n999999199001010016 13812345678 6200000000000005\n",
      isToday: false)
    let text = InlineSite.lines(site.findings, .chinese).joined()
    for value in ["999999199001010016", "13812345678", "6200000000000005"] {
      #expect(text.firstRange(ofText: value) == nil, "\(text)")
    }
  }

  @Test func refusesAGreyListOfPersonsInAWorkflow() async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 巡查
      类型: 流程
      环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
      栏目: [{名称: 姓名, 类型: 姓名}, {名称: 失信名单}]
      ---
      """, isToday: false)
    #expect(site.lines(.blackListOfPersons, .chinese).count == 1)
  }

  private func list(_ title: String, _ keys: String) async -> RuleSite {
    await RuleSite(
      """
      -- mechanisms/q.md --
      ---
      标题: \(title)
      类型: 清单
      公开依据: 文件
      \(keys)
      ---
      说明。
      -- ledgers/q/2026-11.csv --
      编号,名称,姓名
      1,乱扔垃圾,王明
      """, isToday: false)
  }

  @Test(arguments: ["失信名单", "黑榜", "红黑榜", "老赖公示", "曝光台", "违规停车曝光"])
  func refusesAListThatPutsPersonsOnShow(_ title: String) async {
    for keys in ["栏目: [{名称: 姓名, 类型: 姓名}]", "栏目: [{名称: 姓名}]", "栏目: [{名称: 姓名, 类型: 文字}]"] {
      let site = await list(title, keys)
      #expect(site.lines(.blackListOfPersons, .chinese).count == 1, "\(title) \(keys)")
    }
    let units = await list(title, "栏目: [{名称: 姓名数, 类型: 文字}]")
    #expect(units.lines(.blackListOfPersons, .chinese) == [])
  }

  @Test(arguments: ["{名称: 姓名}", "{名称: 姓名, 类型: 文字}", "{名称: 户主姓名}"])
  func knowsNamesInAListToClaimFromByTheirHeading(_ column: String) async {
    let site = await list("微心愿", "可认领: 是\n栏目: [\(column)]")
    #expect(site.lines(.nameInClaimableList, .chinese).count == 1)
  }

  @Test func masksColumnsWithoutATypeByTheirHeading() async throws {
    let edition = try await InlineEdition(
      """
      -- mechanisms/q.md --
      ---
      标题: 帮扶
      类型: 清单
      公开依据: 文件
      栏目: [{名称: 姓名}, {名称: 联系电话}]
      ---
      说明。
      -- ledgers/q/2026-11.csv --
      编号,名称,姓名,联系电话
      1,慰问,王小明,13812345678
      """)
    let path = try #require(edition.paths("mechanisms/q/2026-11").first)
    let route = try #require(edition.edition.routes.first { $0.path == path })
    let text = try edition.text(route)
    #expect(text.contains("王*明") && text.contains("138****5678"), "\(text)")
    #expect(!text.contains("王小明") && !text.contains("13812345678"), "\(text)")
  }

  @Test func masksAddressesAtTheBuildingHoweverTheyAreWritten() async throws {
    let edition = try await InlineEdition(
      """
      -- mechanisms/q.md --
      ---
      标题: 帮扶
      类型: 清单
      公开依据: 文件
      栏目: [{名称: 联系地址, 类型: 地址}]
      ---
      说明。
      -- ledgers/q/2026-11.csv --
      编号,名称,联系地址
      1,慰问,阳光花园6＃502
      2,慰问,公园里6号公寓1203
      3,慰问,幸福公寓B-1204
      4,慰问,老街46号二楼西户
      """)
    let path = try #require(edition.paths("mechanisms/q/2026-11").first)
    let route = try #require(edition.edition.routes.first { $0.path == path })
    let text = try edition.text(route)
    for building in ["阳光花园6#", "公园里6号公寓", "幸福公寓B", "老街46号"] {
      #expect(text.contains(building), "\(building): \(text)")
    }
    for door in ["#502", "＃502", "公寓1203", "B-1204", "西户"] {
      #expect(!text.contains(door), "\(door): \(text)")
    }
  }

  @Test func letsTheMobileOfTheSitesContactStandInATextAndNotThatOfARoster() async {
    let site = await RuleSite(
      """
      -- site.yaml --
      name: 清溪社区
      root: qingxi
      联系方式: {电话: 13812345678, 公开手机: 值守专用手机}
      -- rosters/z.md --
      ---
      标题: 抢修值班
      公开手机: 夜间值守专用
      ---
      说明。
      -- rosters/z/2026-11.csv --
      日期,班次,值班人,值班电话
      2026-11-20,00:00-24:00,王*,13905661234
      -- pages/a.md --
      ---
      标题: 抢修
      ---
      抢修电话：13812345678

      值班电话：13905661234
      """, isToday: false)
    let places = site.findings.sorted.filter { $0.rule == .privateMobile }.map(\.location)
    #expect(places.map(\.description) == ["pages/a.md:6:6"])
  }

  @Test(arguments: [
    "阳光花园6＃502", "公园里6号公寓1203", "和平小区3号楼东单元501", "老街46号二楼西户", "职工宿舍203",
  ])
  func refusesUnitsWhoseAddressNamesADoor(_ address: String) async {
    let site = await RuleSite(
      "-- units.csv --\n标识,名称,类型,上级,代码,地址\nqingxi,清溪社区,community,,3,\(address)\n",
      isToday: false)
    #expect(site.lines(.roomInAddress, .chinese).count == 1, "\(address)")
  }

  @Test(arguments: ["阳光花园6＃", "公园里6号公寓", "社区服务中心205室", "老街46号二楼", "人才公寓社区"])
  func takesUnitsWhoseAddressEndsWithTheBuilding(_ address: String) async {
    let site = await RuleSite(
      "-- units.csv --\n标识,名称,类型,上级,代码,地址\nqingxi,清溪社区,community,,3,\(address)\n",
      isToday: false)
    #expect(site.lines(.roomInAddress, .chinese) == [], "\(address)")
  }
}
