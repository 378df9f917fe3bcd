/// A place in the author's file: line and column in characters, both from 1.
package struct MarkdownPosition: Sendable, Hashable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

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
    case tooManyBrackets(limit: Int)
    case tooManyAngleBrackets(limit: Int)
    case tooManyReferences(limit: Int)
    case referencesTooLong(limit: Int)
    case outputTooLarge(limit: Int)
    // The text was rendered; this part of it is shown as plain text.
    case refusedLink(target: String)
    case refusedImage(target: String)
    case unclosedPlaceholder
    case rawHTML
    case controlCharacter(UInt32)
    // The text was rendered as meant, most likely.
    case itemAfterSoftBreak(String)
    case skippedHeadingLevel(from: Int, to: Int)
    case furtherProblems(Int)
  }

  /// True if nothing of the text was rendered because of this.
  package var isRefusal: Bool {
    switch kind {
    case .invalidUTF8, .nulByte, .fileTooLarge, .lineTooLong, .tooDeep, .tooManyColumns,
      .tooManyCells, .tooManyBrackets, .tooManyAngleBrackets, .tooManyReferences,
      .referencesTooLong, .outputTooLarge:
      true
    case .refusedLink, .refusedImage, .unclosedPlaceholder, .rawHTML, .controlCharacter,
      .itemAfterSoftBreak, .skippedHeadingLevel, .furtherProblems:
      false
    }
  }
}

/// Problems in the order found, bounded so that a hostile file cannot fill the memory with them.
struct ProblemList {
  private static let most = 200
  private(set) var problems: [MarkdownProblem] = []
  private var unlisted = 0

  mutating func append(_ kind: MarkdownProblem.Kind, at position: MarkdownPosition) {
    if problems.count < Self.most {
      problems.append(MarkdownProblem(kind: kind, position: position))
    } else {
      unlisted += 1
    }
  }

  /// All of them in the order of the text.
  func finished() -> [MarkdownProblem] {
    var sorted = problems
    if sorted.count > 1 {
      sorted.sort {
        ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
      }
    }
    if unlisted > 0, let last = sorted.last {
      sorted.append(MarkdownProblem(kind: .furtherProblems(unlisted), position: last.position))
    }
    return sorted
  }
}
