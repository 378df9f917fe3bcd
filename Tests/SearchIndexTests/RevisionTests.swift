import Testing

@testable import SearchIndex

/// An index of which some texts changed, made of what is known of the index before.
@Suite struct RevisionTests {
  @Test func revisesAnIndexToTheBytesOfANewOne() async throws {
    var options = Corpus.indexed
    (options.segmentUnits, options.archiveUnits) = (250, 300)
    options.chunkUnits = 64
    var plan = SearchPlan(Corpus.units(700, seed: 21), asOf: 20_700, options: options)
    try #require(plan.segmentCount > 1)
    var chunks = (0..<plan.chunkCount).map(plan.extract)
    let first = await plan.filesOnAllCores(chunks)
    var present = Self.byPath(first.files)
    var (keys, shards, lexicon) = (first.keys, first.shards, first.lexicon)
    var dice = Dice(seed: 4)
    let texts = ["", "龘靐齉爩，停车。", Corpus.text(&dice, 300), "café"]
    // Of most titles only the length is another then: the pairs of what is left stand where they stood.
    for (round, text) in (texts.map(Optional.some) + Array(repeating: nil, count: 12)).enumerated()
    {
      let unit = dice.roll(700)
      if let text { plan.units[unit].text = Array(text.utf8) }
      if round == 2 { plan.units[unit].title = "阿福里的新名字" }
      if text == nil { plan.units[unit].title.removeFirst() }
      let number = try #require(plan.chunk(of: unit))
      let segment = plan.segment(of: number)
      let fresh = plan.extract(number)
      var changes = [SegmentKeys.Changes](repeating: [:], count: plan.segmentCount)
      changes[segment] = fresh.changes(
        since: chunks[number], firstID: plan.firstID(of: number))
      // The title of a section is no name.
      let isRenamed = !fresh.hasNames(of: chunks[number])
      if let text { #expect(isRenamed == (round == 2), "round \(round): \(text)") }
      keys[segment] = try #require(keys[segment].applying(changes[segment]))
      chunks[number] = fresh
      let (whole, all) = (plan, chunks)
      let revision = SearchPlan.Revision(
        keys: keys, changes: changes, shards: shards, lexicon: isRenamed ? nil : lexicon)
      let revised = try #require(
        await plan.files(revising: revision) { ranges in
          all.indices.compactMap {
            all[$0].limited(to: ranges[whole.segment(of: $0)], names: isRenamed)
          }
        })
      var after = Self.byPath(revised.files)
      for path in revised.unchanged { after[path] = present[path] }
      let clean = await plan.filesOnAllCores(chunks)
      let expected = Self.byPath(clean.files)
      let different = Set(after.keys).union(expected.keys).filter { after[$0] != expected[$0] }
      #expect(different == [], "round \(round)")
      #expect(revised.keys == clean.keys && revised.shards == clean.shards, "round \(round)")
      #expect(revised.unchanged.count > clean.shards.joined().count / 2, "round \(round)")
      (present, shards, lexicon) = (after, revised.shards, revised.lexicon)
    }
  }

  @Test func countsListsAsChangedInWhichOnlyTheLengthOfATitleIsAnother() throws {
    var plan = SearchPlan(Corpus.units(200), asOf: 20_700, options: Corpus.indexed)
    let unit = try #require(plan.units.indices.first { !plan.units[$0].isSection })
    plan.units[unit].title = "龘靐齉爩"
    let number = try #require(plan.chunk(of: unit))
    let before = plan.extract(number)
    plan.units[unit].title = "靐齉爩"
    let changes = plan.extract(number).changes(since: before, firstID: plan.firstID(of: number))
    // Where it stands is not said of a single character, but how long the title is.
    #expect(fold("靐齉爩").map { changes[PostingKey(single: $0).packed] } == [0, 0, 0])
  }

  @Test func keepsKeysThroughTheirBytes() async throws {
    let plan = SearchPlan(Corpus.units(60), asOf: 20_700, options: Corpus.indexed)
    let keys = try #require(await plan.filesOnAllCores([plan.extract(0)]).keys.first)
    #expect(SegmentKeys(bytes: keys.bytes) == keys)
    #expect(SegmentKeys(bytes: Array(keys.bytes.dropLast())) == nil)
    #expect(keys.applying([keys.keys[0]: -keys.counts[0] - 1]) == nil)
  }

  private static func byPath(_ files: [SearchFile]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}
