/// The stages of a workflow, and which of them are its milestones.
struct StageOrder: Sendable {
  let stages: [Mechanism.Workflow.Stage]
  /// Without a stage of that role, the first after the raising.
  let responded: Int?
  let solved: Int?
  let rated: Int?
  private let computed: [Bool]

  init(_ workflow: Mechanism.Workflow) {
    stages = workflow.stages
    computed = workflow.stages.map { $0.roles == [.published] }
    responded = workflow.index(of: .responded) ?? (workflow.stages.count > 1 ? 1 : nil)
    solved = workflow.index(of: .solved)
    rated = workflow.index(of: .rated)
  }

  /// Whether nobody types a date for the stage: publication follows from the bulletins.
  func isComputed(_ index: Int) -> Bool { computed[index] }

  /// The stage's own day, or that of the next dated one.
  func milestone(_ index: Int?, in days: [DatedCell?]) -> DatedCell? {
    guard let index else { return nil }
    for later in index..<days.count where !isComputed(later) {
      if let cell = days[later] { return cell }
    }
    return nil
  }

  /// The stage after the last one that is dated up to a day, and the day it runs from.
  func next(after days: [DatedCell?], on day: Day) -> (index: Int, from: Day)? {
    var last: (index: Int, day: Day)?
    for (index, cell) in days.enumerated() where !isComputed(index) {
      if let cell, cell.day <= day { last = (index, cell.day) }
    }
    guard let last else { return nil }
    let next = (last.index + 1..<stages.count).first { !isComputed($0) }
    return next.map { ($0, last.day) }
  }
}
