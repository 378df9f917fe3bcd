import Tables
import YAML

/// What the parsers report, as sentences for people.
extension Diagnostic {
  init(_ problem: YAMLProblem, path: String) {
    func at(_ position: Position) -> Location {
      Location(path, .text(line: position.line, column: position.column))
    }
    let (rule, arguments): (Rule, [String]) =
      switch problem.kind {
      case .tooLarge(let bytes, let limit): (.yamlTooLarge, [String(bytes), String(limit)])
      case .tooDeep(let limit): (.yamlTooDeep, [String(limit)])
      case .invalidUTF8(let offset): (.badEncoding, [String(offset + 1)])
      case .controlCharacter(let value): (.yamlControl, [Self.codePoint(value)])
      case .needsQuotes(let scalar): (.yamlNeedsQuotes, [String(scalar)])
      case .fullWidthColon: (.yamlFullWidthColon, [])
      case .colonWithoutSpace: (.yamlColonWithoutSpace, [])
      case .commentAfterValue(let comment): (.yamlCommentAfterValue, [comment])
      case .keyWithoutColon: (.yamlKeyWithoutColon, [])
      case .tabIndentation: (.yamlTab, [])
      case .indentation: (.yamlIndentation, [])
      case .quoteNeverClosed: (.yamlOpenQuote, [])
      case .textAfterValue: (.yamlTextAfterValue, [])
      case .unknownEscape: (.yamlUnknownEscape, [])
      case .bracketNeverClosed: (.yamlOpenBracket, [])
      case .bracketNeverOpened: (.yamlLooseBracket, [])
      case .commaMissing: (.yamlCommaMissing, [])
      case .duplicateKey(let key, _): (.yamlDuplicateKey, [key])
      case .keyIsNoText: (.yamlKeyIsNoText, [])
      case .anchor: (.yamlForbidden, ["&"])
      case .alias: (.yamlForbidden, ["*"])
      case .tag: (.yamlForbidden, ["!"])
      case .mergeKey: (.yamlForbidden, ["<<"])
      case .secondDocument: (.yamlSecondDocument, [])
      case .syntax(let words): (.yamlSyntax, [words])
      }
    let related: [Location] =
      switch problem.kind {
      case .duplicateKey(_, let first): [at(first)]
      case .commaMissing(let opened): [at(opened)]
      default: []
      }
    self.init(rule, at: at(problem.position), arguments, related: related)
  }

  init(_ problem: TableProblem, path: String) {
    func at(_ address: CellAddress) -> Location {
      Location(path, .cell(column: address.column, row: address.row))
    }
    let (rule, arguments): (Rule, [String]) =
      switch problem.kind {
      case .officeDocument(let format): (.renamedWorkbook, [format.workbook])
      case .utf16: (.utf16, [])
      case .zeroByte(let offset): (.nulByte, [String(offset + 1)])
      case .undecodable(let offset, let encoding):
        (encoding == .gb18030 ? .badGB18030 : .badEncoding, [String(offset + 1)])
      case .fileTooLarge(let bytes): (.fileTooLarge, [String(bytes)])
      case .noHeader: (.emptyFile, [])
      case .tooManyColumns(let found, let limit): (.tooManyColumns, [String(found), String(limit)])
      case .tooFewCells(let found, let expected), .tooManyCells(let found, let expected):
        (.raggedRow, [String(found), String(expected)])
      case .quoteNeverClosed: (.openQuote, [])
      case .textAfterQuote: (.textAfterQuote, [])
      case .controlCharacter(let value): (.sheetControlCharacter, [Self.codePoint(value)])
      case .cellTooLong(let bytes, let limit): (.fieldTooLong, [String(bytes), String(limit)])
      case .duplicateHeader(let name, _): (.duplicateHeader, [name])
      case .headerMissing: (.emptyHeader, [])
      case .titleAboveHeader: (.titleAboveHeader, [])
      case .furtherProblems(let count): (.furtherProblems, [String(count)])
      }
    var related: [Location] = []
    if case .duplicateHeader(_, let first) = problem.kind { related = [at(first)] }
    if case .headerMissing(let first) = problem.kind { related = [at(first)] }
    let place =
      switch problem.kind {
      case .zeroByte, .undecodable: Location(path, .text(line: problem.line, column: 1))
      default: problem.address.map(at) ?? Location(path)
      }
    self.init(rule, at: place, arguments, related: related)
  }

  /// Why a text cannot be read; bytes are counted from 1, as people count.
  init(_ problem: DecodingProblem, path: String) {
    let (rule, offset, line): (Rule, Int, Int)
    switch problem {
    case .officeDocument(let format):
      let isSheet = path.hasSuffix(".csv")
      self.init(
        isSheet ? .renamedWorkbook : .renamedDocument, at: Location(path),
        [isSheet ? format.workbook : format.document])
      return
    case .utf16:
      self.init(.utf16, at: Location(path))
      return
    case .zeroByte(let byte, let number): (rule, offset, line) = (.nulByte, byte, number)
    case .undecodable(let byte, let number, .gb18030):
      (rule, offset, line) = (.badGB18030, byte, number)
    case .undecodable(let byte, let number, _): (rule, offset, line) = (.badEncoding, byte, number)
    }
    self.init(rule, at: Location(path, .text(line: line, column: 1)), [String(offset + 1)])
  }

  /// As people write it: `U+202E`.
  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension OfficeFormat {
  /// The endings that such files have.
  fileprivate var workbook: String { self == .archive ? "xlsx" : "xls" }
  fileprivate var document: String { self == .archive ? "docx" : "doc" }
}
