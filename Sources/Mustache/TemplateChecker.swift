struct TemplateChecker {
  static func problems(in: Program, of: [TemplateSource], schema: Schema) -> [TemplateProblem] {
    []
  }
  static func variables(of: String, in: Program, schema: Schema) -> [TemplateVariable] { [] }
}
