import Noticeboard

/// A text for people, in both languages of the tool.
struct Words: Sendable, Hashable {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  func text(in tongue: Tongue) -> String { tongue == .chinese ? chinese : english }
}
