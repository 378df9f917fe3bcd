import Foundation
import Testing

/// Templates that never end, or print without measure: a message, an exit code, never a trap.
@Suite struct TemplateFailureTests {
  private static let line =
    "site-templates/page.mustache:1:1: 错误：模板“page”从这里又引用到自己，没有尽头；"
    + "请去掉这个引用（只有套在当前一项的下级列表里才可以）。[template.endless]\n"

  @Test func refusesAnEndlessTemplateBeforeAnythingIsWritten() throws {
    let site = try TemporaryFolder(starterWith: ["site-templates/page.mustache": "{{>page}}"])
    for command in [["build"], ["check"], ["poster", "gongshi-2026-10"]] {
      let run = try Gongshi.run(command, in: site)
      #expect(run.code == 1, "\(run)")
      #expect(run.complaints.contains(Self.line), "\(run)")
    }
    #expect(!site.has("public") && !site.has("posters"))
    let english = try Gongshi.run("check", "--lang", "en", in: site)
    #expect(
      english.complaints.contains(
        "site-templates/page.mustache:1:1: error: template 'page' comes back to itself here without"
          + " end; remove this tag (it may stand only inside a list of the value at hand)"
          + " [template.endless]\n"), "\(english)")
  }

  @Test func namesTheCircleOfTwoPartials() throws {
    let site = try TemporaryFolder(starterWith: [
      "site-templates/parts/badge.mustache": "{{>parts/banner}}",
      "site-templates/parts/banner.mustache": "{{>parts/badge}}",
    ])
    let run = try Gongshi.run("check", in: site)
    #expect(run.code == 1)
    #expect(run.complaints.contains("site-templates/parts/badge.mustache:1:1: "), "\(run)")
    #expect(run.complaints.contains("模板“parts/banner”从这里又引用到自己"), "\(run)")
  }

  /// Nested loops over one list, each far out: finite, and beyond all measure.
  private static func flood(_ list: String) -> String {
    String(repeating: "{{#\(list)}}", count: 10) + String(repeating: "字", count: 70_000)
      + String(repeating: "{{/\(list)}}", count: 10)
  }

  @Test func namesThePageThatIsBeyondAllMeasureAndKeepsTheMarkOfUnfinishedWork() throws {
    let site = try TemporaryFolder(starterWith: [:])
    #expect(try Gongshi.run("build", in: site).code == 0)
    try site.write(Self.flood("nav"), to: "site-templates/units.mustache")
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 1, "\(run)")
    #expect(
      run.complaints.contains(
        "site-templates/units.mustache: 错误：“units/index.html”生成不出来：模板“units”输出超过 67108864 字节；"
          + "请简化模板，或减少这一页上的内容。[template.failed]\n"), "\(run)")
    #expect(run.complaints.hasSuffix("输出没有写完，里面新旧文件混在一起，先不要发布；解决上面的问题后再运行一次。\n"))
    #expect(site.has("public/build-unfinished.txt"))
    let english = try Gongshi.run("build", "--lang", "en", in: site)
    #expect(
      english.complaints.contains(
        "site-templates/units.mustache: error: 'units/index.html' cannot be made: template 'units'"
          + " prints more than 67108864 bytes; simplify the template, or put less on the page"
          + " [template.failed]\n"), "\(english)")
    try FileManager.default.removeItem(at: site.url.appending(path: "site-templates"))
    #expect(try Gongshi.run("build", in: site).code == 0)
    #expect(!site.has("public/build-unfinished.txt"))
  }

  @Test func writesNoPosterThatIsBeyondAllMeasure() throws {
    let site = try TemporaryFolder(starterWith: [
      "site-templates/poster.mustache": Self.flood("styles")
    ])
    let run = try Gongshi.run("poster", "gongshi-2026-10", in: site)
    #expect(run.code == 1, "\(run)")
    #expect(run.complaints.contains("“gongshi-2026-10.html”生成不出来：模板“poster”输出超过"), "\(run)")
    #expect(!site.has("posters"))
  }

  /// Sixty mechanisms without a ledger since 1900: the catalogue shows the latest periods of each.
  @Test func buildsASiteThatHasMissedACenturyOfPeriods() throws {
    let site = try TemporaryFolder(starterWith: [:])
    for number in 1...60 {
      try site.write(
        "---\n标题: 会议\(number)\n类型: 会议\n周期: 每月\n时限: 20日\n起始: 1900-01\n公开依据: 文件\n---\n说明。\n",
        to: "content/mechanisms/m\(number).md")
      try site.write(
        "期数,日期\n1,2026-10-20\n", to: "content/ledgers/m\(number)/2026-10.csv")
    }
    let run = try Gongshi.run("build", in: site)
    #expect(run.code == 0, "\(run)")
    let catalogue = try site.text("public/catalog.html")
    #expect(catalogue.contains("更早还缺 1510 期。"), "\(catalogue.prefix(4000))")
    #expect(catalogue.utf8.count < 2_000_000)
  }

  @Test func buildsForADayFarAhead() throws {
    let site = try TemporaryFolder(starterWith: [:])
    let run = try Gongshi.run("build", "--as-of", "3000-06-01", in: site)
    #expect(run.code == 0, "\(run)")
  }
}
