import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// Whether a build took the short way.
extension BuildReport {
  var isShort: Bool {
    timings.contains { $0.stage == "notices" } && !timings.contains { $0.stage == "parse" }
  }
}

extension EditedSite {
  /// With enough notices that the search has an index.
  static func withNotices() async throws -> EditedSite {
    let site = try EditedSite()
    var dice = Dice(state: 11)
    for number in 1...150 {
      try site.write(
        notice(number),
        """
        ---
        标题: 第\(number)号通知
        类型: notice
        日期: 2026-\(number % 9 + 1 < 10 ? "0" : "")\(number % 9 + 1)-1\(number % 10)
        状态: published
        审签: [{经办: 社区文书}, {复核: 社区副书记}, {签发: 社区党委书记}]
        保密审查: 是
        ---
        \(prose(&dice, 40))

        ## 安排

        \(prose(&dice, 360))

        见[议事会](/mechanisms/yishi.md)和[小标题](#安排)。

        """)
    }
    // Young files are not trusted.
    usleep(60_000)
    _ = await site.build(to: "out")
    return site
  }

  static func notice(_ number: Int) -> String { "content/bulletins/tongzhi-\(number).md" }

  private static func prose(_ dice: inout Dice, _ sentences: Int) -> String {
    let words = ["楼道", "灯光", "停车", "居民", "网格", "周末", "广场", "修补", "井盖", "雨水", "早市", "长者"]
    return (0..<sentences).map { _ in
      // A word twice in a row would be warned of.
      words.shuffled(using: &dice).prefix(4).joined() + "。"
    }.joined()
  }

  func replace(_ name: String, _ before: String, with after: String) throws {
    let text = try text(name)
    try #require(text.contains(before), "“\(before)” is not in \(name)")
    try write(name, text.replacing(before, with: after, maxReplacements: 1))
  }

  /// Builds, and compares with a build that remembers nothing.
  func expectEqualToCleanBuild(
    isShort: Bool, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    usleep(30_000)
    let report = await build(to: "out")
    let clean = await build(to: "clean", usesCache: false)
    #expect(report.isShort == isShort, comment, sourceLocation: sourceLocation)
    #expect(report.diagnostics == clean.diagnostics, comment, sourceLocation: sourceLocation)
    guard case .written = clean.outcome else {
      #expect(report.outcome == clean.outcome, comment, sourceLocation: sourceLocation)
      return
    }
    let (found, expected) = (try files(of: "out"), try files(of: "clean"))
    let different = Set(found.keys).union(expected.keys).sorted().filter {
      found[$0] != expected[$0]
    }
    #expect(different == [], comment, sourceLocation: sourceLocation)
    usleep(60_000)
  }
}

extension EditedSite {
  /// Overwrites the first byte of a file of the output, in its place; in secret if it keeps its time.
  func spoil(_ path: String, keepingTime: Bool) throws {
    let path = scratch.path + "/out/" + path
    let before = try #require(FileStamp(path: path))
    let file = open(path, O_WRONLY | O_CLOEXEC)
    try #require(file >= 0 && pwrite(file, "!", 1, 0) == 1)
    close(file)
    if keepingTime { try setTime(of: path, to: before) }
  }

  func isSpoilt(_ path: String) throws -> Bool {
    try Folder(scratch.path + "/out").read(path).first == UInt8(ascii: "!")
  }
}

/// Gives a file the time that it had, as tools do that keep times.
func setTime(of path: String, to stamp: FileStamp) throws {
  let time = timespec(
    tv_sec: stamp.nanoseconds / 1_000_000_000, tv_nsec: stamp.nanoseconds % 1_000_000_000)
  try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
}
