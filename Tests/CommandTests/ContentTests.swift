import Foundation
import Testing

/// What bad content gets: its line, the right code, and the old site untouched.
@Suite struct ContentTests {
  @Test func readsSettingsThatAreSavedAsGB18030() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let text = try site.text("content/site.yaml")
    let convert = Process()
    convert.executableURL = URL(filePath: "/usr/bin/iconv")
    convert.arguments = [
      "-f", "UTF-8", "-t", "GB18030", "-o", "content/site.gbk", "content/site.yaml",
    ]
    convert.currentDirectoryURL = site.url
    try convert.run()
    convert.waitUntilExit()
    #expect(convert.terminationStatus == 0 && !text.isEmpty)
    try FileManager.default.removeItem(at: site.url.appending(path: "content/site.yaml"))
    try FileManager.default.moveItem(
      at: site.url.appending(path: "content/site.gbk"),
      to: site.url.appending(path: "content/site.yaml"))
    let run = try Gongshi.run("check", in: site)
    #expect(run.code == 0, "\(run)")
    #expect(
      run.complaints.contains(
        "content/site.yaml: 警告：文件是 GB18030（GBK）编码，已自动转换；建议另存为 UTF-8。[sheet.gb18030]\n"), "\(run)")
  }

  private static let about = "content/pages/about.md"

  @Test func namesTheLineTheReasonAndTheWayOut() throws {
    let site = try TemporaryFolder(starterWith: [Self.about: "---\n标题: 关于\ntilte: 关于\n---\n"])
    let chinese = try Gongshi.run("build", in: site)
    #expect(
      chinese
        == Run(
          output: "",
          complaints: """
            content/pages/about.md:3:1: 错误：未知的键“tilte”，请删去或改正；是不是“title”？\
            [front-matter.unknown-key]
            共 1 个错误。
            没有写入任何文件；改正后请再运行一次。

            """, code: 1))
    let english = try Gongshi.run("build", "--lang", "en", in: site)
    #expect(
      english
        == Run(
          output: "",
          complaints: """
            content/pages/about.md:3:1: error: unknown key 'tilte'; remove or correct it; \
            did you mean 'title'? [front-matter.unknown-key]
            1 error
            nothing was written; correct this and run again

            """, code: 1))
    #expect(!site.has("public"))
  }

  /// Whoever leaves out the status looks in vain for the page, also when nothing changed since.
  @Test func namesTheBulletinsThatHaveNoPageYet() throws {
    let text = "---\n标题: 停水通知\n类型: notice\n日期: 2026-11-20\n来源: 服务中心\n---\n今晚停水。\n"
    let site = try TemporaryFolder(starterWith: [
      "content/bulletins/2026-11/tingshui.md": text,
      "content/bulletins/2026-11/gengxin.md": text.replacing("---\n今", with: "状态: 审核中\n---\n今"),
    ])
    let line =
      "有 2 篇公报、公告的状态还不是“已发布”，没有上网站："
      + "content/bulletins/2026-11/gengxin.md、content/bulletins/2026-11/tingshui.md。\n"
    for _ in 1...2 {
      let run = try Gongshi.run("build", in: site)
      #expect(run.code == 0 && run.complaints.contains(line), "\(run)")
      // Young files are not trusted.
      usleep(60_000)
    }
    let english = try Gongshi.run("check", "--lang", "en", in: site)
    #expect(
      english.complaints.contains("2 bulletins are not published yet and have no page: content/"),
      "\(english)")
    #expect(!site.has("public/bulletins/tingshui.html"))
  }

  @Test func leadsFromProseToOtherRecords() throws {
    let text = "---\n标题: 关于\n---\n见[值班](../rosters/zhiban.md)和[红旗](/mechanisms/hongqi.md)。\n"
    let site = try TemporaryFolder(starterWith: [Self.about: text])
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 0, "\(run)")
    let page = try site.text("public/pages/about.html")
    #expect(
      page.contains(
        "见<a href=\"../rosters/zhiban.html\">值班</a>和<a href=\"../mechanisms/hongqi.html\">红旗</a>。"),
      "\(page)")
  }

  /// Offices put such files beside the one that is open.
  @Test func ignoresTheLocksOfOffices() throws {
    let site = try TemporaryFolder(starterWith: [
      "content/ledgers/hongqi/~$2026-12.xlsx": "甲",
      "content/ledgers/hongqi/.~lock.2026-12.xlsx#": "甲",
    ])
    let run = try Gongshi.run("check", in: site)
    #expect(run.code == 0 && !run.complaints.contains("lock"), "\(run)")
    #expect(!run.complaints.contains("~$"), "\(run)")
  }

  /// A folder with a sheet's name holds no rows, and nobody else would say so.
  @Test func namesAFolderThatIsCalledLikeASheet() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let folder = site.url.appending(path: "content/ledgers/hongqi/2026-12.csv")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = "content/ledgers/hongqi/2026-12.csv"
    for (language, line) in [
      (
        "zh",
        "\(path): 警告：“ledgers/hongqi/2026-12.csv”不属于任何一类内容，已忽略；请移到正确的文件夹或删去。[file.unknown-place]"
      ),
      (
        "en",
        "\(path): warning: 'ledgers/hongqi/2026-12.csv' belongs to no kind of content and was ignored; move or delete it [file.unknown-place]"
      ),
    ] {
      let run = try Gongshi.run("check", "--lang", language, in: site)
      #expect(run.code == 0 && run.complaints.contains(line), "\(run)")
    }
  }

  @Test func keepsTheOldSiteWhileAnErrorStands() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Gongshi.run("build", in: site).code == 0)
    let before = try site.text("public/index.html")
    try site.write("---\n标题: 关于\n改: 1\n---\n新的正文\n", to: Self.about)
    #expect(try Gongshi.run("build", in: site).code == 1)
    #expect(try site.text("public/index.html") == before)
  }

  @Test func writesNothingTheSecondTime() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let first = try Gongshi.run("build", "--out", "www", in: site)
    #expect(first.code == 0, "\(first)")
    #expect(first.output.hasPrefix("www：新增 "), "\(first)")
    let second = try Gongshi.run("build", "--out", "www", "--lang", "en", in: site)
    #expect(second.output.hasPrefix("www: 0 created, 0 updated, "), "\(second)")
    #expect(second.output.contains(" unchanged, 0 removed in "), "\(second)")
  }

  @Test func countsErrorsAndWarnings() throws {
    let site = try TemporaryFolder(starterWith: [
      "content/units.txt": "?", Self.about: "---\n标题: 关于\n改: 1\n换: 2\n---\n",
    ])
    let run = try Gongshi.run("check", in: site)
    #expect(run.complaints.hasSuffix("\n共 2 个错误、1 个警告。\n"), "\(run)")
    let english = try Gongshi.run("check", "--lang=en", in: site)
    #expect(english.complaints.hasSuffix("\n2 errors, 1 warning\n"), "\(english)")
  }

  @Test func strictMakesGraverWarningsErrors() throws {
    let site = try TemporaryFolder(starterWith: [
      "content/bulletins/tongzhi.md": """
      ---
      标题: 明年的通知
      类型: 公告
      状态: 已发布
      日期: 2026-12-24
      来源: 社区
      ---
      正文
      """
    ])
    let mild = try Gongshi.run("check", in: site)
    #expect(mild.code == 0, "\(mild)")
    #expect(mild.complaints.contains("警告：日期 2026-12-24 晚于构建日期 2026-11-21"), "\(mild)")
    let strict = try Gongshi.run("check", "--strict", in: site)
    #expect(strict.code == 1, "\(strict)")
    #expect(strict.complaints.contains("错误：日期 2026-12-24 晚于构建日期 2026-11-21"), "\(strict)")
  }

  @Test func tellsWhatIsDueThisMonth() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("check", "--as-of", "2026-11-04", in: site)
    #expect(
      run
        == Run(
          output: """
            本月应公开 4 项，已公开 3 项，缺 0 项，待公开 1 项。

            机制        期间     时限        状态
            ----------  -------  ----------  --------------------
            一月一公示  2026-10  2026-11-05  已公开（2026-11-02）
            居民说事    2026-10  2026-11-05  已公开（2026-11-02）
            居民议事会  2026-11  2026-11-20  待公开
            微心愿      2026-11  2026-11-30  已公开
            检查通过。

            """, complaints: "", code: 0))
  }

  @Test func endsWithTheCodeOfTheGravestMistake() throws {
    let site = try TemporaryFolder(starterWith: [:])
    try site.write("---\n标题: 关于\n改: 1\n---\n", to: Self.about)
    #expect(try Gongshi.run("check", in: site).code == 1)
    try FileManager.default.createSymbolicLink(
      atPath: site.url.appending(path: "content/pages/link.md").path,
      withDestinationPath: "/etc/passwd")
    #expect(try Gongshi.run("check", in: site).code == 3)
    try site.write(
      site.text("content/site.yaml") + "没有的键: 1\n", to: "content/site.yaml")
    #expect(try Gongshi.run("check", in: site).code == 2)
  }

  @Test func tellsAFolderThatCannotBeMade() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("build", "--out", "/dev/null/www", in: site)
    #expect(run.code == 5, "\(run)")
    #expect(run.output == "")
    #expect(run.complaints.contains("/dev/null/www"), "\(run)")
  }

  @Test func missesSiteYaml() throws {
    let site = try TemporaryFolder(starterWith: [:])
    try FileManager.default.removeItem(at: site.url.appending(path: "content/site.yaml"))
    let run = try Gongshi.run("check", in: site)
    #expect(run.code == 2, "\(run)")
    #expect(run.complaints.hasPrefix("content/site.yaml: 错误：找不到 content/site.yaml"), "\(run)")
  }

  @Test func listsTheVariablesOfEveryPageTemplate() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("check", "--templates", in: site)
    #expect(run.code == 0, "\(run.complaints)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains("home.mustache"))
    #expect(lines.contains { $0.hasPrefix("  * ") }, "nothing is used")
    let templates = lines.filter { !$0.hasPrefix(" ") }
    let names = templates.map { $0.dropLast(".mustache".count) }
    #expect(names == names.sorted())
  }

  @Test func tellsAMistakeInATemplateOfItsOwn() throws {
    let site = try TemporaryFolder(starterWith: [
      "site-templates/not-found.mustache": "{{> layout}}\n{{titel}}\n"
    ])
    let run = try Gongshi.run("check", "--templates", in: site)
    #expect(run.code == 1, "\(run.complaints)")
    #expect(
      run.complaints.contains("site-templates/not-found.mustache:2:"), "\(run.complaints)")
  }
}

extension ContentTests {
  @Test(arguments: ["../../../etc/passwd", "/etc/passwd", "a/%2e%2e/b", "a\\b"])
  func refusesATemplateOutsideItsFolder(name: String) throws {
    let site = try TemporaryFolder(starterWith: [
      "site-templates/not-found.mustache": "{{>\(name)}}\n"
    ])
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 3, "\(run)")
    #expect(
      run.complaints.contains(
        "site-templates/not-found.mustache:1:1: 错误：模板“\(name)”在模板文件夹之外，不能用，请改正名称。[template.outside]"
      ),
      "\(run)")
  }

  @Test func sendsNoControlCharactersToTheTerminal() throws {
    let site = try TemporaryFolder(starterWith: [
      "content/ledgers/xinyuan/2026-11.csv": "编号,名称,\u{1B}[2J\n1,书,\n",
      "content/ledgers/yishi/2026-12.csv": "期数,日期,\u{9B}31m\n3,2026-12-20,\n",
    ])
    let run = try Gongshi.run("check", in: site)
    #expect(run.code == 1, "\(run)")
    #expect(run.complaints.contains("xinyuan/2026-11.csv:C1: 错误：这一格里有看不见的控制字符 U+001B"), "\(run)")
    #expect(run.complaints.contains("未知的栏目“ 31m”"), "\(run)")
    #expect(!run.complaints.contains("\u{1B}") && !run.complaints.contains("\u{9B}"), "\(run)")
  }

  @Test func coloursOnlyATerminal() throws {
    let site = try TemporaryFolder(starterWith: ["content/pages/about.md": "x"])
    let plain = try Gongshi.run("check", in: site, environment: ["TERM": "xterm"])
    #expect(plain.complaints.contains("about.md:1:1: 错误："), "\(plain)")
    #expect(!plain.complaints.contains("\u{1B}"), "\(plain)")
  }
}
