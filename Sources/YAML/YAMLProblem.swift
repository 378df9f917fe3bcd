/// Why a document, or a part of it, was refused, and where a person should look.
package struct YAMLProblem: Equatable, Sendable {
  /// The kinds of trouble, each with what its message needs.
  package enum Kind: Equatable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    /// Bytes that are no UTF-8; the offset counts bytes from 0.
    case invalidUTF8(offset: Int)
    case controlCharacter(UInt32)
    /// A value that needs quotes because of this character: `通知: 明天停水`, `@所有人`, `**注意**`.
    case needsQuotes(Unicode.Scalar)
    /// A full-width colon `：` where `: ` must stand.
    case fullWidthColon
    /// A colon without the space that must follow it.
    case colonWithoutSpace
    /// ` #` behind a value, or in its place: the rest of the line is a comment. Only a remark.
    case commentAfterValue(comment: String)
    /// A line of text where `key: value` is expected.
    case keyWithoutColon
    /// A tab where only spaces may indent.
    case tabIndentation
    /// A line that begins further left or right than its neighbours allow.
    case indentation
    /// A quote that is never closed; the place is where it was opened.
    case quoteNeverClosed
    /// Something on the line behind a closing quote or bracket.
    case textAfterValue
    /// A backslash with a letter that means nothing in `"…"`, as in `"C:\data"`.
    case unknownEscape
    /// A `[` or `{` that is never closed; the place is where it was opened.
    case bracketNeverClosed
    /// A `]` or `}` that closes nothing.
    case bracketNeverOpened
    /// A comma or closing bracket is missing in the brackets opened there.
    case commaMissing(opened: Position)
    case duplicateKey(String, first: Position)
    /// A list or a mapping, or nothing, where a key must stand.
    case keyIsNoText
    case anchor
    case alias
    case tag
    case mergeKey
    /// A second `---`: one document a file.
    case secondDocument
    /// Anything else, in libyaml's words.
    case syntax(String)
  }

  package let kind: Kind
  package let position: Position

  init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }
}
