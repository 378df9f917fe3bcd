import Testing

@testable import gongshi

@Suite struct UsageTests {
  @Test func suggestsTheCommandThatWasMeant() throws {
    let run = try Gongshi.run("bild")
    #expect(
      run
        == Run(
          output: "",
          complaints: """
            gongshi: 没有“bild”这个命令；是不是“build”？
            用法：gongshi <命令> [选项]
            详见：gongshi --help

            """, code: 2))
  }

  @Test func showsAllMistakesOfACommandLine() throws {
    let run = try Gongshi.run(
      "build", "--otu", "x", "--strict=1", "--audience", "publc", "--lang=en")
    #expect(
      run
        == Run(
          output: "",
          complaints: """
            gongshi: unknown option '--otu'; did you mean '--out'?
            gongshi: --strict takes no value
            gongshi: --audience cannot be 'publc'; use one of: public, residents, party, internal; \
            did you mean 'public'?
            Usage: gongshi build [options]
            See: gongshi build --help

            """, code: 2))
  }

  @Test func saysOnceThatAValueIsMissing() throws {
    let run = try Gongshi.run("build", "--audience=", "--lang=en")
    #expect(
      run
        == Run(
          output: "",
          complaints: """
            gongshi: --audience needs a value: WHO
            Usage: gongshi build [options]
            See: gongshi build --help

            """, code: 2))
  }

  @Test(arguments: [
    (["build", "--out"], "gongshi: --out needs a value: DIR"),
    (["build", "--out", "--strict"], "gongshi: --out needs a value: DIR"),
    (["build", "--out="], "gongshi: --out needs a value: DIR"),
    (["build", "x"], "gongshi: unexpected 'x'"),
    (["build", "--", "--strict"], "gongshi: unexpected '--strict'"),
    (["new", "brand"], "gongshi: ID is missing"),
    (["new"], "gongshi: name a command"),
    (["new", "moth"], "gongshi: unknown command 'moth'; did you mean 'month'?"),
    (["build", "-x"], "gongshi: unknown option '-x'"),
    (["build", "--version"], "gongshi: unknown option '--version'"),
    (["completions", "csh"], "gongshi: SHELL must be bash, zsh or fish"),
    (["query", "SELECT 1", "--csv=1"], "gongshi: --csv takes no value"),
    (
      ["check", "--site", "/nowhere"],
      "gongshi: there is no content/ in '/nowhere'; make a site with gongshi new site, "
        + "or name its folder with --site"
    ),
  ])
  func namesEachMistake(words: [String], sentence: String) throws {
    let run = try Gongshi.run(["--lang", "en"] + words)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.complaints.split(separator: "\n").first.map(String.init) == sentence)
  }

  @Test func refusesDatesAndNumbersThatAreNone() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let date = try Gongshi.run("check", "--as-of", "2026-11-31", in: site)
    #expect(
      date
        == Run(
          output: "", complaints: "gongshi: --as-of 的“2026-11-31”不是有效日期，请写成 2026-11-30 的样子\n",
          code: 2))
    let jobs = try Gongshi.run("check", "--jobs=0", in: site)
    #expect(
      jobs
        == Run(output: "", complaints: "gongshi: --jobs 的“0”应当是 1 到 1024 的整数\n", code: 2))
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_US.UTF-8"], false), (["LANG": "C"], true),
    ([:], true), (["LC_ALL": "C", "LANG": "en_GB"], false),
    (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], false),
  ])
  func speaksAsTheSystemDoes(environment: [String: String], chinese: Bool) throws {
    let run = try Gongshi.run("bild", environment: environment)
    #expect(run.complaints.contains("是不是") == chinese, "\(run)")
    #expect(run.complaints.contains("did you mean") != chinese, "\(run)")
  }

  @Test func printsItsVersion() throws {
    #expect(
      try Gongshi.run("--version")
        == Run(output: "gongshi \(Tool.version)\n", complaints: "", code: 0))
  }

  @Test(arguments: ["", "morgen", "-1", "99999999999999"])
  func refusesAClockThatIsNone(epoch: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run(
      "check", "--lang=en", in: site, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(
      run
        == Run(
          output: "",
          complaints: "gongshi: SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds; "
            + "correct or unset it\n", code: 2))
  }

  @Test func countsTheDayInTheCommunitysTime() throws {
    let site = try TemporaryFolder(starterWith: [:])
    // 2026-11-20T16:00:00Z is midnight at UTC+8.
    for (epoch, day) in [("1795190399", "2026-11-20"), ("1795190400", "2026-11-21")] {
      let run = try Gongshi.run(
        "new", "bulletin", "d\(epoch)", in: site,
        environment: ["SOURCE_DATE_EPOCH": epoch, "TZ": "America/New_York"])
      #expect(run.code == 0, "\(run)")
      let text = try site.text("content/bulletins/d\(epoch).md")
      #expect(text.contains("\n日期: \(day)\n"), "\(text)")
    }
  }
}
