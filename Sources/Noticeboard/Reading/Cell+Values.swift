import Tables

/// The types of domain section 1.9, read from a cell or a scalar; what is wrong is reported.
extension Cell {
  func word<Word: Vocabulary>(
    _ type: Word.Type, named name: FieldName, _ findings: inout Findings
  ) -> Word? {
    if let word = Word.parse(text) { return word }
    let folded = text.foldingWidth()
    if let word = Word.parse(folded) { return word }
    findings.report(
      .badWord, at: location, text, name.chinese,
      Word.allCases.map(\.title).joined(separator: "、"), name.english,
      Word.allCases.map(\.rawValue).joined(separator: ", "),
      suggestion: Spelling.nearest(to: folded, among: Word.spellings))
    return nil
  }

  /// The word that was probably meant by one that is none.
  func probable<Word: Vocabulary>(_ type: Word.Type) -> Word? {
    Spelling.nearest(to: text.foldingWidth(), among: Word.spellings).flatMap(Word.parse)
  }

  /// A word of a list that is not a `Vocabulary`.
  func parsed<Value>(
    _ parse: (String) -> Value?, named name: FieldName,
    _ allowed: (chinese: String, english: String), _ findings: inout Findings
  ) -> Value? {
    if let value = parse(text) { return value }
    findings.report(
      .badWord, at: location, text, name.chinese, allowed.chinese, name.english,
      allowed.english)
    return nil
  }

  func integer(
    in range: ClosedRange<Int>, named name: FieldName, _ findings: inout Findings
  ) -> Int? {
    let folded = narrowed(&findings)
    let digits = folded.hasPrefix("-") ? folded.dropFirst() : Substring(folded)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      findings.report(.badInteger, at: location, text, name.chinese, name.english)
      return nil
    }
    guard let value = Int(folded), range.contains(value) else {
      findings.report(
        .integerOutOfRange, at: location, text, name.chinese, String(range.lowerBound),
        String(range.upperBound), name.english)
      return nil
    }
    return value
  }

  func decimal(named name: FieldName, _ findings: inout Findings) -> FixedDecimal? {
    _ = narrowed(&findings)
    do throws(DecimalMistake) {
      return try FixedDecimal(text)
    } catch {
      findings.report(.badDecimal, at: location, text, name.chinese, name.english)
      return nil
    }
  }

  /// Yuan with at most two decimals.
  func money(named name: FieldName, _ findings: inout Findings) -> FixedDecimal? {
    _ = narrowed(&findings)
    do throws(DecimalMistake) {
      return try FixedDecimal(money: text)
    } catch {
      if case .tooManyPlaces = error {
        findings.report(.moneyDecimals, at: location, text)
      } else {
        findings.report(.badDecimal, at: location, text, name.chinese, name.english)
      }
      return nil
    }
  }

  func day(year: Int?, _ findings: inout Findings) -> Day? {
    _ = narrowed(&findings)
    do throws(DayMistake) {
      return try Day(text, inYear: year)
    } catch {
      report(error, &findings)
      return nil
    }
  }

  private func report(_ mistake: DayMistake, _ findings: inout Findings) {
    switch mistake {
    case .dayBeyondMonth(_, let month, _, let length):
      findings.report(.dayBeyondMonth, at: location, text, String(month), String(length))
    case .sheetSpelling(let day):
      // Only sheets have cells to format.
      let isInSheet = if case .cell = location.place { true } else { false }
      findings.report(
        isInSheet ? .sheetDate : .dateSpelling, at: location, text, day.description)
    case .twoReadings(let first, let second):
      findings.report(
        .ambiguousDate, at: location, text, first.chineseWithoutYear, second.chineseWithoutYear)
    case .yearMissing: findings.report(.dateWithoutYear, at: location, text)
    case .noSuchMonth(let month):
      findings.report(.noSuchMonth, at: location, text, String(month))
    case .notADate: findings.report(.badDate, at: location, text)
    }
  }

  func period(_ findings: inout Findings) -> Period? {
    _ = narrowed(&findings)
    do throws(PeriodMistake) {
      return try Period(text)
    } catch {
      if case .day(let mistake) = error, mistake != .notADate {
        report(mistake, &findings)
      } else {
        findings.report(.badPeriod, at: location, text)
      }
      return nil
    }
  }

  func instant(_ findings: inout Findings) -> Instant? {
    do throws(InstantMistake) {
      return try Instant(text)
    } catch {
      switch error {
      case .day(let mistake): report(mistake, &findings)
      case .timeMissing, .time: findings.report(.badTime, at: location, text)
      }
      return nil
    }
  }

  func time(_ findings: inout Findings) -> TimeOfDay? {
    _ = narrowed(&findings)
    if let time = TimeOfDay(text) { return time }
    findings.report(.badTime, at: location, text)
    return nil
  }

  func due(_ findings: inout Findings) -> DueRule? {
    do throws(DueRuleMistake) {
      return try DueRule(text)
    } catch {
      findings.report(.badDue, at: location, text)
      return nil
    }
  }

  func limit(_ findings: inout Findings) -> WorkingLimit? {
    do throws(DayCountMistake) {
      return try WorkingLimit(text)
    } catch {
      findings.report(.badLimit, at: location, text)
      return nil
    }
  }

  func dayCount(_ findings: inout Findings) -> DayCount? {
    do throws(DayCountMistake) {
      return try DayCount(text)
    } catch {
      findings.report(.badSpan, at: location, text)
      return nil
    }
  }

  func openingHours(_ findings: inout Findings) -> OpeningHours? {
    do throws(OpeningHoursMistake) {
      return try OpeningHours(text)
    } catch {
      findings.report(.badHours, at: location, text)
      return nil
    }
  }

  /// A grid's code; full width is folded with a warning.
  func code(_ findings: inout Findings) -> String? {
    let folded = text.foldingWidth()
    if folded != text { findings.report(.fullWidthCode, at: location, text, folded) }
    let groups = folded.split(separator: "-", omittingEmptySubsequences: false)
    let fits = groups.allSatisfy { group in
      !group.isEmpty
        && group.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        }
    }
    guard fits else {
      if let code = DaySpelling.codes(behind: text).first {
        findings.report(.codeBecameDate, at: location, text, code)
      } else {
        findings.report(.badCode, at: location, text)
      }
      return nil
    }
    return folded
  }

  /// `17`, or `2026-0017`; a number without year is of the file's year.
  func caseNumber(year: Int, _ findings: inout Findings) -> CaseNumber? {
    if let number = CaseNumber(narrowed(&findings), year: year) { return number }
    findings.report(.badCaseNumber, at: location, text)
    return nil
  }

  /// A session's number: `11`, or `第11期`.
  func sequence(_ findings: inout Findings) -> Int? {
    var digits = Substring(narrowed(&findings))
    if digits.hasPrefix("第") { digits = digits.dropFirst() }
    if let last = digits.last, "期届次讲".contains(last) { digits = digits.dropLast() }
    guard let value = Int(digits), (1...99_999).contains(value) else {
      findings.report(.badInteger, at: location, text, "期数", "seq")
      return nil
    }
    return value
  }

  /// An office's number; whether a mobile may stand here is `PrivacyLint`'s question.
  func phone(_ findings: inout Findings) -> String {
    guard PhoneNumber(text) != nil else {
      findings.report(.badPhone, at: location, text)
      return ""
    }
    return text.foldingWidth()
  }

  func checkCreditCode(_ findings: inout Findings) {
    do throws(CreditCodeMistake) {
      _ = try CreditCode(text)
    } catch {
      findings.report(.badCreditCode, at: location, text)
    }
  }

  /// A value of an extra column, checked by its declared type.
  func checked(
    as column: Mechanism.Column, year: Int, _ findings: inout Findings
  ) -> Cell {
    switch column.type {
    case .int: _ = integer(in: -999_999_999...999_999_999, named: FieldName(column.name), &findings)
    case .decimal: _ = decimal(named: FieldName(column.name), &findings)
    case .money: _ = money(named: FieldName(column.name), &findings)
    case .date:
      if let day = day(year: year, &findings) {
        return Cell(text: day.description, location: location)
      }
    case .period: _ = period(&findings)
    case .yesNo: _ = word(Answer.self, named: FieldName(column.name), &findings)
    case .enumeration:
      if !column.values.isEmpty, !column.values.contains(text) {
        findings.report(
          .badWord, at: location, text, column.name, column.values.joined(separator: "、"),
          column.name, column.values.joined(separator: ", "),
          suggestion: Spelling.nearest(to: text, among: column.values))
      }
    case .phone: _ = phone(&findings)
    case .text, .unit, .name, .idNumber, .address, .plate, .email, .card, .media: break
    }
    return self
  }
}

extension CaseNumber {
  /// Reads `17`, `0017` or `2026-0017`.
  init?(_ text: String, year: Int) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, let last = numbers.last, (1...999_999).contains(last)
    else { return nil }
    switch numbers.count {
    case 1: self.init(year: year, number: last)
    case 2 where (1900...9999).contains(numbers[0]): self.init(year: numbers[0], number: last)
    default: return nil
    }
  }
}
