/// A word in content that names another record; `Site` finds out which.
package struct Reference: Sendable, Hashable {
  package let text: String
  let location: Location
}

/// What every record carries.
package struct Envelope: Sendable {
  /// `[a-z0-9][a-z0-9-]{0,63}`, unique in its kind.
  package let id: String
  /// 1–60 characters.
  package let title: String
  /// Absent: the site's root.
  let unit: Reference?
  var audience: Audience
  var status: Status
  let date: Day?
  package let source: String
  let mechanism: Reference?
  let tags: [String]
  let language: String
  /// Names with rare readings, for search.
  let pinyin: String
  /// Where the record begins.
  package let location: Location
}
