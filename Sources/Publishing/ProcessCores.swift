import CLinux

/// The processor cores that the process runs on.
package enum ProcessCores {
  /// Keeps to so many of the cores at hand; threads begun later keep to them too.
  package static func use(_ count: Int) {
    // Where it cannot be done all cores are used: slower for others, no reason to stop.
    guard let threads = try? Folder("/proc/self/task").entries() else { return }
    for thread in threads {
      _ = Int32(thread.name).map { gongshi_use_cores($0, Int32(clamping: count)) }
    }
  }
}
