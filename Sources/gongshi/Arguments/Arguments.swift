/// What the command line says, checked against the command's description.
struct Arguments: Sendable {
  private let declared: Set<String>
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  init(of command: Command) {
    declared = Set(command.options.map(\.name))
  }

  mutating func add(operand: String) { operands.append(operand) }

  /// Of an option given twice the last counts.
  mutating func set(_ option: Option, to value: String?) {
    flags.insert(option.name)
    values[option.name] = value
  }

  func has(_ option: Option) -> Bool {
    precondition(declared.contains(option.name), "--\(option.name) is not declared")
    return flags.contains(option.name)
  }

  func value(_ option: Option) -> String? {
    precondition(declared.contains(option.name), "--\(option.name) is not declared")
    return values[option.name]
  }

  /// An operand that the command requires, or an optional one.
  func operand(_ index: Int) -> String? { index < operands.count ? operands[index] : nil }
}
