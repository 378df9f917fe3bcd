import Foundation
import Testing

@testable import gongshi

/// Every command with the words that lead to it.
func commandPaths(_ command: Command = CommandTable.root) -> [[Command]] {
  [[command]] + command.commands.flatMap { commandPaths($0).map { [command] + $0 } }
}

@Suite struct HelpTests {
  @Test func everyCommandHasHelpInBothLanguages() throws {
    for path in commandPaths() {
      let words = path.dropFirst().map(\.name)
      for (language, usage) in [("zh", "用法："), ("en", "Usage: ")] {
        let run = try Gongshi.run(words + ["--help", "--lang", language])
        #expect(run.code == 0, "\(words)")
        #expect(run.complaints == "", "\(words)")
        let name = (["gongshi"] + words).joined(separator: " ")
        #expect(run.output.hasPrefix(name + " — "), "\(run.output)")
        #expect(run.output.contains("\n" + usage + name), "\(run.output)")
        for option in path[path.count - 1].options {
          #expect(run.output.contains("  " + option.synopsis), "\(words) \(option.name)")
        }
      }
    }
  }

  @Test func everySentenceIsThereInBothLanguages() {
    for path in commandPaths() {
      let command = path[path.count - 1]
      let words =
        [command.summary] + command.options.map(\.help) + command.operands.map(\.help)
      for word in words {
        #expect(!word.chinese.isEmpty && !word.english.isEmpty, "\(command.name): \(word)")
        #expect(word.english.utf8.allSatisfy { $0 < 0x80 }, "\(command.name): \(word.english)")
      }
    }
  }

  @Test func noOptionIsDeclaredTwice() {
    for path in commandPaths() {
      let names = path[path.count - 1].options.map(\.name)
      #expect(Set(names).count == names.count, "\(path.map(\.name)): \(names)")
    }
  }

  @Test func printsTheHelpOfACommandInColumns() throws {
    let run = try Gongshi.run("help", "query")
    #expect(
      run
        == Run(
          output: """
            gongshi query — 用 SQL 查询公开数据

            用法：gongshi query SQL [选项]

            查询上次 build 生成的 data/site.sqlite，只读，一次一条语句；
            各表和各栏的说明在 columns 表里：gongshi query "SELECT * FROM columns"

            参数：
              SQL  一条 SELECT 语句，请加引号

            选项：
              --site DIR    网站文件夹，里面有 content/（默认：当前文件夹）
              --out DIR     已生成的网站（默认：网站文件夹下的 public）
              --csv         输出 CSV
              --json        输出 JSON
              --lang zh|en  提示用中文（zh）还是英文（en）；默认随系统语言
              --help        显示这份说明

            """, complaints: "", code: 0))
  }

  @Test func documentsEveryCommandAndOption() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/cli.md"), encoding: .utf8)
    for path in commandPaths().dropFirst() {
      let name = path.map(\.name).joined(separator: " ")
      let marks = path.count == 2 ? "## " : "### "
      guard let section = Self.section(marks + name, of: page) else {
        Issue.record("docs/cli.md has no section '\(marks)\(name)'")
        continue
      }
      let command = path[path.count - 1]
      let general = Set(Option.everywhere.map(\.name))
      for option in command.options where !option.isHidden && !general.contains(option.name) {
        #expect(section.contains(option.synopsis), "\(name) \(option.synopsis)")
      }
      for operand in command.operands {
        #expect(section.contains(operand.synopsis), "\(name) \(operand.synopsis)")
      }
    }
    for option in Option.everywhere + [.version] {
      #expect(page.contains("--\(option.name)"), "\(option.name)")
    }
  }

  /// From a heading to the next of any level.
  private static func section(_ heading: String, of page: String) -> String? {
    let lines = page.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: heading) else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { $0.hasPrefix("#") } ?? lines.endIndex
    return rest[..<end].joined(separator: "\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesEveryCommandAndOption(shell: String) throws {
    let run = try Gongshi.run("completions", shell)
    #expect(run.code == 0)
    for path in commandPaths().dropFirst() {
      #expect(run.output.contains(path[path.count - 1].name), "\(path.map(\.name))")
      for option in path[path.count - 1].options where path[path.count - 1].commands.isEmpty {
        let word = shell == "fish" ? "-l \(option.name)" : "--\(option.name)"
        #expect(run.output.contains(word), "\(path.map(\.name)) \(word)")
      }
    }
  }

  @Test func completesInBash() throws {
    let folder = try TemporaryFolder()
    let script = try Gongshi.run("completions", "bash").output
    try folder.write(
      script + """

        try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _gongshi
          echo "${COMPREPLY[@]}"; }
        try gongshi bu
        try gongshi new m
        try gongshi new mechanism x --kind f
        try gongshi check --as
        try gongshi completions z

        """, to: "try.sh")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [folder.url.appending(path: "try.sh").path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(
      String(decoding: data, as: UTF8.self) == """
        build
        month mechanism
        framework
        --as-of
        zsh

        """)
  }
}
