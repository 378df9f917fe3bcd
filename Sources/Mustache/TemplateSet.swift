/// All templates of a site, compiled and checked; renders any of them any number of times.
///
/// A reference, since each page asks for it: its program has fourteen tables, which all cores would
/// count.
package final class TemplateSet: Sendable {
  /// How names that no record has are treated.
  package enum Mode: Sendable {
    /// They print nothing, as the Mustache specification says.
    case lenient
    /// They are problems, found before anything is rendered.
    case strict
    /// As strict, for templates of which it is known that they have no problems.
    case checked
  }

  /// The one of the known names that was probably meant; whoever uses the engine knows how people slip.
  package typealias Nearest = (_ name: String, _ known: [String]) -> String?

  let program: Program
  private let schema: Schema
  private let mode: Mode

  private init(program: Program, schema: Schema, mode: Mode) {
    (self.program, self.schema, self.mode) = (program, schema, mode)
  }

  /// Compiles templates and, in strict mode, checks every root template with all that it includes.
  ///
  /// Of two templates with one name the later counts. The problems are sorted by place.
  package static func compile(
    _ sources: [TemplateSource], schema: Schema, mode: Mode,
    nearest: @escaping Nearest = { _, _ in nil }
  ) -> (templates: TemplateSet, problems: [TemplateProblem]) {
    let sources = unique(sources)
    let compiler = TemplateCompiler(sources)
    var problems = compiler.problems
    if mode == .strict {
      problems += compiler.remarks
      problems += TemplateChecker.problems(
        in: compiler.program, of: sources, schema: schema, nearest: nearest)
    }
    let templates = TemplateSet(program: compiler.program, schema: schema, mode: mode)
    return (templates, problems.sorted { $0.precedes($1) })
  }

  /// Renders a template, appending to `output`; the record has the shape declared for the template.
  package func render(
    _ name: String, _ record: Record, into output: inout OutputBuffer
  ) throws(RenderFailure) {
    assert(
      schema.rootShape(of: name).map { schema.shapes[$0].isSame(as: record.shape) } ?? true,
      "'\(name)' is not rendered with a '\(record.shape.name)'")
    try render(name, value: .record(record), into: &output)
  }

  /// Renders a template for any value, as the specification allows.
  func render(
    _ name: String, value: Value, into output: inout OutputBuffer
  ) throws(RenderFailure) {
    guard let template = program.templateIndexes[name] else {
      throw RenderFailure(reason: .missingTemplate(name), chain: [])
    }
    try Renderer.render(
      template, of: self, isStrict: mode != .lenient, with: value, into: &output)
  }

  /// The same templates for pages that all have these records under these names.
  package func standing(_ records: [(name: String, record: Record)]) -> TemplateSet {
    for (name, record) in records {
      // Where a shape has a list of that name, no checked template walks into it.
      assert(
        schema.shapes.flatMap(\.fields).filter { $0.name == name }.allSatisfy {
          if case .list = $0.kind { true } else { $0.kind == .record(record.shape.name) }
        }, "'\(name)' does not mean the same everywhere")
    }
    return TemplateSet(
      program: StandingText(program, records).program, schema: schema, mode: mode)
  }

  /// What a template may use, sorted by path.
  ///
  /// For a root template all names of its shape, marked where the template with its partials and parents
  /// uses them; for any other template the names it uses where the roots include it.
  package func variables(of template: String) -> [TemplateVariable] {
    TemplateChecker.variables(of: template, in: program, schema: schema)
  }

  /// The names of those of these templates that exist, and of all that they include.
  package func included(by names: [String]) -> Set<String> {
    let start = names.compactMap { program.templateIndexes[$0] }
    return Set(program.templates(reachableFrom: start).map { program.templates[$0].name })
  }

  /// Drops a byte order mark, and each template that a later one replaces.
  private static func unique(_ sources: [TemplateSource]) -> [TemplateSource] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var seen: Set<String> = []
    return sources.reversed().filter { seen.insert($0.name).inserted }.reversed().map {
      $0.bytes.starts(with: mark)
        ? TemplateSource(name: $0.name, bytes: Array($0.bytes.dropFirst(3))) : $0
    }
  }
}

/// A name that a template may use.
package struct TemplateVariable: Sendable, Hashable {
  /// The names from the root record, joined by dots; lists add no index.
  package let path: String
  /// What stands behind the name.
  package let kind: Field.Kind
  /// Whether the template, or one that it includes, uses it.
  package let isUsed: Bool
}

extension TemplateProblem {
  fileprivate func precedes(_ other: TemplateProblem) -> Bool {
    if template != other.template {
      return template.utf8.lexicographicallyPrecedes(other.template.utf8)
    }
    if (line, column) != (other.line, other.column) {
      return (line, column) < (other.line, other.column)
    }
    return "\(kind)" < "\(other.kind)"
  }
}
