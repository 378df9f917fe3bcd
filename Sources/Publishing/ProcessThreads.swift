import CLinux

/// The threads of the process.
package enum ProcessThreads {
  /// Whether the system gives one: who awaits anything without one waits for ever and is not told.
  package static var areGiven: Bool { gongshi_try_thread() == 0 }
}
