/// One template as it was read: its name has no extension (`parts/card`).
package struct TemplateSource: Sendable {
  /// The name by which other templates include it.
  let name: String
  /// Its text in UTF-8.
  let bytes: [UInt8]

  /// Names a template's text.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A mistake in a template, with its place; lines and columns count from 1, columns in characters.
package struct TemplateProblem: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
    /// No record in reach has the name.
    case unknownName(String, suggestion: String?)
    /// The name is known, but holds something that cannot be used so.
    case kindMismatch(String, Field.Kind, use: Use)
    /// `{{{name}}}` or `{{&name}}` would print plain text without escaping it.
    case unescapedText(String)
    /// There is no template of that name to include or inherit from.
    case missingTemplate(String, suggestion: String?)
    /// A root template of the schema was not given at all.
    case missingRoot
    /// The parent template has no block of that name to override.
    case unknownBlock(String, parent: String, suggestion: String?)
    /// What stands inside a parent and in none of its blocks is never printed.
    case lostText(parent: String)
    /// A section, block or parent is never closed.
    case unclosedSection(String)
    /// A closing tag that closes nothing; the name is that of the innermost open section.
    case unexpectedClose(String, expected: String?)
    /// A tag without its closing delimiter.
    case unclosedTag
    /// A tag without a name.
    case emptyTag
    /// `{{=…=}}` does not hold two delimiters.
    case badDelimiters
    /// The template is not UTF-8.
    case notUTF8
    /// The template, named here, comes back to itself without a step down into its data.
    case endless(String)
    /// Templates include one another in too many ways to be checked.
    case tooIntricate
  }

  /// The way in which a name is used.
  package enum Use: Sendable, Equatable {
    /// By `{{name}}`.
    case printed
    /// By a dotted name, whose every part but the last must be a record.
    case walkedInto
    /// By `{{>*name}}`.
    case templateName
  }

  /// The template in which the mistake stands.
  package let template: String
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int
  /// The root templates through which the place is reached, sorted; none for mistakes of syntax.
  package var roots: [String] = []
  /// What is wrong.
  package let kind: Kind
}

extension TemplateProblem {
  /// A mistake of which it is known how many bytes stand before it.
  struct Unplaced {
    let kind: Kind
    let offset: Int
    var roots: [String] = []
  }

  /// The mistakes in a template by their places; its lines are counted once for all of them.
  static func placed(_ mistakes: [Unplaced], in source: TemplateSource) -> [TemplateProblem] {
    var (line, column, position) = (1, 1, 0)
    return mistakes.sorted { $0.offset < $1.offset }.map { mistake in
      let end = min(mistake.offset, source.bytes.count)
      for byte in source.bytes[position..<end] {
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      position = end
      return TemplateProblem(
        template: source.name, line: line, column: column, roots: mistake.roots,
        kind: mistake.kind)
    }
  }
}
