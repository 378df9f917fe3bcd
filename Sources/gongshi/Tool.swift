import Noticeboard
import Publishing

/// The command line: finds out what is asked for and has it done.
enum Tool {
  static let version = "0.1.0"

  /// What is asked for.
  enum Order {
    /// It was answered at once.
    case done(ExitCode)
    case action(Command.Action, Arguments)
  }

  /// Answers what needs no more than the command line; the rest is for the caller to await, so that
  /// `--version` and `--help` start no threads.
  static func order(
    _ words: [String], in surroundings: Surroundings
  ) throws(CommandFailure) -> Order {
    let console = surroundings.console
    switch ArgumentParser.parse(words, root: CommandTable.root) {
    case .version:
      try console.print("gongshi " + version)
      return .done(.success)
    case .help(let path):
      let help = HelpText(path: path, tongue: surroundings.tongue)
      try console.print(help.lines.joined(separator: "\n"))
      return .done(.success)
    case .wrong(let path, let mistakes):
      for mistake in mistakes {
        console.complain("gongshi: " + mistake.words.text(in: surroundings.tongue))
      }
      let help = HelpText(path: path, tongue: surroundings.tongue)
      console.complain(help.usage)
      let name = path.map(\.name).joined(separator: " ")
      console.complain(
        Words("详见：\(name) --help", "See: \(name) --help").text(in: surroundings.tongue))
      return .done(.usage)
    case .run(let path, let arguments):
      guard case .action(_, _, let action) = path.last?.body else { return .done(.bug) }
      return .action(action, arguments)
    }
  }

  /// To be asked before anything is awaited.
  static func requireThread() throws(CommandFailure) {
    guard !ProcessThreads.areGiven else { return }
    throw CommandFailure(
      .environment,
      Words(
        "系统不让本程序新开线程，无法运行；请放宽这个账号的进程数限制（ulimit -u）或内存限制后再运行",
        "the system gives this program no thread; raise the limit of processes (ulimit -u) or of"
          + " memory for this account and run again"))
  }
}
