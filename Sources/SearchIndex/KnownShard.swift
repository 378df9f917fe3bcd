/// What is remembered of a posting file, so that it need not be made again while its lists stay.
package struct KnownShard: Sendable, Equatable {
  /// The key by which the file is named.
  package var name: UInt64
  package var firstKey: UInt64
  package var lastKey: UInt64
  package var keyCount: Int
  /// Of all its bytes.
  package var digest: UInt64

  package init(
    name: UInt64, firstKey: UInt64, lastKey: UInt64, keyCount: Int, digest: UInt64
  ) {
    self.name = name
    self.firstKey = firstKey
    self.lastKey = lastKey
    self.keyCount = keyCount
    self.digest = digest
  }

  var first: PostingKey { PostingKey(packed: name) }

  /// The sign that the file and the directory share.
  var check: String { ContentHash(value: digest).text(1) }

  /// Whether it would hold the same keys.
  func isLike(_ other: KnownShard) -> Bool {
    name == other.name && firstKey == other.firstKey && lastKey == other.lastKey
      && keyCount == other.keyCount
  }
}

/// The posting files of an earlier index of the same units, and the keys whose lists are others now;
/// both segment by segment.
struct KnownShards: Sendable {
  var shards: [[UInt64: KnownShard]]
  /// Ascending.
  var changedKeys: [[UInt64]]

  init(shards: [[KnownShard]], changedKeys: [[UInt64]]) {
    self.shards = shards.map { segment in
      Dictionary(segment.map { ($0.firstKey, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.changedKeys = changedKeys.map { $0.sorted() }
  }

  /// The file as it was, if none of its lists changed.
  func unchanged(_ shard: KnownShard, in segment: Int) -> KnownShard? {
    guard shards.indices.contains(segment), let known = shards[segment][shard.firstKey],
      known.isLike(shard)
    else { return nil }
    let keys = changedKeys[segment]
    var range = 0..<keys.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if keys[middle] < shard.firstKey {
        range = middle + 1..<range.upperBound
      } else if keys[middle] > shard.lastKey {
        range = range.lowerBound..<middle
      } else {
        return nil
      }
    }
    return known
  }
}
