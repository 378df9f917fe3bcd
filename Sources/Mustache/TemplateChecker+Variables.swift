extension TemplateChecker {
  /// What a template may use, sorted by path.
  static func variables(
    of name: String, in program: Program, schema: Schema
  ) -> [TemplateVariable] {
    guard let template = program.templateIndexes[name] else { return [] }
    var checker = TemplateChecker(program, schema)
    var variables: [TemplateVariable] = []
    if let shape = schema.rootShape(of: name) {
      checker.walkRoot(template)
      checker.list(shape, after: "", within: [], into: &variables)
    } else {
      checker.listedTemplate = template
      for (root, _) in schema.roots {
        if let template = program.templateIndexes[root] { checker.walkRoot(template) }
      }
      variables = Array(checker.usedNames)
    }
    return variables.sorted {
      $0.path == $1.path
        ? "\($0.kind)" < "\($1.kind)" : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// Lists a shape's names and those of the records behind them; a shape inside itself is named only.
  private func list(
    _ shape: Int, after prefix: String, within outer: [Int],
    into variables: inout [TemplateVariable]
  ) {
    for (slot, field) in schema.shapes[shape].fields.enumerated() {
      let path = prefix + field.name
      let isUsed = usedFields.contains([shape, slot])
      variables.append(TemplateVariable(path: path, kind: field.kind, isUsed: isUsed))
      if let inner = field.kind.shapeName.flatMap({ schema.index(ofShape: $0) }),
        inner != shape, !outer.contains(inner)
      {
        list(inner, after: path + ".", within: outer + [shape], into: &variables)
      }
    }
  }
}
