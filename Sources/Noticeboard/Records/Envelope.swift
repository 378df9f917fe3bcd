/// A word in content that names another record; `Site` finds out which.
package struct Reference: Sendable, Hashable {
  package let text: String
  let location: Location
}

/// What every record carries.
package struct Envelope: Sendable {
  /// `[a-z0-9][a-z0-9-]{0,63}`, unique in its kind.
  package var id: String
  /// 1–60 characters.
  package var title: String
  /// Absent: the site's root.
  var unit: Reference?
  var audience: Audience
  var status: Status
  var date: Day?
  package var source: String
  var mechanism: Reference?
  var tags: [String]
  var language: String
  /// Names with rare readings, for search.
  var pinyin: String
  /// Where the record begins.
  package var location: Location
}
