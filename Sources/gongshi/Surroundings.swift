import Glibc
import Noticeboard
import Publishing

/// What a run takes from outside: language, day, terminal.
struct Surroundings: Sendable {
  let tongue: Tongue
  let console: Console
  private let sourceDateEpoch: String?

  static func current(_ words: [String]) -> Surroundings {
    Surroundings(
      tongue: tongue(words),
      console: Console(
        complaintsAreColoured: isColoured(STDERR_FILENO),
        showsProgress: variable("TERM") != "dumb" && isatty(STDERR_FILENO) == 1),
      sourceDateEpoch: variable("SOURCE_DATE_EPOCH"))
  }

  /// The day in the community's time, UTC+8; each command reads it once.
  func today() throws(CommandFailure) -> Day {
    guard let sourceDateEpoch else {
      return Instant(secondsSince1970: Int64(time(nil))).day
    }
    // Up to the end of the year 9999.
    guard let seconds = Int64(sourceDateEpoch), (0...253_402_271_999).contains(seconds) else {
      throw CommandFailure(
        .usage,
        Words(
          "环境变量 SOURCE_DATE_EPOCH 的“\(sourceDateEpoch)”不是秒数，请改正或去掉",
          "SOURCE_DATE_EPOCH is '\(sourceDateEpoch)', which is no number of seconds; "
            + "correct or unset it"))
    }
    return Instant(secondsSince1970: seconds).day
  }

  /// `--lang`, even where the rest of the command line is wrong; else what the system speaks.
  private static func tongue(_ words: [String]) -> Tongue {
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      let value =
        word.hasPrefix("--lang=")
        ? String(word.dropFirst("--lang=".count))
        : word == "--lang" && index + 1 < words.count ? words[index + 1] : ""
      if value == "zh" { return .chinese }
      if value == "en" { return .english }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      let locale = variable(name) ?? ""
      if locale.hasPrefix("zh") { return .chinese }
      if locale.hasPrefix("en") { return .english }
    }
    return .chinese
  }

  private static func isColoured(_ descriptor: Int32) -> Bool {
    (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb" && isatty(descriptor) == 1
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension Surroundings {
  /// A line of results, in the run's language.
  func say(_ words: Words) throws(CommandFailure) { try console.print(words.text(in: tongue)) }

  /// A line beside the results.
  func complain(_ words: Words) { console.complain(words.text(in: tongue)) }
}
