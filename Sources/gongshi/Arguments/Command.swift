import Publishing

/// A command of the tool, described once: parsing, help, completions and docs follow from it.
struct Command: Sendable {
  typealias Action =
    @Sendable (Arguments, Surroundings) async throws(CommandFailure) -> ExitCode

  enum Body: Sendable {
    case group([Command])
    case action(operands: [Operand], options: [Option], Action)
  }

  let name: String
  let summary: Words
  /// A few sentences below the summary.
  var details = Words("", "")
  var isHidden = false
  let body: Body

  init(_ name: String, _ summary: Words, details: Words = Words("", ""), group: [Command]) {
    self.name = name
    self.summary = summary
    self.details = details
    body = .group(group)
  }

  init(
    _ name: String, _ summary: Words, details: Words = Words("", ""), isHidden: Bool = false,
    operands: [Operand] = [], options: [Option] = [], _ action: @escaping Action
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.isHidden = isHidden
    body = .action(operands: operands, options: options, action)
  }

  var operands: [Operand] {
    if case .action(let operands, _, _) = body { return operands }
    return []
  }

  /// Its own options, then those that every command has.
  var options: [Option] {
    if case .action(_, let options, _) = body { return options + Option.everywhere }
    return Option.everywhere
  }

  var commands: [Command] {
    if case .group(let commands) = body { return commands }
    return []
  }
}

extension Option {
  static let lang = Option(
    "lang", .oneOf("zh|en", ["zh", "en"]),
    Words(
      "提示用中文（zh）还是英文（en）；默认随系统语言", "speak Chinese (zh) or English (en); by default as LANG says"))
  static let help = Option("help", nil, Words("显示这份说明", "show this help"))
  static let version = Option("version", nil, Words("显示版本号", "show the version"))
  static let everywhere = [lang, help]
}
