/// Decides in the folded text whether a term is there, and where.
enum Matcher: Equatable {
  case literal([UInt32])
  /// Adjacent characters, each pair out of those that sound like two adjacent syllables.
  case sounds([Set<UInt64>])

  /// The first place at or after `start`, with its length.
  func match(in text: [UInt32], from start: Int) -> Range<Int>? {
    let length = length
    guard length > 0, text.count >= length else { return nil }
    for place in start..<max(start, text.count - length + 1) where matches(text, at: place) {
      return place..<place + length
    }
    return nil
  }

  private var length: Int {
    switch self {
    case .literal(let term): term.count
    case .sounds(let pairs): pairs.count + 1
    }
  }

  private func matches(_ text: [UInt32], at place: Int) -> Bool {
    switch self {
    case .literal(let term):
      for index in term.indices where text[place + index] != term[index] { return false }
    case .sounds(let pairs):
      for (index, pair) in pairs.enumerated() {
        let key = PostingKey(text[place + index], text[place + index + 1])
        if !pair.contains(key.packed) { return false }
      }
    }
    return true
  }
}
