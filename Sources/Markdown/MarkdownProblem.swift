/// What is wrong, or doubtful, at one place of a Markdown text.
package struct MarkdownProblem: Sendable, Hashable {
  package let kind: Kind
  package let position: MarkdownPosition

  /// The closed list of problems; the payload is what a sentence about it needs.
  package enum Kind: Sendable, Hashable {
    // The text was not rendered at all.
    case invalidUTF8(offset: Int)
    case nulByte(offset: Int)
    case fileTooLarge(bytes: Int, limit: Int)
    case lineTooLong(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyColumns(Int, limit: Int)
    case tooManyCells(limit: Int)
    /// Lines such as `|---|---|` that make the parser read a long paragraph again and again.
    case tooManyTableRules
    case tooManyBrackets(limit: Int)
    case tooManyAngleBrackets(limit: Int)
    case tooManyReferences(limit: Int)
    case referencesTooLong(limit: Int)
    case outputTooLarge(limit: Int)
    // The text was rendered without this part of it.
    case cellsBeyondHeader(Int, columns: Int)
    // The text was rendered; this part of it is shown as plain text.
    case refusedLink(target: String)
    case refusedImage(target: String)
    case unclosedPlaceholder
    case rawHTML
    case controlCharacter(UInt32)
    case footnote(String)
    // The text was rendered as meant, most likely.
    case itemAfterSoftBreak(String)
    /// Chinese text that blanks before it made a block of code.
    case indentedText
    case skippedHeadingLevel(from: Int, to: Int)
    case furtherProblems(Int)
  }
}
