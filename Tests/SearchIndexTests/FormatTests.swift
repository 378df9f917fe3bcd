import Testing

@testable import SearchIndex

@Suite struct FormatTests {
  /// What a shard must say, counted plainly.
  private static func counted(_ texts: [[UInt32]]) -> [PostingKey: [PostingShard.Posting]] {
    var expected: [PostingKey: [PostingShard.Posting]] = [:]
    for (id, text) in texts.enumerated() {
      var times: [PostingKey: UInt32] = [:]
      var places: [PostingKey: UInt8] = [:]
      for (place, character) in text.enumerated() where character != Folder.gap {
        times[PostingKey(single: character), default: 0] += 1
        let isAcross = place + 1 < text.count && text[place + 1] == Folder.gap
        guard let next = text.dropFirst(place + (isAcross ? 2 : 1)).first else { continue }
        let key = isAcross ? PostingKey(character, across: next) : PostingKey(character, next)
        times[key, default: 0] += 1
        places[key, default: 0] |= 1 << UInt8(place % 8)
      }
      for row in DigitRow.rows(in: text) {
        times[row.key, default: 0] += 1
        places[row.key, default: 0] |= 1 << UInt8(row.places.lowerBound % 8)
      }
      var begun: Set<PostingKey> = []
      for (place, character) in text.enumerated() where 0x30...0x39 ~= character {
        let isInside = place > 0 && 0x30...0x39 ~= text[place - 1]
        guard !isInside else { continue }
        // With the next character, and of a code like 3-05 with two digits behind the break.
        let terms = [2, 3].map { [character] + text.dropFirst(place + 1).prefix($0) }
        for key in Set(terms.compactMap(NumberStart.key(ofTerm:))) {
          times[key, default: 0] += 1
          places[key, default: 0] |= 1 << UInt8(place % 8)
          if place < 2 { begun.insert(key) }
        }
      }
      // The first two characters are the title.
      let title = [
        PostingKey(single: text[0]), PostingKey(single: text[1]), PostingKey(text[0], text[1]),
        PostingKey(text[1], text[2]),
      ]
      let rows = DigitRow.rows(in: text).filter { $0.places.lowerBound < 2 }.map(\.key)
      for (key, count) in times {
        let isStrong = title.contains(key) || rows.contains(key) || begun.contains(key)
        expected[key, default: []].append(
          .init(
            id: id, occurrence: isStrong ? Occurrence.strong : min(count, 3) - 1,
            titleLength: isStrong ? id % 16 : 0,
            places: places[key] ?? Places.all))
      }
    }
    let bits = PostingShard.sizeBits(texts.count)
    for (key, list) in expected where PostingShard.isDense(list.count, sizeBits: bits) {
      let isSilent = PostingShard.isEverywhere(list.count, last: list.last?.id ?? 0)
      expected[key] = list.map {
        var posting = $0
        if isSilent || posting.occurrence >= Occurrence.often { posting.places = Places.all }
        return posting
      }
    }
    return expected
  }

  @Test func readsBackTheListsItWrote() throws {
    var dice = Dice(seed: 3)
    for round in 0..<40 {
      let alphabet = (0..<2 + dice.roll(60)).map { _ in
        dice.roll(4) == 0 ? 0x30 + UInt32(dice.roll(0x40)) : 0x4E00 + UInt32(dice.roll(30_000))
      }
      let texts = (0..<1 + dice.roll(400)).map { _ in
        // As folding leaves it: breaks stand alone, and not at the ends.
        (0..<3 + dice.roll(60)).reduce(into: [UInt32]()) { text, place in
          if place > 2, text.last != Folder.gap, dice.roll(9) == 0 { text.append(Folder.gap) }
          text.append(alphabet[dice.roll(alphabet.count)])
        }
      }
      var maker = PostingRunMaker()
      for (id, text) in texts.enumerated() { maker.add(text, id: id, strong: 0..<2) }
      maker.finish()
      var chunk = SearchChunk()
      chunk.runs = maker.runs
      chunk.units = texts.indices.map {
        .init(date: 0, length: 0, titleLength: $0 % 16, isEntity: false)
      }
      let index = SegmentIndex([chunk], unitCount: texts.count)
      let bytes = PostingShard.write(
        0..<index.keys.count, of: index, sizeBits: PostingShard.sizeBits(texts.count))
      let shard = try #require(PostingShard(reading: bytes), "round \(round)")
      let expected = Self.counted(texts)
      #expect(shard.keys == expected.keys.sorted(), "round \(round)")
      for (key, list) in zip(shard.keys, shard.postings) {
        #expect(list == expected[key], "round \(round) \(key)")
      }
    }
  }

  @Test func packsTextWithoutLoss() {
    var dice = Dice(seed: 5)
    let pieces = [
      "停车", "，", "~", "~~", "\u{1}", "\u{5}", "\"", "\\", "<&>", "2026", " ", "\n", "é", "𠮷", "〇",
      "·", "—",
      "\u{2028}", "\u{7F}", "車", "①", "Ａ", "￥", "～",
    ]
    for _ in 0..<2_000 {
      let text = (0..<dice.roll(30)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      var packed = PackedText()
      packed.append(text)
      packed.separate(0x1F)
      packed.append("停")
      let script = ScriptFile(name: "r", check: "", payload: packed.bytes).wrapped()
      let read = ScriptFile(reading: script.bytes)?.payload ?? []
      #expect(String(decoding: PackedText.unpack(read), as: UTF8.self) == text + "\u{1F}停")
    }
  }

  @Test func refusesDamagedShardsWithoutTrapping() {
    var dice = Dice(seed: 4)
    for _ in 0..<5_000 {
      _ = PostingShard(
        reading: (0..<dice.roll(60)).map { _ in UInt8(truncatingIfNeeded: dice.next()) })
    }
    #expect(PostingShard(reading: []) == nil)
    #expect(PostingShard(reading: [5, 0, 9]) == nil)
  }

  @Test func answersOrThrowsOnDamagedFiles() throws {
    let units = Corpus.units(80, seed: 6)
    let files = SearchPlan(units, asOf: 20_700, options: Corpus.indexed).files()
    var dice = Dice(seed: 8)
    var thrown = 0
    for round in 0..<120 {
      let bytes = Dictionary(
        files.map { file in
          var bytes = file.bytes
          switch round % 3 {
          case 0: bytes[dice.roll(bytes.count)] = UInt8(truncatingIfNeeded: dice.next())
          case 1: bytes.removeLast(dice.roll(bytes.count))
          default: for _ in 0..<5 { bytes[dice.roll(bytes.count)] ^= 1 << UInt8(dice.roll(8)) }
          }
          return (file.path, dice.roll(4) == 0 ? bytes : file.bytes)
        }, uniquingKeysWith: { first, _ in first })
      do {
        var reader = try SearchReader { bytes[$0] }
        for query in ["停车", "tingche", "17", "物叶"] { _ = try reader.search(query) }
      } catch {
        thrown += 1
      }
    }
    #expect(thrown > 0)
  }

  @Test func survivesHostileQueries() throws {
    var reader = try Corpus.reader(Corpus.units(60, seed: 10))
    let queries = [
      "", " ", "\"", "“”", String(repeating: "停", count: 1_000_000), "\u{202E}\u{202D}", "\u{0}",
      "<img src=x onerror=alert(1)>", "</script>", "__proto__", "../../etc/passwd", "%00", "😀", "á́́́́́́",
      String(repeating: "a", count: 100), String(repeating: "xian", count: 16), "\u{FFFD}\u{2028}",
      "99999999999999999999", "2026-99999999999", "第单", "年", "0", "第第17号号",
    ]
    for query in queries {
      let answer = try reader.search(query)
      #expect(answer.hits.count <= 10, "\(query.prefix(20))")
    }
  }

  @Test func escapesWhatCouldEndTheScript() throws {
    let nasty = "</script><!--]]>\u{2028}\u{2029}\"\\\u{0}\u{1E}\u{1F}&<b>\t\n\u{7F}"
    let units = [SearchUnit(url: "a.html", title: nasty, date: 1, text: Array(("停车" + nasty).utf8))]
    for options in [SearchOptions(), Corpus.indexed] {
      for file in SearchPlan(units, asOf: 1, options: options).files() {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for forbidden in ["<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}", "\u{1E}"] {
          #expect(!text.contains(forbidden), "\(file.path) holds \(forbidden.unicodeScalars)")
        }
        #expect(file.bytes.filter { $0 == 0x0A }.count == 1, "\(file.path)")
      }
      var reader = try Corpus.reader(units, options)
      let hit = try #require(try reader.search("停车").hits.first)
      #expect(hit.title.text.hasPrefix("</script><!--]]>\u{2028}\u{2029}\"\\\u{0}"))
    }
  }

  @Test func writesTheSameBytesHoweverTheWorkIsShared() {
    let units = Corpus.units(300, seed: 12)
    func digest(_ chunk: Int, _ shuffled: Bool) -> [String: [UInt8]] {
      var options = Corpus.indexed
      options.chunkUnits = chunk
      let plan = SearchPlan(units, asOf: 20_700, options: options)
      var chunks = [SearchChunk](repeating: SearchChunk(), count: plan.chunkCount)
      let order = shuffled ? Array((0..<plan.chunkCount).reversed()) : Array(0..<plan.chunkCount)
      for index in order { chunks[index] = plan.extract(index) }
      return Dictionary(plan.files(chunks).map { ($0.path, $0.bytes) }) { first, _ in first }
    }
    let whole = digest(4_096, false)
    #expect(
      digest(16, true).filter {
        !$0.key.hasSuffix("manifest.js") && !$0.key.hasSuffix("filters.js")
      }.allSatisfy {
        whole[$0.key] == $0.value
      })
    #expect(digest(64, true) == digest(64, false))
  }

  @Test func touchesFewFilesForOneNewPage() {
    var units = Corpus.units(600, seed: 14)
    func files(_ units: [SearchUnit]) -> [String: [UInt8]] {
      Dictionary(
        SearchPlan(units, asOf: 20_700, options: Corpus.indexed).files().map { ($0.path, $0.bytes) }
      ) { first, _ in first }
    }
    let before = files(units)
    units.append(
      SearchUnit(url: "bulletins/new.html", title: "停车通知", date: 20_700, text: Array("路灯".utf8)))
    let after = files(units)
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(changed.count < after.count / 10, "\(changed)")
    #expect(changed.filter { $0.contains("/r") } == ["search/all/r600.js"])
  }

  @Test func shiftsNoUndatedPagesForOneNewPage() throws {
    var units = Corpus.units(600, seed: 14)
    for place in stride(from: 0, to: 600, by: 3) { units[place].date = SearchUnit.undated }
    func files(_ units: [SearchUnit]) -> [String: [UInt8]] {
      Dictionary(
        SearchPlan(units, asOf: 20_700, options: Corpus.indexed).files().map { ($0.path, $0.bytes) }
      ) { first, _ in first }
    }
    let before = files(units)
    units.append(
      SearchUnit(url: "bulletins/new.html", title: "停车通知", date: 20_700, text: Array("路灯".utf8)))
    let after = files(units)
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
    #expect(changed.count < after.count / 10, "\(changed)")
    var reader = try SearchReader { after[$0] }
    let dates = try reader.search("的", order: .date, limit: .max).hits.map(\.date)
    #expect(dates == dates.sorted(by: >) && dates.contains(SearchUnit.undated))
  }

  @Test func asksUndatedPagesWithTheNewest() {
    var units = Corpus.units(900, seed: 16)
    for place in 0..<40 { units[place].date = SearchUnit.undated }
    var options = Corpus.indexed
    options.segmentUnits = 250
    let segments = SearchPlan(units, asOf: 20_700, options: options).segments
    let newest = segments[segments.count - 1].members
    #expect((0..<40).allSatisfy { newest.contains($0) })
    #expect(segments.reduce(0) { $0 + $1.members.count } == 900)
    #expect(Set(segments.map(\.name)).count == segments.count)
  }

  @Test func keepsOldSegmentsWhenTheNewestChanges() throws {
    var options = Corpus.indexed
    (options.segmentUnits, options.archiveUnits) = (250, 300)
    var units = Corpus.units(900, seed: 16)
    let before = SearchPlan(units, asOf: 20_700, options: options)
    #expect(before.segments.map(\.isArchive) == [true, true, true, false])
    #expect(before.segments.allSatisfy { $0.members.count <= ($0.isArchive ? 300 : 250) })
    let newest = before.segments[before.segments.count - 1]
    units[newest.members[0]].text += Array("路灯修好了".utf8)
    let old = Dictionary(before.files().map { ($0.path, $0.bytes) }) { first, _ in first }
    let changed = SearchPlan(units, asOf: 20_700, options: options).files()
      .filter { old[$0.path] != $0.bytes }.map(\.path)
    for path in changed {
      let own = [
        "search/\(newest.name)/", "search/sounds", "search/n", "search/manifest", "search/classes",
        "search/filters",
      ]
      #expect(own.contains { path.hasPrefix($0) }, "\(path)")
    }
    var whole = try Corpus.reader(units)
    var parts = try Corpus.reader(units, options)
    for query in ["停车", "网格 公示", "一"] {
      let one = Set(try whole.search(query, limit: .max).hits.map(\.url))
      #expect(try Set(parts.search(query, limit: .max).hits.map(\.url)) == one, "\(query)")
    }
  }

  @Test func keepsTheBorderOfTheNewestWhenPagesAreAdded() throws {
    var options = Corpus.indexed
    options.segmentUnits = 80
    // A month holds more: there is room for parts of ten.
    let units = Corpus.units(900, seed: 16).map { unit in
      var unit = unit
      unit.date = 20_000 + (unit.date - 20_000) / 3
      return unit
    }
    let borders = (0..<60).map { count in
      let added = (0..<count).map {
        SearchUnit(url: "z\($0).html", title: "新", date: 20_233, text: [])
      }
      let plan = SearchPlan(units + added, asOf: 20_700, options: options)
      return plan.segments[0].members.count
    }
    #expect(Set(borders).count <= 8, "\(borders)")
    #expect(borders == borders.sorted())
  }

  @Test func keepsWithinTheBudgetOfBytes() throws {
    let units = Corpus.units(1_000, seed: 18, length: 680)
    let files = SearchPlan(units, asOf: 20_700, options: Corpus.indexed).files()
    func raw(_ file: SearchFile) -> Int { ScriptFile(reading: file.bytes)?.payload.count ?? 0 }
    let shards = files.filter { $0.path.hasPrefix("search/all/p") }.map { raw($0) * 3 / 4 }
    let mean = shards.reduce(0) { $0 + $1 * $1 } / shards.reduce(0, +)
    #expect(mean < 5_000, "a key's shard: \(mean) bytes of \(shards.count) files")
    let manifest = try #require(files.first { $0.path == "search/manifest.js" })
    #expect(raw(manifest) < 5_500, "manifest: \(raw(manifest))")
    #expect(files.count < 1_700, "\(files.count) files")
  }

  @Test func tellsTheVariantsOfFrequentCharactersInTheManifest() throws {
    let files = SearchPlan(Corpus.units(30), asOf: 20_700, options: Corpus.indexed).files()
    let file = try #require(files.first { $0.path == "search/manifest.js" })
    let payload = try #require(ScriptFile(reading: file.bytes)).payload
    let line = Array(payload.split(separator: 0x0A, omittingEmptySubsequences: false)[1])
    var variants: [UInt32: Int] = [:]
    var (index, variant) = (0, 0)
    while index < line.count {
      variant += Base64.number(line, &index)
      let distance = Base64.number(line, &index)
      variants[UInt32(variant)] =
        variant + (distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2)
    }
    for (one, other) in ["車车", "網网", "電电"].map({ ($0.first, $0.last) }) {
      let variant = try #require(one?.unicodeScalars.first?.value)
      let target = try #require(other?.unicodeScalars.first?.value)
      #expect(variants[variant] == Int(target), "\(one ?? " "): \(variants[variant] ?? 0)")
    }
    #expect(variants.count < 400, "\(variants.count)")
  }

  @Test func findsTheFileOfSoundsByLettersAlone() {
    for count in [1, 8, 512] {
      #expect(
        SoundPairs.file("ting'che", of: count) == SoundPairs.file("tingche", of: count),
        "\(count) files")
    }
  }

  @Test func opensTheIndexOfAnEmptySite() throws {
    for options in [SearchOptions(), Corpus.indexed] {
      var reader = try Corpus.reader([], options)
      for query in ["停车", "17", "tingche", "物业公司 通知"] {
        #expect(try reader.search(query).total == 0, "\(query)")
      }
    }
  }
}
