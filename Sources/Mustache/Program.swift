/// One step of a compiled template; its numbers are places in the program's tables.
enum Operation {
  /// Prints text of the templates.
  case literal(start: Int32, end: Int32, startsLine: Bool)
  /// Prints the indentation, where a line begins with something that is not text.
  case lineStart
  /// Prints a value.
  case variable(path: Int32, isRaw: Bool)
  /// Runs the steps up to `end` for the value, as often as it has items.
  case section(path: Int32, end: Int32)
  /// Runs the steps up to `end` where a section would not run.
  case inverted(path: Int32, end: Int32)
  /// Includes or inherits.
  case call(Int32)
  /// Prints an argument of that name, or the default.
  case block(Int32)
}

/// All templates of a set in one flat list of operations with the tables they point into.
struct Program: Sendable {
  struct Template {
    let name: String
    var body: Range<Int>
  }

  struct Path {
    /// The key of the name that is looked up in the enclosing records, 0 for `.`.
    let head: UInt64
    /// The keys of the names after it, each looked up in the record before it.
    let rest: Range<Int>
  }

  struct Call {
    enum Target {
      case template(Int)
      case missing
      case dynamic(path: Int)
    }

    let target: Target
    /// What the lines of the template are indented by, in `text`; nil where it is not standalone.
    let indentation: Range<Int>?
    var arguments: Range<Int>
    var end: Int
  }

  struct Block {
    let name: Int
    /// What the lines of an argument are indented by, in `text`.
    let indentation: Range<Int>
    /// Whether its content begins on a line of its own.
    let opensLine: Bool
    var end: Int
  }

  struct Argument {
    let name: Int
    var body: Range<Int>
    /// Whether its content begins on a line of its own.
    let opensLine: Bool
    let offset: Int
  }

  var operations: [Operation] = []
  /// The byte offset of each operation's tag in its source.
  var offsets: [Int] = []
  var text: [UInt8] = []
  var templates: [Template] = []
  var templateIndexes: [String: Int] = [:]
  var paths: [Path] = []
  /// The paths as written, for checking and for people.
  var pathNames: [String] = []
  var restKeys: [UInt64] = []
  var calls: [Call] = []
  /// The templates that are called, as written; apart, so that a call is nothing but numbers.
  var callNames: [String] = []
  var blocks: [Block] = []
  var arguments: [Argument] = []
  var blockNames: [String] = []
}

extension Program {
  /// These templates and all that they include; dynamic names may include any template.
  func templates(reachableFrom start: [Int]) -> Set<Int> {
    var seen = Set(start)
    var pending = start
    while let template = pending.popLast() {
      for index in templates[template].body {
        guard case .call(let call) = operations[index] else { continue }
        switch calls[Int(call)].target {
        case .template(let target): if seen.insert(target).inserted { pending.append(target) }
        case .missing: break
        case .dynamic: pending += templates.indices.filter { seen.insert($0).inserted }
        }
      }
    }
    return seen
  }
}
