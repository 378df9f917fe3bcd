import Testing

@testable import Noticeboard

/// A day of a vector; the tests' own dates are right.
func day(_ text: String) -> Day {
  do { return try Day(text) } catch {
    Issue.record("\(text): \(error)")
    return Day(number: 0)
  }
}

func period(_ text: String) -> Period {
  do { return try Period(text) } catch {
    Issue.record("\(text): \(error)")
    return Period(day: Day(number: 0))
  }
}

/// The announced days around the vectors: the end of 2025 and all of 2026.
let officialCalendar: WorkingCalendar = {
  let holidays: [(ClosedRange<String>, String)] = [
    ("2025-10-01"..."2025-10-08", "国庆节、中秋节"), ("2026-01-01"..."2026-01-03", "元旦"),
    ("2026-02-15"..."2026-02-23", "春节"), ("2026-04-04"..."2026-04-06", "清明节"),
    ("2026-05-01"..."2026-05-05", "劳动节"), ("2026-06-19"..."2026-06-21", "端午节"),
    ("2026-09-25"..."2026-09-27", "中秋节"), ("2026-10-01"..."2026-10-07", "国庆节"),
  ]
  let workdays = [
    ("2025-10-11", "国庆节、中秋节"), ("2026-01-04", "元旦"), ("2026-02-14", "春节"),
    ("2026-02-28", "春节"), ("2026-05-09", "劳动节"), ("2026-09-20", "国庆节"), ("2026-10-10", "国庆节"),
  ]
  var entries: [WorkingCalendar.Entry] = []
  for (range, name) in holidays {
    for day in day(range.lowerBound)...day(range.upperBound) {
      entries.append(.init(day: day, kind: .holiday, name: name))
    }
  }
  for (text, name) in workdays {
    entries.append(.init(day: day(text), kind: .workday, name: name))
  }
  return WorkingCalendar(entries: entries, years: [2025, 2026])
}()
