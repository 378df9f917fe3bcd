/// Rooms of dwellings.
extension DetectorScan {
  private static let buildingWords: [StaticString] = PrivacyPhrases.buildings + ["号院"]
  private static let roomWords: [StaticString] = ["室", "房", "号"]
  private static let numerals: [StaticString] = [
    "〇", "零", "○", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百",
  ]

  /// Looks at 单元 for a number before it and a room number after it; returns where to go on.
  mutating func findRoom(atUnit index: Int) -> Int {
    let after = index + 6
    guard let unit = entryStart(before: skippingSpaces(before: index)) else { return after }
    var begin = skippingSpaces(after: after)
    if text.character(at: begin).folded == 0x2D {
      begin += text.character(at: begin).length
    }
    guard let end = roomEnd(from: begin) else { return after }
    let start = buildingStart(before: unit) ?? unit
    report(.room, .likely, start..<end, text.text(start..<after) + "***")
    return after
  }

  /// At 室: a room number and a building before it; a room with 单元 is found there.
  mutating func findRoom(atRoomWord index: Int) {
    guard let number = numberStart(before: index), text.count > index else { return }
    var place = skippingSpaces(before: number)
    if text.character(before: place).folded == 0x2D {
      place -= text.character(before: place).length
    }
    guard let start = buildingStart(before: place), start < place else { return }
    report(.room, .likely, start..<(index + 3), text.text(start..<place) + "***")
  }

  /// At the word of a building: a room in words behind it, as in `三号楼五零一漏水`.
  mutating func findRoom(atBuilding index: Int) {
    let word = text.length(ofAny: DetectorScan.buildingWords, at: index)
    guard word > 0, let start = buildingStart(before: index + word) else { return }
    let begin = skippingSpaces(after: index + word)
    var (end, count, number) = (begin, 0, 0)
    while count < 5, let numeral = text.numeral(at: end), numeral.script == .han {
      number = number * 10 + Int(numeral.value)
      count += 1
      end += numeral.length
    }
    guard 3...4 ~= count, isRoomNumber(number, certain: text.has("室", at: end)),
      endsRoom(after: end)
    else { return }
    end += text.length(ofAny: DetectorScan.roomWords, at: end)
    report(.room, .likely, start..<end, text.text(start..<begin) + "***")
  }

  /// Looks for `3-2-501`, `3号楼501`, `3#2-501` in the chain that was just read.
  mutating func findRoomInChain() {
    var first = 0
    for index in chain.groups.indices {
      let isLast = index + 1 == chain.groups.count
      guard isLast || chain.groups[index + 1].separator != 0x2D else { continue }
      if (3...4).contains(chain.groups[index].count), index - first < 3 {
        findRoom(inGroups: first...index)
      }
      first = index + 1
    }
  }

  private mutating func findRoom(inGroups window: ClosedRange<Int>) {
    let groups = chain.groups[window]
    let last = chain.groups[window.upperBound]
    guard groups.dropLast().allSatisfy({ $0.count <= 2 && chain.values[$0.first] != 0 }) else {
      return
    }
    let range = chain.groups[window.lowerBound].start..<last.end
    let digits = chain.values[last.first..<(last.first + last.count)]
    guard !touchesLetter(range), digits.first != 0,
      isRoomNumber(
        digits.reduce(0) { $0 * 10 + Int($1) }, certain: text.has("室", at: range.upperBound))
    else { return }
    if groups.count <= 2,
      let start = buildingStart(before: range.lowerBound)
        ?? dwellingStart(before: range.lowerBound)
    {
      guard endsRoom(after: range.upperBound) else { return }
      report(.room, .likely, start..<range.upperBound, text.text(start..<last.start) + "***")
    } else if groups.count == 3, !isJoined(range), !isCount(at: range.upperBound) {
      report(.room, .likely, range, text.text(range.lowerBound..<last.start) + "***")
    }
  }

  /// A floor from 1 to 45 and a room from 1 to 20, and no year.
  private func isRoomNumber(_ number: Int, certain: Bool) -> Bool {
    (certain || !(1900...2099).contains(number)) && 1...45 ~= number / 100 && 1...20 ~= number % 100
  }

  /// Whether the number goes on in a path, a decimal or a longer code.
  private func isJoined(_ range: Range<Int>) -> Bool {
    let before = text.character(before: range.lowerBound).folded
    let after = text.character(at: range.upperBound).folded
    let marks = Array("-./_#".utf8)
    return marks.contains(before) || (marks.contains(after) && after != 0x2E)
  }

  /// The end of a room number of 3 or 4 digits or numerals, with its word if there is one.
  private func roomEnd(from start: Int) -> Int? {
    var index = start
    var count = 0
    var isTyped = false
    while count < 6 {
      let (folded, length) = text.character(at: index)
      if FoldedBytes.isDigit(folded) {
        isTyped = true
        index += length
      } else {
        let numeral = text.length(ofAny: DetectorScan.numerals, at: index)
        guard numeral > 0 else { break }
        index += numeral
      }
      count += 1
    }
    let word = text.length(ofAny: DetectorScan.roomWords, at: index)
    let least = word > 0 && !isTyped ? 1 : 3
    guard (least...(isTyped ? 4 : 5)).contains(count) else { return nil }
    return isCount(at: index) ? nil : index + word
  }

  /// The start of the number that ends before `index`; nil without one.
  private func numberStart(before index: Int) -> Int? {
    var start = index
    for _ in 0..<5 {
      let (folded, length) = text.character(before: start)
      if FoldedBytes.isDigit(folded) {
        start -= length
      } else {
        let numeral = text.length(ofAny: DetectorScan.numerals, before: start)
        guard numeral > 0 else { break }
        start -= numeral
      }
    }
    return start < index ? start : nil
  }

  /// The start of the number, side or letter of an entry that ends before `index`: `2`, `东`, `A`.
  private func entryStart(before index: Int) -> Int? {
    if let number = numberStart(before: index) { return number }
    let side = text.length(ofAny: PrivacyPhrases.sides, before: index)
    if side > 0 { return index - side }
    let (folded, length) = text.character(before: index)
    return FoldedBytes.isLetter(folded) ? index - length : nil
  }

  /// The start of `公寓` or `公寓B-` that ends before `index`; nil without one.
  private func dwellingStart(before index: Int) -> Int? {
    var end = skippingSpaces(before: index)
    if text.character(before: end).folded == 0x2D {
      let dash = end - text.character(before: end).length
      let (letter, length) = text.character(before: dash)
      if FoldedBytes.isLetter(letter) { end = dash - length }
    }
    let word = text.length(ofAny: PrivacyPhrases.dwellings, before: end)
    return word > 0 ? end - word : nil
  }

  /// The start of `3号楼`, `3号楼2单元`, `B座` that ends before `index`; nil without one.
  private func buildingStart(before index: Int) -> Int? {
    var end = skippingSpaces(before: index)
    if text.has("单元", before: end), let unit = entryStart(before: end - 6) {
      end = skippingSpaces(before: unit)
    }
    if text.has("座", before: end) {
      let (folded, length) = text.character(before: end - 3)
      return FoldedBytes.isLetter(folded) ? end - 3 - length : numberStart(before: end - 3)
    }
    let word = text.length(ofAny: DetectorScan.buildingWords, before: end)
    guard word > 0 else { return nil }
    return numberStart(before: end - word)
  }

  private func skippingSpaces(before index: Int) -> Int {
    let (folded, length) = text.character(before: index)
    return folded == 0x20 ? index - length : index
  }

  private func skippingSpaces(after index: Int) -> Int {
    let (folded, length) = text.character(at: index)
    return folded == 0x20 ? index + length : index
  }
}
