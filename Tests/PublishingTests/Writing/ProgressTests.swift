import Testing

@testable import Publishing

/// What is shown of a build that takes long.
@Suite struct ProgressTests {
  @Test func countsThePagesOfBothEditionsAndEndsWithTheOtherFiles() async throws {
    let site = try EditedSite()
    let simplified = BuildProgress()
    _ = await site.build(to: "one", progress: simplified)
    let settings = try site.text("content/site.yaml")
    try site.write("content/site.yaml", settings + "版本: [简体, 繁体]\n")
    let both = BuildProgress()
    let report = await site.build(to: "both", progress: both)
    for progress in [simplified, both] {
      #expect(progress.done == progress.total, "\(progress.done) of \(progress.total)")
      #expect(progress.stage == .finishing, "\(progress.stage)")
    }
    #expect(
      both.total == 2 * simplified.total,
      "\(both.total), \(simplified.total): \(report.diagnostics)")
  }
}
