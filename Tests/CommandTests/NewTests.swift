import Foundation
import Testing

@Suite struct NewTests {
  @Test func makesASiteThatHasNothingWrong() throws {
    let folder = try TemporaryFolder()
    let made = try Gongshi.run("new", "site", "站点", "--lang", "en", in: folder)
    #expect(made.code == 0, "\(made)")
    #expect(made.complaints == "")
    #expect(
      made.output.hasSuffix(
        """
         files to 站点
        next:
          1. put your own names, numbers and grids into 站点/content/site.yaml and units.csv
          2. gongshi check --site 站点
          3. gongshi build --site 站点, then open 站点/public/index.html

        """), "\(made.output)")
    #expect(folder.has("站点/.gitignore"))
    for day in ["2026-11-11", "2026-11-21"] {
      let run = try Gongshi.run(
        "check", "--strict", "--site", "站点", "--as-of", day, in: folder)
      #expect(run.code == 0, "\(run)")
      #expect(run.complaints == "", "\(day)")
    }
    let built = try Gongshi.run("build", "--site=站点/", in: folder)
    #expect(built.code == 0, "\(built)")
    #expect(folder.has("站点/public/index.html"))
  }

  @Test func leavesAFolderThatHoldsSomethingAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "a.txt")
    let run = try Gongshi.run("new", "site", ".", in: folder)
    #expect(run == Run(output: "", complaints: "gongshi: 文件夹“.”不是空的，请换一个\n", code: 2))
    #expect(!folder.has("content"))
  }

  @Test func refusesAnIdThatIsSomebodysNumber() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("new", "bulletin", "13812345678", in: site)
    #expect(
      run
        == Run(
          output: "", complaints: "gongshi: 标识里有手机号 138****5678，标识就是网址，不能公开，请换一个\n", code: 3))
    #expect(!site.has("content/bulletins/13812345678.md"))
  }

  @Test func continuesTheMonthlySeries() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("new", "month", in: site)
    #expect(
      run
        == Run(
          output: "content/bulletins/gongshi-2026-11.md\n",
          complaints: """
            还缺台账：content/ledgers/yishi/2026-11.csv
            已写好草稿；改好后运行 gongshi check 检查。

            """, code: 0))
    #expect(
      try site.text("content/bulletins/gongshi-2026-11.md") == """
        ---
        标题: 2026年11月“一月一公示”
        类型: 公报
        # 审签后把 草稿 改为 已发布
        状态: 草稿
        系列: gongshi
        期号: 11
        期间: 2026-11
        日期: 2026-12-01
        来源: 梧桐社区居民委员会
        公示开始: 2026-12-01
        公示期: 5个工作日
        # 签字后在每一行补上时间，例如 {经办: 社区文书, 时间: 2026-12-01 09:00}
        审签:
          - {经办: 社区文书}
          - {复核: 社区副主任}
          - {签发: 社区党支部书记}
        # 审查后改为 是
        保密审查: 否
        ---
        ## 居民说事

        居民说事响应率：{{居民说事 本月 响应率}}。

        居民说事解决率：{{居民说事 本月 解决率}}。

        {{居民说事 本月}}

        ## 红旗网格

        {{红旗网格 2026-Q3}}

        ## 微心愿

        微心愿认领率：{{微心愿 本月 认领率}}。

        {{微心愿 本月}}

        ## 居民议事会

        {{居民议事会 本月}}

        """)
    let again = try Gongshi.run("new", "month", "2026-11", in: site)
    #expect(
      again
        == Run(
          output: "",
          complaints: "gongshi: 2026年11月这一期已经有了：content/bulletins/gongshi-2026-11.md\n", code: 2))
  }

  @Test func beginsNumbersAnewInAYear() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Gongshi.run("new", "month", "2027-01", in: site).code == 0)
    let text = try site.text("content/bulletins/gongshi-2027-01.md")
    #expect(text.contains("\n期号: 1\n"), "\(text)")
    #expect(text.contains("\n标题: 2027年1月“一月一公示”\n"), "\(text)")
    // 2027-02-01 is a Monday.
    #expect(text.contains("\n日期: 2027-02-01\n"), "\(text)")
  }

  @Test func refusesWhatIsNoMonth() throws {
    let site = try TemporaryFolder(starterWith: [:])
    for word in ["2026", "2026-13", "十一月"] {
      let run = try Gongshi.run("new", "month", word, in: site)
      #expect(
        run
          == Run(
            output: "", complaints: "gongshi: “\(word)”不是月份，请写成 2026-11 的样子\n", code: 2))
    }
  }

  @Test(arguments: [
    (["bulletin", "tongzhi"], "bulletins/tongzhi.md"),
    (["brand", "hongxin"], "brands/hongxin.md"),
    (["mechanism", "a", "--kind", "framework"], "mechanisms/a.md"),
    (["mechanism", "a", "--kind=workflow"], "mechanisms/a.md"),
    (["mechanism", "a", "--kind=board"], "mechanisms/a.md"),
    (["mechanism", "a", "--kind=list"], "mechanisms/a.md"),
    (["mechanism", "a", "--kind=meeting"], "mechanisms/a.md"),
  ])
  func draftsHaveNothingWrongAndAreNeverOverwritten(words: [String], path: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run(["new"] + words, in: site)
    #expect(
      run
        == Run(
          output: "content/\(path)\n", complaints: "已写好草稿；改好后运行 gongshi check 检查。\n", code: 0))
    let text = try site.text("content/" + path)
    #expect(!text.contains("<"), "a place was not filled: \(text)")
    let check = try Gongshi.run("check", "--strict", in: site)
    #expect(check.code == 0, "\(check)")
    // A register's draft would be shown as it is; a bulletin's is a draft to the program too.
    let expected = words[0] == "bulletin" ? "/tongzhi.md。" : "[envelope.title-to-fill]"
    let lines = check.complaints.split(separator: "\n").filter { !$0.hasPrefix("共 ") }
    #expect(lines.count == 1, "\(check)")
    #expect(lines.allSatisfy { $0.hasSuffix(expected) }, "\(check)")
    let again = try Gongshi.run(["new"] + words, in: site)
    #expect(
      again
        == Run(
          output: "", complaints: "gongshi: content/\(path) 已经存在，没有改动\n", code: 2))
    #expect(try site.text("content/" + path) == text)
  }

  @Test(arguments: ["Tongzhi", "../x", "通知", "-a", ""])
  func refusesWhatIsNoId(id: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("new", "brand", "--", id, in: site)
    #expect(
      run
        == Run(
          output: "",
          complaints: "gongshi: “\(id)”不能作标识：只用小写字母、数字和“-”，以字母或数字开头，最多 64 个字符\n", code: 2))
  }

  @Test func makesNoDraftThatTheCheckRefusesForItsName() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let chinese = try Gongshi.run("new", "bulletin", "con", in: site)
    #expect(
      chinese
        == Run(output: "", complaints: "gongshi: “con”是 Windows 的保留名，U 盘上放不下，请换一个标识\n", code: 2))
    let english = try Gongshi.run("new", "bulletin", "lpt1", "--lang", "en", in: site)
    #expect(
      english.complaints
        == "gongshi: Windows keeps the name 'lpt1' for itself, so that it fits on no stick; choose another id\n"
    )
    #expect(!site.has("content/bulletins/con.md"))
  }

  @Test(arguments: [("村 里", "'村 里'"), ("梧桐", "梧桐"), ("it's", #"'it'\''s'"#), ("a&b", "'a&b'")])
  func saysWhatCanBePastedIntoATerminal(folder: String, word: String) throws {
    let run = try Gongshi.run("new", "site", folder, in: try TemporaryFolder())
    #expect(run.output.contains("  2. gongshi check --site \(word)\n"), "\(run)")
    #expect(run.output.contains("  3. gongshi build --site \(word)，"), "\(run)")
  }

  @Test func asksForTheKindOfAMechanism() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("new", "mechanism", "a", in: site)
    #expect(
      run
        == Run(
          output: "",
          complaints: "gongshi: 请用 --kind 写明种类：framework（框架）、workflow（流程）、"
            + "board（榜单）、list（清单）、meeting（会议）\n", code: 2))
  }

  @Test func saysWhyASiteCannotBeRead() throws {
    let site = try TemporaryFolder(starterWith: ["content/site.yaml": "名称: [\n"])
    let run = try Gongshi.run("new", "brand", "a", in: site)
    #expect(run.code == 2, "\(run)")
    #expect(run.complaints.hasPrefix("content/site.yaml:"), "\(run)")
    #expect(run.complaints.hasSuffix("gongshi: 网站的设置读不出来，先改正上面的错误\n"), "\(run)")
  }

  /// The draft quotes ledgers that come at the end of the month; a notice must go out before.
  @Test func aDraftOfTheMonthDoesNotKeepTheSiteFromBeingBuilt() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Gongshi.run("new", "month", "2026-12", in: site).code == 0)
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 0 && run.complaints.contains("[quote.no-ledger]"), "\(run)")
    let draft = try site.text("content/bulletins/gongshi-2026-12.md")
    try site.write(
      draft.replacing("状态: 草稿", with: "状态: 已发布"), to: "content/bulletins/gongshi-2026-12.md")
    #expect(try Gongshi.run("build", in: site).code == 1)
  }
}
