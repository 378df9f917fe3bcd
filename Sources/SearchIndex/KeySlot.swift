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

  var shardLimit: Int { self == .few ? 6 : 7 }

  /// Of an archive, lists.
  var listLimit: Int { self == .few ? 4 : 8 }
}

extension SegmentReader {
  /// Of a term the slots in a few shards only: what they leave is verified anyway, and a shard costs as
  /// much as a record.
  ///
  /// Every character is covered by as few pairs as can be, which are those in shards of many keys, whose
  /// lists are short. Where all are long one more tells much; where one is held to be very short, as
  /// `isShort` says, the others tell little.
  mutating func chosen(
    _ slots: [KeySlot], _ choice: SlotChoice
  ) throws(SearchIndexError) -> (slots: [KeySlot], isShort: Bool) {
    guard !isSmall, slots.allSatisfy({ $0.keys.count == 1 }) else { return (slots, false) }
    if isArchive { return (try shortest(slots, choice), false) }
    let shards = slots.map { shardDirectory.place(of: $0.keys[0]) ?? -1 }
    let values = slots.map { shardDirectory.abundance(of: $0.keys[0]) }
    let order = slots.indices.sorted {
      values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
    }
    let cover = SegmentReader.cover(values)
    let covering = Set(cover.map { shards[$0] })
    let best = cover.map { values[$0] }.max() ?? 0
    let most = choice.shardLimit
    var kept: [Int] = []
    func add(upTo limit: Int, where isWanted: (Int) -> Bool) {
      for index in order where kept.count < limit && isWanted(shards[index]) {
        if !kept.contains(shards[index]) { kept.append(shards[index]) }
      }
    }
    let isShort = choice == .few && best >= SegmentReader.veryShort
    add(upTo: isShort ? 3 : most, where: covering.contains)
    if choice == .more || best < SegmentReader.long {
      add(upTo: choice == .more ? most : min(most, kept.count + 1)) { _ in true }
    }
    return (slots.indices.filter { kept.contains(shards[$0]) }.map { slots[$0] }, isShort)
  }

  /// Abundances of shards whose lists hold some fifteen units, and above which all hold some forty.
  private static let veryShort = 29
  private static let long = 23

  /// In an archive the slots with the shortest lists: a long one of so many units costs more than
  /// records.
  ///
  /// The newest segment tells which those are, by the lists that it was asked for.
  private mutating func shortest(
    _ slots: [KeySlot], _ choice: SlotChoice
  ) throws(SearchIndexError) -> [KeySlot] {
    let asked = try newest[0].chosen(slots, choice).slots
    var counts: [Int] = []
    for slot in asked { counts.append(try newest[0].postings(slot.keys[0]).count) }
    let order = asked.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] < counts[$1] : $0 < $1
    }
    var sum = 0
    var kept: Set<Int> = []
    for (number, index) in order.enumerated() {
      sum += counts[index]
      let isShort = sum * (choice == .few ? 4 : 2) <= newest[0].unitCount
      if number < 2 || isShort && number < choice.listLimit { kept.insert(index) }
    }
    return asked.indices.filter(kept.contains).map { asked[$0] }
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
}
