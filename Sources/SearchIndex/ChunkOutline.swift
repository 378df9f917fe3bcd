extension SearchPlan {
  /// All that a chunk is extracted from but for the texts of its units: where this and the texts are as they
  /// were, the chunk is.
  package func outline(of index: Int) -> [UInt8] {
    let chunk = chunks[index]
    let segment = segments[chunk.segment]
    var outline = ChunkOutline()
    outline.add(segment.name)
    outline.add(segment.isArchive ? 1 : 0)
    outline.add(chunk.ids.lowerBound)
    for id in chunk.ids { outline.add(units[segment.members[id]], segment) }
    return outline.bytes
  }
}

/// The fields one after the other, so that no two chunks look alike that are not.
private struct ChunkOutline {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: number) { bytes += $0 }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// Absent is another thing than empty.
  private mutating func add(_ text: String?) {
    guard let text else { return add(-1) }
    add(text)
  }

  mutating func add(_ unit: SearchUnit, _ segment: SearchPlan.Segment) {
    add(unit.url)
    add(unit.title)
    add(unit.heading)
    add(Int(unit.date))
    add(unit.facets.count)
    for value in unit.facets {
      add(Int(value.facet.rawValue))
      add(value.value)
      // Postings name a value by its place among all of its segment.
      add(segment.ordinals[value] ?? -1)
    }
    add(unit.entity.map { String($0.rawValue) })
    add(unit.caseNumber)
    add(unit.pinyin)
  }
}
