import Synchronization

/// Maps over a range on all cores, in chunks, with results by index: output never depends on timing.
package func inChunks<Output: Sendable>(
  _ count: Int, of size: Int = 64, _ body: @escaping @Sendable (Int) -> Output
) async -> [Output] {
  guard count > size else { return (0..<count).map(body) }
  let starts = Array(stride(from: 0, to: count, by: size))
  let chunks = await withTaskGroup(of: (Int, [Output]).self) { group in
    for (number, start) in starts.enumerated() {
      group.addTask { (number, (start..<min(start + size, count)).map(body)) }
    }
    var chunks = [[Output]](repeating: [], count: starts.count)
    for await (number, chunk) in group { chunks[number] = chunk }
    return chunks
  }
  return chunks.flatMap { $0 }
}

/// The same for work that is done stretch by stretch: one result each, in order.
package func inParts<Output: Sendable>(
  _ count: Int, of size: Int, _ body: @escaping @Sendable (Range<Int>) -> Output
) async -> [Output] {
  let starts = Array(stride(from: 0, to: count, by: size))
  return await inChunks(starts.count, of: 1) { number in
    body(starts[number]..<min(starts[number] + size, count))
  }
}

/// Takes apart what is large beside what comes next; where that is the end, it is not waited for.
package func letGo<Value: Sendable>(_ value: consuming Value) {
  let held = Mutex<Value?>(value)
  Task.detached { held.withLock { $0 = nil } }
}
