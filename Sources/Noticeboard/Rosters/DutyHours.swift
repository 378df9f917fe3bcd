/// The hours of the day in which somebody has to be on duty.
///
/// They are those of 班次表: where its shifts leave hours of the day free, as an evening patrol
/// does, nobody is missing then. A roster most of whose days have shifts of other hours does not
/// go by its table, and is measured through day and night.
struct DutyHours {
  /// Empty: all hours.
  private let shifts: [ShiftHours]

  init(of roster: LinkedRoster) {
    let table = roster.record.shifts.map(\.hours)
    var days: Set<Day> = []
    var otherDays: Set<Day> = []
    for row in roster.record.months.lazy.flatMap(\.shifts) {
      days.insert(row.date)
      if !table.contains(where: { $0.holds(row.hours) }) { otherDays.insert(row.date) }
    }
    shifts = otherDays.count * 2 < days.count ? table : []
  }

  /// The parts of a stretch of time that are hours of duty, in order.
  func parts(of time: Range<Instant>) -> [Range<Instant>] {
    guard !shifts.isEmpty else { return [time] }
    var result: [Range<Instant>] = []
    let lastDay = time.upperBound.day
    var day = time.lowerBound.day - 1
    while day <= lastDay {
      for hours in shifts { result.append(hours.interval(on: day).clamped(to: time)) }
      day = day + 1
    }
    return Self.joined(result.filter { !$0.isEmpty })
  }

  /// Shifts that touch or overlap are one stretch.
  private static func joined(_ parts: [Range<Instant>]) -> [Range<Instant>] {
    var result: [Range<Instant>] = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, part.lowerBound <= last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        result.append(part)
      }
    }
    return result
  }
}

extension ShiftHours {
  /// Whether a shift of other hours lies within this one.
  fileprivate func holds(_ other: ShiftHours) -> Bool {
    let begin = (other.start.minutes - start.minutes + 1440) % 1440
    return begin + other.lengthInMinutes <= lengthInMinutes
  }
}
