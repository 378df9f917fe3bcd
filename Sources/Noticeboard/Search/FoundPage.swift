/// What the search takes from a finished page.
package struct FoundPage: Sendable {
  /// Its text: one part, or several of a long page.
  package let parts: [PagePart]
  /// Whom it names, where people are found by name.
  package let people: [String]

  package init(parts: [PagePart], people: [String]) {
    (self.parts, self.people) = (parts, people)
  }
}
