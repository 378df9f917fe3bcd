/// Walks every root template as rendering would, with shapes in the place of values.
///
/// What has been walked is remembered by template, shapes and arguments, so that recursion ends. A shape
/// hides an equal shape further out, which keeps the number of stacks finite.
struct TemplateChecker {
  /// The shapes around a tag and what `.` is there.
  struct View: Hashable {
    /// Indexes of shapes, the innermost last, each at most once.
    var shapes: [Int]
    var innermost: Field.Kind
  }

  /// An argument in force, and the scope in which it was written.
  private struct Binding: Hashable {
    let name: Int
    let argument: Int
    let scope: Int
  }

  struct Visit: Hashable {
    let template: Int
    let view: View
    let scope: Int
  }

  /// Where a mistake stands, so that it is found once through many roots.
  private struct Place: Hashable {
    let template: Int
    let offset: Int
  }

  /// Bounds a walk through templates that include one another in every way.
  private static let walkLimit = 200_000
  private static let depthLimit = 400
  /// Bounds a page whose templates double from one to the next: rendering would end in the middle of a site.
  private static let inclusionLimit = 100_000

  let program: Program
  let schema: Schema
  let nearest: TemplateSet.Nearest
  private var mistakes: [Place: [TemplateProblem.Unplaced]] = [:]
  var root = ""
  private var visited: Set<Visit> = []
  /// The inclusions walked, and the one whose template is being walked.
  var inclusions = InclusionGraph()
  private var scopes: [[Binding]] = [[]]
  private var scopeIndexes: [[Binding]: Int] = [[]: 0]
  private var steps = 0
  private var depth = 0
  /// The fields used through the root at hand.
  private(set) var usedFields: Set<[Int]> = []
  /// The names used in the template whose variables are asked for, each with its kind.
  private(set) var usedNames: Set<TemplateVariable> = []
  var listedTemplate: Int?

  init(
    _ program: Program, _ schema: Schema, nearest: @escaping TemplateSet.Nearest = { _, _ in nil }
  ) {
    self.program = program
    self.schema = schema
    self.nearest = nearest
  }

  /// Everything that rendering a root template could stumble over, found before anything is rendered.
  static func problems(
    in program: Program, of sources: [TemplateSource], schema: Schema,
    nearest: @escaping TemplateSet.Nearest
  ) -> [TemplateProblem] {
    var checker = TemplateChecker(program, schema, nearest: nearest)
    var problems: [TemplateProblem] = []
    for (root, _) in schema.roots {
      if let template = program.templateIndexes[root] {
        checker.walkRoot(template)
      } else {
        problems.append(
          TemplateProblem(template: root, line: 1, column: 1, roots: [root], kind: .missingRoot))
      }
    }
    checker.checkCalls()
    let places = Dictionary(grouping: checker.mistakes.keys, by: \.template)
    for (template, source) in sources.enumerated() {
      let mistakes = (places[template] ?? []).flatMap { checker.mistakes[$0] ?? [] }
      problems += TemplateProblem.placed(mistakes, in: source)
    }
    return problems
  }

  mutating func walkRoot(_ template: Int) {
    root = program.templates[template].name
    guard let shape = schema.rootShape(of: root) else { return }
    visited = []
    inclusions = InclusionGraph()
    usedFields = []
    steps = 0
    depth = 0
    let view = View(shapes: [shape], innermost: .record(schema.shapes[shape].name))
    walk(template, in: view, scope: 0, from: nil)
    if inclusions.templatesOfAPage > Self.inclusionLimit {
      report(.tooIntricate, template, at: 0)
    }
    for endless in inclusions.endless() {
      report(
        .endless(program.templates[endless.template].name), endless.tag.template,
        at: endless.tag.offset)
    }
  }

  mutating func report(_ kind: TemplateProblem.Kind, _ template: Int, at offset: Int) {
    let place = Place(template: template, offset: offset)
    let roots = root.isEmpty ? [] : [root]
    guard let known = mistakes[place]?.firstIndex(where: { $0.kind == kind }) else {
      mistakes[place, default: []].append(
        TemplateProblem.Unplaced(kind: kind, offset: offset, roots: roots))
      return
    }
    if mistakes[place]?[known].roots.last != roots.last {
      mistakes[place]?[known].roots += roots
    }
  }
}

// MARK: Walking

extension TemplateChecker {
  private mutating func walk(
    _ template: Int, in view: View, scope: Int, from tag: InclusionGraph.Tag?
  ) {
    let visit = Visit(template: template, view: view, scope: scope)
    let outer = inclusions.enter(visit, from: tag)
    defer { inclusions.leave(to: outer) }
    guard visited.insert(visit).inserted else { return }
    walk(program.templates[template].body, of: template, in: view, scope: scope)
  }

  private mutating func walk(
    _ range: Range<Int>, of template: Int, in view: View, scope: Int
  ) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit, steps <= Self.walkLimit else {
      steps = Self.walkLimit + 1
      return report(.tooIntricate, program.templateIndexes[root] ?? template, at: 0)
    }
    var index = range.lowerBound
    while index < range.upperBound {
      steps += 1
      let offset = program.offsets[index]
      let operation = program.operations[index]
      index += 1
      switch operation {
      case .literal, .lineStart: break
      case .variable(let path, let isRaw):
        checkPrinted(Int(path), isRaw, in: view, template, at: offset)
      case .section(let path, let end):
        let kind = resolve(Int(path), in: view, template, at: offset)
        let outer = inclusions.step(step(to: kind, Int(path), in: view))
        walk(index..<Int(end), of: template, in: entering(kind, from: view), scope: scope)
        inclusions.stepBack(to: outer)
        index = Int(end)
      case .inverted(let path, let end):
        _ = resolve(Int(path), in: view, template, at: offset)
        walk(index..<Int(end), of: template, in: view, scope: scope)
        index = Int(end)
      case .call(let call):
        let call = program.calls[Int(call)]
        walk(call, of: template, in: view, scope: scope, at: offset)
        index = call.end
      case .block(let block):
        let block = program.blocks[Int(block)]
        if let binding = scopes[scope].first(where: { $0.name == block.name }) {
          let argument = program.arguments[binding.argument]
          walk(argument.body, of: self.template(at: argument), in: view, scope: binding.scope)
        } else {
          walk(index..<block.end, of: template, in: view, scope: scope)
        }
        index = block.end
      }
    }
  }

  private mutating func walk(
    _ call: Program.Call, of template: Int, in view: View, scope: Int, at offset: Int
  ) {
    let inner = binding(call.arguments, in: scope)
    switch call.target {
    case .template(let target):
      walk(
        target, in: view, scope: inner,
        from: InclusionGraph.Tag(template: template, offset: offset))
    case .missing: break
    case .dynamic(let path):
      guard let kind = resolve(path, in: view, template, at: offset) else { return }
      guard case .template(let names) = kind else {
        let name = program.pathNames[path]
        return report(.kindMismatch(name, kind, use: .templateName), template, at: offset)
      }
      for name in names {
        if let target = program.templateIndexes[name] {
          walk(
            target, in: view, scope: inner,
            from: InclusionGraph.Tag(template: template, offset: offset))
        } else {
          report(.missingTemplate(name, suggestion: templateLike(name)), template, at: offset)
        }
      }
    }
  }

  /// The scope inside a parent tag: what is bound already stays, the rest is added.
  private mutating func binding(_ arguments: Range<Int>, in scope: Int) -> Int {
    var bindings = scopes[scope]
    for argument in arguments {
      let name = program.arguments[argument].name
      if !bindings.contains(where: { $0.name == name }) {
        bindings.append(Binding(name: name, argument: argument, scope: scope))
      }
    }
    bindings.sort { $0.name < $1.name }
    if let index = scopeIndexes[bindings] { return index }
    scopes.append(bindings)
    scopeIndexes[bindings] = scopes.count - 1
    return scopes.count - 1
  }

  private func entering(_ kind: Field.Kind?, from view: View) -> View {
    var inner = view
    switch kind {
    case nil, .flag: break
    case .text, .html, .template: inner.innermost = kind ?? .text
    case .texts: inner.innermost = .text
    case .record(let name), .list(let name):
      guard let shape = schema.index(ofShape: name) else { break }
      inner.shapes.removeAll { $0 == shape }
      inner.shapes.append(shape)
      inner.innermost = .record(name)
    }
    return inner
  }

  private func template(at argument: Program.Argument) -> Int {
    // The bodies follow one another in the order of the templates.
    let start = argument.body.lowerBound
    return program.templates.lastIndex { $0.body.lowerBound <= start && !$0.body.isEmpty } ?? 0
  }

  func templateLike(_ name: String) -> String? {
    nearest(name, program.templates.map(\.name))
  }
}

// MARK: Names

extension TemplateChecker {
  /// What stands behind a path, reporting where there is nothing.
  private mutating func resolve(
    _ path: Int, in view: View, _ template: Int, at offset: Int
  ) -> Field.Kind? {
    let written = program.pathNames[path]
    if written.isEmpty { return nil }  // reported as a tag without a name
    if written == "." { return view.innermost }
    let names = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let shape = view.shapes.last(where: { schema.shapes[$0].slot(named: names[0]) != nil })
    else {
      let candidates = view.shapes.reversed().flatMap { schema.shapes[$0].fields.map(\.name) }
      reportUnknown(names, 0, among: candidates, template, at: offset)
      return nil
    }
    var kind = use(names[0], of: shape)
    for place in names.indices.dropFirst() {
      guard case .record(let name) = kind, let shape = schema.index(ofShape: name) else {
        let known = names[..<place].joined(separator: ".")
        report(.kindMismatch(known, kind, use: .walkedInto), template, at: offset)
        return nil
      }
      guard schema.shapes[shape].slot(named: names[place]) != nil else {
        let candidates = schema.shapes[shape].fields.map(\.name)
        reportUnknown(names, place, among: candidates, template, at: offset)
        return nil
      }
      kind = use(names[place], of: shape)
    }
    if template == listedTemplate {
      usedNames.insert(TemplateVariable(path: written, kind: kind, isUsed: true))
    }
    return kind
  }

  /// Marks a field as used; the caller knows that the shape has it.
  private mutating func use(_ name: String, of shape: Int) -> Field.Kind {
    guard let slot = schema.shapes[shape].slot(named: name) else { return .text }
    usedFields.insert([shape, slot])
    return schema.shapes[shape].fields[slot].kind
  }

  private mutating func reportUnknown(
    _ names: [String], _ place: Int, among candidates: [String], _ template: Int, at offset: Int
  ) {
    var corrected: [String]?
    if let name = nearest(names[place], candidates) {
      corrected = names
      corrected?[place] = name
    }
    report(
      .unknownName(
        names.joined(separator: "."), suggestion: corrected?.joined(separator: ".")),
      template, at: offset)
  }

  private mutating func checkPrinted(
    _ path: Int, _ isRaw: Bool, in view: View, _ template: Int, at offset: Int
  ) {
    guard let kind = resolve(path, in: view, template, at: offset) else { return }
    let name = program.pathNames[path]
    switch kind {
    case .html: break
    case .text, .template: if isRaw { report(.unescapedText(name), template, at: offset) }
    case .flag, .texts, .record, .list:
      report(.kindMismatch(name, kind, use: .printed), template, at: offset)
    }
  }
}
