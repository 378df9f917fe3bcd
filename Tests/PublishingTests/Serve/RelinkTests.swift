import Mustache
import Noticeboard
import Testing

@testable import Publishing

/// What the preview keeps of the reading and linking before must not be seen in what it shows.
@Suite struct RelinkTests {
  @Test func linksAfterEveryEditAsIfNothingWereKnown() async throws {
    var site = try EditedSite()
    var dice = Dice(state: 3)
    var parsed = ParsedFiles()
    var linked = LinkedParts()
    var former: Edition?
    var shown = 0
    for step in 1...60 {
      let undo = try site.edit(step, &dice)
      let (tree, _) = await SourceTreeReader.read(try Folder(site.path + "/content"))
      let occasion = SiteLinker.Occasion(asOf: site.asOf, isToday: false, audience: .public)
      let (records, misread) = await RecordsReader.read(tree, remembering: &parsed)
      let (clean, expectedMisread) = await RecordsReader.read(tree)
      #expect(misread.sorted == expectedMisread.sorted, "step \(step)")
      guard let records, let clean else {
        #expect((records == nil) == (clean == nil), "step \(step)")
        try undo()
        continue
      }
      let (found, unlinked) = await SiteLinker.link(
        records, for: occasion, remembering: &linked)
      let (expected, expectedUnlinked) = await SiteLinker.link(clean, for: occasion)
      #expect(unlinked.sorted == expectedUnlinked.sorted, "step \(step)")
      let isBlocked = (misread.sorted + unlinked.sorted).contains { $0.blocks(isStrict: false) }
      guard !isBlocked, let found, let expected else {
        try undo()
        continue
      }
      shown += 1
      let (look, _) = try LookReader.read(site.path)
      let edition = await Edition(found, look, after: former)
      try Self.expectEqual(edition, await Edition(expected, look), step)
      former = edition
    }
    #expect(shown > 40, "only \(shown) could be shown")
  }

  private static func expectEqual(_ found: Edition, _ expected: Edition, _ step: Int) throws {
    #expect(found.routes == expected.routes, "step \(step)")
    for route in expected.routes {
      let (page, whole) = (try bytes(of: route, found), try bytes(of: route, expected))
      if page != whole { Issue.record("step \(step): \(route.path) differs") }
    }
    let (files, others) = (try found.files(), try expected.files())
    #expect(files.map(\.path) == others.map(\.path), "step \(step)")
    for (file, other) in zip(files, others) where file.bytes != other.bytes {
      Issue.record("step \(step): \(file.path) differs")
    }
  }

  private static func bytes(of route: Route, _ edition: Edition) throws -> [UInt8] {
    var output = OutputBuffer(capacity: 65_536)
    try edition.render(route, into: &output)
    return output.withBytes { Array($0) }
  }
}
