import Noticeboard
import Publishing

/// `check --templates`: what each page template may use.
struct TemplateListing {
  let site: String

  /// A `*` marks what the template uses.
  func print(in surroundings: Surroundings) throws(CommandFailure) -> ExitCode {
    let look: SiteTemplates
    let findings: Findings
    do throws(FileError) {
      (look, findings) = try LookReader.read(site)
    } catch {
      throw CommandFailure(error)
    }
    for template in look.pageTemplates {
      try surroundings.console.print(template + ".mustache")
      for variable in look.variables(of: template) {
        let mark = variable.isUsed ? "*" : " "
        try surroundings.console.print("  \(mark) \(variable.path)  \(variable.kind)")
      }
    }
    let printer = DiagnosticPrinter(
      tongue: surroundings.tongue, isStrict: false,
      isColoured: surroundings.console.complaintsAreColoured)
    for line in printer.lines(findings.sorted) { surroundings.console.complain(line) }
    return .gravest(of: findings.sorted.compactMap { $0.exitCode(isStrict: false) })
  }
}
