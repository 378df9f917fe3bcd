import Publishing

extension Command {
  static let completions: Command = Command(
    "completions", Words("输出命令行补全脚本", "print a completion script for a shell"),
    operands: [
      Operand(
        name: "SHELL", help: Words("bash、zsh 或 fish", "bash, zsh or fish"),
        kind: .oneOf(Completions.Shell.allCases.map(\.rawValue)))
    ]
  ) { arguments, surroundings throws(CommandFailure) in
    guard let shell = arguments.operand(0).flatMap(Completions.Shell.init(rawValue:)) else {
      throw CommandFailure(
        .usage, Words("SHELL 只能是 bash、zsh 或 fish", "SHELL must be bash, zsh or fish"))
    }
    try surroundings.console.print(Completions(root: CommandTable.root).script(for: shell))
    return .success
  }
}
