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

  func build(to output: String, usesCache: Bool = true) async -> BuildReport {
    let occasion = SiteLinker.Occasion(asOf: asOf, isToday: false, audience: .public)
    var options = BuildOptions(site: path, output: scratch.path + "/" + output, occasion: occasion)
    options.usesCache = usesCache
    return await SiteBuild.run(options)
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
