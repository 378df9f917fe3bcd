/// A place in a file as an editor shows it: line and character, from 1.
package struct Position: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let line: Int
  package let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package var description: String { "\(line):\(column)" }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value of a document and where it begins; what type a scalar has, only its reader knows.
package struct Node: Equatable, Sendable {
  /// What a node holds.
  package enum Content: Equatable, Sendable {
    /// Text as written; `quoted` also for the block styles `|` and `>`.
    case scalar(String, quoted: Bool)
    case sequence([Node])
    /// Entries in the order of the file, each key once.
    case mapping([Entry])
    /// Nothing written where a value could stand, as after `key:`.
    case empty
  }

  /// A key and what stands under it.
  package struct Entry: Equatable, Sendable {
    package let key: String
    package let keyPosition: Position
    package let value: Node

    init(key: String, keyPosition: Position, value: Node) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  package let position: Position
  package let content: Content

  package init(_ content: Content, at position: Position) {
    self.content = content
    self.position = position
  }
}
