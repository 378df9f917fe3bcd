/// Tells how long the stages of a run took, one after the other.
struct Stopwatch {
  private let start = ContinuousClock.now
  private var lapStart = ContinuousClock.now
  private(set) var timings: [BuildReport.Timing] = []

  /// Ends a stage that began where the one before ended.
  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    timings.append(
      BuildReport.Timing(
        stage: stage, startMicroseconds: microseconds(start, lapStart),
        microseconds: microseconds(lapStart, now)))
    lapStart = now
  }

  private func microseconds(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> Int {
    let parts = from.duration(to: to).components
    return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
  }
}
