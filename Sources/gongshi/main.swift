import Noticeboard
import Publishing

let site = CommandLine.arguments.dropFirst().first ?? "."
if let day = Day(year: 2026, month: 11, day: 21) {
  let report = await SiteBuild.run(
    BuildOptions(
      site: site, output: site + "/public",
      occasion: SiteLinker.Occasion(asOf: day, isToday: true, audience: .public)))
  for diagnostic in report.diagnostics {
    print("\(diagnostic.location): \(diagnostic.summary(in: .chinese)) [\(diagnostic.rule.id)]")
  }
  print(report.outcome)
}
