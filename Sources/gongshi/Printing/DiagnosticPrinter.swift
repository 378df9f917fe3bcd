import Noticeboard
import Publishing

/// Prints what is wrong, one line each, and then how much it was.
struct DiagnosticPrinter {
  let tongue: Tongue
  let isStrict: Bool
  var isColoured = false

  func line(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.blocks(isStrict: isStrict)
    let word = (isError ? Self.error : Self.warning).text(in: tongue)
    let sentence = TerminalText.harmless(diagnostic.summary(in: tongue))
    let place = coloured(TerminalText.harmless(diagnostic.location.description), "1")
    let level = coloured(word, isError ? "31" : "33")
    let rule = coloured("[\(diagnostic.rule.id)]", "2")
    switch tongue {
    case .chinese: return "\(place): \(level)：\(Self.closed(sentence))\(rule)"
    case .english: return "\(place): \(level): \(sentence) \(rule)"
    }
  }

  /// All of them and the last line; empty if there is nothing to say.
  func lines(_ diagnostics: [Diagnostic]) -> [String] {
    guard !diagnostics.isEmpty else { return [] }
    let errors = diagnostics.count { $0.blocks(isStrict: isStrict) }
    return shown(diagnostics) + [total(errors: errors, warnings: diagnostics.count - errors)]
  }

  /// Of one rule in one file at most so many; one line stands for the rest.
  private static let mostInAFile = 20
  /// Of one rule in all files; thousands would drown what else is the matter.
  private static let mostOfARule = 200

  private func shown(_ diagnostics: [Diagnostic]) -> [String] {
    var counts: [Kind: Int] = [:]
    for diagnostic in diagnostics { counts[Kind(diagnostic, isOfFile: true), default: 0] += 1 }
    var lines: [String] = []
    var printed: [Kind: Int] = [:]
    var left: [Kind: Int] = [:]
    var firstLeft: [Diagnostic] = []
    for diagnostic in diagnostics {
      let (kind, rule) = (Kind(diagnostic, isOfFile: true), Kind(diagnostic, isOfFile: false))
      let place = printed[kind, default: 0] + 1
      // The file's line stands for it.
      if place > Self.mostInAFile { continue }
      if printed[rule, default: 0] == Self.mostOfARule {
        if left[rule] == nil { firstLeft.append(diagnostic) }
        left[rule, default: 0] += 1
        continue
      }
      printed[kind] = place
      printed[rule, default: 0] += 1
      lines.append(line(diagnostic))
      let rest = (counts[kind] ?? 0) - Self.mostInAFile
      if place == Self.mostInAFile, rest > 0 {
        let path = TerminalText.harmless(diagnostic.location.path)
        lines.append("\(path): \(remainder(rest, of: diagnostic))")
      }
    }
    return lines
      + firstLeft.map { remainder(left[Kind($0, isOfFile: false)] ?? 0, inOtherFilesOf: $0) }
  }

  /// What makes findings alike: the rule and its weight, and the file if it counts.
  private struct Kind: Hashable {
    let path: String?
    let rule: Rule
    let level: Rule.Level

    init(_ diagnostic: Diagnostic, isOfFile: Bool) {
      path = isOfFile ? diagnostic.location.path : nil
      (rule, level) = (diagnostic.rule, diagnostic.level)
    }
  }

  private func remainder(_ count: Int, of diagnostic: Diagnostic) -> String {
    let rule = coloured("[\(diagnostic.rule.id)]", "2")
    return switch tongue {
    case .chinese: "同样的问题还有 \(count) 处，没有一一列出；先改正上面的。\(rule)"
    case .english: "\(count) more like this are not listed; mend those above first \(rule)"
    }
  }

  private func remainder(_ count: Int, inOtherFilesOf diagnostic: Diagnostic) -> String {
    let rule = coloured("[\(diagnostic.rule.id)]", "2")
    return switch tongue {
    case .chinese: "另有 \(count) 处同样的问题，没有一一列出；先改正上面的。\(rule)"
    case .english: "\(count) more of this kind are not listed; mend those above first \(rule)"
    }
  }

  private func total(errors: Int, warnings: Int) -> String {
    switch tongue {
    case .chinese:
      let parts = [(errors, "个错误"), (warnings, "个警告")].filter { $0.0 > 0 }
      return "共 " + parts.map { "\($0) \($1)" }.joined(separator: "、") + "。"
    case .english:
      let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      return parts.map { "\($0) \($1)" + ($0 == 1 ? "" : "s") }.joined(separator: ", ")
    }
  }

  private func coloured(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The sentence with its full stop.
  private static func closed(_ sentence: String) -> String {
    guard let last = sentence.last else { return "" }
    return "。？！".contains(last) ? sentence : sentence + "。"
  }

  static let error = Words("错误", "error")
  static let warning = Words("警告", "warning")
}
