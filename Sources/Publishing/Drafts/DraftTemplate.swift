/// A text of `site-starter/` with places such as `<date>` to be filled.
struct DraftTemplate {
  private let text: String

  /// A template that every binary carries; a missing one is our own mistake.
  init(_ name: String) {
    let path = "site-starter/drafts/\(name).md"
    guard let file = BuiltInFiles.all.first(where: { $0.path == path }) else {
      preconditionFailure("\(path) is not built in")
    }
    text = file.text.description
  }

  /// The text with its places filled; what a value holds is never filled again.
  func filled(_ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let tail = rest[open...].dropFirst()
      if let close = tail.firstIndex(of: ">"), let value = values[String(tail[..<close])] {
        result += value
        rest = tail[close...].dropFirst()
      } else {
        result += "<"
        rest = tail
      }
    }
    return result + rest
  }

  /// The text as a YAML value, between quotes where it needs them.
  static func yaml(_ text: String) -> String {
    let risky: Set<Character> = [
      ":", "#", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\",
    ]
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " " || text.first == "-"
      || text.first == "?" || text.contains(where: risky.contains)
    guard needsQuotes else { return text }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
