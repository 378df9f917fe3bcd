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

/// How many of a term's slots are asked.
enum SlotChoice {
  /// What finds candidates: what is left out, the text of a record tells.
  case few
  /// What tells apart those that turned out to be none too often.
  case more

  var shardLimit: Int { self == .few ? 6 : 12 }
}

extension SegmentReader {
  /// Of a term the slots in a few shards only: what they leave is verified anyway, and a shard costs as
  /// much as a record.
  ///
  /// Every character is covered by as few pairs as can be, which are those in shards of many keys, whose
  /// lists are short.
  func chosen(_ slots: [KeySlot], _ choice: SlotChoice = .few) -> [KeySlot] {
    guard !isSmall, slots.allSatisfy({ $0.keys.count == 1 }) else { return slots }
    let shards = slots.map { shard(of: $0.keys[0]) ?? -1 }
    let values = shards.map(abundance)
    let order = slots.indices.sorted {
      values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
    }
    let covering = Set(SegmentReader.cover(values).map { shards[$0] })
    var kept: [Int] = []
    func add(upTo limit: Int, where isWanted: (Int) -> Bool) {
      for index in order where kept.count < limit && isWanted(shards[index]) {
        if !kept.contains(shards[index]) { kept.append(shards[index]) }
      }
    }
    add(upTo: choice.shardLimit, where: covering.contains)
    if choice == .more { add(upTo: choice.shardLimit) { _ in true } }
    return slots.indices.filter { kept.contains(shards[$0]) }.map { slots[$0] }
  }

  /// The fewest slots that hold every character of a term; among equals those of the highest values.
  private static func cover(_ values: [Int]) -> [Int] {
    var costs: [Int] = []
    var chains: [[Int]] = []
    for index in values.indices {
      let skips = index > 1 && costs[index - 2] <= costs[index - 1]
      let before = skips ? index - 2 : index - 1
      costs.append((before < 0 ? 0 : costs[before]) + 6_400 - values[index])
      chains.append((before < 0 ? [] : chains[before]) + [index])
    }
    return chains.last ?? []
  }

  /// A key before all shards is in no unit, which settles everything.
  private func abundance(_ shard: Int) -> Int { shard < 0 ? 64 : abundances[shard] }
}
