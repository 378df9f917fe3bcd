import Foundation
import Testing

/// What lies in the output folder after builds that failed, were killed, or were led astray.
@Suite struct OutputTests {
  private static let list = "public/build-unfinished.txt"

  @Test func leavesNoListOfUnfinishedWork() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Gongshi.run("build", in: site).code == 0)
    #expect(!site.has(Self.list))
  }

  /// A build for others was killed: what it wrote is neither believed nor left among our pages.
  @Test func doesNotBelieveWhatAKilledBuildLeft() throws {
    let site = try TemporaryFolder(starterWith: [:])
    for _ in 1...2 { #expect(try Gongshi.run("build", in: site).code == 0) }
    let home = try site.text("public/index.html")
    try site.write("<p>half a page", to: "public/index.html")
    try site.write("for members only", to: "public/bulletins/inner.html")
    try site.write("a stranger's", to: "public/bulletins/other.html")
    try site.write("index.html\nbulletins/inner.html\nbulletins/oth", to: Self.list)
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 0, "\(run)")
    #expect(try site.text("public/index.html") == home)
    #expect(!site.has("public/bulletins/inner.html") && !site.has(Self.list))
    #expect(try site.text("public/bulletins/other.html") == "a stranger's")
  }

  @Test func saysThatTheOutputIsUnfinishedAndMendsItNextTime() throws {
    let site = try TemporaryFolder(starterWith: [:])
    // A file where a folder must be: the system refuses while pages are written.
    try site.write("in the way", to: "public/mechanisms")
    let chinese = try Gongshi.run("build", in: site)
    #expect(chinese.code == 5)
    #expect(
      chinese.complaints.hasSuffix("输出没有写完，里面新旧文件混在一起，先不要发布；解决上面的问题后再运行一次。\n"),
      "\(chinese)")
    let english = try Gongshi.run("build", "--lang", "en", in: site)
    #expect(
      english.complaints.hasSuffix(
        "the output is unfinished, old and new files lie together: do not publish it; mend the"
          + " above and run again\n"), "\(english)")
    try FileManager.default.removeItem(at: site.url.appending(path: "public/mechanisms"))
    #expect(try Gongshi.run("build", in: site).code == 0)
    #expect(try Gongshi.run("build", "--out", "clean", in: site).code == 0)
    #expect(
      try site.text("public/build-manifest.txt") == site.text("clean/build-manifest.txt"))
    #expect(!site.has(Self.list))
  }

  @Test func leavesNoFolderOfItsOwnAndEveryOtherWhenItRefuses() throws {
    let site = try TemporaryFolder(starterWith: ["content/pages/bad.md": "---\n"])
    try FileManager.default.createDirectory(
      at: site.url.appending(path: "docroot"), withIntermediateDirectories: false)
    #expect(try Gongshi.run("build", "--out", "docroot", in: site).code == 1)
    #expect(try Gongshi.run("build", "--out", "new/deep/out", in: site).code == 1)
    #expect(site.has("docroot") && !site.has("new"))
  }

  @Test func saysInOneLanguageWhatTheSystemRefused() throws {
    let site = try TemporaryFolder(starterWith: ["file": "in the way"])
    let chinese = try Gongshi.run("build", "--out", "file", in: site)
    #expect(chinese.code == 5)
    #expect(
      chinese.complaints.hasPrefix("file: 错误：打开失败：应当是文件夹，却是一个文件；请检查路径、权限和磁盘空间。[system.refused]\n"),
      "\(chinese)")
    let english = try Gongshi.run("build", "--lang", "en", "--out", "file", in: site)
    #expect(
      english.complaints.hasPrefix(
        "file: error: cannot open: Not a directory; check path, permissions and disk space"
          + " [system.refused]\n"), "\(english)")
    let trace = try Gongshi.run("build", "--timings=nowhere/a.json", in: site)
    #expect(trace.code == 5)
    #expect(
      trace.complaints.hasSuffix(
        "gongshi: nowhere/a.json：新建失败：没有这个文件或文件夹；请检查路径、权限和磁盘空间\n"), "\(trace)")
  }

  /// Whoever opens a pipe waits until somebody is at its other end.
  @Test(arguments: ["build-manifest.txt", "build-unfinished.txt", "duty.html"])
  func doesNotWaitForAPipeInTheOutput(_ name: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    try FileManager.default.createDirectory(
      at: site.url.appending(path: "public"), withIntermediateDirectories: false)
    #expect(mkfifo(site.url.appending(path: "public/" + name).path, 0o600) == 0)
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 5, "\(run)")
    #expect(run.complaints.contains("失败：不是普通文件"), "\(run)")
  }

  /// Nobody could search what is in it, and servers would send it in place of the file beside it.
  @Test func refusesATwinThatTheSiteBringsItself() throws {
    let own = "site-templates/static/own.js"
    let site = try TemporaryFolder(starterWith: [own: "1", own + ".gz": "compressed by hand"])
    let run = try Gongshi.run("build", "--compress", "gz", in: site)
    #expect(run.code == 1, "\(run)")
    #expect(run.complaints.contains("“static/own.js.gz”不能发布"), "\(run)")
    #expect(!site.has("public/static/own.js"))
  }

  @Test func putsAFolderWhereAFileOfOursWasAndTheOtherWayRound() throws {
    let path = "site-templates/static/own.webmanifest"
    let site = try TemporaryFolder(starterWith: [path: "a file"])
    func build() throws {
      #expect(try Gongshi.run("build", "--compress", "gz", in: site).code == 0)
    }
    try build()
    try FileManager.default.removeItem(at: site.url.appending(path: path))
    try site.write("in a folder", to: path + "/own.css")
    try build()
    #expect(try site.text("public/static/own.webmanifest/own.css") == "in a folder")
    try FileManager.default.removeItem(at: site.url.appending(path: path))
    try site.write("a file again", to: path)
    try build()
    #expect(try site.text("public/static/own.webmanifest") == "a file again")
    try FileManager.default.removeItem(at: site.url.appending(path: path))
    try site.write("in a folder", to: path + "/own.css")
    try site.write("a stranger's", to: "public/static/own.webmanifest-of-others")
    try build()
    #expect(try site.text("public/static/own.webmanifest-of-others") == "a stranger's")
  }

  @Test(arguments: ["content", "content/public", ".", "content/../content/x/y", ".."])
  func refusesAnOutputAmongTheSources(output: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let chinese = try Gongshi.run("build", "--out", output, in: site)
    #expect(chinese.code == 2, "\(chinese)")
    #expect(
      chinese.complaints.contains(
        "输出文件夹“\(output)”与 content/ 重叠，公开的网页会和原始内容混在一起；请用 --out 另选一个文件夹"), "\(chinese)")
    let english = try Gongshi.run("build", "--lang", "en", "--out", output, in: site)
    #expect(
      english.complaints.contains(
        "the output folder '\(output)' overlaps content/, so that sources would be published;"
          + " choose another with --out"), "\(english)")
    #expect(!site.has("index.html") && !site.has("content/index.html"))
  }

  @Test func doesNotOverwriteAnotherSite() throws {
    let site = try TemporaryFolder(starterWith: [:])
    try site.write("another's", to: "www/index.html")
    let chinese = try Gongshi.run("build", "--out", "www", in: site)
    #expect(chinese.code == 2, "\(chinese)")
    #expect(
      chinese.complaints.contains(
        "文件夹“www”里已有一个 index.html，不是本程序生成的，写进去就会盖掉它；请用 --out 另选一个文件夹，确实不要了就先删掉它"),
      "\(chinese)")
    let english = try Gongshi.run("build", "--lang", "en", "--out", "www", in: site)
    #expect(
      english.complaints.contains(
        "'www' holds an index.html that was not made here and would be lost;"
          + " choose another folder with --out, or remove it first"), "\(english)")
    #expect(try site.text("www/index.html") == "another's")
    #expect(!site.has("www/build-manifest.txt"))
    try FileManager.default.removeItem(at: site.url.appending(path: "www/index.html"))
    for _ in 1...2 { #expect(try Gongshi.run("build", "--out", "www", in: site).code == 0) }
  }

  @Test(
    arguments: ["build", "poster"],
    ["content/media", "site-templates", "site-templates/x", ".gongshi"])
  func refusesAnOutputInAFolderOfSourcesThatIsStillToCome(command: String, output: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let folder = output.split(separator: "/")[0]
    let id = command == "poster" ? ["gongshi-2026-10"] : []
    let run = try Gongshi.run([command] + id + ["--out", output], in: site)
    #expect(run.code == 2, "\(run)")
    #expect(
      run.complaints.contains(
        "输出文件夹“\(output)”与 \(folder)/ 重叠，公开的网页会和原始内容混在一起；请用 --out 另选一个文件夹"), "\(run)")
    #expect(!site.has(output))
  }

  @Test func writesAndRemovesNothingThroughALinkInTheOutput() throws {
    let site = try TemporaryFolder(starterWith: [:])
    try site.write("a stranger's", to: "elsewhere/old.html")
    try site.write("bulletins/old.html\n", to: "public/build-manifest.txt")
    try FileManager.default.createSymbolicLink(
      at: site.url.appending(path: "public/bulletins"),
      withDestinationURL: site.url.appending(path: "elsewhere"))
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 5, "\(run)")
    #expect(run.complaints.contains("public/bulletins"), "\(run)")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: site.url.appending(path: "elsewhere").path)
    #expect(files == ["old.html"])
  }

  @Test func refusesAnOutputThatALinkLeadsAmongTheSources() throws {
    let site = try TemporaryFolder(starterWith: [:])
    try FileManager.default.createSymbolicLink(
      at: site.url.appending(path: "public"),
      withDestinationURL: site.url.appending(path: "content"))
    #expect(try Gongshi.run("build", in: site).code == 2)
    #expect(!site.has("content/index.html"))
  }
}
