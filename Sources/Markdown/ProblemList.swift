/// Problems in the order found, bounded so that a hostile file cannot fill the memory with them.
struct ProblemList {
  private static let most = 200
  private(set) var problems: [MarkdownProblem] = []
  private var unlisted = 0

  /// True if further problems are only counted, so that their places need not be looked up.
  var isFull: Bool { problems.count >= Self.most }

  mutating func append(_ kind: MarkdownProblem.Kind, at position: MarkdownPosition) {
    if !isFull {
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
