import Foundation
import Testing

/// What a process is given by whoever starts it: open files, and how many it may have.
@Suite struct ProcessTests {
  /// Runs the binary as a shell starts it; `before` and `after` stand around the command.
  private static func build(
    _ site: TemporaryFolder, out: String, before: String = "", after: String = ""
  ) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c",
      "\(before) exec '\(try Gongshi.binary().path)' build --as-of 2026-11-21 --out \(out) \(after)",
    ]
    shell.currentDirectoryURL = site.url
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
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
}
