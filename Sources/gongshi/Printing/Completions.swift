/// Scripts that complete commands and options in a shell, from the table of commands.
struct Completions {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  let root: Command

  func script(for shell: Shell) -> String {
    let lines =
      switch shell {
      case .bash: bash
      case .zsh: zsh
      case .fish: fish
      }
    return lines.joined(separator: "\n")
  }

  /// Commands that do something or hold others, with the words that lead to them.
  private var nodes: [(path: [String], command: Command)] {
    func below(_ path: [String], _ command: Command) -> [(path: [String], command: Command)] {
      [(path, command)]
        + command.commands.filter { !$0.isHidden }.flatMap { below(path + [$0.name], $0) }
    }
    return below([], root)
  }

  private static func words(of command: Command) -> [String] {
    command.commands.filter { !$0.isHidden }.map(\.name)
      + command.options.filter { !$0.isHidden }.map { "--" + $0.name }
  }

  private var groups: String {
    root.commands.filter { !$0.commands.isEmpty }.map(\.name).joined(separator: "|")
  }

  private var bash: [String] {
    var lines = [
      "# gongshi completions bash > /etc/bash_completion.d/gongshi",
      "_gongshi() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local path=\"\" index=1",
      "  if [[ $COMP_CWORD -gt 1 ]]; then path=${COMP_WORDS[1]}; fi",
      "  case $path in",
      "    \(groups)) if [[ $COMP_CWORD -gt 2 ]]; then path+=\" ${COMP_WORDS[2]}\"; fi ;;",
      "  esac",
      "  case \"$path:$previous\" in",
    ]
    for (path, command) in nodes {
      let name = path.joined(separator: " ")
      for option in command.options {
        guard let value = option.value, !value.isOptional else { continue }
        lines.append(
          "    \"\(name):--\(option.name)\") \(Self.bash(value.kind)); return ;;")
      }
    }
    lines += ["  esac", "  case $path in"]
    for (path, command) in nodes {
      let name = path.joined(separator: " ")
      let words = Self.words(of: command) + command.operands.flatMap { Self.choices($0.kind) }
      let folders = command.operands.contains { $0.kind == .folder } ? "-d " : ""
      lines.append(
        "    \"\(name)\") COMPREPLY=($(compgen \(folders)-W \"\(words.joined(separator: " "))\""
          + " -- \"$current\")) ;;")
    }
    return lines + ["  esac", "}", "complete -F _gongshi gongshi"]
  }

  private static func bash(_ kind: Option.Value.Kind) -> String {
    switch kind {
    case .text: "COMPREPLY=()"
    case .folder: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .oneOf(let words):
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
    }
  }

  private static func choices(_ kind: Option.Value.Kind) -> [String] {
    if case .oneOf(let words) = kind { return words }
    return []
  }

  /// zsh runs the bash script through its own bridge, so that there is one script to keep right.
  private var zsh: [String] {
    ["#compdef gongshi", "autoload -U +X bashcompinit && bashcompinit"] + bash.dropFirst()
  }

  private var fish: [String] {
    var lines = ["# gongshi completions fish > ~/.config/fish/completions/gongshi.fish"]
    lines.append("complete -c gongshi -f")
    for (path, command) in nodes {
      let seen = path.map { "__fish_seen_subcommand_from \($0)" }
      let own = command.commands.map(\.name).joined(separator: " ")
      let unseen = own.isEmpty ? [] : ["not __fish_seen_subcommand_from \(own)"]
      let condition = (seen + unseen).joined(separator: "; and ")
      for child in command.commands where !child.isHidden {
        lines.append(
          "complete -c gongshi -n '\(condition)' -a \(child.name) -d '\(child.summary.chinese)'")
      }
      guard command.commands.isEmpty else { continue }
      for option in command.options where !option.isHidden {
        lines.append(
          "complete -c gongshi -n '\(condition)' -l \(option.name)"
            + Self.fish(option.value) + " -d '\(option.help.chinese)'")
      }
      for word in command.operands.flatMap({ Self.choices($0.kind) }) {
        lines.append("complete -c gongshi -n '\(condition)' -a \(word)")
      }
    }
    return lines
  }

  private static func fish(_ value: Option.Value?) -> String {
    guard let value, !value.isOptional else { return "" }
    return switch value.kind {
    case .text: " -x"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .file: " -r -F"
    case .oneOf(let words): " -x -a '\(words.joined(separator: " "))'"
    }
  }
}
