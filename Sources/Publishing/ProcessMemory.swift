import CLinux

/// How the process asks the system for memory.
package enum ProcessMemory {
  /// Keeps what was given back instead of returning it page by page; for runs that end soon.
  package static func keep() { gongshi_keep_memory() }

  /// Returns what is free after all: what comes next is the largest, and needs it in larger pieces.
  static func giveBack() { gongshi_give_memory_back() }
}
