/// Sentences for what should be public.
extension Rule {
  static let catalogue: [Rule] = [noDueRule, dueOfOtherCycle, columnOfUnitIDs]

  static let noDueRule = Rule(
    "mechanism.no-due", .warning, "“{0}”有周期但没有写“时限”，不会计入应公开事项，请补上，例如 次月5日",
    "'{0}' has a cycle but no due rule, so it is never counted; add one such as 次月5日")
  static let dueOfOtherCycle = Rule(
    "mechanism.due-of-other-cycle", .warning,
    "时限“{0}”比周期“{1}”长，应公开的期按时限算，各期的台账不单独计入；请改时限或周期",
    "due '{0}' is of longer periods than the cycle {2}, whose own periods are then never counted;"
      + " change one")
  static let columnOfUnitIDs = Rule(
    "mechanism.column-of-unit-ids", .warning,
    "栏目“{0}”里全是单位标识（如“{1}”），居民看到的就是标识；请在这个栏目写 类型: 单位",
    "column '{0}' holds nothing but ids of units, such as '{1}', and shows them as they are;"
      + " give it type: unit")
}
