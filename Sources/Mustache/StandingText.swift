/// Writes a program anew in which stands as text what some records print.
///
/// All pages of one depth have the same names, words and addresses around them. Looked up once instead of on
/// each page they become one with the text beside them, and a page is rendered in far fewer steps.
struct StandingText {
  private let old: Program
  private let records: [UInt64: Record]
  private(set) var program: Program
  /// What is written from here on is not run together with what stands before.
  private var barrier = 0
  private var waitsForLine = false

  /// The records are those that all pages have under these names; no other has them under one of the names.
  init(_ old: Program, _ records: [(name: String, record: Record)]) {
    self.old = old
    self.records = Dictionary(
      uniqueKeysWithValues: records.map { (nameKey($0.name.utf8), $0.record) })
    program = old
    program.operations.removeAll(keepingCapacity: true)
    program.offsets.removeAll(keepingCapacity: true)
    for (index, template) in old.templates.enumerated() {
      program.templates[index].body = body(template.body)
    }
  }

  /// Steps that are run apart from those before and behind.
  private mutating func body(_ range: Range<Int>) -> Range<Int> {
    endLine()
    let start = program.operations.count
    barrier = start
    write(range)
    endLine()
    // What prints nothing is still something: only an argument without content begins no line.
    if program.operations.count == start, !range.isEmpty {
      append(.literal(start: 0, end: 0, startsLine: false))
    }
    barrier = program.operations.count
    return start..<program.operations.count
  }

  private mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let operation = old.operations[index]
      index += 1
      switch operation {
      case .literal(let start, let end, let startsLine):
        writeText(old.text[Int(start)..<Int(end)], startsLine)
      case .lineStart:
        // Between two of them stood a section that is not there.
        endLine()
        waitsForLine = true
      case .variable(let path, let isRaw):
        if let text = text(of: Int(path), isRaw) {
          writeText(text[...], false)
        } else {
          keep(operation)
        }
      case .section(let path, let end):
        section(Int(path), index..<Int(end))
        index = Int(end)
      case .inverted(let path, let end):
        inverted(Int(path), index..<Int(end))
        index = Int(end)
      case .call(let call):
        keep(operation)
        for argument in old.calls[Int(call)].arguments {
          program.arguments[argument].body = body(old.arguments[argument].body)
        }
        index = old.calls[Int(call)].end
        program.calls[Int(call)].end = program.operations.count
        barrier = program.operations.count
      case .block(let block):
        keep(operation)
        program.blocks[Int(block)].end = body(index..<old.blocks[Int(block)].end).upperBound
        index = old.blocks[Int(block)].end
      }
    }
  }

  private mutating func section(_ path: Int, _ range: Range<Int>) {
    switch value(of: path) {
    case .null, .flag(false): return
    case .flag(true): return write(range)
    case .text(let text) where text.isEmpty: return
    case .html(let html) where html.bytes.isEmpty: return
    case .list(let values) where values.isEmpty: return
    case .text where hidesNothing(range), .html where hidesNothing(range): return write(range)
    case nil, .text, .html, .list, .record: break
    }
    keep(.section(path: Int32(path), end: 0))
    let place = program.operations.count - 1
    let end = Int32(body(range).upperBound)
    program.operations[place] = .section(path: Int32(path), end: end)
  }

  private mutating func inverted(_ path: Int, _ range: Range<Int>) {
    if let value = value(of: path) {
      if !value.isTruthy { write(range) }
      return
    }
    keep(.inverted(path: Int32(path), end: 0))
    let place = program.operations.count - 1
    let end = Int32(body(range).upperBound)
    program.operations[place] = .inverted(path: Int32(path), end: end)
  }

  /// Whether steps print the same with a text as the innermost value and without: nothing asks for it.
  private func hidesNothing(_ range: Range<Int>) -> Bool {
    old.operations[range].allSatisfy {
      switch $0 {
      case .literal, .lineStart: true
      case .variable(let path, _), .section(let path, _), .inverted(let path, _):
        old.paths[Int(path)].head != 0
      case .call, .block: false
      }
    }
  }

  // MARK: Values

  /// What a path leads to on every page; nil where pages differ.
  private func value(of path: Int) -> Value? {
    let path = old.paths[path]
    guard !path.rest.isEmpty, let record = records[path.head] else { return nil }
    var value = Value.record(record)
    for key in old.restKeys[path.rest] {
      guard case .record(let record) = value, let place = record.shape.slot(key) else {
        return .null
      }
      value = record.values[place]
    }
    return value
  }

  /// What a variable prints on every page; nil where pages differ, and where the lines of what it prints
  /// would be indented as those of text.
  private func text(of path: Int, _ isRaw: Bool) -> [UInt8]? {
    guard let value = value(of: path) else { return nil }
    var output = OutputBuffer(capacity: 64)
    Renderer.print(value, isRaw, &output)
    let bytes = output.withBytes { Array($0) }
    return bytes.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ? nil : bytes
  }

  // MARK: Writing

  private mutating func keep(_ operation: Operation) {
    endLine()
    append(operation)
  }

  private mutating func endLine() {
    if waitsForLine { append(.lineStart) }
    waitsForLine = false
  }

  private mutating func append(_ operation: Operation) {
    program.operations.append(operation)
    program.offsets.append(0)
  }

  private mutating func writeText(_ bytes: ArraySlice<UInt8>, _ startsLine: Bool) {
    guard let first = bytes.first else { return }
    // An empty line of text is not indented, but one where a tag printed nothing is; and behind a section that
    // is not there the line begins a second time.
    if startsLine || first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") { endLine() }
    let startsLine = startsLine || waitsForLine
    waitsForLine = false
    let start = Int32(program.text.count)
    let follows = program.text.last == UInt8(ascii: "\n")
    program.text += bytes
    let end = Int32(program.text.count)
    if program.operations.count > barrier,
      case .literal(let earlier, start, let earlierStarts)? = program.operations.last,
      startsLine == follows
    {
      program.operations[program.operations.count - 1] =
        .literal(start: earlier, end: end, startsLine: earlierStarts)
    } else {
      append(.literal(start: start, end: end, startsLine: startsLine))
    }
  }
}
