/// Sentences for what should be public.
extension Rule {
  static let catalogue: [Rule] = [noDueRule, dueOfOtherCycle]

  static let noDueRule = Rule(
    "mechanism.no-due", .warning, "“{0}”有周期但没有写“时限”，不会计入应公开事项，请补上，例如 次月5日",
    "'{0}' has a cycle but no due rule, so it is never counted; add one such as 次月5日")
  static let dueOfOtherCycle = Rule(
    "mechanism.due-of-other-cycle", .warning,
    "时限“{0}”比周期“{1}”长，应公开的期按时限算，各期的台账不单独计入；请改时限或周期",
    "due '{0}' is of longer periods than the cycle {2}, whose own periods are then never counted;"
      + " change one")
}
