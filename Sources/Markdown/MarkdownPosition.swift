/// A place in the author's file: line and column in characters, both from 1.
package struct MarkdownPosition: Sendable, Hashable {
  package let line: Int
  package let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
