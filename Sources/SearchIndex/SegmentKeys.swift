/// The keys of a segment and how many units hold each: where its posting files are cut follows from
/// these alone.
package struct SegmentKeys: Sendable, Equatable {
  /// Ascending.
  var keys: [UInt64] = []
  var counts: [Int] = []

  /// What changed in a list: how many units more hold its key, or fewer; nothing where only the list is
  /// another.
  package typealias Changes = [UInt64: Int]

  /// The keys after some lists changed; nil if these cannot be the lists that changed.
  package func applying(_ changes: Changes) -> SegmentKeys? {
    var result = SegmentKeys()
    result.keys.reserveCapacity(keys.count + changes.count)
    result.counts.reserveCapacity(keys.count + changes.count)
    func add(_ key: UInt64, _ count: Int) {
      guard count > 0 else { return }
      result.keys.append(key)
      result.counts.append(count)
    }
    var place = 0
    for (key, change) in changes.sorted(by: { $0.key < $1.key }) {
      let end = keys.firstPlace(from: key)
      result.keys += keys[place..<end]
      result.counts += counts[place..<end]
      place = end
      var count = change
      if place < keys.count, keys[place] == key {
        count += counts[place]
        place += 1
      }
      guard count >= 0 else { return nil }
      add(key, count)
    }
    result.keys += keys[place...]
    result.counts += counts[place...]
    return result
  }
}

extension SegmentKeys {
  /// For a build that finds only some lists changed.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 12)
    keys.withUnsafeBytes { bytes += $0 }
    counts.map { UInt32($0) }.withUnsafeBytes { bytes += $0 }
    return bytes
  }

  /// Nil if the bytes are none of a segment's keys.
  package init?(bytes: [UInt8]) {
    guard bytes.count % 12 == 0 else { return nil }
    let count = bytes.count / 12
    bytes.withUnsafeBytes { bytes in
      keys = (0..<count).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
      counts = (0..<count).map {
        Int(bytes.loadUnaligned(fromByteOffset: count * 8 + $0 * 4, as: UInt32.self))
      }
    }
  }
}

extension SearchChunk {
  /// The lists that would be written otherwise than those of the chunk as it was; `firstID` is its first unit's.
  package func changes(since before: SearchChunk, firstID: Int) -> SegmentKeys.Changes {
    var changes: SegmentKeys.Changes = [:]
    // A posting in the title is written with the title's length.
    var resized: Set<UInt32> = []
    for (place, (now, former)) in zip(units, before.units).enumerated()
    where now.titleLength != former.titleLength || now.codeLength != former.codeLength {
      resized.insert(UInt32(firstID + place))
    }
    for place in 0..<max(runs.count, before.runs.count) {
      let run = place < runs.count ? runs[place] : .empty
      let former = place < before.runs.count ? before.runs[place] : .empty
      run.note(&changes, since: former, resized)
    }
    return changes
  }

  /// Whether it lends the same names to the lists by initials.
  package func hasNames(of other: SearchChunk) -> Bool { names == other.names }
}

extension PostingRun {
  fileprivate static let empty = PostingRun()

  fileprivate func note(
    _ changes: inout SegmentKeys.Changes, since before: PostingRun, _ resized: Set<UInt32>
  ) {
    let none = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
    var (here, there) = (0, 0)
    while here < keys.count || there < before.keys.count {
      let key = here < keys.count ? keys[here] : .max
      let other = there < before.keys.count ? before.keys[there] : .max
      let list = key <= other ? list(here) : none
      let former = other <= key ? before.list(there) : none
      if !list.elementsEqual(former) || holdsTitles(list, of: resized) {
        changes[min(key, other), default: 0] += list.count - former.count
      }
      here += key <= other ? 1 : 0
      there += other <= key ? 1 : 0
    }
  }

  private func holdsTitles(_ list: UnsafeBufferPointer<UInt32>, of units: Set<UInt32>) -> Bool {
    !units.isEmpty
      && list.contains { $0 & 3 == Occurrence.strong && units.contains($0 >> 10) }
  }

  private func list(_ place: Int) -> UnsafeBufferPointer<UInt32> {
    postings[Int(starts[place])..<Int(starts[place + 1])]
  }
}
