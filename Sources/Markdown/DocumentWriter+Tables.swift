/// The table being written.
struct OpenTable {
  var alignments: [UInt8] = []
  var column = 0
  var isHeader = false
  var hasBody = false
  /// Where the text of the header's cell begins, and where it stands.
  var headingStart = 0
  var headingPosition = MarkdownPosition(line: 1, column: 1)
}

/// Tables in a frame that scrolls, with the classes that the templates' own tables have.
extension DocumentWriter {
  mutating func enterTable(_ node: Node, _ kind: NodeKind) {
    switch kind {
    case .table:
      if let last = html.last, last != 0x0A { html.append(0x0A) }
      table = OpenTable(alignments: node.alignments)
      tableHeadings.append([])
      html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
      html.append(language.table)
      html.append("\"><table>\n")
    case .tableHeader:
      table.isHeader = true
      table.column = 0
      html.append("<thead>\n<tr>")
    case .tableRow:
      if !table.hasBody { html.append("<tbody>\n") }
      table.hasBody = true
      table.column = 0
      reportCellsBeyondHeader(node)
      html.append("<tr>")
    default:
      strikes.prepare(node, if: hasTildes)
      if table.column > 0, plain.last != 0x0A { plain.append(0x0A) }
      if table.isHeader {
        table.headingStart = plain.count
        table.headingPosition = places.position(of: node)
      }
      html.append(table.isHeader ? "<th scope=\"col\"" : "<td")
      html.append(alignment(of: table.column))
      table.column += 1
    }
  }

  /// The parser drops them without a word.
  private mutating func reportCellsBeyondHeader(_ row: Node) {
    let (cells, columns) = (places.cellCount(ofRow: row), table.alignments.count)
    guard cells > columns else { return }
    problems.append(
      .cellsBeyondHeader(cells, columns: columns), at: places.position(of: row))
  }

  private func alignment(of column: Int) -> StaticString {
    guard column < table.alignments.count else { return ">" }
    switch table.alignments[column] {
    case UInt8(ascii: "c"): return " class=\"center\">"
    case UInt8(ascii: "r"): return " class=\"end\">"
    default: return ">"
    }
  }

  mutating func leaveTable(_ kind: NodeKind) {
    switch kind {
    case .table: html.append(table.hasBody ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    case .tableHeader:
      table.isHeader = false
      html.append("</tr>\n</thead>\n")
      endBlock()
    case .tableRow:
      html.append("</tr>\n")
      endBlock()
    default:
      html.append(table.isHeader ? "</th>" : "</td>")
      if table.isHeader, !tableHeadings.isEmpty {
        tableHeadings[tableHeadings.count - 1].append(
          MarkdownDocument.TableHeading(
            text: String(decoding: plain[table.headingStart...], as: UTF8.self),
            position: table.headingPosition))
      }
    }
  }
}
