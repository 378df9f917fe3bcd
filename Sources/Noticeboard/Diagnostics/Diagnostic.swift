/// A mistake that a person can mend: what is wrong, where, and the way out.
package struct Diagnostic: Sendable, Hashable {
  package let rule: Rule
  /// The rule's weight, but for what `site.yaml` makes of it.
  package let level: Rule.Level
  package let location: Location
  /// What stands for `{0}`, `{1}` … in the rule's sentence.
  package let arguments: [String]
  /// A word that was probably meant.
  package let suggestion: String?
  /// Further places that belong to it: the other cell, the page being rendered.
  package let related: [Location]

  package init(
    _ rule: Rule, at location: Location, _ arguments: [String] = [], suggestion: String? = nil,
    related: [Location] = [], level: Rule.Level? = nil
  ) {
    self.rule = rule
    self.level = level ?? rule.level
    self.location = location
    // What is said about a file goes into logs and screens: nobody's number goes with it.
    self.arguments = arguments.map(Detector.maskingNumbers)
    self.suggestion = suggestion.map(Detector.maskingNumbers)
    self.related = related
  }

  /// The same mistake in `site.yaml`, where every error is one of configuration.
  var asConfiguration: Diagnostic {
    Diagnostic(
      rule, at: location, arguments, suggestion: suggestion, related: related,
      level: level == .error ? .configuration : level)
  }

  /// The sentence, without its place.
  package func summary(in tongue: Tongue) -> String {
    var text = Self.fill(tongue == .chinese ? rule.chinese : rule.english, arguments)
    if let suggestion {
      text += tongue == .chinese ? "；是不是“\(suggestion)”？" : "; did you mean '\(suggestion)'?"
    }
    for place in related {
      text += tongue == .chinese ? "（另见 \(place)）" : " (see also \(place))"
    }
    return text
  }

  /// Replaces `{0}` … `{9}`; a value is never looked at again, whatever braces it holds.
  static func fill(_ sentence: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let tail = rest[open...].dropFirst()
      if let digit = tail.first?.wholeNumberValue, tail.dropFirst().first == "}" {
        result += digit < arguments.count ? arguments[digit] : ""
        rest = tail.dropFirst(2)
      } else {
        result += "{"
        rest = tail
      }
    }
    return result + rest
  }
}

extension Diagnostic: Comparable {
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    return left.arguments.lexicographicallyPrecedes(right.arguments)
  }
}
