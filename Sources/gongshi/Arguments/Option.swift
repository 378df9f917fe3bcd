/// A flag or an option of a command, described once.
struct Option: Sendable {
  /// What an option takes.
  struct Value: Sendable {
    enum Kind: Sendable, Hashable {
      case text, folder, file
      case oneOf([String])
    }
    /// `DIR`, `DATE`.
    let name: String
    let kind: Kind
    /// Then a value is given as `--timings=FILE` only.
    var isOptional = false
  }

  /// Without the two hyphens.
  let name: String
  let value: Value?
  let help: Words
  var isHidden = false

  init(_ name: String, _ value: Value? = nil, _ help: Words, isHidden: Bool = false) {
    self.name = name
    self.value = value
    self.help = help
    self.isHidden = isHidden
  }

  /// `--out DIR`, `--timings[=FILE]`, `--strict`.
  var synopsis: String {
    guard let value else { return "--" + name }
    return value.isOptional ? "--\(name)[=\(value.name)]" : "--\(name) \(value.name)"
  }
}

extension Option.Value {
  static func text(_ name: String) -> Option.Value { Option.Value(name: name, kind: .text) }
  static func folder(_ name: String = "DIR") -> Option.Value {
    Option.Value(name: name, kind: .folder)
  }
  static func oneOf(_ name: String, _ words: [String]) -> Option.Value {
    Option.Value(name: name, kind: .oneOf(words))
  }
}

/// What stands on the command line without hyphens.
struct Operand: Sendable {
  /// `DIR`, `ID`, `SQL`.
  let name: String
  let help: Words
  var isOptional = false
  var kind = Option.Value.Kind.text

  var synopsis: String { isOptional ? "[\(name)]" : name }
}
