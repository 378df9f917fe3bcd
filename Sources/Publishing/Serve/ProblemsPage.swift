import Mustache
import Noticeboard

/// The page that the preview shows while there are mistakes.
struct ProblemsPage {
  private static let problem = Shape(
    "problem", [Field("place", .text), Field("text", .text)])
  private static let page = Shape(
    "problems.page",
    [Field("title", .text), Field("advice", .text), Field("problems", .list("problem"))])
  private static let template = "preview/problems"

  /// The mistakes alone if there are any, else the warnings that `--strict` forbids.
  static func bytes(of diagnostics: [Diagnostic], isStrict: Bool) -> [UInt8] {
    let blocking = diagnostics.filter { $0.blocks(isStrict: isStrict) }
    let record = Record(
      page,
      [
        .text("有 \(blocking.count) 处错误"), .text("改正并保存后，本页会自动变成预览。"),
        .list(
          blocking.map {
            .record(
              Record(
                problem,
                [.text($0.location.description), .text($0.summary(in: .chinese))]))
          }),
      ])
    let source = PreviewFiles.bytes(of: "problems.mustache")
    let (templates, _) = TemplateSet.compile(
      [TemplateSource(name: template, bytes: source)],
      schema: Schema(shapes: [problem, page], roots: [template: page.name]), mode: .strict)
    var buffer = OutputBuffer(capacity: 8192)
    do {
      try templates.render(template, record, into: &buffer)
    } catch {
      preconditionFailure("the built-in page for mistakes failed: \(error)")
    }
    return buffer.withBytes { Array($0) }
  }
}

/// Built-in files that only the preview serves.
enum PreviewFiles {
  static func bytes(of name: String) -> [UInt8] {
    let path = "site-templates/preview/" + name
    guard let file = BuiltInFiles.all.first(where: { $0.path == path }) else { return [] }
    return Array(
      UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
  }
}
