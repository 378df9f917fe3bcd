/// A rate with its numerator and denominator, which always stand beside it.
struct Ratio: Hashable, Sendable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Such as `4/8`.
  var fraction: String { "\(numerator)/\(denominator)" }

  /// The percentage with one decimal; 100 and 0 only when exact; nil without a denominator.
  var percentage: FixedDecimal? {
    guard denominator > 0 else { return nil }
    if numerator == denominator { return FixedDecimal(100) }
    guard
      let exact = FixedDecimal(numerator)
        .multiplied(by: FixedDecimal(100))?
        .divided(by: FixedDecimal(denominator), places: 1)
    else { return nil }
    let tenth = FixedDecimal(millionths: FixedDecimal.unit / 10)
    if numerator > 0, exact == .zero { return tenth }
    if exact == FixedDecimal(100) {
      return numerator < denominator ? exact - tenth : exact + tenth
    }
    return exact
  }

  /// `50.0%`, `100%`, `0%`; nil without a denominator.
  var percent: String? {
    percentage.map { value in
      let isExact = numerator == denominator || numerator == 0
      return (isExact ? value.description : value.printed(places: 1)) + "%"
    }
  }

  /// `50.0%（4/8，含上期结转 3 件）`; below `minimum` the bare fraction `3/4（含上期结转 2 件）`;
  /// `本期无` if there is nothing to divide by.
  func printed(minimum: Int, carriedIn: Int = 0) -> String {
    guard denominator > 0 else { return FigurePhrases.none }
    let carried = carriedIn > 0 ? [FigurePhrases.carriedIn(carriedIn)] : []
    guard denominator >= minimum, let percent else {
      return FigurePhrases.inBrackets(fraction, carried)
    }
    return FigurePhrases.inBrackets(percent, [fraction] + carried)
  }

  /// Whether a typed percentage is this rate as it is printed: `50%` and `50.0%` for 4/8.
  func agrees(withPercentage typed: FixedDecimal) -> Bool { percentage == typed }
}
