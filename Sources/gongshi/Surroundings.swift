import Glibc
import Noticeboard

/// What a run takes from outside, read once: language, day, terminal.
struct Surroundings: Sendable {
  let tongue: Tongue
  /// In the community's time, UTC+8.
  let today: Day
  let console: Console

  static func current(_ words: [String]) -> Surroundings {
    Surroundings(
      tongue: tongue(words), today: today(),
      console: Console(
        resultsAreColoured: isColoured(STDOUT_FILENO),
        complaintsAreColoured: isColoured(STDERR_FILENO)))
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

  private static func today() -> Day {
    let seconds = variable("SOURCE_DATE_EPOCH").flatMap(Int64.init) ?? Int64(time(nil))
    return Instant(secondsSince1970: seconds).day
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
