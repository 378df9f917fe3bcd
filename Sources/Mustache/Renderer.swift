/// Runs a program for one page; the last of the steps, and the hot one.
///
/// Values are neither copied nor counted: whoever calls `render` holds all of them, and they do not
/// change; so what an array of them holds stays where it is, and frames and paths point there.
struct Renderer {
  /// The bounds of one page.
  ///
  /// Recursion is legal in Mustache, so only the run can find it endless; templates that are checked
  /// recur only inwards, and meet these bounds when their data is beyond all measure.
  enum Limit {
    static let depth = 500
    static let steps = 20_000_000
    static let bytes = 64 * 1024 * 1024
  }

  /// One of the values inside which a tag stands.
  private struct Frame {
    let value: UnsafePointer<Value>
    /// The slot table and the values of a record; an empty table for everything else.
    let slots: UnsafeBufferPointer<Shape.Slot>
    let fields: UnsafeBufferPointer<Value>
    let outer: UnsafePointer<Frame>?
  }

  /// The arguments given by one parent tag, and the scope in which it stands.
  private struct Scope {
    let arguments: Range<Int>
    let outer: Int
  }

  private let templates: TemplateSet
  private let operations: UnsafeBufferPointer<Operation>
  private let paths: UnsafeBufferPointer<Program.Path>
  private let restKeys: UnsafeBufferPointer<UInt64>
  private let text: UnsafeRawBufferPointer
  private let isStrict: Bool
  private var innermost: UnsafePointer<Frame>?
  private var scopes: [Scope] = []
  private var scope = -1
  /// What lines are indented by: the bytes from `indentationStart`.
  private var indentation: [UInt8] = []
  private var indentationStart = 0
  /// Set where an argument begins in the middle of a line, though it was written on lines of its own.
  private var skipsLineStart = false
  private var chain: [Int] = []
  private var depth = 0
  private var steps = 0

  /// Renders a template for a value, appending to `output`.
  static func render(
    _ template: Int, of templates: TemplateSet, isStrict: Bool, with root: Value,
    into output: inout OutputBuffer
  ) throws(RenderFailure) {
    try templates.program.operations.withUnsafeBufferPointer { operations throws(RenderFailure) in
      try templates.program.paths.withUnsafeBufferPointer { paths throws(RenderFailure) in
        try templates.program.restKeys.withUnsafeBufferPointer { restKeys throws(RenderFailure) in
          try templates.program.text.withUnsafeBufferPointer { text throws(RenderFailure) in
            try withUnsafePointer(to: root) { root throws(RenderFailure) in
              var renderer = Renderer(
                templates: templates, operations: operations, paths: paths, restKeys: restKeys,
                text: UnsafeRawBufferPointer(text), isStrict: isStrict)
              renderer.chain.append(template)
              try renderer.enter(root, renderer.program.templates[template].body, &output)
            }
          }
        }
      }
    }
  }

  private init(
    templates: TemplateSet, operations: UnsafeBufferPointer<Operation>,
    paths: UnsafeBufferPointer<Program.Path>, restKeys: UnsafeBufferPointer<UInt64>,
    text: UnsafeRawBufferPointer, isStrict: Bool
  ) {
    self.templates = templates
    self.operations = operations
    self.paths = paths
    self.restKeys = restKeys
    self.text = text
    self.isStrict = isStrict
  }

  private var program: Program { templates.program }

  private mutating func run(
    _ range: Range<Int>, _ output: inout OutputBuffer
  ) throws(RenderFailure) {
    depth += 1
    if depth > Limit.depth { throw failure(.tooDeep(limit: Limit.depth)) }
    if output.count > Limit.bytes { throw failure(.tooLong(limit: Limit.bytes)) }
    var index = range.lowerBound
    while index < range.upperBound {
      steps += 1
      if steps > Limit.steps { throw failure(.tooManySteps(limit: Limit.steps)) }
      let operation = operations[index]
      index += 1
      switch operation {
      case .literal(let start, let end, let startsLine):
        let bytes = UnsafeRawBufferPointer(rebasing: text[Int(start)..<Int(end)])
        if indentationStart == indentation.count {
          output.append(bytes)
        } else {
          writeLines(bytes, startsLine, &output)
        }
      case .lineStart: writeIndentation(&output)
      case .variable(let path, let isRaw):
        if let value = Self.value(of: paths[Int(path)], restKeys, innermost) {
          Self.print(value, isRaw, &output)
        }
      case .section(let path, let end):
        try section(Int(path), index..<Int(end), &output)
        index = Int(end)
      case .inverted(let path, let end):
        let value = Self.value(of: paths[Int(path)], restKeys, innermost)
        if value.map(\.pointee.isTruthy) != true { try run(index..<Int(end), &output) }
        index = Int(end)
      case .call(let call):
        try self.call(program.calls[Int(call)], &output)
        index = program.calls[Int(call)].end
      case .block(let block):
        let site = program.blocks[Int(block)]
        try self.block(site, index..<site.end, &output)
        index = site.end
      }
    }
    depth -= 1
  }

  private func failure(_ reason: RenderFailure.Reason) -> RenderFailure {
    RenderFailure(reason: reason, chain: chain.map { program.templates[$0].name })
  }
}

// MARK: Values

extension Renderer {
  // What only looks is given what it looks at: a method would be given a copy of the renderer.

  /// The value of the first name of a path, from the innermost record that has it.
  @inline(__always)
  private static func value(
    _ key: UInt64, _ innermost: UnsafePointer<Frame>?
  ) -> UnsafePointer<Value>? {
    if key == 0 { return innermost?.pointee.value }
    var next = innermost
    while let frame = next {
      if let value = field(key, frame.pointee.slots, frame.pointee.fields) { return value }
      next = frame.pointee.outer
    }
    return nil
  }

  @inline(__always)
  private static func field(
    _ key: UInt64, _ slots: UnsafeBufferPointer<Shape.Slot>, _ fields: UnsafeBufferPointer<Value>
  ) -> UnsafePointer<Value>? {
    guard let slot = Shape.slot(key, in: slots), let values = fields.baseAddress else { return nil }
    return values + slot
  }

  /// The value at the end of a path.
  @inline(__always)
  private static func value(
    of path: Program.Path, _ restKeys: UnsafeBufferPointer<UInt64>,
    _ innermost: UnsafePointer<Frame>?
  ) -> UnsafePointer<Value>? {
    let value = value(path.head, innermost)
    return path.rest.isEmpty ? value : dotted(restKeys[path.rest], value)
  }

  private static func dotted(
    _ keys: Slice<UnsafeBufferPointer<UInt64>>, _ value: UnsafePointer<Value>?
  ) -> UnsafePointer<Value>? {
    var value = value
    for key in keys {
      guard let outer = value, let (slots, fields) = parts(of: outer) else { return nil }
      value = field(key, slots, fields)
    }
    return value
  }

  // Functions of their own, since the same inlined behind something that is written would be counted.

  /// The slot table and the values of a record.
  @inline(never)
  private static func parts(
    of value: UnsafePointer<Value>
  ) -> (slots: UnsafeBufferPointer<Shape.Slot>, fields: UnsafeBufferPointer<Value>)? {
    guard case .record(let record) = value.pointee else { return nil }
    // In this order: behind the shape's table the values would be counted.
    let fields = record.values.inPlace
    return (record.shape.slots, fields)
  }

  @inline(never)
  private static func items(of value: UnsafePointer<Value>) -> UnsafeBufferPointer<Value> {
    guard case .list(let values) = value.pointee else { return .init(start: nil, count: 0) }
    return values.inPlace
  }

  /// Markup, and a text that does not lie within its value itself, as one of up to 15 bytes may.
  @inline(never)
  private static func bytes(of value: UnsafePointer<Value>) -> UnsafeRawBufferPointer? {
    switch value.pointee {
    case .text(let text):
      text.utf8.count > 15
        ? text.utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0) } : nil
    case .html(let html): html.bytes.withUnsafeBytes { $0 }
    case .null, .flag, .list, .record: nil
    }
  }

  @inline(__always)
  private static func print(
    _ value: UnsafePointer<Value>, _ isRaw: Bool, _ output: inout OutputBuffer
  ) {
    guard let bytes = bytes(of: value) else { return print(value.pointee, isRaw, &output) }
    if !isRaw, case .text = value.pointee {
      output.appendEscaped(bytes)
    } else {
      output.append(bytes)
    }
  }

  @inline(__always)
  static func print(_ value: Value, _ isRaw: Bool, _ output: inout OutputBuffer) {
    switch value {
    case .text(let text) where isRaw: output.append(text)
    case .text(let text): output.appendEscaped(text)
    case .html(let html): output.append(html.bytes)
    case .null, .flag, .list, .record: break
    }
  }

  private mutating func section(
    _ index: Int, _ body: Range<Int>, _ output: inout OutputBuffer
  ) throws(RenderFailure) {
    // Most sections are closed.
    guard let value = Self.value(of: paths[index], restKeys, innermost),
      value.pointee.isTruthy
    else { return }
    switch value.pointee {
    case .flag: try run(body, &output)
    case .null, .text, .html, .record: try enter(value, body, &output)
    case .list:
      let values = Self.items(of: value)
      guard let first = values.baseAddress else { return }
      for place in 0..<values.count {
        steps += 1
        try enter(first + place, body, &output)
      }
    }
  }

  /// Runs a body with the value as the innermost.
  private mutating func enter(
    _ value: UnsafePointer<Value>, _ body: Range<Int>, _ output: inout OutputBuffer
  ) throws(RenderFailure) {
    let parts = Self.parts(of: value)
    let frame = Frame(
      value: value, slots: parts?.slots ?? UnsafeBufferPointer(start: nil, count: 0),
      fields: parts?.fields ?? UnsafeBufferPointer(start: nil, count: 0), outer: innermost)
    let outer = innermost
    try withUnsafePointer(to: frame) { frame throws(RenderFailure) in
      innermost = frame
      try run(body, &output)
    }
    innermost = outer
  }
}

extension [Value] {
  /// Where the values stand as long as the array lives.
  @inline(__always)
  fileprivate var inPlace: UnsafeBufferPointer<Value> { withUnsafeBufferPointer { $0 } }
}

// MARK: Templates and blocks

extension Renderer {
  private mutating func call(
    _ call: Program.Call, _ output: inout OutputBuffer
  ) throws(RenderFailure) {
    // A target that is known is not asked for: a method would be given a copy of the renderer.
    let target: Int? =
      if case .template(let index) = call.target { index } else { try target(of: call) }
    guard let template = target else { return }
    let indented = (start: indentationStart, count: indentation.count, scope: scope)
    if let added = call.indentation {
      indentation += text[added]
    } else {
      // In the middle of a line the template's text is not indented, wherever that line stands.
      indentationStart = indentation.count
    }
    if !call.arguments.isEmpty {
      scopes.append(Scope(arguments: call.arguments, outer: scope))
      scope = scopes.count - 1
    }
    chain.append(template)
    try run(program.templates[template].body, &output)
    chain.removeLast()
    if !call.arguments.isEmpty { scopes.removeLast() }
    scope = indented.scope
    indentation.removeLast(indentation.count - indented.count)
    indentationStart = indented.start
  }

  private func target(of call: Program.Call) throws(RenderFailure) -> Int? {
    switch call.target {
    case .template(let index): return index
    case .missing: return nil
    case .dynamic(let path):
      let value = Self.value(of: paths[path], restKeys, innermost)
      guard case .text(let name)? = value?.pointee else { return nil }
      if let index = program.templateIndexes[name] { return index }
      if isStrict { throw failure(.missingTemplate(name)) }
      return nil
    }
  }

  /// The argument of that name given furthest outside, and the scope in which it was written.
  private func argument(_ name: Int) -> (argument: Program.Argument, scope: Int)? {
    var found: (argument: Program.Argument, scope: Int)?
    var index = scope
    while index >= 0 {
      let scope = scopes[index]
      if let argument = program.arguments[scope.arguments].first(where: { $0.name == name }) {
        found = (argument, scope.outer)
      }
      index = scope.outer
    }
    return found
  }

  private mutating func block(
    _ block: Program.Block, _ defaultBody: Range<Int>, _ output: inout OutputBuffer
  ) throws(RenderFailure) {
    guard let (argument, written) = argument(block.name) else {
      return try run(defaultBody, &output)
    }
    let restored = (scope: scope, count: indentation.count)
    scope = written
    indentation += text[block.indentation]
    if block.opensLine, !argument.opensLine, !argument.body.isEmpty { writeIndentation(&output) }
    skipsLineStart =
      !block.opensLine && argument.opensLine && indentation.count > indentationStart
    try run(argument.body, &output)
    skipsLineStart = false
    indentation.removeLast(indentation.count - restored.count)
    scope = restored.scope
  }
}

// MARK: Indentation

extension Renderer {
  private mutating func writeIndentation(_ output: inout OutputBuffer) {
    guard indentation.count > indentationStart else { return }
    if skipsLineStart {
      skipsLineStart = false
      return
    }
    indentation.withUnsafeBytes {
      output.append(UnsafeRawBufferPointer(rebasing: $0[indentationStart...]))
    }
  }

  private mutating func writeLines(
    _ bytes: UnsafeRawBufferPointer, _ startsLine: Bool, _ output: inout OutputBuffer
  ) {
    var startsLine = startsLine
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      // An empty line stays empty.
      let isEmpty = line.elementsEqual("\n".utf8) || line.elementsEqual("\r\n".utf8)
      if startsLine {
        if isEmpty { skipsLineStart = false } else { writeIndentation(&output) }
      }
      output.append(UnsafeRawBufferPointer(rebasing: line))
      rest = rest[end...]
      startsLine = true
    }
  }
}
