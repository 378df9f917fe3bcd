/// A percentage that stands typed in a bulletin's text, and what is written around it.
struct TypedPercentage: Sendable, Hashable {
  let value: FixedDecimal
  /// As typed: `75%`.
  let written: String
  /// The text before it, up to its sentence's beginning or the last quotation.
  let before: String
  /// The few characters behind it, up to a mark.
  let after: String
  let location: Location

  static func located(
    _ hits: [PercentageScan.Hit], in bytes: [UInt8], path: String
  ) -> [TypedPercentage] {
    var places = TextPlaces(bytes)
    return hits.map { hit in
      TypedPercentage(
        value: hit.value, written: hit.written, before: hit.before, after: hit.after,
        location: Location(path, places.place(at: hit.offset)))
    }
  }

  /// At least so much, not exactly.
  var isLeast: Bool { after.hasPrefix("以上") }

  /// A metric's name with what its clause has before and behind it, up to the figure.
  struct Named {
    let metric: String
    let lead: String
    let between: String

    /// More than so much, not exactly.
    var isExceeded: Bool {
      ["超过", "超过了", "超", "高于", "大于", "突破", "突破了"].contains(where: between.hasSuffix)
    }
  }

  /// The last of `names` before the figure, if at most eight characters stand between.
  func named(of names: [String]) -> Named? {
    let characters = Array(before)
    var best: (name: String, start: Int, end: Int)?
    for name in names {
      let letters = Array(name)
      guard letters.count <= characters.count else { continue }
      let least = max(0, characters.count - Self.reach - letters.count)
      for start in (least...(characters.count - letters.count)).reversed()
      where characters[start...].starts(with: letters) {
        let end = start + letters.count
        if best.map({ end > $0.end || (end == $0.end && name.count > $0.name.count) }) ?? true {
          best = (name, start, end)
        }
        break
      }
    }
    guard let best else { return nil }
    let lead = characters[..<best.start]
    let clause = lead.lastIndex(where: "，,：:（(".contains).map { lead[($0 + 1)...] } ?? lead
    return Named(
      metric: best.name, lead: String(clause), between: String(characters[best.end...]))
  }

  private static let reach = 8
}

/// Finds percentages in a text.
enum PercentageScan {
  struct Hit {
    let value: FixedDecimal
    let written: String
    let before: String
    let after: String
    let offset: Int
  }

  /// The bytes before a percentage that can matter: a metric's name and eight characters.
  private static let contextLimit = 120

  static func hit(in text: FoldedBytes, at sign: Int, length: Int, from body: Int) -> Hit? {
    var start = sign
    var number = ""
    while start > body {
      let (folded, width) = text.character(before: start)
      guard FoldedBytes.isDigit(folded) || folded == 0x2E else { break }
      number = String(Character(Unicode.Scalar(folded))) + number
      start -= width
    }
    // What is no number (`1.2.3%`) is nobody's rate.
    guard !number.isEmpty, let value = try? FixedDecimal(number) else { return nil }
    var first = start
    while first > max(body, start - contextLimit), !isBarrier(text, before: first) { first -= 1 }
    // A cut within a character would leave half of it.
    while first < start, text.bytes[first] & 0xC0 == 0x80 { first += 1 }
    return Hit(
      value: value, written: text.text(start..<sign + length),
      before: text.text(first..<start), after: after(text, from: sign + length), offset: start)
  }

  private static func after(_ text: FoldedBytes, from start: Int) -> String {
    var first = start
    while first < text.count, text.bytes[first] == 0x20 { first += 1 }
    var end = min(text.count, first + 24)
    // Here too no half of a character.
    while end > first, end < text.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(text.text(first..<end).prefix { !"，,。；;！？（(、\n\r{".contains($0) })
  }

  private static func isBarrier(_ text: FoldedBytes, before index: Int) -> Bool {
    let byte = text.bytes[index - 1]
    if byte == 0 || byte == 0x0A || byte == 0x0D { return true }
    return byte & 0xC0 == 0x80 && text.length(ofAny: ["。", "；", "！", "？"], before: index) > 0
  }
}
