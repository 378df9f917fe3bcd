/// The rules of resident identity numbers and bank cards, over values of digits (0…9; X is 10).
enum IdentityNumber {
  enum Verdict { case valid, wrongChecksum, notOne }

  /// Judges 18 values: area, birth date from 1900 to `asOf`, sequence, check (GB 11643).
  static func judge18(_ values: ArraySlice<UInt8>, asOf: Day) -> Verdict {
    guard values.count == 18, values.dropLast().allSatisfy({ $0 < 10 }) else { return .notOne }
    let at = values.startIndex
    guard values[at] != 0 else { return .notOne }
    let number = { (range: Range<Int>) in
      values[(at + range.lowerBound)..<(at + range.upperBound)].reduce(0) { $0 * 10 + Int($1) }
    }
    let year = number(6..<10)
    guard year >= 1900,
      let birth = Day(year: year, month: number(10..<12), day: number(12..<14)), birth <= asOf
    else { return .notOne }
    // ISO 7064 mod 11-2: the weighted sum of all 18 is 1 modulo 11.
    var remainder = 0
    for value in values { remainder = (remainder * 2 + Int(value)) % 11 }
    return remainder == 1 ? .valid : .wrongChecksum
  }

  /// Judges the 15 values of a number of the old form, whose year is one of the 1900s.
  static func isValid15(_ values: ArraySlice<UInt8>) -> Bool {
    guard values.count == 15, values[values.startIndex] != 0,
      values.allSatisfy({ $0 < 10 })
    else { return false }
    let at = values.startIndex + 6
    let pair = { (offset: Int) in Int(values[at + offset]) * 10 + Int(values[at + offset + 1]) }
    return Day(year: 1900 + pair(0), month: pair(2), day: pair(4)) != nil
  }

  /// 16 to 19 digits that begin with 3 to 6 and pass the Luhn check.
  static func isBankCard(_ values: ArraySlice<UInt8>) -> Bool {
    guard (16...19).contains(values.count), let first = values.first, (3...6).contains(first),
      values.allSatisfy({ $0 < 10 })
    else { return false }
    var sum = 0
    for (place, value) in values.reversed().enumerated() {
      let weighted = place.isMultiple(of: 2) ? Int(value) : Int(value) * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum % 10 == 0
  }

  /// Whether 18 digits are the credit code of an organisation: a known register and kind, a
  /// province (99 in examples), and the right check digit.
  static func isCreditCode(_ values: ArraySlice<UInt8>) -> Bool {
    let digits = values.map { $0 + 0x30 }
    guard digits.count == 18, values.allSatisfy({ $0 < 10 }), let last = digits.last,
      [1, 5, 9].contains(digits[0] - 0x30), [1, 2, 3, 9].contains(digits[1] - 0x30)
    else { return false }
    let province = Int(digits[2] - 0x30) * 10 + Int(digits[3] - 0x30)
    guard (11...82).contains(province) || province == 99 else { return false }
    return CreditCode.check(of: digits.dropLast()) == last
  }
}
