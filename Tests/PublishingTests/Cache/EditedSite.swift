import Glibc
import Noticeboard
import Testing

@testable import Publishing

/// A copy of the starter site that tests edit and build.
struct EditedSite {
  let scratch: ScratchFolder
  var asOf: Day

  var path: String { scratch.path + "/site" }

  init() throws {
    scratch = try ScratchFolder()
    asOf = try Day("2026-11-21")
    _ = try StarterSite.write(to: scratch.path + "/site")
  }

  func build(
    to output: String, usesCache: Bool = true, twins: Set<CompressedTwin> = [],
    progress: BuildProgress = BuildProgress()
  ) async -> BuildReport {
    let occasion = SiteLinker.Occasion(asOf: asOf, isToday: false, audience: .public)
    var options = BuildOptions(site: path, output: scratch.path + "/" + output, occasion: occasion)
    options.usesCache = usesCache
    options.twins = twins
    return await SiteBuild.run(options, progress: progress)
  }

  func files(of output: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try Self.collect(try Folder(scratch.path + "/" + output), "", &files)
    return files
  }

  private static func collect(
    _ folder: Folder, _ path: String, _ files: inout [String: [UInt8]]
  ) throws {
    for (name, kind) in try folder.entries() {
      if kind == .folder {
        try collect(folder.child(name), path + name + "/", &files)
      } else {
        files[path + name] = try folder.read(name)
      }
    }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Folder(path).read(name), as: UTF8.self)
  }

  func write(_ name: String, _ text: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try OutputFolder.make(path + "/" + folder)
    try NewFiles.overwrite(path + "/" + name, with: Array(text.utf8))
  }
}

/// A sequence of numbers that is the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  }
}

extension EditedSite {
  /// Makes one edit of a random kind; gives what takes it back.
  mutating func edit(_ step: Int, _ dice: inout Dice) throws -> () throws -> Void {
    let prose = [
      "content/bulletins/gongshi-2026-10.md", "content/pages/about.md",
      "content/brands/wutong-linli.md", "content/mechanisms/yishi.md", "content/rosters/zhiban.md",
    ]
    let sheets = [
      "content/ledgers/shuoshi/2026-11.csv", "content/ledgers/xinyuan/2026-11.csv",
      "content/ledgers/hongqi/2026-Q3.csv", "content/rosters/zhiban/2026-11.csv",
      "content/units.csv", "content/calendar/2026.csv",
    ]
    func replace(_ name: String, _ change: (String) -> String) throws -> () throws -> Void {
      let before = try text(name)
      try write(name, change(before))
      let copy = self
      return { try copy.write(name, before) }
    }
    func newFile(_ name: String, _ text: String) throws -> () throws -> Void {
      try write(name, text)
      let path = self.path + "/" + name
      return { unlink(path) }
    }
    switch Int.random(in: 0..<11, using: &dice) {
    case 0, 1:
      return try replace(prose.randomElement(using: &dice) ?? "") { $0 + "\n第\(step)次补充。\n" }
    case 2:
      return try replace(prose.randomElement(using: &dice) ?? "") { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix("标题: ") ? "标题: 改\(step)" : String(line)
        }.joined(separator: "\n")
      }
    case 3, 4:
      let line = Int.random(in: 1..<100, using: &dice)
      return try replace(sheets.randomElement(using: &dice) ?? "") { text in
        var lines = text.split(separator: "\n").map(String.init)
        guard lines.count > 2 else { return text }
        lines.remove(at: 1 + line % (lines.count - 1))
        return lines.joined(separator: "\n") + "\n"
      }
    case 5:
      return try newFile(
        "content/pages/added-\(step % 5).md", "---\n标题: 新页\(step)\n---\n\n正文\(step)。\n")
    case 6:
      let path = self.path + "/content/pages/added-\(step % 5).md"
      unlink(path)
      return {}
    case 7:
      return try newFile(
        "site-templates/page.mustache",
        "{{<layout}}{{$main}}<h1>{{page.title}}</h1>\(step){{/main}}{{/layout}}\n")
    case 8:
      unlink(self.path + "/site-templates/page.mustache")
      return {}
    case 9:
      asOf = try Day("2026-11-2\(step % 10)")
      return {}
    default: return {}
    }
  }
}
