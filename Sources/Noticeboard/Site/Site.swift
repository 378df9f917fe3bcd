/// Records, linked, checked and computed for one day and one audience: the third of the five values.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  package let calendar: WorkingCalendar
  /// The day for which the site is built.
  package let asOf: Day
  /// Whether that day is today: then what is dated later is a mistake, not merely not yet there.
  package let asOfIsToday: Bool
  package let audience: Audience
  package let units: UnitTree
}
