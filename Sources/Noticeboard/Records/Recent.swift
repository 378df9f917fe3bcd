import Synchronization

/// Keeps the answers to the last few costly questions, for pages that share them.
///
/// An answer depends on its question alone, so that it does not matter who asked first.
final class Recent<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let known = Mutex<[(question: Question, answer: Answer)]>([])
  private let capacity: Int

  init(_ capacity: Int) { self.capacity = capacity }

  /// The answer as it is known, or as it is worked out now; kept if it is worth it.
  func answer(
    _ question: Question, isWorthKeeping: (Answer) -> Bool = { _ in true },
    _ work: () -> Answer
  ) -> Answer {
    let found = known.withLock { known in known.first { $0.question == question }?.answer }
    if let found { return found }
    let answer = work()
    guard isWorthKeeping(answer) else { return answer }
    known.withLock { known in
      if known.count >= capacity { known.removeFirst() }
      known.append((question, answer))
    }
    return answer
  }
}
