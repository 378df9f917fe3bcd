import Testing

@testable import Noticeboard
@testable import Publishing

@Suite struct ExitCodeTests {
  @Test(
    arguments: [
      ([], 0), ([.content], 1), ([.content, .privacy], 3), ([.privacy, .integrity], 4),
      ([.integrity, .usage, .content], 2), ([.usage, .environment], 5),
      ([.environment, .bug, .content], 70),
    ] as [([ExitCode], Int32)])
  func takesTheGravest(codes: [ExitCode], code: Int32) {
    #expect(ExitCode.gravest(of: codes).rawValue == code)
  }

  @Test(
    arguments: [
      (.warning, "a.b", nil, nil), (.strictWarning, "a.b", nil, 1),
      (.strictWarning, "privacy.likely", nil, 3), (.error, "a.b", 1, 1),
      (.configuration, "a.b", 2, 2), (.privacy, "a.b", 3, 3), (.integrity, "a.b", 4, 4),
      (.environment, "a.b", 5, 5),
    ] as [(Rule.Level, String, Int32?, Int32?)])
  func followsTheLevel(level: Rule.Level, id: String, mild: Int32?, strict: Int32?) {
    let diagnostic = Diagnostic(Rule(id, level, "", ""), at: Location("x"))
    #expect(diagnostic.exitCode(isStrict: false)?.rawValue == mild)
    #expect(diagnostic.exitCode(isStrict: true)?.rawValue == strict)
  }
}
