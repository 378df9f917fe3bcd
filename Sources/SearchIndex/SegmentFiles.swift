/// The files of one segment and what the directory says of them.
struct SegmentFiles {
  private(set) var files: [SearchFile] = []
  /// The lines of the directory.
  private(set) var directory: [[UInt8]] = []
  /// Changes with anything in the segment.
  private(set) var version: String
  /// The characters that occur, apart from reserved ones.
  private(set) var characters: [UInt32] = []
  /// The adjacent Han characters, ascending, with the number of units that hold them.
  private(set) var pairs: [UInt64] = []
  private(set) var counts: [Int] = []

  static let low = 2_200
  static let high = 4_600

  init(_ segment: SearchPlan.Segment, _ chunks: [SearchChunk]) {
    let index = SegmentIndex(chunks, unitCount: segment.members.count)
    var hash = ContentHash()
    for chunk in chunks { hash.add(chunk.recordHash.value) }
    version = ""
    let units = chunks.flatMap(\.units)
    let shards = appendShards(index, segment.name)
    directory = SegmentFiles.lines(of: units)
    directory.append(shards)
    for facet in SearchFacet.allCases {
      for (ordinal, label) in (segment.labels[facet] ?? []).enumerated() {
        let key = PostingKey(facet.rawValue, UInt32(ordinal + 1)).packed
        let count = index.keys.place(of: key).map { index.list($0).count } ?? 0
        var line: [UInt8] = Array("\(facet.rawValue)\\t\(count)\\t".utf8)
        ScriptFile.escape(label.replacingBreaks(), into: &line)
        directory.append(line)
      }
    }
    for line in directory { hash.add(line) }
    for file in files { hash.add(file.bytes) }
    version = hash.text(8)
    for (place, packed) in index.keys.enumerated() {
      let key = PostingKey(packed: packed)
      if key.second == 0 {
        characters.append(key.first)
      } else if FoldTable.isHan(key.first) && FoldTable.isHan(key.second) {
        pairs.append(packed)
        counts.append(index.list(place).count)
      }
    }
  }

  /// Days, as the first one and the distances from each unit to the next; and shapes.
  private static func lines(of units: [SearchChunk.UnitTraits]) -> [[UInt8]] {
    var days: [UInt8] = []
    var previous = units.first?.date ?? 0
    for unit in units {
      Base64.append(Int(unit.date) - Int(previous), to: &days)
      previous = unit.date
    }
    return [
      Array(String(units.first?.date ?? 0).utf8), days,
      units.map { Base64.alphabet[Int($0.shape)] },
    ]
  }

  /// Writes the shards; gives the line with the first key and the check of each.
  private mutating func appendShards(_ index: SegmentIndex, _ segment: String) -> [UInt8] {
    let bits = PostingShard.sizeBits(index.unitCount)
    let weights = index.keys.indices.map {
      PostingShard.weight(index.list($0).count, sizeBits: bits)
    }
    let starts = ListCutter.starts(
      weights: weights, hashes: index.keys.map(ContentHash.mix), low: SegmentFiles.low * 8,
      high: SegmentFiles.high * 8)
    var line: [UInt8] = []
    var previous = PostingKey(packed: 0)
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : index.keys.count
      let raw = PostingShard.write(
        index.keys[start..<end], lists: index.list, postings: index.postings, sizeBits: bits)
      let first = PostingKey(packed: index.keys[start])
      let check = ContentHash.text(raw, 2)
      let name = SegmentFiles.shardName(segment, first)
      files.append(ScriptFile(name: name, check: check, payload: Base64.encode(raw)).wrapped())
      Base64.append(Int(first.first - previous.first), to: &line)
      let sameFirst = first.first == previous.first
      Base64.append(Int(sameFirst ? first.second - previous.second : first.second), to: &line)
      line += Array(check.utf8)
      previous = first
    }
    return line
  }

  static func shardName(_ segment: String, _ first: PostingKey) -> String {
    "\(segment)/p\(String(first.first, radix: 16))-\(String(first.second, radix: 16))"
  }
}

extension String {
  /// For values that stand in one line of a table.
  func replacingBreaks() -> String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
