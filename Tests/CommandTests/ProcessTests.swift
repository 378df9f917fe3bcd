import Foundation
import Testing

/// What a process is given by whoever starts it: open files, and how many it may have.
@Suite struct ProcessTests {
  /// Runs the binary as a shell starts it; `before` and `after` stand around the command.
  private static func build(
    _ site: TemporaryFolder, out: String, before: String = "", after: String = ""
  ) throws -> Int32 {
    let command = "exec '\(try Gongshi.binary().path)' build --as-of 2026-11-21 --out \(out)"
    return try shell("\(before) \(command) \(after)", in: site)
  }

  private static func shell(_ script: String, in folder: TemporaryFolder) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = folder.url
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
  }

  /// A folder that somebody deleted has nothing above it.
  @Test(arguments: ["build", "poster gongshi-2026-10"])
  func saysThatTheFolderItRunsInIsGone(_ command: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let path = site.url.path
    let code = try Self.shell(
      "mkdir gone; cd gone; rmdir ../gone; exec '\(try Gongshi.binary().path)' --lang zh"
        + " \(command) --site '\(path)' --out rel 2> '\(path)/complaints'", in: site)
    let complaints = try site.text("complaints")
    #expect(code == 5, "\(code): \(complaints)")
    #expect(complaints == "gongshi: .：打开失败：没有这个文件或文件夹；请检查路径、权限和磁盘空间\n")
  }

  /// Else the first file that is opened gets the number of the stream, and with it what is printed.
  @Test func printsIntoNoFileOfTheOutputWhenItsStreamsAreClosed() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Self.build(site, out: "public", after: "0<&- 1>&- 2>&-") == 5)
    #expect(try Self.build(site, out: "clean") == 0)
    for path in ["build-manifest.txt", "index.html"] {
      #expect(try site.text("public/" + path) == site.text("clean/" + path))
    }
  }

  @Test func buildsMoreFoldersThanItMayHaveFilesOpen() throws {
    let pages = (1...120).map { ("content/pages/ordner-\($0)/a.md", "---\n标题: 页\($0)\n---\n文。\n") }
    let site = try TemporaryFolder(
      starterWith: Dictionary(pages, uniquingKeysWith: { first, _ in first }))
    for out in ["public", "public", "other"] {
      #expect(try Self.build(site, out: out, before: "ulimit -n 60;") == 0)
    }
    #expect(site.has("public/pages/ordner-120/a.html"))
  }

  /// No stack fits into the memory, so that no thread begins: then whatever is awaited never comes.
  @Test(arguments: [("zh", "系统不让本程序新开线程"), ("en", "the system gives this program no thread")])
  func saysThatTheSystemGivesItNoThread(_ tongue: String, _ sentence: String) throws {
    let site = try TemporaryFolder(starterWith: [:])
    let limits = "ulimit -s 1073741824 && ulimit -v 16777216"
    let code = try Self.shell(
      "\(limits) && exec timeout 30 '\(try Gongshi.binary().path)' --lang \(tongue) build"
        + " 2> complaints", in: site)
    let complaints = try site.text("complaints")
    #expect(code == 5, "\(code): \(complaints)")
    #expect(complaints.hasPrefix("gongshi: " + sentence), "\(complaints)")
    #expect(!site.has("public"))
  }
}
