import Mustache
import Noticeboard

/// The page that the preview shows while there are mistakes.
struct ProblemsPage {
  private static let problem = Shape(
    "problem", [Field("place", .text), Field("text", .text)])
  private static let page = Shape(
    "problems.page", [Field("count", .text), Field("problems", .list("problem"))])

  /// The mistakes alone if there are any, else the warnings that `--strict` forbids.
  static func bytes(of diagnostics: [Diagnostic], isStrict: Bool) -> [UInt8] {
    let blocking = diagnostics.filter { $0.blocks(isStrict: isStrict) }
    let problems = blocking.map { diagnostic in
      Value.record(
        Record(
          problem,
          [.text(diagnostic.location.description), .text(diagnostic.summary(in: .chinese))]))
    }
    return PreviewFiles.rendered(
      "problems.mustache", page, [.text(String(blocking.count)), .list(problems)],
      parts: [problem])
  }
}
