/// Sentences for what should be public.
extension Rule {
  static let catalogue: [Rule] = [noDueRule]

  static let noDueRule = Rule(
    "mechanism.no-due", .warning, "“{0}”有周期但没有写“时限”，不会计入应公开事项，请补上，例如 次月5日",
    "'{0}' has a cycle but no due rule, so it is never counted; add one such as 次月5日")
}
