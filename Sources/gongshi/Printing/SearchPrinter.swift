import Noticeboard
import SearchIndex

/// What a search found, for people and for scripts.
struct SearchPrinter {
  let query: String
  let answer: SearchAnswer
  let phone: String
  let tongue: Tongue

  // MARK: For people

  var lines: [String] {
    guard !answer.hits.isEmpty || !answer.names.isEmpty else { return nothing.map(clean) }
    var lines: [String] = []
    if !answer.names.isEmpty {
      lines.append(text(Words("名称：", "names:")))
      lines += answer.names.prefix(Self.namesShown).map(Self.line)
      let rest = answer.names.count - Self.namesShown
      if rest > 0 { lines.append(text(Words("   还有 \(rest) 个", "   \(rest) more"))) }
      lines.append("")
    }
    if !answer.hits.isEmpty {
      lines.append(count)
      lines += Self.numbered(answer.hits)
    }
    return lines.map(clean)
  }

  private static let namesShown = 8

  private static func line(_ name: SearchName) -> String {
    "   \(name.name)\(name.count > 1 ? " ×\(name.count)" : "")  \(name.url)"
  }

  private var count: String {
    let about = answer.isCounted ? Words("", "") : Words("约 ", "about ")
    return text(
      Words("找到 \(about.chinese)\(answer.supposed) 条", "\(about.english)\(answer.supposed) found"))
      + (answer.hits.count < answer.total
        ? text(Words("，显示前 \(answer.hits.count) 条：", ", the first \(answer.hits.count):"))
        : text(Words("：", ":")))
  }

  private static func numbered(_ hits: [SearchHit]) -> [String] {
    hits.enumerated().flatMap { index, hit -> [String] in
      let heading = hit.heading.map { " · \($0.text)" } ?? ""
      let snippet = Self.line(hit.snippet)
      return [
        "", "\(index + 1). \(hit.title.text)\(heading)",
        "   " + [hit.url, Self.day(of: hit)].filter { !$0.isEmpty }.joined(separator: "  "),
      ] + (snippet.isEmpty ? [] : ["   \(snippet)"])
    }
  }

  /// Empty for pages that have no day of their own.
  private static func day(of hit: SearchHit) -> String {
    hit.date == SearchUnit.undated ? "" : "\(Day(number: hit.date))"
  }

  /// The words of a snippet; cells of a table are parted by one space.
  private static func line(_ snippet: MarkedText) -> String {
    snippet.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What may help where nothing was found.
  private var nothing: [String] {
    let asked = query.count > 64 ? query.prefix(64) + "…" : query
    var lines = [text(Words("没有找到“\(asked)”。", "nothing found for '\(asked)'"))]
    lines += answer.suggestions.map { text(Self.sentence($0)) }
    if !answer.near.isEmpty {
      lines.append(text(Words("最接近的页面：", "the nearest pages:")))
      lines += Self.numbered(answer.near)
    }
    if !phone.isEmpty {
      lines.append(text(Words("也可以打电话问：\(phone)", "or call the office: \(phone)")))
    }
    return lines
  }

  private static func sentence(_ suggestion: SearchSuggestion) -> Words {
    switch suggestion {
    case .sameSound(let other): Words("您是不是要找：\(other)", "did you mean: \(other)")
    case .fewerTerms(let other): Words("少一个词可以找到：\(other)", "one word fewer: \(other)")
    case .part(let other): Words("可以找到其中的：\(other)", "a part of it: \(other)")
    }
  }

  private func text(_ words: Words) -> String { words.text(in: tongue) }

  /// Pages may hold anything, a terminal must not obey it.
  private func clean(_ line: String) -> String { TerminalText.harmless(line) }

  // MARK: For scripts

  var json: String {
    var members = [
      member("query", JSONText.quoted(query)), member("total", "\(answer.supposed)"),
      member("counted", answer.isCounted ? "true" : "false"),
    ]
    members.append(list("results", answer.hits.enumerated().map { hit($1, number: $0 + 1) }))
    members.append(
      list(
        "names",
        answer.names.map {
          "{\(member("title", JSONText.quoted($0.name))),\(member("url", JSONText.quoted($0.url))),"
            + "\(member("count", "\($0.count)"))}"
        }))
    members.append(
      list(
        "suggestions",
        answer.suggestions.map { JSONText.quoted($0.text) }))
    members.append(list("near", answer.near.enumerated().map { hit($1, number: $0 + 1) }))
    if !phone.isEmpty { members.append(member("phone", JSONText.quoted(phone))) }
    return "{" + members.joined(separator: ",\n ") + "}"
  }

  private func hit(_ hit: SearchHit, number: Int) -> String {
    let heading = hit.heading.map { [member("heading", JSONText.quoted($0.text))] } ?? []
    let members =
      [member("number", "\(number)"), member("title", JSONText.quoted(hit.title.text))] + heading
      + [
        member("url", JSONText.quoted(hit.url)),
        member("date", JSONText.quoted(Self.day(of: hit))),
        member("snippet", JSONText.quoted(Self.line(hit.snippet))),
      ]
    return "{" + members.joined(separator: ",") + "}"
  }

  private func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }

  private func list(_ name: String, _ items: [String]) -> String {
    member(name, "[" + items.joined(separator: ",\n  ") + "]")
  }
}
