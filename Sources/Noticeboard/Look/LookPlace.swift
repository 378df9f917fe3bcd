/// What a path below a site's own `site-templates/` says of the file.
package enum LookPlace: Sendable, Equatable {
  /// A template, or a table of words.
  case source
  /// Published as it is.
  case text
  /// Published without what it says of where and when it was taken.
  case picture
  /// Published if it begins with these bytes.
  case signed([UInt8])
  /// In `static/`, but of a kind that is not published from there.
  case foreign
  /// Nothing of the look: editors and systems leave such files about.
  case unknown

  private static let texts: Set<String> = ["css", "js", "svg", "txt", "json", "xml", "webmanifest"]
  private static let signs: [String: [UInt8]] = [
    "ico": [0, 0, 1, 0], "woff": Array("wOFF".utf8), "woff2": Array("wOF2".utf8),
  ]

  /// For the sentence that says what may be published.
  package static let publishedKinds =
    texts.union(MediaFile.pictureExtensions).union(signs.keys).sorted().joined(separator: "、")

  package init(path: String) {
    let name = Self.behind(UInt8(ascii: "/"), in: path) ?? path
    if Self.isLeftAbout(name.lowercased()) {
      self = .unknown
    } else if path.hasPrefix("static/") {
      let kind = (Self.behind(UInt8(ascii: "."), in: name) ?? "").lowercased()
      if Self.texts.contains(kind) {
        self = .text
      } else if MediaFile.pictureExtensions.contains(kind) {
        self = .picture
      } else {
        self = Self.signs[kind].map { .signed($0) } ?? .foreign
      }
    } else if path.hasSuffix(".mustache") || path.hasPrefix("strings/") && path.hasSuffix(".yaml") {
      self = .source
    } else {
      self = .unknown
    }
  }

  /// What stands behind the last such sign.
  private static func behind(_ sign: UInt8, in text: String) -> String? {
    text.utf8.lastIndex(of: sign).map { String(text[text.utf8.index(after: $0)...]) }
  }

  private static func isLeftAbout(_ name: String) -> Bool {
    ["thumbs.db", "desktop.ini"].contains(name)
      || ["~", ".bak", ".orig", ".swp"].contains { name.hasSuffix($0) }
      || name.hasPrefix("#") && name.hasSuffix("#")
  }

  /// Whether a file is searched for personal data: texts are, published or not.
  package static func isSearched(_ path: String) -> Bool {
    [.source, .text].contains(LookPlace(path: path)) || PrivacyLint.isText(path)
  }
}
