/// An exact decimal with at most six places, as an integer of millionths.
///
/// What content can write is below 10^12, so sums overflow only after 10^20 terms; products and
/// quotients are checked.
package struct FixedDecimal: Hashable, Sendable {
  let millionths: Int128

  /// The places it keeps.
  static let places = 6
  static let unit: Int128 = 1_000_000

  init(millionths: Int128) {
    self.millionths = millionths
  }

  init(_ whole: Int) {
    self.millionths = Int128(whole) * FixedDecimal.unit
  }

  static let zero = FixedDecimal(0)

  var isWhole: Bool { millionths % FixedDecimal.unit == 0 }

  /// Its value as an integer; nil with a fraction or beyond `Int`.
  var whole: Int? {
    isWhole ? Int(exactly: millionths / FixedDecimal.unit) : nil
  }

  var isNegative: Bool { millionths < 0 }
}

extension FixedDecimal: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }

  static func + (left: Self, right: Self) -> Self {
    Self(millionths: left.millionths + right.millionths)
  }

  static func - (left: Self, right: Self) -> Self {
    Self(millionths: left.millionths - right.millionths)
  }

  static func += (left: inout Self, right: Self) { left = left + right }

  static func -= (left: inout Self, right: Self) { left = left - right }

  /// The product, rounded to `places`; nil if it is too large.
  func multiplied(by other: Self, places: Int = places) -> Self? {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: other.millionths)
    guard !overflow else { return nil }
    return Self.rounded(product, over: Self.unit * Self.unit, places: places)
  }

  /// The quotient, rounded once to `places`; nil for a zero divisor or if it is too large.
  func divided(by other: Self, places: Int) -> Self? {
    Self.rounded(millionths, over: other.millionths, places: places)
  }

  /// Rounded half away from zero to `places`, 0…6.
  func rounded(places: Int) -> Self {
    let step = Self.step(places)
    return Self(millionths: Self.quotient(millionths, step) * step)
  }

  /// The sum of the values, each times its weight in percent: 88×30% + 90×30% + 84.5×40% = 87.2.
  static func weighted(_ parts: [(value: Self, percent: Self)]) -> Self? {
    var sum: Int128 = 0
    for part in parts {
      let (product, isTooLarge) = part.value.millionths
        .multipliedReportingOverflow(by: part.percent.millionths)
      let (next, isOver) = sum.addingReportingOverflow(product)
      guard !isTooLarge, !isOver else { return nil }
      sum = next
    }
    return rounded(sum, over: unit * unit * 100, places: places)
  }

  /// `numerator / denominator`, rounded to `places`.
  private static func rounded(_ numerator: Int128, over denominator: Int128, places: Int)
    -> Self?
  {
    guard denominator != 0 else { return nil }
    let step = step(places)
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: unit / step)
    guard !overflow else {
      // Too long to scale first: the whole part and the rest, each exactly.
      let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
      let (high, isTooLarge) = whole.multipliedReportingOverflow(by: unit)
      let (low, isTooLong) = rest.multipliedReportingOverflow(by: unit / step)
      guard !isTooLarge, !isTooLong else { return nil }
      return Self(millionths: high + quotient(low, denominator) * step)
    }
    let (millionths, isTooLarge) = quotient(scaled, denominator)
      .multipliedReportingOverflow(by: step)
    return isTooLarge ? nil : Self(millionths: millionths)
  }

  /// The quotient, halves away from zero.
  private static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    let isHalfOrMore = rest.magnitude >= denominator.magnitude - rest.magnitude
    guard rest != 0, isHalfOrMore else { return quotient }
    return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
  }

  /// The millionths of one unit of the last place.
  private static func step(_ places: Int) -> Int128 {
    precondition((0...Self.places).contains(places), "\(places) places")
    return (places..<Self.places).reduce(1) { step, _ in step * 10 }
  }
}

extension FixedDecimal: CustomStringConvertible {
  /// As short as exact: `1200.5`, `-3`.
  package var description: String {
    let rest = Int(millionths.magnitude % Self.unit.magnitude)
    var (places, unit) = (Self.places, 1)
    while places > 0, rest / unit % 10 == 0 {
      places -= 1
      unit *= 10
    }
    return printed(places: places)
  }

  /// With exactly so many places, rounded half away from zero: `1200.50`; never `-0`.
  func printed(places: Int) -> String {
    let value = rounded(places: places).millionths
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: Self.unit.magnitude)
    let sign = value < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    var digits = Int(rest)
    for _ in places..<Self.places { digits /= 10 }
    return "\(sign)\(whole)." + padded(digits, to: places)
  }

  /// Yuan and fen: `1200.50`.
  var money: String { printed(places: 2) }
}

/// Why a text is not a number as content writes it.
package enum DecimalMistake: Error, Equatable, Sendable {
  case notANumber
  /// More decimals than allowed.
  case tooManyPlaces(allowed: Int)
  /// 10^12 or more.
  case tooLarge
  /// A number as sheets spell it (`1,200`, `1.2万`); content writes `description`.
  case sheetSpelling(FixedDecimal)
  /// `约30`, `30余`: fine in text, never part of a computation.
  case approximate
}

extension FixedDecimal {
  /// Reads `1200.50`, `-3`; full-width digits are folded.
  package init(_ text: String, places allowed: Int = places) throws(DecimalMistake) {
    var reader = ValueReader(text)
    if reader.take(anyOf: FigurePhrases.approximatePrefixes) != nil { throw .approximate }
    let isNegative = reader.take(anyOf: ["-", "−"]) != nil
    let isSigned = isNegative || reader.take("+")
    var (whole, groups) = try reader.wholePart()
    var digits = 0
    if reader.take(".") { digits = try reader.fraction(of: &whole) }
    guard digits <= allowed else { throw .tooManyPlaces(allowed: allowed) }
    let value = Self(millionths: isNegative ? -whole : whole)
    if reader.atEnd {
      if groups || (isSigned && !isNegative) { throw .sheetSpelling(value) }
      self = value
    } else if reader.take("万"), reader.atEnd {
      guard value.millionths.magnitude < UInt128(1_000_000_000_000_000) else { throw .tooLarge }
      throw .sheetSpelling(Self(millionths: value.millionths * 10_000))
    } else if reader.take(anyOf: FigurePhrases.approximateSuffixes) != nil {
      throw .approximate
    } else {
      throw .notANumber
    }
  }

  /// Reads an amount of yuan with at most two decimals.
  init(money text: String) throws(DecimalMistake) {
    try self.init(text, places: 2)
  }
}

extension ValueReader {
  /// The digits before the point in millionths, and whether they are grouped by commas.
  fileprivate mutating func wholePart() throws(DecimalMistake) -> (Int128, groups: Bool) {
    let start = position
    guard let first = number(digits: 1...18) else {
      var isDigits = false
      while let byte = peek, byte &- 0x30 < 10 {
        isDigits = true
        position += 1
      }
      throw isDigits && position - start > 18 ? .tooLarge : .notANumber
    }
    guard first.digits <= 12 || first.value < 1_000_000_000_000 else { throw .tooLarge }
    var whole = first.value
    var groups = false
    while peek == 0x2C {
      guard first.digits <= 3, take(","), let group = number(digits: 3...3) else {
        throw .notANumber
      }
      groups = true
      whole = whole * 1000 + group.value
      guard whole < 1_000_000_000_000 else { throw .tooLarge }
    }
    return (Int128(whole) * FixedDecimal.unit, groups)
  }

  /// Adds the digits after the point; returns how many there are without zeros at the end
  /// beyond the sixth.
  fileprivate mutating func fraction(of value: inout Int128) throws(DecimalMistake) -> Int {
    guard let fraction = number(digits: 1...18) else { throw .notANumber }
    guard fraction.digits <= FixedDecimal.places else {
      throw .tooManyPlaces(allowed: FixedDecimal.places)
    }
    var scaled = fraction.value
    for _ in fraction.digits..<FixedDecimal.places { scaled *= 10 }
    value += Int128(scaled)
    return fraction.digits
  }
}
