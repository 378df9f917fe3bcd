import Testing

@testable import SearchIndex

/// Numbers that no build writes: a named error, never a trap.
@Suite struct DamagedManifestTests {
  private static let manifest = "search/manifest.js"

  private static func files(_ units: [SearchUnit], newest: Int? = nil) -> [String: [UInt8]] {
    var options = Corpus.indexed
    if let newest { (options.segmentUnits, options.archiveUnits) = (newest, newest + 50) }
    let files = SearchPlan(units, asOf: 20_700, options: options).files()
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// The files with one of them, in lines, changed.
  private static func files(
    _ files: [String: [UInt8]], changing path: String = manifest,
    _ change: (inout [String]) throws -> Void
  ) throws -> [String: [UInt8]] {
    let script = try #require(files[path].flatMap { ScriptFile(reading: $0) })
    var lines = IndexFiles.lines(script.payload).map { String(decoding: $0, as: UTF8.self) }
    try change(&lines)
    var payload: [UInt8] = []
    ScriptFile.escape(lines.joined(separator: "\n"), into: &payload)
    var files = files
    files[path] =
      ScriptFile(name: script.name, check: script.check, payload: payload).wrapped().bytes
    return files
  }

  /// A segment's line with another number of units.
  private static func line(_ line: String, units: String) -> String {
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    fields[1] = units
    return fields.joined(separator: "\t")
  }

  /// Opens them, and expects that a search tells what is wrong.
  private static func expectRefusal(of files: [String: [UInt8]]) throws {
    let opened = try SearchReader { files[$0] }
    #expect(throws: SearchIndexError.self) {
      var reader = opened
      _ = try reader.search("停车", limit: .max)
    }
  }

  private static let damaged = SearchIndexError.damaged(path: manifest)

  @Test(arguments: ["-1", "9223372036854775807", "9", "x", ""])
  func refusesANumberOfSegmentsThatCannotBe(_ count: String) throws {
    let files = try Self.files(Self.files(Corpus.units(20))) { $0[2] = count }
    #expect(throws: Self.damaged) { _ = try SearchReader { files[$0] } }
  }

  @Test(arguments: ["-1", "9223372036854775807", "262145", "x"])
  func refusesANumberOfUnitsThatCannotBe(_ count: String) throws {
    let whole = Self.files(Corpus.units(900, seed: 16), newest: 250)
    _ = try SearchReader { whole[$0] }
    // The newest segment, and an archive.
    for place in [3, 4] {
      let files = try Self.files(whole) { $0[place] = Self.line($0[place], units: count) }
      #expect(throws: Self.damaged, "line \(place)") { _ = try SearchReader { files[$0] } }
    }
  }

  @Test func refusesAPostingInASegmentWithoutUnits() throws {
    let unit = SearchUnit(url: "a.html", title: "停车", date: 1, text: Array("停车通知".utf8))
    let files = try Self.files(Self.files([unit])) { lines in
      try #require(lines.count == 8)
      lines[3] = Self.line(lines[3], units: "0")
      // The lengths of its units.
      lines[6] = ""
    }
    try Self.expectRefusal(of: files)
  }

  @Test func refusesRecordsOfOtherDaysThanTheDirectorySays() throws {
    let whole = Self.files(Corpus.units(900, seed: 16), newest: 250)
    let last = "9223372036854775807"
    let newest = try Self.files(whole) { lines in
      let count = try #require(Int(lines[2]))
      lines[3 + count] = last
    }
    try Self.expectRefusal(of: newest)
    let paths = whole.keys.filter { $0.hasSuffix("/directory.js") }
    #expect(paths.count == 3)
    for path in paths {
      try Self.expectRefusal(of: try Self.files(whole, changing: path) { $0[0] = last })
    }
  }
}
