/// Whether each holder has served the hours of a year, judged when the year ends.
///
/// The hours of a holder are those of all posts and shifts (domain section 2).
struct HoursCheck {
  let roster: LinkedRoster
  let asOf: Day

  /// Whose hours are added up.
  private struct Holder: Hashable {
    /// What tells them from others of that name.
    enum Mark: Hashable {
      case name
      /// Equal masked names tell one person only at one unit.
      case unit(UnitID)
      /// A row that names several people, or none, is by itself.
      case row(Int)
    }

    let name: String
    let mark: Mark
  }

  private struct Service {
    var heads = 1
    var hours = FixedDecimal.zero
    var last: Location
  }

  private typealias Years = [Int: [Holder: Service]]

  func report(_ findings: inout Findings) {
    guard let minimum = roster.record.minimumHours else { return }
    var years: Years = [:]
    addPosts(to: &years)
    addShifts(to: &years)
    for (year, holders) in years.sorted(by: { $0.key < $1.key }) where isOver(year) {
      for (holder, service) in holders.sorted(by: { $0.value.last < $1.value.last }) {
        guard let needed = minimum.multiplied(by: FixedDecimal(service.heads)),
          service.hours < needed
        else { continue }
        findings.report(
          .hoursBelowMinimum, at: service.last, holder.name, String(year),
          service.hours.description, needed.description)
      }
    }
  }

  /// The last week of a year, and all time after it.
  private func isOver(_ year: Int) -> Bool {
    asOf >= Day(validYear: year, month: 12, day: 25)
  }

  private func holder(_ name: String, at unit: UnitID) -> Holder {
    Holder(name: name, mark: name.holds(UInt8(ascii: "*")) ? .unit(unit) : .name)
  }

  private func add(
    _ hours: FixedDecimal, of holder: Holder, heads: Int = 1, in year: Int, at place: Location,
    to years: inout Years
  ) {
    var service = years[year]?[holder] ?? Service(heads: heads, last: place)
    service.hours += hours
    service.last = place
    years[year, default: [:]][holder] = service
  }

  /// A row is of the year in which it ends; one without an end is of the present year.
  private func addPosts(to years: inout Years) {
    for post in roster.standing {
      let row = roster.row(post)
      guard let hours = row.common.hours else { continue }
      let year = min(row.common.to?.year ?? asOf.year, asOf.year)
      let people = row.holders
      let named = people.isEmpty ? row.post : row.holder
      add(
        hours,
        of: people.count == 1
          ? holder(people[0], at: post.unit) : Holder(name: named, mark: .row(post.row)),
        heads: max(row.headcount, 1), in: year, at: row.common.location, to: &years)
    }
  }

  /// A shift counts the hours that its row gives, else its length.
  private func addShifts(to years: inout Years) {
    for shift in roster.shifts {
      let row = roster.row(shift)
      let people = NamedPeople.people(in: row.holder)
      guard !people.isEmpty else { continue }
      let length = FixedDecimal(row.hours.lengthInMinutes)
        .divided(by: FixedDecimal(60), places: 2)
      add(
        row.common.hours ?? length ?? .zero,
        of: holder(people.count == 1 ? people[0] : row.holder, at: shift.unit),
        in: row.date.year, at: row.common.location, to: &years)
    }
  }
}
