/// The files that tell which characters and sounds there are, of all segments together.
struct SharedFiles: Sendable {
  let segments: [SegmentCharacters]
  /// In how many files the pairs lie by their sounds.
  let soundFileCount: Int
  let letters: LetterPairs
  /// Those, if there is an index, then the classes and the readings of the characters that occur.
  let files: [SearchFile]

  init(_ plan: SearchPlan, _ keys: [SegmentKeys], _ extracted: [SearchChunk]) {
    let segments = keys.map { SegmentCharacters($0) }
    self.segments = segments
    letters = LetterPairs(keys)
    if plan.isSmall {
      soundFileCount = 1
      files = Self.files(of: Self.characters(of: plan.units))
      return
    }
    let sounds = Self.soundPairs(segments, extracted.flatMap(\.namedSounds))
    soundFileCount = sounds.fileCount
    var characters: Set<UInt32> = []
    for segment in segments { characters.formUnion(segment.frequencies.keys) }
    files = sounds.files() + Self.files(of: characters)
  }

  private static func files(of characters: Set<UInt32>) -> [SearchFile] {
    [classFile(characters), soundFile(characters)]
  }

  /// The pairs of all segments, merged.
  private static func soundPairs(
    _ parts: [SegmentCharacters], _ named: [SearchChunk.NamedSound]
  ) -> SoundPairs {
    var keys: [UInt64] = []
    var counts: [Int] = []
    for part in parts {
      if keys.isEmpty {
        (keys, counts) = (part.pairs, part.counts)
        continue
      }
      var merged: [UInt64] = []
      var sums: [Int] = []
      var (one, other) = (0, 0)
      while one < keys.count || other < part.pairs.count {
        let a = one < keys.count ? keys[one] : .max
        let b = other < part.pairs.count ? part.pairs[other] : .max
        merged.append(min(a, b))
        sums.append((a <= b ? counts[one] : 0) + (b <= a ? part.counts[other] : 0))
        if a <= b { one += 1 }
        if b <= a { other += 1 }
      }
      (keys, counts) = (merged, sums)
    }
    return SoundPairs(keys: keys, counts: counts, named: named)
  }

  private static func classFile(_ characters: Set<UInt32>) -> SearchFile {
    let classes = FoldTable.classes.filter { characters.contains($0[0]) }
    let payload = Array(classes.map(FoldTable.text).joined(separator: " ").utf8)
    return ScriptFile(name: "classes", check: "", payload: payload).wrapped()
  }

  private static func soundFile(_ characters: Set<UInt32>) -> SearchFile {
    let common = Set(FoldTable.scalars(of: UnicodeTables.common))
    let words = FoldTable.scalars(of: UnicodeTables.sounds).split(separator: 0x20).map { word in
      FoldTable.text(word.filter { $0 < 0x80 || characters.contains($0) || common.contains($0) })
    }
    let kept = words.filter { $0.unicodeScalars.contains { !$0.isASCII } }
    let lines = kept.joined(separator: " ")
    return ScriptFile(name: "sounds", check: "", payload: Array(lines.utf8)).wrapped()
  }

  private static func characters(of units: [SearchUnit]) -> Set<UInt32> {
    var folder = Folder()
    var characters: Set<UInt32> = []
    for unit in units {
      _ = folder.foldUnit(unit.title, unit.heading, unit.text)
      characters.formUnion(folder.folded)
    }
    return characters
  }
}

/// The characters of one segment, and the pairs of Han among its keys.
struct SegmentCharacters: Sendable {
  /// Apart from reserved ones, with the number of units that hold each.
  private(set) var frequencies: [UInt32: Int] = [:]
  /// The adjacent Han characters, ascending, with the number of units that hold them.
  private(set) var pairs: [UInt64] = []
  private(set) var counts: [Int] = []

  init(_ keys: SegmentKeys) {
    for (place, packed) in keys.keys.enumerated() {
      let key = PostingKey(packed: packed)
      if key.second == 0 {
        frequencies[key.first] = keys.counts[place]
      } else if key.isPair && FoldTable.isHan(key.first) && FoldTable.isHan(key.second) {
        pairs.append(packed)
        counts.append(keys.counts[place])
      }
    }
  }
}
