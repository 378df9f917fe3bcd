/// Digits that are written one by one, as in the boxes of a form, and numbers that run into one another.
extension DetectorScan {
  /// `1 3 8 1 2 3 4 5 6 7 8`, where nothing else stands in the chain.
  mutating func findSpacedDigits() {
    let groups = chain.groups
    guard 11...18 ~= groups.count, groups.count == 11 || groups.count > 16,
      groups.allSatisfy({ $0.count == 1 })
    else { return }
    let separator = groups[1].separator
    guard separator != 0x2E, groups.dropFirst().allSatisfy({ $0.separator == separator }) else {
      return
    }
    let values = chain.values[...]
    let range = chain.start..<chain.end
    switch values.count {
    case 11 where values[0] == 1 && values[1] >= 3:
      let digits = String(decoding: values.map { $0 + 0x30 }, as: UTF8.self)
      report(.mobile, .certain, range, Mask.mobile(digits))
    case 17: _ = findWithX(values, range)
    case 18 where IdentityNumber.judge18(values, asOf: asOf) == .valid:
      report(.identityNumber, .certain, range, hidden(values))
    default: break
    }
  }

  /// An identity number at the head or the end of more digits than any number has: two columns were
  /// pasted as one.
  mutating func findRunTogether(_ group: NumberChain.Group) {
    // Longer ones are fingerprints.
    guard group.count <= 40, !isInsideHexadecimal(group.start..<group.end) else { return }
    var values: [UInt8] = []
    var ends: [Int] = []
    var index = group.start
    while index < group.end, let numeral = text.numeral(at: index) {
      values.append(numeral.value)
      index += numeral.length
      ends.append(index)
      index += text.invisibles(at: index)
    }
    guard values.count == group.count else { return }
    for head in [0, values.count - 18] {
      let number = values[head..<head + 18]
      guard IdentityNumber.judge18(number, asOf: asOf) == .valid else { continue }
      let start = head == 0 ? group.start : ends[head - 1]
      report(.identityNumber, .certain, start..<ends[head + 17], hidden(number))
    }
  }
}
