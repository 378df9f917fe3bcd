import Synchronization

/// How far a build has come; written by all cores, read by whoever shows it.
package final class BuildProgress: Sendable {
  package enum Stage: Int, Sendable {
    case reading, linking, pages, data, search, finishing
  }

  private let current = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let whole = Atomic<Int>(0)

  package init() {}

  package var stage: Stage { Stage(rawValue: current.load(ordering: .relaxed)) ?? .reading }
  /// Of the last stage that counts: how many are done, of how many.
  package var done: Int { finished.load(ordering: .relaxed) }
  package var total: Int { whole.load(ordering: .relaxed) }

  func begin(_ stage: Stage) { current.store(stage.rawValue, ordering: .relaxed) }

  func begin(_ stage: Stage, total: Int) {
    finished.store(0, ordering: .relaxed)
    whole.store(total, ordering: .relaxed)
    begin(stage)
  }

  func advance(by count: Int) { finished.add(count, ordering: .relaxed) }
}
