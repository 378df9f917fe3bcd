/// A mistake on the command line.
enum UsageMistake: Sendable, Hashable {
  case unknownCommand(String, suggestion: String?)
  case missingCommand
  case unknownOption(String, suggestion: String?)
  case missingValue(option: String, name: String)
  case unwantedValue(option: String)
  case notOneOf(option: String, given: String, allowed: [String], suggestion: String?)
  case missingOperand(String)
  case unwantedOperand(String)

  var words: Words {
    switch self {
    case .unknownCommand(let name, let near):
      Words(
        "没有“\(name)”这个命令" + Self.meant(near).chinese,
        "unknown command '\(name)'" + Self.meant(near).english)
    case .missingCommand: Words("请写明要做什么", "name a command")
    case .unknownOption(let name, let near):
      Words(
        "没有“\(name)”这个选项" + Self.meant(near).chinese,
        "unknown option '\(name)'" + Self.meant(near).english)
    case .missingValue(let option, let name):
      Words("--\(option) 后面要有 \(name)", "--\(option) needs a value: \(name)")
    case .unwantedValue(let option):
      Words("--\(option) 后面不能带值", "--\(option) takes no value")
    case .notOneOf(let option, let given, let allowed, let near):
      Words(
        "--\(option) 不能是“\(given)”，可用：\(allowed.joined(separator: "、"))"
          + Self.meant(near).chinese,
        "--\(option) cannot be '\(given)'; use one of: \(allowed.joined(separator: ", "))"
          + Self.meant(near).english)
    case .missingOperand(let name): Words("缺少 \(name)", "\(name) is missing")
    case .unwantedOperand(let text): Words("多了“\(text)”", "unexpected '\(text)'")
    }
  }

  private static func meant(_ word: String?) -> Words {
    guard let word else { return Words("", "") }
    return Words("；是不是“\(word)”？", "; did you mean '\(word)'?")
  }
}
