/// Says in a person's terms what libyaml reports from where it gave up.
struct FailureReport {
  /// The scalar before the failure.
  struct Scalar {
    let plain: Bool
    let start: Mark
    let end: Mark
  }

  let source: SourceText
  let lastScalar: Scalar?
  /// Where the last quoted scalar or bracket was closed.
  let lastClosing: Mark?

  func problem(_ failure: Failure) -> YAMLProblem {
    if let unreadable = failure.unreadable {
      return YAMLProblem(
        .controlCharacter(unreadable.value), at: source.position(ofByte: unreadable.offset))
    }
    if failure.context.contains("quoted scalar"),
      failure.text.contains("unexpected end")
        || failure.text.contains("document indicator")
    {
      return report(.quoteNeverClosed, failure.contextMark)
    }
    if isTab(failure.mark) || failure.text.contains("tab character") {
      return report(.tabIndentation, failure.mark)
    }
    switch failure.text {
    case "mapping values are not allowed in this context": return mappingValue(failure)
    case "could not find expected ':'": return missingColon(failure)
    case "found character that cannot start any token":
      guard let character = scalar(failure.mark) else { break }
      return report(.needsQuotes(character), failure.mark)
    default: break
    }
    if failure.text.contains("escape") || failure.text.contains("hexdecimal") {
      return report(.unknownEscape, failure.mark)
    }
    if let quotes = startsLikeSyntax(failure) { return quotes }
    if failure.context.contains("flow") { return flow(failure) }
    if failure.context.contains("block") || failure.text.contains("<document start>") {
      return block(failure)
    }
    return unexplained(failure)
  }

  private func unexplained(_ failure: Failure) -> YAMLProblem {
    let text = failure.context.isEmpty ? failure.text : "\(failure.context): \(failure.text)"
    return report(.syntax(text), failure.mark)
  }

  /// Text such as `**注意**`, `> 3`, `- 甲`, which begins like something else of YAML.
  private func startsLikeSyntax(_ failure: Failure) -> YAMLProblem? {
    let contexts = [
      "while scanning an alias", "while scanning an anchor", "while scanning a tag",
      "while parsing a tag", "while scanning a block scalar",
    ]
    if contexts.contains(failure.context), let sign = scalar(failure.contextMark) {
      return report(.needsQuotes(sign), failure.contextMark)
    }
    if failure.text.hasPrefix("block sequence entries are not allowed") {
      return report(.needsQuotes("-"), failure.mark)
    }
    return nil
  }

  /// `title: 通知: 明天停水`, or a line indented under a finished value.
  private func mappingValue(_ failure: Failure) -> YAMLProblem {
    let before = source.line(failure.mark.line).prefix(failure.mark.column)
    for index in before.indices.dropLast() where before[index] == ":" && before[index + 1] == " " {
      return report(.needsQuotes(":"), failure.mark)
    }
    // The text before it began on an earlier line: is that a key with the wrong colon?
    let previous = failure.mark.line - 1
    if previous >= 0 {
      let line = source.line(previous)
      if !hasKey(line), let mistake = Self.colonMistake(line) {
        return report(mistake.kind, Mark(line: previous, column: mistake.column))
      }
    }
    let indent = source.line(failure.mark.line).prefix { $0 == " " }.count
    return report(.indentation, Mark(line: failure.mark.line, column: indent))
  }

  private func missingColon(_ failure: Failure) -> YAMLProblem {
    let mark = failure.contextMark
    if let mistake = Self.colonMistake(source.line(mark.line)) {
      return report(mistake.kind, Mark(line: mark.line, column: mistake.column))
    }
    return report(.keyWithoutColon, mark)
  }

  private func flow(_ failure: Failure) -> YAMLProblem {
    if let late = quoteClosedTooLate() { return late }
    if failure.mark.line > failure.contextMark.line || scalar(failure.mark) == nil {
      return report(.bracketNeverClosed, failure.contextMark)
    }
    if scalar(failure.mark) == ":" { return report(.needsQuotes(":"), failure.mark) }
    return report(.commaMissing(opened: source.position(failure.contextMark)), failure.mark)
  }

  private func block(_ failure: Failure) -> YAMLProblem {
    if let late = quoteClosedTooLate() { return late }
    switch scalar(failure.mark) {
    case "]", "}": return report(.bracketNeverOpened, failure.mark)
    case ":": return report(.keyIsNoText, failure.mark)
    default: break
    }
    if let closing = lastClosing, closing.line == failure.mark.line {
      return report(.textAfterValue, failure.mark)
    }
    let isIndented = source.line(failure.mark.line).first == " "
    if failure.text.contains("<document start>") && !isIndented { return unexplained(failure) }
    return report(.indentation, failure.mark)
  }

  /// A quote that swallowed lines until the next one was most likely never closed.
  private func quoteClosedTooLate() -> YAMLProblem? {
    guard let last = lastScalar, !last.plain, last.end.line > last.start.line else { return nil }
    let opening = scalar(last.start)
    guard opening == "\"" || opening == "'" else { return nil }
    return report(.quoteNeverClosed, last.start)
  }

  /// The colon in a line that has no `: `, and what is wrong with it; columns from 0.
  static func colonMistake(
    _ line: [Unicode.Scalar]
  ) -> (kind: YAMLProblem.Kind, column: Int)? {
    if let column = line.firstIndex(of: "：") { return (.fullWidthColon, column) }
    if let column = line.firstIndex(of: ":"), column + 1 < line.count, line[column + 1] != " " {
      return (.colonWithoutSpace, column)
    }
    return nil
  }

  private func hasKey(_ line: [Unicode.Scalar]) -> Bool {
    line.indices.contains {
      line[$0] == ":" && ($0 + 1 == line.count || line[$0 + 1] == " ")
    }
  }

  private func isTab(_ mark: Mark) -> Bool { scalar(mark) == "\t" }

  private func scalar(_ mark: Mark) -> Unicode.Scalar? {
    let line = source.line(mark.line)
    return mark.column < line.count ? line[mark.column] : nil
  }

  private func report(_ kind: YAMLProblem.Kind, _ mark: Mark) -> YAMLProblem {
    YAMLProblem(kind, at: source.position(mark))
  }
}
