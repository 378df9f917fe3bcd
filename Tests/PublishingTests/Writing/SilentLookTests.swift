import Noticeboard
import Testing

@testable import Publishing

/// Mistakes in a look of one's own that browsers pass over in silence.
@Suite struct SilentLookTests {
  let site: EditedSite

  init() throws { site = try EditedSite() }

  private func write(_ path: String, _ lines: String...) throws {
    try site.write("site-templates/" + path, lines.joined(separator: "\n") + "\n")
  }

  private func write(page lines: String...) throws {
    let whole = ["{{<layout}}{{$main}}"] + lines + ["{{/main}}{{/layout}}"]
    try site.write("site-templates/page.mustache", whole.joined(separator: "\n") + "\n")
  }

  /// What is warned of in the look, by a build that nothing stops.
  private func warnings() async -> [String] {
    let report = await site.build(to: "out")
    if case .written = report.outcome {} else { Issue.record("\(report.diagnostics)") }
    return report.diagnostics.filter { $0.location.path.hasPrefix("site-templates/") }.map {
      let place = $0.location.description.dropFirst("site-templates/".count)
      let near = $0.suggestion.map { " → " + $0 } ?? ""
      return "\(place) \($0.rule.id) \($0.arguments.first ?? "")\(near)"
    }
  }

  @Test func tellsOfStylesAndScriptsInLine() async throws {
    try write(
      page: "<style>p{margin:0}</style>{{! <style> }}<!-- <style> -->",
      #"<p style="color:red" onclick="go()">{{page.title}}</p>"#,
      #"<script>if (a<b) go()</script><script type="application/ld+json">[]</script>"#,
      #"<a href="javascript:go()">{{page.title}}</a>"#)
    let found = await warnings()
    #expect(
      found == [
        "page.mustache:2:1 template.inline-code <style>",
        "page.mustache:3:4 template.inline-code style",
        "page.mustache:3:22 template.inline-code onclick",
        "page.mustache:4:1 template.inline-code <script>",
        "page.mustache:5:4 template.inline-code javascript:",
      ], "\(found)")
  }

  @Test func tellsOfAddressesThatAreNotRightOnEveryPage() async throws {
    try write("static/my.svg", #"<svg xmlns="http://www.w3.org/2000/svg"/>"#)
    try write(
      page: #"<link rel="stylesheet" href="static/my.css">"#,
      ##"<a href="nowhere.html">a</a><a href="https://www.gov.cn/">b</a><a href="#main">c</a>"##,
      #"<img src="https://a.example/nix.png" alt="">"#,
      #"<img src="{{links.root}}static/my.svgg" alt=""><img src="{{links.root}}static/my.svg" alt="">"#,
      #"<a href="{{links.home}}"{{#page.url}} title="{{page.url}}"{{/page.url}}>d</a>"#)
    let found = await warnings()
    #expect(
      found == [
        "page.mustache:2:24 template.relative-address static/my.css → {{links.root}}static/my.css",
        "page.mustache:3:4 template.relative-address nowhere.html",
        "page.mustache:4:6 template.remote https://a.example/nix.png",
        "page.mustache:5:6 template.static-missing static/my.svgg → static/my.svg",
      ], "\(found)")
  }

  @Test func tellsWhatAStyleSheetDoesNotReachAndNeverCloses() async throws {
    try write("static/my.svg", #"<svg xmlns="http://www.w3.org/2000/svg"/>"#)
    try write(
      "static/more/a.css", #"@import "https://a.example/b.css"; /* { url(x.png) */"#,
      #"p { background: url(wallpaper.png); content: "} url(x.png)" }"#,
      #"q { background: url("../my.svg#a"), url(data:image/png;base64,AAAA) }"#,
      "b { color: red", "i { color: blue }")
    let found = await warnings()
    #expect(
      found == [
        "static/more/a.css:1:1 template.remote https://a.example/b.css",
        "static/more/a.css:2:17 template.static-missing static/more/wallpaper.png",
        "static/more/a.css:4:3 template.css-unclosed {",
      ], "\(found)")
  }

  @Test func leavesAloneWhatIsPrintedAndWhatAPolicyOfItsOwnAllows() async throws {
    for (name, from, to) in [
      ("layout", "style-src 'self'", "style-src 'self' 'unsafe-inline'"),
      ("poster", "</head>", "<style>p{margin:0}</style></head>"),
    ] {
      let path = "site-templates/\(name).mustache"
      let file = try #require(BuiltInFiles.all.first { $0.path == path })
      let text = file.text.description.replacing(from, with: to)
      #expect(text != file.text.description, "\(name)")
      try site.write(path, text)
    }
    try write(page: #"<p style="color:red">{{page.title}}</p>"#)
    let found = await warnings()
    #expect(found == [], "\(found)")
  }
}
