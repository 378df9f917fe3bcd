/// A stretch of time in seconds with two places.
struct Seconds {
  let text: String

  init(since start: ContinuousClock.Instant) {
    let parts = start.duration(to: .now).components
    let hundredths = Int(parts.seconds) * 100 + Int(parts.attoseconds / 10_000_000_000_000_000)
    let rest = hundredths % 100
    text = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
