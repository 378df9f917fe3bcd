import Testing

@testable import Publishing

/// Compressed twins beside the texts of an output: which are made, and which are left alone.
@Suite struct TwinTests {
  private static func write(_ site: EditedSite, _ path: String, _ text: String) throws {
    try NewFiles.overwrite(site.scratch.path + "/out/" + path, with: Array(text.utf8))
  }

  @Test(arguments: ["index.html.gz", "index.html.br"])
  func mendsADamagedTwinWithoutTheCache(_ twin: String) async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out", twins: [.gzip, .brotli])
    let made = try site.files(of: "out")
    try Self.write(site, twin, "broken")
    _ = await site.build(to: "out", usesCache: false, twins: [.gzip, .brotli])
    #expect(try site.files(of: "out")[twin] == made[twin])
    #expect(try site.files(of: "out") == made)
  }

  /// The output tells nothing of what was built before.
  @Test(arguments: [true, false])
  func removesTwinsThatAreNoLongerAskedFor(usesCache: Bool) async throws {
    let site = try EditedSite()
    let orders: [Set<CompressedTwin>] = [[.gzip], [.brotli], [.gzip, .brotli], []]
    for (number, twins) in orders.enumerated() {
      _ = await site.build(to: "out", usesCache: usesCache, twins: twins)
      _ = await site.build(to: "clean-\(number)", usesCache: false, twins: twins)
      let (found, expected) = try (site.files(of: "out"), site.files(of: "clean-\(number)"))
      #expect(found == expected, "\(twins): \(Set(found.keys).symmetricDifference(expected.keys))")
    }
  }

  /// The host compresses what it serves.
  @Test func leavesTwinsThatAnotherProgramMade() async throws {
    let site = try EditedSite()
    _ = await site.build(to: "out")
    try Self.write(site, "index.html.gz", "another's")
    for twins in [[], [CompressedTwin.brotli], []] {
      _ = await site.build(to: "out", usesCache: false, twins: Set(twins))
      let files = try site.files(of: "out")
      #expect(files["index.html.gz"] == Array("another's".utf8), "\(twins)")
      #expect((files["index.html.br"] != nil) == !twins.isEmpty, "\(twins)")
    }
  }
}
