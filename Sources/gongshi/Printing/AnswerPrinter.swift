import Publishing
import Tables

/// Prints what a query gave.
struct AnswerPrinter {
  let answer: OpenDataReader.Answer

  var table: [String] {
    var table = TextTable(answer.columns, sides: sides)
    table.rows = answer.rows.map { $0.map { TerminalText.harmless(Self.text($0)) } }
    return table.lines
  }

  var csv: [UInt8] {
    var output: [UInt8] = []
    CSVWriting.append(answer.columns, to: &output)
    for row in answer.rows { CSVWriting.append(row.map(Self.text), to: &output) }
    return output
  }

  /// A list of objects, one a line.
  var json: [UInt8] {
    let names = answer.columns.map(JSONText.quoted)
    let lines = answer.rows.map { row in
      "{" + zip(names, row).map { "\($0):\(Self.json($1))" }.joined(separator: ",") + "}"
    }
    return Array(("[" + lines.joined(separator: ",\n ") + "]\n").utf8)
  }

  /// Columns that hold nothing but numbers stand to the right.
  private var sides: [TextTable.Side] {
    answer.columns.indices.map { column in
      let isNumeric = answer.rows.allSatisfy {
        switch $0[column] {
        case .integer, .real, .null: true
        case .text: false
        }
      }
      return isNumeric && !answer.rows.isEmpty ? .right : .left
    }
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(describing: number)
    case .text(let text): text
    }
  }

  private static func json(_ value: SQLValue) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(describing: number) : "null"
    case .text(let text): JSONText.quoted(text)
    }
  }
}
