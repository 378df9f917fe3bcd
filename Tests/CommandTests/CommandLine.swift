import Foundation
import Testing

/// What a run of the built binary printed, and its code.
struct Run: Sendable, Equatable {
  var output: String
  var complaints: String
  var code: Int32
}

/// The built binary, run the way people run it.
enum Gongshi {
  /// Noon of 2026-11-21 in the community's time.
  static let today = "1795233600"

  struct NotBuilt: Error {
    let besides: String
  }

  /// Beside the test bundle.
  static func binary() throws -> URL {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var folder = URL(filePath: own).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "gongshi")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt(besides: own)
  }

  static func run(
    _ arguments: String..., in folder: TemporaryFolder? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = try binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder?.url
    process.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": today]
      .merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let files = try ["output", "complaints"].map { name in
      let url = scratch.url.appending(path: name)
      try Data().write(to: url)
      return url
    }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    withExtendedLifetime(folder) {}
    return Run(
      output: try String(contentsOf: files[0], encoding: .utf8),
      complaints: try String(contentsOf: files[1], encoding: .utf8),
      code: process.terminationStatus)
  }
}

/// A folder that goes when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(at: url)
  }

  /// The starter site, changed by the given files.
  convenience init(starterWith files: [String: String]) throws {
    try self.init()
    let run = try Gongshi.run("new", "site", url.path)
    try #require(run.code == 0, "\(run)")
    for (path, text) in files { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }
}
