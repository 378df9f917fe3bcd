/// Which days are worked: Monday to Friday, but for the announced holidays and make-up days.
package struct WorkingCalendar: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case holiday, workday

    var chinese: String { self == .holiday ? "休" : "班" }
  }

  /// A row of `calendar/<year>.csv`.
  struct Entry: Equatable, Sendable {
    let day: Day
    let kind: Kind
    let name: String

    init(day: Day, kind: Kind, name: String) {
      self.day = day
      self.kind = kind
      self.name = name
    }
  }

  /// Ascending, one a day.
  let entries: [Entry]

  /// The years that have a calendar with at least one row.
  let years: Set<Int>

  /// Of two rows of one day the first counts; the reader of the files reports the second.
  init(entries: [Entry], years: Set<Int>) {
    let sorted = entries.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    var distinct: [Entry] = []
    distinct.reserveCapacity(entries.count)
    for (_, entry) in sorted where distinct.last?.day != entry.day { distinct.append(entry) }
    self.entries = distinct
    self.years = years
  }

  /// What the calendar files say of a day.
  func entry(on day: Day) -> Entry? {
    let index = lowerBound(of: day)
    return index < entries.count && entries[index].day == day ? entries[index] : nil
  }

  func isWorkingDay(_ day: Day) -> Bool {
    entry(on: day).map { $0.kind == .workday } ?? !day.weekday.isWeekend
  }

  /// The day itself if it is worked, else the next that is.
  package func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while !isWorkingDay(day) { day = day + 1 }
    return day
  }

  /// The day itself if it is worked, else the last before it.
  func workingDay(onOrBefore day: Day) -> Day {
    var day = day
    while !isWorkingDay(day) { day = day - 1 }
    return day
  }

  /// The n-th working day, counted from `day` itself if it is one; n ≥ 1.
  func workingDay(number count: Int, from day: Day) -> Day {
    var day = workingDay(onOrAfter: day)
    for _ in 1..<max(count, 1) { day = workingDay(onOrAfter: day + 1) }
    return day
  }

  /// How many days of a span are worked, in time that does not depend on its length.
  func workingDayCount(in days: ClosedRange<Day>) -> Int {
    let length = days.upperBound - days.lowerBound + 1
    var count = length / 7 * 5
    for offset in 0..<(length % 7) where !(days.lowerBound + offset).weekday.isWeekend {
      count += 1
    }
    for entry in entries(in: days) {
      switch (entry.kind, entry.day.weekday.isWeekend) {
      case (.holiday, false): count -= 1
      case (.workday, true): count += 1
      default: break
      }
    }
    return count
  }

  func moved(_ day: Day, by rule: RestDayRule) -> Day {
    switch rule {
    case .same: day
    case .nextWorkday: workingDay(onOrAfter: day)
    case .previousWorkday: workingDay(onOrBefore: day)
    }
  }

  func entries(in days: ClosedRange<Day>) -> ArraySlice<Entry> {
    entries[lowerBound(of: days.lowerBound)..<lowerBound(of: days.upperBound + 1)]
  }

  /// The years of a span for which no calendar is there, ascending (D5).
  func missingYears(in days: ClosedRange<Day>) -> [Int] {
    (days.lowerBound.year...days.upperBound.year).filter { !years.contains($0) }
  }

  private func lowerBound(of day: Day) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
