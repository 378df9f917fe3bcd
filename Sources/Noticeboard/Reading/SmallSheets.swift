import Tables

/// Reads `calendar/<year>.csv` and `lint/terms.csv`.
enum SmallSheets {
  private enum CalendarColumn: String, Vocabulary {
    case date, name, kind
    static let index = makeIndex()
    var chinese: [String] {
      switch self {
      case .date: ["日期"]
      case .name: ["名称"]
      case .kind: ["类型"]
      }
    }
  }

  private enum DayKindWord: String, Vocabulary {
    case holiday, workday
    static let index = makeIndex()
    var chinese: [String] { self == .holiday ? ["休"] : ["班"] }
  }

  static func calendar(
    _ table: Table, path: String, year: Int
  ) -> (days: [WorkingCalendar.Entry], findings: Findings) {
    var findings = Findings()
    let sheet = Sheet(table, path: path, names: CalendarColumn.index, &findings)
    sheet.require([(.date, "日期"), (.kind, "类型")], &findings)
    var first: [Day: Location] = [:]
    var days: [WorkingCalendar.Entry] = []
    for row in sheet.dataRows(&findings) {
      guard let cell = sheet.required(.date, row, named: "日期", &findings),
        let day = cell.day(year: nil, &findings),
        let kind = sheet.required(.kind, row, named: "类型", &findings)?
          .word(DayKindWord.self, named: FieldName(CalendarColumn.kind), &findings)
      else { continue }
      if let earlier = first[day] {
        findings.report(.calendarDayTwice, at: cell.location, cell.text, related: [earlier])
        continue
      }
      first[day] = cell.location
      // 元旦 may begin in the old year.
      guard day.year == year || (day.year == year - 1 && day.month == 12) else {
        findings.report(.calendarOtherYear, at: cell.location, cell.text, String(year))
        continue
      }
      days.append(
        WorkingCalendar.Entry(
          day: day, kind: kind == .holiday ? .holiday : .workday, name: sheet.text(.name, row)))
    }
    return (days, findings)
  }

  private enum TermColumn: String, Vocabulary {
    case wrong, right, note
    static let index = makeIndex()
    var chinese: [String] {
      switch self {
      case .wrong: ["错"]
      case .right: ["对"]
      case .note: ["说明"]
      }
    }
  }

  static func terms(_ table: Table, path: String) -> (terms: [LintTerm], findings: Findings) {
    var findings = Findings()
    let sheet = Sheet(table, path: path, names: TermColumn.index, &findings)
    sheet.require([(.wrong, "错"), (.right, "对")], &findings)
    // 共计 may well be a word here.
    let terms = (0..<table.rowCount).compactMap { row -> LintTerm? in
      guard let wrong = sheet.required(.wrong, row, named: "错", &findings),
        let right = sheet.required(.right, row, named: "对", &findings)
      else { return nil }
      return LintTerm(wrong: wrong.text, right: right.text, note: sheet.text(.note, row))
    }
    return (terms, findings)
  }
}
