/// The pairs of characters of a segment by the two syllables they are read as, most frequent first.
struct SoundPairs {
  /// Syllables in bits 44 to 61, the complement of the count in 32 to 43, index of the key below.
  private var entries: [UInt64] = []
  private var keys: [UInt64]

  private static let syllableShift: UInt64 = 44
  private static let countLimit = 4095

  struct Shard {
    /// The first two syllables, `hong'se`.
    var first: String
    var text: [UInt8]
  }

  init(_ index: SegmentIndex, _ named: [SearchChunk.NamedSound]) {
    keys = index.keys
    let table = SoundTable.standard
    for place in keys.indices {
      let key = PostingKey(packed: keys[place])
      let count = index.list(place).count
      for one in table.readings(of: key.first) {
        for two in table.readings(of: key.second) {
          add(UInt32(one) << 9 | UInt32(two), count, place)
        }
      }
    }
    let sorted = Set(named).sorted { ($0.syllables, $0.key) < ($1.syllables, $1.key) }
    for sound in sorted {
      let key = PostingKey(packed: sound.key)
      guard let place = index.place(of: sound.key) else { continue }
      let one = table.readings(of: key.first).contains(UInt16(sound.syllables >> 9))
      let two = table.readings(of: key.second).contains(UInt16(sound.syllables & 511))
      if !(one && two) { add(sound.syllables, index.list(place).count, place) }
    }
    var scratch: [UInt64] = []
    RadixSort.sort(&entries, lowest: 32, bits: 30, width: 10, scratch: &scratch)
  }

  private mutating func add(_ syllables: UInt32, _ count: Int, _ place: Int) {
    let rarity = UInt64(SoundPairs.countLimit - min(count, SoundPairs.countLimit))
    entries.append(UInt64(syllables) << SoundPairs.syllableShift | rarity << 32 | UInt64(place))
  }

  /// Shards of some kilobytes: `hong'se红色洪色` in lines.
  func shards() -> [Shard] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < entries.count {
      var end = index
      let syllables = entries[index] >> SoundPairs.syllableShift
      while end < entries.count, entries[end] >> SoundPairs.syllableShift == syllables { end += 1 }
      runs.append(index..<end)
      index = end
    }
    let starts = ListCutter.starts(
      weights: runs.map { $0.count * 6 + 9 },
      hashes: runs.map { ContentHash.mix(entries[$0.lowerBound] >> SoundPairs.syllableShift) },
      low: 4_000, high: 8_000)
    return starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : runs.count
      var text: [UInt8] = []
      for run in runs[start..<end] {
        if !text.isEmpty { text += Array("\\n".utf8) }
        text += Array(spelling(run).utf8)
        for entry in entries[run] {
          let key = PostingKey(packed: keys[Int(entry & 0xFFFF_FFFF)])
          text += utf8(key.first)
          text += utf8(key.second)
        }
      }
      return Shard(first: spelling(runs[start]), text: text)
    }
  }

  private func spelling(_ run: Range<Int>) -> String {
    let syllables = Int(entries[run.lowerBound] >> SoundPairs.syllableShift)
    let table = SoundTable.standard.syllables
    return "\(table[syllables >> 9])'\(table[syllables & 511])"
  }

  private func utf8(_ character: UInt32) -> [UInt8] {
    Unicode.Scalar(character).map { Array(String(Character($0)).utf8) } ?? []
  }
}

extension SegmentIndex {
  /// Where a key stands, by halving.
  func place(of key: UInt64) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }
}
