/// What a Markdown text may ask for; all but two are checked before the C parser sees it.
package enum MarkdownLimits {
  package static let fileBytes = 1 << 20
  package static let lineBytes = 64 << 10
  package static let depth = 32
  package static let tableColumns = 64
  package static let tableCells = 20_000
  /// Of all tables of a text: two bytes of a short row ask the parser for 64 cells of 200 bytes.
  package static let cells = 50_000
  /// Bytes of a paragraph that the parser may read once more for each line like `|---|---|` in it;
  /// measured at 40 ns each.
  package static let rereadBytes = 16 << 20
  package static let references = 500
  package static let bracketsInBlock = 1_000

  /// Bytes that link references may add to the text by being used.
  package static func referenceBytes(input: Int) -> Int { (1 << 20) + 10 * input }

  /// Bytes of HTML that a text may become.
  package static func outputBytes(input: Int) -> Int { (64 << 10) + 20 * input }
}
