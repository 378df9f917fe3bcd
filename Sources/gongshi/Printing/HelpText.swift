import Noticeboard

/// The help of a command, from its description.
struct HelpText {
  /// From the tool itself to the command.
  let path: [Command]
  let tongue: Tongue

  private var command: Command { path[path.count - 1] }
  private var name: String { path.map(\.name).joined(separator: " ") }

  var lines: [String] {
    var lines = ["\(name) — \(say(command.summary))", "", usage]
    let details = say(command.details)
    if !details.isEmpty { lines += ["", details] }
    lines += section(
      Words("命令", "Commands"),
      command.commands.filter { !$0.isHidden }.map { ($0.synopsisBelowGroup, $0.summary) })
    lines += section(
      Words("参数", "Arguments"), command.operands.map { ($0.name, $0.help) })
    var options = command.options.filter { !$0.isHidden }
    if path.count == 1 { options.append(.version) }
    lines += section(Words("选项", "Options"), options.map { ($0.synopsis, $0.help) })
    if path.count == 1 { lines += ["", say(Self.exitCodes)] }
    return lines
  }

  /// `用法：gongshi build [选项]`.
  var usage: String {
    let rest: String =
      switch command.body {
      case .group: tongue == .chinese ? " <命令> [选项]" : " <command> [options]"
      case .action(let operands, _, _):
        operands.map { " " + $0.synopsis }.joined() + (tongue == .chinese ? " [选项]" : " [options]")
      }
    return (tongue == .chinese ? "用法：" : "Usage: ") + name + rest
  }

  private func section(_ title: Words, _ rows: [(String, Words)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = rows.map { TerminalText.of($0.0) }.max() ?? 0
    let heading = say(title) + (tongue == .chinese ? "：" : ":")
    return ["", heading]
      + rows.map { "  " + TerminalText.padded($0.0, to: width) + "  " + say($0.1) }
  }

  private func say(_ words: Words) -> String { words.text(in: tongue) }

  private static let exitCodes = Words(
    "退出码：0 正常，1 内容有误，2 用法或配置有误，3 涉及隐私或安全，4 与已发布内容不符，5 磁盘等环境问题，70 程序自身错误。",
    "Exit codes: 0 fine, 1 errors in content, 2 usage or configuration, 3 privacy or security,\n"
      + "4 integrity, 5 environment, 70 our own bug.")
}

extension Command {
  /// `build`, `bulletin ID`.
  fileprivate var synopsisBelowGroup: String {
    name + operands.map { " " + $0.synopsis }.joined()
  }
}
