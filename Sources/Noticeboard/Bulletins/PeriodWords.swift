/// How people write periods where a quotation names one, rightly or wrongly.
enum PeriodWords {
  /// The words that a quotation takes, seen from the bulletin's own period.
  static let relative: Set<String> = ["本期", "本周", "本月", "上月", "本季", "上季", "本年"]

  /// Whether a word names a period for a quotation.
  static func names(_ word: String) -> Bool {
    if relative.contains(word) { return true }
    // A word that is no period is some other part of the quotation.
    return (try? Period(word)) != nil
  }

  /// Whether a word was written for a period, though it may name none: `下月`, `2026年10月`, `2026-13`.
  static func isMeant(by word: String) -> Bool {
    if names(word) { return true }
    guard let first = word.unicodeScalars.first, let last = word.last else { return false }
    let isNumber = ("0"..."9").contains(first) || ("０"..."９").contains(first)
    return isNumber || "年季月周旬".contains(last) || word.hasSuffix("季度")
  }
}
