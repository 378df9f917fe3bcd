/// A place in a term, and the keys of which a unit must hold one there.
struct KeySlot: Equatable {
  /// The place of the key's first character.
  var place: Int
  var keys: [PostingKey]

  init(_ place: Int, _ keys: [PostingKey]) {
    self.place = place
    self.keys = keys
  }
}

extension SegmentReader {
  /// Of a term the slots in a few shards only: what they leave is verified anyway, and a shard costs as
  /// much as a record.
  ///
  /// Every character is covered by as few pairs as can be, which are those in shards of many keys, whose
  /// lists are short; of five characters and more, one more than half of them.
  func chosen(_ slots: [KeySlot]) -> [KeySlot] {
    guard !isSmall, slots.allSatisfy({ $0.keys.count == 1 }) else { return slots }
    let shards = slots.map { shard(of: $0.keys[0]) ?? -1 }
    let values = shards.map(abundance)
    var kept: [Int] = []
    for index in SegmentReader.cover(slots, values) where !kept.contains(shards[index]) {
      kept.append(shards[index])
    }
    let order = slots.indices.sorted {
      values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
    }
    if kept.count > SegmentReader.shardLimit {
      var best: [Int] = []
      for index in order where kept.contains(shards[index]) && !best.contains(shards[index]) {
        if best.count < SegmentReader.shardLimit { best.append(shards[index]) }
      }
      kept = best
    }
    let wanted = slots.count < 4 ? 0 : min(SegmentReader.shardLimit, (slots.count + 3) / 2)
    for index in order where kept.count < wanted && !kept.contains(shards[index]) {
      kept.append(shards[index])
    }
    return slots.indices.filter { kept.contains(shards[$0]) }.map { slots[$0] }
  }

  private static let shardLimit = 6

  /// The fewest slots that hold every character of a term; among equals those of the highest values.
  private static func cover(_ slots: [KeySlot], _ values: [Int]) -> [Int] {
    var costs: [Int] = []
    var chains: [[Int]] = []
    for index in slots.indices {
      var before = index - 1
      if index > 1, slots[index].place - slots[index - 2].place == 2,
        costs[index - 2] <= costs[index - 1]
      {
        before = index - 2
      }
      costs.append((before < 0 ? 0 : costs[before]) + 6_400 - values[index])
      chains.append((before < 0 ? [] : chains[before]) + [index])
    }
    return chains.last ?? []
  }

  /// A key before all shards is in no unit, which settles everything.
  private func abundance(_ shard: Int) -> Int { shard < 0 ? 64 : abundances[shard] }
}
