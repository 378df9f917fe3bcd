import Markdown

extension Diagnostic {
  init(_ problem: MarkdownProblem, path: String) {
    let (rule, arguments): (Rule, [String]) =
      switch problem.kind {
      case .invalidUTF8(let offset): (.badEncoding, [String(offset + 1)])
      case .nulByte(let offset): (.nulByte, [String(offset + 1)])
      case .fileTooLarge(let bytes, let limit): (.textTooLarge, [String(bytes), String(limit)])
      case .lineTooLong(let bytes, let limit): (.lineTooLong, [String(bytes), String(limit)])
      case .tooDeep(let limit): (.markdownTooDeep, [String(limit)])
      case .tooManyColumns(let count, let limit): (.tableTooWide, [String(count), String(limit)])
      case .tooManyCells(let limit): (.tableTooLarge, [String(limit)])
      case .tooManyTableRules: (.tooManyTableRules, [])
      case .tooManyBrackets(let limit): (.tooManyBrackets, [String(limit)])
      case .tooManyAngleBrackets(let limit): (.tooManyAngleBrackets, [String(limit)])
      case .tooManyReferences(let limit), .referencesTooLong(let limit):
        (.tooManyReferences, [String(limit)])
      case .outputTooLarge(let limit): (.outputTooLarge, [String(limit)])
      case .cellsBeyondHeader(let cells, let columns):
        (.cellsBeyondHeader, [String(cells), String(columns)])
      case .refusedLink(let target): (.refusedLink, [target])
      case .refusedImage(let target): (.refusedImage, [target])
      case .unclosedPlaceholder: (.openPlaceholder, [])
      case .rawHTML: (.rawHTML, [])
      case .controlCharacter(let value): (.controlCharacter, [Self.codePoint(value)])
      case .footnote(let mark): (.footnote, [mark])
      case .itemAfterSoftBreak(let item):
        (Self.isClause(item) ? .clauseAfterBreak : .itemAfterBreak, [item])
      case .indentedText: (.indentedText, [])
      case .skippedHeadingLevel(let from, let to): (.skippedHeading, [String(from), String(to)])
      case .furtherProblems(let count): (.furtherTextProblems, [String(count)])
      }
    let place = Location.Place.text(line: problem.position.line, column: problem.position.column)
    self.init(rule, at: Location(path, place), arguments)
  }

  /// Whether paragraphs are numbered so, for which Markdown has no list: （一）, 一、.
  private static func isClause(_ item: String) -> Bool {
    item.unicodeScalars.contains { sign in
      "一二三四五六七八九十".unicodeScalars.contains(sign) || ("㈠"..."㈩").contains(sign)
    }
  }
}
