import Noticeboard

/// The headings and quotations of an issue, for the next one to begin with; its prose stays.
struct QuotedLines {
  private enum Line {
    case heading(String)
    /// Alone on a line: a table.
    case table(String)
    /// From within a sentence.
    case figure(String)
  }

  private var lines: [Line] = []

  init(of bulletin: Bulletin?, in tree: SourceTree) {
    guard let bulletin,
      let file = tree.files.first(where: {
        tree.prefix + $0.path == bulletin.envelope.location.path
      })
    else { return }
    var fences = 0
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line == "---", fences < 2 {
        fences += 1
      } else if fences == 2 {
        read(line)
      }
    }
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("#") {
      lines.append(.heading(String(line)))
      return
    }
    let quotations = Self.quotations(in: line)
    let bare = line.drop { $0 == " " }
    let isAlone =
      quotations.count == 1 && bare.hasPrefix("{{") && bare.count == quotations[0].count + 4
    for quotation in quotations {
      lines.append(isAlone ? .table(quotation) : .figure(quotation))
    }
  }

  /// What stands between `{{` and `}}`.
  private static func quotations(in line: Substring) -> [String] {
    var found: [String] = []
    var rest = line
    while let open = rest.indices.first(where: { rest[$0...].hasPrefix("{{") }) {
      rest = rest[open...].dropFirst(2)
      guard let close = rest.indices.first(where: { rest[$0...].hasPrefix("}}") }) else { break }
      found.append(String(rest[..<close]))
      rest = rest[close...].dropFirst(2)
    }
    return found
  }

  /// The first words of all quotations, each with every longer run that could be a title.
  var mechanismNames: [String] {
    lines.flatMap { line -> [String] in
      switch line {
      case .heading: return []
      case .table(let text), .figure(let text): return Self.names(in: text)
      }
    }
  }

  private static func names(in quotation: String) -> [String] {
    let words = quotation.split(separator: " ").map(String.init)
    return words.indices.map { words[...$0].joined(separator: " ") }
  }

  /// The lines for another month: a period that the last issue named as its own moves along, and one
  /// of another kind, such as a quarter, moves to the newest of which the mechanism has a ledger.
  func text(
    for period: Period, after last: Period?, newest: (_ names: [String], Period) -> Period?
  ) -> String {
    var blocks: [String] = []
    for line in lines {
      switch line {
      case .heading(let text): blocks.append(text)
      case .table(let text): blocks.append("{{\(moved(text, to: period, from: last, newest))}}")
      case .figure(let text):
        let moved = moved(text, to: period, from: last, newest)
        let words = moved.split(separator: " ")
        let label = [words.first, words.count > 1 ? words.last : nil].compactMap { $0 }
        blocks.append("\(label.joined())：{{\(moved)}}。")
      }
    }
    return blocks.isEmpty ? "请写正文。" : blocks.joined(separator: "\n\n")
  }

  private func moved(
    _ text: String, to period: Period, from last: Period?,
    _ newest: (_ names: [String], Period) -> Period?
  ) -> String {
    guard let last else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if word == last.description { return period.description }
      guard let named = Self.period(word), named.kind != last.kind else { return String(word) }
      return (newest(Self.names(in: text), named) ?? named).description
    }.joined(separator: " ")
  }

  /// The period that a word names; most words of a quotation name none.
  private static func period(_ word: Substring) -> Period? {
    do throws(PeriodMistake) { return try Period(String(word)) } catch { return nil }
  }
}
