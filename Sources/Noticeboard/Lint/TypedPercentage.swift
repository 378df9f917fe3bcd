/// A percentage that stands typed in a bulletin's text, and what is written just before it.
struct TypedPercentage: Sendable, Hashable {
  let value: FixedDecimal
  /// As typed: `75%`.
  let written: String
  /// The text before it, up to its sentence's beginning or the last quotation.
  let before: String
  let location: Location

  static func located(
    _ hits: [PercentageScan.Hit], in bytes: [UInt8], path: String
  ) -> [TypedPercentage] {
    var places = TextPlaces(bytes)
    return hits.map { hit in
      TypedPercentage(
        value: hit.value, written: hit.written, before: hit.before,
        location: Location(path, places.place(at: hit.offset)))
    }
  }

  /// The last of `names` before the figure, if at most eight characters stand between.
  func metric(of names: [String]) -> String? {
    let characters = Array(before)
    var best: (name: String, end: Int)?
    for name in names {
      let letters = Array(name)
      guard letters.count <= characters.count else { continue }
      let least = max(0, characters.count - Self.reach - letters.count)
      for start in (least...(characters.count - letters.count)).reversed()
      where characters[start...].starts(with: letters) {
        let end = start + letters.count
        if best.map({ end > $0.end || (end == $0.end && name.count > $0.name.count) }) ?? true {
          best = (name, end)
        }
        break
      }
    }
    guard let best else { return nil }
    let between = String(characters[best.end...])
    // A change or an aim is another figure than the rate.
    guard !Self.otherFigures.contains(where: { between.firstRange(ofText: $0) != nil }) else {
      return nil
    }
    return best.name
  }

  private static let reach = 8
  private static let otherFigures = [
    "提高", "提升", "上升", "增长", "增加", "下降", "降低", "减少", "回落", "同比", "环比", "目标",
    "不低于", "不少于", "高于", "低于", "超过", "力争",
  ]
}

/// Finds percentages in a text.
enum PercentageScan {
  struct Hit {
    let value: FixedDecimal
    let written: String
    let before: String
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
      before: text.text(first..<start), offset: start)
  }

  private static func isBarrier(_ text: FoldedBytes, before index: Int) -> Bool {
    let byte = text.bytes[index - 1]
    if byte == 0 || byte == 0x0A || byte == 0x0D { return true }
    return byte & 0xC0 == 0x80 && text.length(ofAny: ["。", "；", "！", "？"], before: index) > 0
  }
}
