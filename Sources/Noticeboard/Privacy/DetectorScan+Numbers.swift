/// Identity numbers, mobile numbers and bank cards.
extension DetectorScan {
  /// Reads the chain of digits at `start` and judges every group of it; returns its end.
  mutating func findNumbers(from start: Int) -> Int {
    if let end = endOfShortNumber(from: start) {
      findPlate(at: start)
      return end
    }
    chain.read(text, from: start)
    findPlate(at: start)
    findPassport()
    findRoomInChain()
    if chain.values.count >= 11 { findPersonalNumbers() }
    return chain.end
  }

  /// Behind one or two digits that no others follow, as in `38户`: a plate may begin there, and nothing else.
  private func endOfShortNumber(from start: Int) -> Int? {
    var end = start
    while end < text.count, end < start + 3, FoldedBytes.isDigit(text.bytes[end]) { end += 1 }
    guard 1...2 ~= end - start else { return nil }
    guard end < text.count else { return end }
    switch text.bytes[end] {
    case 0x20, 0x2D, 0x2E: return nil
    case 0..<0x80: return end
    case 0xE4...0xE9: return text.numeral(at: end) == nil ? end : nil
    default: return nil
    }
  }

  private mutating func findPersonalNumbers() {
    let groups = chain.groups
    var index = 0
    while index < groups.count {
      index = findNumber(from: index) ?? index + 1
    }
    findSpacedDigits()
  }

  /// Tries the windows of groups that begin at `index`; returns the group after a hit.
  private mutating func findNumber(from index: Int) -> Int? {
    let groups = chain.groups
    guard groups[index].count <= NumberChain.longest else {
      findRunTogether(groups[index])
      return nil
    }
    var total = 0
    var end = index
    // Nobody writes one number in more than six groups.
    while end < min(groups.count, index + 6) {
      total += groups[end].count
      end += 1
      guard total <= NumberChain.longest else { return nil }
      guard total >= 11 else { continue }
      let window = index..<end
      if find(window, total) { return end }
    }
    return nil
  }

  private mutating func find(_ window: Range<Int>, _ total: Int) -> Bool {
    let groups = chain.groups
    let first = groups[window.lowerBound]
    let range = first.start..<groups[window.upperBound - 1].end
    let values = chain.values[first.first..<(first.first + total)]
    let isWholeChain = window.count == groups.count
    let isUnbroken = window.count == 1 || isWholeChain
    switch total {
    case 11...15
    where isMobile(values, window) && !isInsideHexadecimal(range) && !isAmount(window)
      && !isDatedCode(window):
      let digits = String(decoding: values.suffix(11).map { $0 + 0x30 }, as: UTF8.self)
      report(.mobile, .certain, range, Mask.mobile(digits))
      return true
    case 15 where isUnbroken && !touchesLetter(range) && IdentityNumber.isValid15(values):
      report(.identityNumber, .certain, range, hidden(values))
      return true
    // Only the check digit tells such a number from that of a paper.
    case 16...19 where chain.hasSlashes(window):
      return findParted(values, range, isLast: window.upperBound == groups.count)
    case 17 where window.upperBound == groups.count:
      return findWithX(values, range) || (isUnbroken && findCard(values, first, range))
    case 18: return find18(values, first, range, isUnbroken: isUnbroken)
    case 16, 17, 19: return isUnbroken && findCard(values, first, range)
    default: return false
    }
  }

  private mutating func findParted(
    _ values: ArraySlice<UInt8>, _ range: Range<Int>, isLast: Bool
  ) -> Bool {
    var whole = Array(values)
    var end = range.upperBound
    if whole.count == 17, isLast {
      end += text.checkX(at: end)
      guard end > range.upperBound, !FoldedBytes.isLetter(text.character(at: end).folded) else {
        return false
      }
      whole.append(10)
    }
    guard IdentityNumber.judge18(whole[...], asOf: asOf) == .valid else { return false }
    report(.identityNumber, .certain, range.lowerBound..<end, hidden(whole[...]))
    return true
  }

  private mutating func find18(
    _ values: ArraySlice<UInt8>, _ first: NumberChain.Group, _ range: Range<Int>,
    isUnbroken: Bool
  ) -> Bool {
    let verdict = IdentityNumber.judge18(values, asOf: asOf)
    if verdict == .valid {
      report(.identityNumber, .certain, range, hidden(values))
      return true
    }
    guard isUnbroken, !IdentityNumber.isCreditCode(values) else { return false }
    if findCard(values, first, range) { return true }
    guard verdict == .wrongChecksum, !touchesLetter(range) else { return false }
    report(.identityNumber, .likely, range, hidden(values))
    return true
  }

  /// 17 digits and an X, with a separator between them or not.
  mutating func findWithX(_ values: ArraySlice<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    let (folded, width) = text.character(at: end)
    if folded == 0x20 || folded == 0x2D { end += width }
    let length = text.checkX(at: end)
    guard length > 0 else { return false }
    end += length
    let next = text.character(at: end).folded
    guard !FoldedBytes.isLetter(next) else { return false }
    let whole = Array(values) + [10]
    let whole18 = whole[...]
    switch IdentityNumber.judge18(whole18, asOf: asOf) {
    case .valid:
      report(.identityNumber, .certain, range.lowerBound..<end, hidden(whole18))
    case .notOne: return false
    // Another number may follow a right one at once, but a longer code is none.
    case .wrongChecksum where FoldedBytes.isDigit(next): return false
    case .wrongChecksum:
      report(.identityNumber, .likely, range.lowerBound..<end, hidden(whole18))
    }
    return true
  }

  private mutating func findCard(
    _ values: ArraySlice<UInt8>, _ first: NumberChain.Group, _ range: Range<Int>
  ) -> Bool {
    // The digits after a decimal point are no card, nor those of a code with letters.
    guard first.separator != 0x2E, IdentityNumber.isBankCard(values),
      !touchesLetter(range) || values.starts(with: [6, 2]) && isBehindBank(range)
    else { return false }
    let isFraction =
      text.character(before: range.lowerBound).folded == 0x2E
      && FoldedBytes.isDigit(text.character(before: range.lowerBound - 1).folded)
    guard !isFraction, chain.groups.count == 1 || first.count >= 4 || first.count == values.count
    else { return false }
    report(.bankCard, .certain, range, hidden(values))
    return true
  }

  /// 11 digits from 13 to 19, also after 86, 0086 or 0, in the groups people write.
  private func isMobile(_ values: ArraySlice<UInt8>, _ window: Range<Int>) -> Bool {
    let prefix = values.count - 11
    let number = values.dropFirst(prefix)
    guard number.first == 1, number[number.startIndex + 1] >= 3 else { return false }
    let isKnownPrefix =
      switch prefix {
      case 0: true
      case 1: values.first == 0 && mayBeDialled(window)
      case 2: values.starts(with: [8, 6])
      case 4: values.starts(with: [0, 0, 8, 6])
      default: false
      }
    guard isKnownPrefix else { return false }
    return isGrouped(window, prefix: prefix)
  }

  /// Whether 0 before a number is dialled: accounts in groups of four may have such groups within.
  private func mayBeDialled(_ window: Range<Int>) -> Bool {
    let groups = chain.groups
    guard window.count > 1, window.count < groups.count else { return true }
    guard window.lowerBound == 0, window.upperBound < groups.count else { return false }
    // `0138-1234-5678 0566-6022100`: a longer group or another sign than within it parts it from
    // what follows.
    let next = groups[window.upperBound]
    return next.count > 4
      || groups[window].dropFirst().allSatisfy { $0.separator != next.separator }
  }

  /// The groups in which people write the eleven digits, of which the first also holds the prefix.
  private func isGrouped(_ window: Range<Int>, prefix: Int) -> Bool {
    var sizes = chain.sizes(window)
    guard sizes.count > 1 else { return true }
    if sizes[0] == prefix { sizes.removeFirst() } else { sizes[0] -= prefix }
    let separators = chain.groups[window].dropFirst().map(\.separator)
    if separators.contains(where: { !DetectorScan.plainSeparators.contains($0) }) {
      // A comma parts numbers of a list as well, a full stop sentences: `共1381234。2026年`.
      return sizes == [3, 4, 4] || sizes == [3, 8] && !separators.contains(0x2C)
        || sizes == [7, 4] && !separators.contains(0x2C)
          && !separators.contains(NumberChain.fullStop)
    }
    if [[11], [3, 4, 4], [3, 8], [7, 4]].contains(sizes) { return true }
    // Other groups are only told from counts and accounts if nothing else stands beside them.
    guard window.count == chain.groups.count else { return false }
    if sizes[0] == 3 || sizes[0] == 7, sizes.dropFirst().allSatisfy({ $0 >= 3 }) { return true }
    return separators.allSatisfy { $0 == 0x20 }
      && [[4, 3, 4], [4, 7], [5, 6], [6, 5], [3, 2, 2, 2, 2]].contains(sizes)
  }

  private static let plainSeparators: [UInt8] = [0x20, 0x2D, 0x2E]

  /// `15912345678元`, `13812345678.00元`: money, unless the word is 元旦 or 元宵.
  private func isAmount(_ window: Range<Int>) -> Bool {
    guard window.count == 1 else { return false }
    var end = chain.groups[window.lowerBound].end
    if window.upperBound < chain.groups.count, chain.groups[window.upperBound].separator == 0x2E {
      end = chain.groups[window.upperBound].end
    }
    if text.character(at: end).folded == 0x20 { end += text.character(at: end).length }
    let units: [StaticString] = ["元", "万元", "亿元", "美元", "块钱", "平方"]
    return text.length(ofAny: units, at: end) > 0
      && text.length(ofAny: ["元旦", "元宵"], at: end) == 0
  }

  /// `c199-20261105`: the code of a community and a day, as in the names of files.
  private func isDatedCode(_ window: Range<Int>) -> Bool {
    let groups = chain.groups[window]
    guard chain.sizes(window) == [3, 8], let code = groups.first, let date = groups.last,
      date.separator == 0x2D, FoldedBytes.isLetter(text.character(before: code.start).folded)
    else { return false }
    let number = chain.values[date.first..<date.first + 8].reduce(0) { $0 * 10 + Int($1) }
    return 1900...2099 ~= number / 10_000 && 1...12 ~= number / 100 % 100 && 1...31 ~= number % 100
  }

  /// The first three digits, then stars.
  func hidden(_ values: ArraySlice<UInt8>) -> String {
    let shown = values.prefix(3).map { $0 + 0x30 }
    return String(decoding: shown, as: UTF8.self)
      + String(repeating: "*", count: values.count - 3)
  }

  /// `ICBC6222…`: the letters of a bank stand before the digits, none behind.
  private func isBehindBank(_ range: Range<Int>) -> Bool {
    guard !FoldedBytes.isLetter(text.character(at: range.upperBound).folded) else { return false }
    var start = range.lowerBound
    var letters = 0
    while letters < 6 {
      let (folded, length) = text.character(before: start)
      guard FoldedBytes.isLetter(folded) else { break }
      start -= length
      letters += 1
    }
    let before = text.character(before: start).folded
    return 2...5 ~= letters && !FoldedBytes.isDigit(before) && !"-_./".utf8.contains(before)
  }

  func touchesLetter(_ range: Range<Int>) -> Bool {
    FoldedBytes.isLetter(text.character(before: range.lowerBound).folded)
      || FoldedBytes.isLetter(text.character(at: range.upperBound).folded)
  }

  /// Whether the digits stand in a long run of letters and digits that is a fingerprint in base 16;
  /// a letter or three beside a number are a mark, not a fingerprint.
  func isInsideHexadecimal(_ range: Range<Int>) -> Bool {
    guard touchesLetter(range) else { return false }
    let reach = 16
    var (length, letters) = (range.count, 0)
    /// False at the end of the run; nil if a letter belongs to no number in base 16.
    func isDigit(_ folded: UInt8) -> Bool? {
      guard FoldedBytes.isAlphanumeric(folded) else { return false }
      if FoldedBytes.isLetter(folded) {
        if folded | 0x20 > 0x66 { return nil }
        letters += 1
      }
      length += 1
      return true
    }
    var index = range.lowerBound
    for _ in 0..<reach {
      let (folded, length) = text.character(before: index)
      guard let goesOn = isDigit(folded) else { return false }
      if !goesOn { break }
      index -= length
    }
    index = range.upperBound
    for _ in 0..<reach {
      let (folded, length) = text.character(at: index)
      guard let goesOn = isDigit(folded) else { return false }
      if !goesOn { break }
      index += length
    }
    return length >= 20 && letters >= 4
  }
}
