/// The words of workflows, for people.
enum WorkflowPhrases {
  static let overdue = "逾期"
  static let fromTotals = "据汇总数"
  static let unknown = "—"
}
