/// What a Markdown text may ask for; all but two are checked before the C parser sees it.
enum MarkdownLimits {
  static let fileBytes = 1 << 20
  static let lineBytes = 64 << 10
  static let depth = 32
  static let tableColumns = 64
  static let tableCells = 20_000
  /// Of all tables of a text: two bytes of a short row ask the parser for 64 cells of 200 bytes.
  static let cells = 50_000
  /// Bytes of a paragraph that the parser may read once more for each line like `|---|---|` in it;
  /// measured at 40 ns each.
  static let rereadBytes = 16 << 20
  static let references = 500
  static let bracketsInBlock = 1_000

  /// Bytes that link references may add to the text by being used.
  static func referenceBytes(input: Int) -> Int { (1 << 20) + 10 * input }

  /// Bytes of HTML that a text may become.
  static func outputBytes(input: Int) -> Int { (64 << 10) + 20 * input }
}
