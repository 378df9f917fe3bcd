import Synchronization

/// A value that is worked out when somebody first asks for it: the preview shows a page before.
package final class Late<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  package init(_ work: @escaping @Sendable () -> Value) { self.work = work }

  package var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}
