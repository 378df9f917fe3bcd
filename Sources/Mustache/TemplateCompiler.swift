/// Compiles one template after the other into a program.
struct TemplateCompiler {
  private(set) var program = Program()
  private(set) var problems: [TemplateProblem] = []
  /// What the specification allows, and nobody means.
  private(set) var remarks: [TemplateProblem] = []
  private var blockIndexes: [String: Int] = [:]

  // The template at hand.
  private var source = TemplateSource(name: "", bytes: [])
  private var mistakes: [TemplateProblem.Unplaced] = []
  private var lostTexts: [TemplateProblem.Unplaced] = []
  private var layout = TagLayout([], in: [])
  private var open: [OpenTag] = []
  /// The indentation taken from each line of the argument at hand.
  private var dedent: ArraySlice<UInt8> = []
  private var atLineStart = true

  /// A tag that waits for its closing tag, and what must be restored then.
  private struct OpenTag {
    let tag: Tag
    let name: String
    let index: Int
    var operation: Int
    var arguments: [Program.Argument] = []
    var isArgument = false
    var dedent: ArraySlice<UInt8> = []
    /// Of a parent, the first thing inside it that belongs to no argument.
    var lost: Int?
  }

  init(_ sources: [TemplateSource]) {
    for (index, source) in sources.enumerated() {
      program.templateIndexes[source.name] = index
    }
    for source in sources { compile(source) }
  }

  private mutating func compile(_ source: TemplateSource) {
    self.source = source
    mistakes = []
    lostTexts = []
    checkEncoding()
    let scanner = TagScanner(source.bytes)
    for problem in scanner.problems { report(problem.kind, at: problem.offset) }
    let tags = scanner.tags
    layout = TagLayout(tags, in: source.bytes)
    open = []
    dedent = []
    atLineStart = true
    let start = program.operations.count
    var position = 0
    for (index, tag) in tags.enumerated() {
      emitText(position..<max(position, layout.extents[index].lowerBound))
      compile(tag, index)
      position = layout.extents[index].upperBound
    }
    emitText(position..<source.bytes.count)
    while !open.isEmpty { closeUnclosed() }
    problems += TemplateProblem.placed(mistakes, in: source)
    remarks += TemplateProblem.placed(lostTexts, in: source)
    program.templates.append(.init(name: source.name, body: start..<program.operations.count))
  }

  private mutating func checkEncoding() {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
    } catch {
      report(.notUTF8, at: error.byteOffsets.lowerBound)
    }
  }

  private mutating func compile(_ tag: Tag, _ index: Int) {
    let name = String(decoding: source.bytes[tag.name], as: UTF8.self)
    let offset = tag.range.lowerBound
    switch tag.kind {
    case .comment, .delimiters, .block, .close: break
    default: lose(at: offset)
    }
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable, .raw:
      emitLineStart(at: offset)
      emit(.variable(path: addPath(name), isRaw: tag.kind == .raw), at: offset)
    case .section, .inverted:
      if !layout.isStandalone[index] { emitLineStart(at: offset) }
      open.append(OpenTag(tag: tag, name: name, index: index, operation: emitted))
      let path = addPath(name)
      emit(
        tag.kind == .section ? .section(path: path, end: 0) : .inverted(path: path, end: 0),
        at: offset)
    case .partial: emitCall(tag, index, name)
    case .parent:
      open.append(OpenTag(tag: tag, name: name, index: index, operation: emitted))
      emitCall(tag, index, name)
      open[open.count - 1].operation = emitted - 1
    case .block: openBlock(tag, index, name)
    case .close: close(tag, index, name)
    }
  }

  // MARK: Calls and blocks

  private mutating func emitCall(_ tag: Tag, _ index: Int, _ name: String) {
    let isStandalone = layout.isStandalone[index]
    if !isStandalone { emitLineStart(at: tag.range.lowerBound) }
    let indentation = layout.indentation(before: tag.range.lowerBound)
    let target: Program.Call.Target =
      if name.hasPrefix("*") {
        .dynamic(path: Int(addPath(trimmed(name.dropFirst()))))
      } else if let template = program.templateIndexes[name] {
        .template(template)
      } else {
        .missing
      }
    emit(.call(Int32(program.calls.count)), at: tag.range.lowerBound)
    program.calls.append(
      .init(
        target: target,
        indentation: isStandalone ? indentation.map { addIndentation($0) } : nil,
        arguments: 0..<0, end: emitted))
    program.callNames.append(name)
    atLineStart = isStandalone
  }

  private mutating func openBlock(_ tag: Tag, _ index: Int, _ name: String) {
    let opensLine = layout.isStandalone[index]
    let isArgument = open.last?.tag.kind == .parent
    var opened = OpenTag(
      tag: tag, name: name, index: index, operation: emitted, isArgument: isArgument,
      dedent: dedent)
    let first = contentIndentation(of: index)
    if isArgument {
      if opensLine { dedent = first.map { source.bytes[$0] } ?? [] }
      atLineStart = opensLine
    } else {
      let offset = tag.range.lowerBound
      if !opensLine { emitLineStart(at: offset) }
      let before = layout.indentation(before: offset) ?? offset..<offset
      opened.operation = emitted
      emit(.block(Int32(program.blocks.count)), at: offset)
      program.blocks.append(
        .init(
          name: blockIndex(name), indentation: addIndentation(first ?? before),
          opensLine: opensLine, end: 0))
    }
    open.append(opened)
  }

  /// The blanks with which a block's first line of content begins.
  private func contentIndentation(of index: Int) -> Range<Int>? {
    guard layout.isStandalone[index], let closer = layout.closers[index] else { return nil }
    let start = layout.extents[index].upperBound
    return layout.firstIndentation(in: start..<max(start, layout.extents[closer].lowerBound))
  }

  // MARK: Closing

  private mutating func close(_ tag: Tag, _ index: Int, _ name: String) {
    guard let match = open.lastIndex(where: { $0.name == name }) else {
      report(.unexpectedClose(name, expected: open.last?.name), at: tag.range.lowerBound)
      return
    }
    while open.count > match + 1 { closeUnclosed() }
    if let lost = open[match].lost {
      lostTexts.append(TemplateProblem.Unplaced(kind: .lostText(parent: name), offset: lost))
    }
    closeInnermost()
    if layout.isStandalone[index] { atLineStart = true }
  }

  private mutating func closeUnclosed() {
    if let unclosed = open.last {
      report(.unclosedSection(unclosed.name), at: unclosed.tag.range.lowerBound)
    }
    closeInnermost()
  }

  private mutating func closeInnermost() {
    guard let closed = open.popLast() else { return }
    if closed.isArgument {
      dedent = closed.dedent
      open[open.count - 1].arguments.append(
        .init(
          name: blockIndex(closed.name), body: closed.operation..<emitted,
          opensLine: layout.isStandalone[closed.index], offset: closed.tag.range.lowerBound))
      return
    }
    let end = Int32(emitted)
    switch program.operations[closed.operation] {
    case .section(let path, _):
      program.operations[closed.operation] = .section(path: path, end: end)
    case .inverted(let path, _):
      program.operations[closed.operation] = .inverted(path: path, end: end)
    case .block(let block): program.blocks[Int(block)].end = emitted
    case .call(let call):
      let start = program.arguments.count
      program.arguments += closed.arguments
      program.calls[Int(call)].arguments = start..<program.arguments.count
      program.calls[Int(call)].end = emitted
      atLineStart = false
    case .literal, .lineStart, .variable: break
    }
  }

  // MARK: Emitting

  private var emitted: Int { program.operations.count }

  private mutating func emit(_ operation: Operation, at offset: Int) {
    program.operations.append(operation)
    program.offsets.append(offset)
  }

  private mutating func emitLineStart(at offset: Int) {
    guard atLineStart else { return }
    emit(.lineStart, at: offset)
    atLineStart = false
  }

  /// Remembers what stands in a parent outside its arguments: it is never printed.
  private mutating func lose(at offset: Int) {
    guard let last = open.indices.last, open[last].tag.kind == .parent else { return }
    open[last].lost = open[last].lost ?? offset
  }

  private mutating func emitText(_ range: Range<Int>) {
    if let text = source.bytes[range].firstIndex(where: { !TagScanner.isBlank($0) }) {
      lose(at: text)
    }
    let start = program.text.count
    var position = range.lowerBound
    while position < range.upperBound {
      if position == 0 || source.bytes[position - 1] == UInt8(ascii: "\n") {
        position += commonIndentation(of: position..<range.upperBound)
      }
      let rest = source.bytes[position..<range.upperBound]
      let next = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      program.text += source.bytes[position..<next]
      position = next
    }
    guard program.text.count > start else { return }
    emit(
      .literal(
        start: Int32(start), end: Int32(program.text.count), startsLine: atLineStart),
      at: range.lowerBound)
    atLineStart = program.text.last == UInt8(ascii: "\n")
  }

  /// How many bytes at the start of a range are the indentation that this argument's lines lose.
  private func commonIndentation(of range: Range<Int>) -> Int {
    zip(source.bytes[range], dedent).prefix { $0.0 == $0.1 }.count
  }

  private mutating func addIndentation(_ range: Range<Int>) -> Range<Int> {
    let start = program.text.count
    program.text += source.bytes[range].dropFirst(commonIndentation(of: range))
    return start..<program.text.count
  }

  private mutating func addPath(_ name: String) -> Int32 {
    program.pathNames.append(name)
    let start = program.restKeys.count
    if name == "." {
      program.paths.append(.init(head: 0, rest: start..<start))
    } else {
      let parts = name.utf8.split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      program.restKeys += parts.dropFirst().map { nameKey($0) }
      program.paths.append(
        .init(
          head: parts.first.map { nameKey($0) } ?? 1, rest: start..<program.restKeys.count))
    }
    return Int32(program.paths.count - 1)
  }

  private mutating func blockIndex(_ name: String) -> Int {
    if let index = blockIndexes[name] { return index }
    blockIndexes[name] = program.blockNames.count
    program.blockNames.append(name)
    return program.blockNames.count - 1
  }

  private func trimmed(_ name: Substring) -> String {
    String(name.drop { $0 == " " || $0 == "\t" })
  }

  private mutating func report(_ kind: TemplateProblem.Kind, at offset: Int) {
    mistakes.append(TemplateProblem.Unplaced(kind: kind, offset: offset))
  }
}
