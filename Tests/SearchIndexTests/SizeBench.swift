import Testing

@testable import SearchIndex

#if canImport(Glibc)
  import Glibc
#endif

/// Times and sizes over a file of real text, cut into pages of 2 KB.
///
/// Runs only when given one (GONGSHI_SEARCH_TEXT, with GONGSHI_SEARCH_PAGES). Build it with
/// optimisation.
@Suite struct SizeBench {
  static let source = getenv("GONGSHI_SEARCH_TEXT").map { String(cString: $0) }
  static let pages = getenv("GONGSHI_SEARCH_PAGES").flatMap { Int(String(cString: $0)) } ?? 1_000

  @Test(.enabled(if: source != nil)) func measuresTimeAndBytes() throws {
    let text = try Self.bytes(#require(Self.source))
    var dice = Dice(seed: 1)
    let units = (0..<Self.pages).map { index -> SearchUnit in
      var start = dice.roll(text.count - 2_100)
      while text[start] & 0xC0 == 0x80 { start += 1 }
      var end = start + 2_000
      while text[end] & 0xC0 == 0x80 { end += 1 }
      let page = Array(text[start..<end])
      let title = String(String(decoding: page, as: UTF8.self).filter { $0 > "!" }.prefix(14))
      return SearchUnit(
        url: "bulletins/2026-\(index).html", title: title, date: Int32(20_000 + dice.roll(700)),
        facets: [
          .init(.community, "社区\(dice.roll(6))"), .init(.month, "2026-\(10 + dice.roll(3))"),
        ],
        text: page)
    }
    var options = SearchOptions()
    options.smallSiteBytes = -1
    let begin = clock()
    let plan = SearchPlan(units, asOf: 20_700, options: options)
    let planned = clock()
    let chunks = (0..<plan.chunkCount).map(plan.extract)
    let extracted = clock()
    let files = plan.files(chunks)
    let done = clock()
    print("plan \(planned - begin) extract \(extracted - planned) files \(done - extracted) µs")
    if let out = getenv("GONGSHI_SEARCH_OUT").map({ String(cString: $0) }) {
      for file in files { try BrowserSite.write(file.bytes, "\(out)/\(file.path)") }
    }
    print("files \(files.count), bytes \(files.reduce(0) { $0 + $1.bytes.count })")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("peak \(usage.ru_maxrss / 1024) MB")
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"), "\(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
