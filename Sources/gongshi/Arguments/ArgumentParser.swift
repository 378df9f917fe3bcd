import Noticeboard

/// Reads a command line by the conventions of GNU: `--option value`, `--option=value`, `--`.
struct ArgumentParser {
  /// What the command line asks for.
  enum Request: Sendable {
    case run(path: [Command], Arguments)
    case help(path: [Command])
    case version
    case wrong(path: [Command], [UsageMistake])
  }

  private let words: [String]
  private var index = 0
  /// From the tool itself to the command.
  private var path: [Command]
  private var mistakes: [UsageMistake] = []
  private var asksHelp = false
  private var asksVersion = false

  static func parse(_ words: [String], root: Command) -> Request {
    var parser = ArgumentParser(words: words, path: [root])
    return parser.parse()
  }

  private init(words: [String], path: [Command]) {
    self.words = words
    self.path = path
  }

  private var command: Command { path[path.count - 1] }

  private mutating func parse() -> Request {
    let foundCommand = descend()
    var arguments = Arguments(of: command)
    if foundCommand { read(into: &arguments) }
    if asksHelp { return .help(path: path) }
    if asksVersion { return .version }
    if mistakes.isEmpty, case .action = command.body { return .run(path: path, arguments) }
    return .wrong(path: path, mistakes)
  }

  /// Follows the words down to a command; false if there is none to run.
  private mutating func descend() -> Bool {
    var ignored = Arguments(of: command)
    while case .group(let commands) = command.body {
      guard index < words.count else {
        mistakes.append(.missingCommand)
        return false
      }
      let word = words[index]
      if word.hasPrefix("-") {
        readOption(into: &ignored)
      } else if word == "help", path.count == 1 {
        asksHelp = true
        index += 1
        if index == words.count { return false }
      } else if let next = commands.first(where: { $0.name == word }) {
        path.append(next)
        index += 1
      } else {
        let names = commands.filter { !$0.isHidden }.map(\.name)
        mistakes.append(
          .unknownCommand(word, suggestion: Spelling.nearest(to: word, among: names)))
        return false
      }
    }
    return true
  }

  private mutating func read(into arguments: inout Arguments) {
    var optionsEnded = false
    while index < words.count {
      let word = words[index]
      if !optionsEnded, word == "--" {
        optionsEnded = true
        index += 1
      } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
        readOption(into: &arguments)
      } else {
        arguments.add(operand: word)
        index += 1
      }
    }
    let operands = command.operands
    for operand in operands.dropFirst(arguments.operands.count) where !operand.isOptional {
      mistakes.append(.missingOperand(operand.name))
    }
    // What follows an unknown option was probably its value.
    let followsUnknown = mistakes.contains {
      if case .unknownOption = $0 { true } else { false }
    }
    for extra in arguments.operands.dropFirst(operands.count) where !followsUnknown {
      mistakes.append(.unwantedOperand(extra))
    }
  }

  private mutating func readOption(into arguments: inout Arguments) {
    let word = words[index]
    index += 1
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? word
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if name == "-h" || name == "--help" {
      asksHelp = true
      return
    }
    if path.count == 1, name == "--version" {
      asksVersion = true
      return
    }
    guard name.hasPrefix("--"),
      let option = command.options.first(where: { "--" + $0.name == name })
    else {
      let known = command.options.filter { !$0.isHidden }.map { "--" + $0.name }
      mistakes.append(
        .unknownOption(name, suggestion: Spelling.nearest(to: name, among: known)))
      return
    }
    take(option, attached, into: &arguments)
  }

  private mutating func take(
    _ option: Option, _ attached: String?, into arguments: inout Arguments
  ) {
    guard let declared = option.value else {
      if attached != nil { mistakes.append(.unwantedValue(option: option.name)) }
      arguments.set(option, to: nil)
      return
    }
    var value = attached
    if value == nil, !declared.isOptional, index < words.count, !words[index].hasPrefix("--") {
      value = words[index]
      index += 1
    }
    if value == nil || value == "", !declared.isOptional {
      // An empty one is none of those allowed either, which need not be said as well.
      return mistakes.append(.missingValue(option: option.name, name: declared.name))
    }
    if let value, case .oneOf(let allowed) = declared.kind, !allowed.contains(value) {
      mistakes.append(
        .notOneOf(
          option: option.name, given: value, allowed: allowed,
          suggestion: Spelling.nearest(to: value, among: allowed)))
    }
    arguments.set(option, to: value)
  }
}
