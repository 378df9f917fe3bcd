/// A word in content that names another record; `Site` finds out which.
package struct Reference: Sendable, Hashable {
  package let text: String
  package let location: Location
}

/// What every record carries.
package struct Envelope: Sendable {
  /// `[a-z0-9][a-z0-9-]{0,63}`, unique in its kind.
  package var id: String
  /// 1–60 characters.
  package var title: String
  /// Absent: the site's root.
  package var unit: Reference?
  package var audience: Audience
  package var status: Status
  package var date: Day?
  package var source: String
  package var mechanism: Reference?
  package var tags: [String]
  package var language: String
  /// Names with rare readings, for search.
  package var pinyin: String
  /// Where the record begins.
  package var location: Location
}
