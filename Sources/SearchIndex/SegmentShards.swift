/// The posting files of a segment, which may be made in any order and by any thread.
struct SegmentShards: Sendable {
  struct Shard: Sendable {
    let known: KnownShard
    /// Nil where the file is known to lie there already.
    let file: SearchFile?
  }

  let keys: SegmentKeys
  private let segment: String
  /// The first key of each shard, by its place in the index.
  private let starts: [Int]
  private let sizeBits: Int

  init(_ segment: SearchPlan.Segment, _ keys: SegmentKeys) {
    self.keys = keys
    self.segment = segment.name
    let bits = PostingShard.sizeBits(segment.members.count)
    sizeBits = bits
    let weights = zip(keys.keys, keys.counts).map {
      PostingShard.weight(PostingKey(packed: $0), $1, sizeBits: bits)
    }
    // Before base64. Small files make a query cheaper, but the directory larger and files more.
    let low = (segment.isArchive ? 2_000 : 1_300) * 8
    starts = ListCutter.starts(
      weights: weights, hashes: SegmentShards.ranks(keys.keys), low: low, high: low * 2)
  }

  var count: Int { starts.count }

  /// What a posting file holds, without its lists.
  func outline(_ place: Int) -> KnownShard {
    let start = starts[place]
    let end = place + 1 < starts.count ? starts[place + 1] : keys.keys.count
    let first =
      start == 0
      ? PostingKey(packed: 0) : SegmentShards.separator(keys.keys[start - 1], keys.keys[start])
    return KnownShard(
      name: first.packed, firstKey: keys.keys[start], lastKey: keys.keys[end - 1],
      keyCount: end - start, digest: 0)
  }

  /// `lists` need hold no other keys than those of files that are not known.
  func shard(
    _ place: Int, of lists: SegmentIndex, unless isKnown: (KnownShard) -> KnownShard? = { _ in nil }
  ) -> Shard {
    var shard = outline(place)
    if let known = isKnown(shard) { return Shard(known: known, file: nil) }
    let start = lists.keys.firstPlace(from: shard.firstKey)
    let raw = PostingShard.write(
      start..<start + shard.keyCount, of: lists, sizeBits: sizeBits)
    var digest = ContentHash()
    digest.add(raw)
    shard.digest = digest.value
    let name = SegmentFiles.shardName(segment, PostingKey(packed: shard.name))
    return Shard(
      known: shard,
      file: ScriptFile(name: name, check: shard.check, payload: Base64.encode(raw)).wrapped())
  }

  /// Where a file lies.
  func path(of shard: Shard) -> String {
    "search/\(SegmentFiles.shardName(segment, shard.known.first)).js"
  }

  /// How well a shard begins with each key, the least best: where a round key parts it from the one before,
  /// and among such as a hash says.
  private static func ranks(_ keys: [UInt64]) -> [UInt64] {
    keys.indices.map { place in
      let separator = place == 0 ? 0 : separator(keys[place - 1], keys[place]).second
      let roughness: UInt64 = separator == 0 ? 0 : separator & 1023 == 0 ? 1 : 2
      return roughness << 62 | ContentHash.mix(keys[place]) >> 2
    }
  }

  /// The roundest key after one and not after the next: a few signs in the directory instead of many.
  private static func separator(_ before: UInt64, _ next: UInt64) -> PostingKey {
    let (before, next) = (PostingKey(packed: before), PostingKey(packed: next))
    guard before.first == next.first else { return PostingKey(next.first, 0) }
    for bits in [10, 5] as [UInt32] {
      let round = (next.second >> bits) << bits
      if round > before.second { return PostingKey(next.first, round) }
    }
    return next
  }
}
