/// How far a case has come.
enum CaseState: String, Vocabulary {
  static let index = makeIndex()
  case waiting
  case inProgress = "in-progress"
  case solved, published, merged, void
  var chinese: [String] {
    switch self {
    case .waiting: ["待响应"]
    case .inProgress: ["办理中"]
    case .solved: ["已办结"]
    case .published: ["已公开"]
    case .merged: ["并案"]
    case .void: ["作废"]
    }
  }

  var isOpen: Bool { self == .waiting || self == .inProgress }
}

/// A case as it was known on a day: what is dated later is not there yet.
struct CaseOnDay: Sendable {
  /// What must happen next.
  struct NextStep: Sendable, Hashable {
    /// The index of the stage.
    let stage: Int
    /// The last day for it; nil if nothing limits it.
    let due: Day?
  }

  let record: Case
  let day: Day
  let state: CaseState
  /// Open, and its due day has passed.
  let isOverdue: Bool
  /// One for each stage of the mechanism; the last is filled by publication.
  let stages: [Day?]
  /// Only of an open case.
  let next: NextStep?
  /// Empty until it is solved.
  let result: String
  let satisfaction: Satisfaction?
  let answered: Day?
  /// Only of an open case.
  let openReason: String
  let note: String
  let before: MediaReference?
  /// Absent until it is solved.
  let after: MediaReference?

  var number: CaseNumber { record.number }

  /// `办理中`, or `办理中·逾期`.
  var stateTitle: String {
    isOverdue ? state.title + "·" + WorkflowPhrases.overdue : state.title
  }
}

extension Caseload {
  /// The case as it was known on a day; nil before it was raised.
  func seen(_ record: Case, on day: Day) -> CaseOnDay? {
    guard record.raised.day <= day else { return nil }
    let isSolved = record.solved.map { $0.day <= day } ?? false
    let isAnswered = record.answered.map { $0 <= day } ?? false
    // What lists said of it is dear to copy.
    let said = record.appearances
    func last(_ isThere: (Int) -> Bool) -> Int? {
      said.indices.last { said[$0].period.first <= day && isThere($0) }
    }
    let published = publications[record.number].flatMap { $0 <= day ? $0 : nil }
    let state = state(of: record, on: day)
    let next = state.isOpen ? nextStep(of: record, on: day) : nil
    var stages = record.stages.map { $0.flatMap { $0.day <= day ? $0.day : nil } }
    for index in stages.indices where order.isComputed(index) {
      stages[index] = isSolved ? published : nil
    }
    return CaseOnDay(
      record: record, day: day, state: state,
      isOverdue: next?.due.map { $0 < day } ?? false, stages: stages, next: next,
      result: isSolved ? record.result?.text ?? "" : "",
      satisfaction: isAnswered || (isSolved && record.satisfaction == .notAsked)
        ? record.satisfaction : nil,
      answered: isAnswered ? record.answered : nil,
      openReason: state.isOpen
        ? last { !said[$0].openReason.isEmpty }.map { said[$0].openReason } ?? "" : "",
      note: last { !said[$0].note.isEmpty }.map { said[$0].note } ?? "",
      before: record.before, after: isSolved ? record.after : nil)
  }

  func state(of record: Case, on day: Day) -> CaseState {
    if record.void != nil { return .void }
    if record.mergedInto != nil { return .merged }
    if let solved = record.solved, solved.day <= day {
      let isPublished = publications[record.number].map { $0 <= day } ?? false
      return isPublished ? .published : .solved
    }
    let isAnswered = record.responded.map { $0.day <= day } ?? false
    return isAnswered ? .inProgress : .waiting
  }

  /// The next stage of an open case and its last day: the row's own, else by the stage's limit.
  func nextStep(of record: Case, on day: Day) -> CaseOnDay.NextStep? {
    guard let next = order.next(after: record.stages, on: day) else { return nil }
    let limit = order.stages[next.index].limit
    let due = record.due(on: day) ?? limit?.due(from: next.from, calendar: calendar)
    return CaseOnDay.NextStep(stage: next.index, due: due)
  }

  /// The last day for solving a case, as it was known on a day: the row's own, else by the limit of
  /// the stage that solves, counted from the last dated stage before it.
  func dueDay(ofSolving record: Case, on day: Day) -> Day? {
    if let due = record.due(on: day) { return due }
    guard let solving = order.solved, let limit = order.stages[solving].limit,
      let from = record.stages[..<solving].last(where: { $0 != nil }) ?? nil
    else { return nil }
    return limit.due(from: from.day, calendar: calendar)
  }

  /// Whether an open case's due day has passed.
  func isOverdue(_ record: Case, on day: Day) -> Bool {
    guard record.counts, record.isOpen(on: day) else { return false }
    return nextStep(of: record, on: day)?.due.map { $0 < day } ?? false
  }
}
