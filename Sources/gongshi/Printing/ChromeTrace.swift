import Publishing

/// The format that `chrome://tracing` and Perfetto open.
enum ChromeTrace {
  static func bytes(of stages: [BuildReport.Timing]) -> [UInt8] {
    let events = stages.map {
      "{\"name\":\(JSONText.quoted($0.stage)),\"ph\":\"X\",\"pid\":1,\"tid\":1,"
        + "\"ts\":\($0.startMicroseconds),\"dur\":\($0.microseconds)}"
    }
    return Array(("[\n" + events.joined(separator: ",\n") + "\n]\n").utf8)
  }
}
