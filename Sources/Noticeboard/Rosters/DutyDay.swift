/// A day of a duty table.
struct DutyDay: Sendable {
  let day: Day
  /// What the calendar says of it: 休 or 班.
  let entry: WorkingCalendar.Entry?
  /// It fills up the first or last week of a month's calendar.
  let isOutside: Bool
  /// Those that begin on it.
  let shifts: ArraySlice<DutyShift>
}

extension LinkedRoster {
  /// The weeks of a month, filled up with days of its neighbours.
  func calendarWeeks(of month: Period, calendar: WorkingCalendar) -> [[DutyDay]] {
    let first = Period(.week, containing: month.first).first
    return stride(from: first, through: month.last, by: 7).map { monday in
      (0..<7).map { offset in
        let day = monday + offset
        return DutyDay(
          day: day, entry: calendar.entry(on: day), isOutside: !month.contains(day),
          shifts: shifts(on: day))
      }
    }
  }

  /// The months that `duty.html` shows: that of a day and the next, as far as the roster goes.
  func boardMonths(asOf day: Day) -> [Period] {
    let month = Period(.month, containing: day)
    return [month, month.next].filter { period in
      record.months.contains { $0.period == period && !$0.shifts.isEmpty }
    }
  }
}
