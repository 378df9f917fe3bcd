import Testing

@testable import Mustache

/// A small notice board: units inside units, rows, a choice of parts.
private let schema = Schema(
  shapes: [
    Shape(
      "page",
      [
        Field("title", .text), Field("body", .html), Field("isDraft", .flag),
        Field("unit", .record("unit")), Field("rows", .list("row")), Field("tags", .texts),
        Field("part", .template(oneOf: ["card", "table"])),
      ]),
    Shape(
      "unit",
      [Field("name", .text), Field("parent", .record("unit")), Field("units", .list("unit"))]),
    Shape("row", [Field("label", .text), Field("value", .text)]),
  ], roots: ["page": "page"])

private func problems(_ sources: [(String, String)], _ used: Schema = schema) -> [String] {
  let sources = sources.map { TemplateSource(name: $0.0, bytes: Array($0.1.utf8)) }
  return TemplateSet.compile(sources, schema: used, mode: .strict, nearest: nearest).problems.map {
    "\($0.template):\($0.line):\($0.column): \($0.kind) \($0.roots)"
  }
}

/// A name of the same letters, one of which may be missing.
private func nearest(_ name: String, _ known: [String]) -> String? {
  known.first { Set($0).symmetricDifference(name).count <= 1 && $0.count - name.count <= 1 }
}

/// A template with a mistake, and the problem it is given.
private struct Mistake: CustomTestStringConvertible {
  var template: String
  var expected: [String]
  var testDescription: String { template }

  init(_ template: String, _ expected: String...) {
    self.template = template
    self.expected = expected
  }
}

@Suite struct CheckingTests {
  @Test func acceptsWhatTheShapesHave() {
    let found = problems([
      (
        "page",
        """
        {{<layout}}{{$title}}{{title}}{{/title}}
        {{$content}}
          {{#isDraft}}草稿{{/isDraft}}{{^rows}}没有{{/rows}}{{{body}}}
          {{#rows}}{{label}}：{{value}}（{{unit.parent.name}}）{{/rows}}
          {{#tags}}{{.}}{{title}}{{/tags}}{{#title}}{{.}}{{/title}}
          {{#unit}}{{>tree}}{{/unit}}{{>*part}}
        {{/content}}{{/layout}}
        """
      ),
      ("layout", "<title>{{$title}}{{/title}}</title>{{>frame}}"),
      ("frame", "<main>{{$content}}{{/content}}</main>"),
      ("tree", "{{name}}{{#units}}{{>tree}}{{/units}}"),
      ("card", "{{title}}"), ("table", "{{#rows}}{{value}}{{/rows}}"),
    ])
    #expect(found.isEmpty, "\(found)")
  }

  /// Lines that are counted from the beginning for each mistake would take minutes.
  @Test(.timeLimit(.minutes(1))) func placesManyMistakesInOnePass() {
    let count = 40_000
    let names = (0..<count).map { "网{{a\($0)}}\n" }.joined()
    let found = problems([
      ("page", names), ("other", String(repeating: "{{}}\n", count: count)),
    ])
    #expect(found.count == 2 * count)
    #expect(found.prefix(count).last == "other:\(count):1: emptyTag []")
    #expect(
      found.last == "page:\(count):2: unknownName(\"a\(count - 1)\", suggestion: nil) [\"page\"]")
  }

  @Test func refusesTemplatesThatDoubleFromOneToTheNext() {
    func chain(_ length: Int) -> [(String, String)] {
      [("page", "{{>a0}}")]
        + (0..<length).map { ("a\($0)", "{{>a\($0 + 1)}}{{>a\($0 + 1)}}") } + [("a\(length)", "x")]
    }
    #expect(problems(chain(10)) == [])
    #expect(problems(chain(30)) == [#"page:1:1: tooIntricate ["page"]"#])
  }

  @Test func refusesTemplatesThatComeBackToThemselvesWithoutEnd() {
    #expect(problems([("page", "标题\n {{>page}}")]) == [#"page:2:2: endless("page") ["page"]"#])
    #expect(
      problems([("page", "{{>a}}"), ("a", "{{#rows}}{{>b}}{{/rows}}"), ("b", "{{>a}}")])
        == [#"a:1:10: endless("b") ["page"]"#])
    let outward = #"{{#rows}}{{#unit}}{{>tree}}{{/unit}}{{/rows}}"#
    #expect(
      problems([("page", "{{#unit}}{{>tree}}{{/unit}}"), ("tree", outward)])
        == [#"tree:1:19: endless("tree") ["page"]"#])
    #expect(
      problems([
        ("page", "{{#unit}}{{#name}}{{>tree}}{{/name}}{{/unit}}"), ("tree", "{{>leaf}}"),
        ("leaf", "{{#.}}{{>tree}}{{/.}}"),
      ])
        == [#"leaf:1:7: endless("tree") ["page"]"#, #"tree:1:1: endless("leaf") ["page"]"#])
    #expect(
      problems([("page", "{{<page}}{{$a}}{{/a}}{{/page}}{{$a}}{{/a}}")])
        == [#"page:1:1: endless("page") ["page"]"#])
    #expect(
      problems([("page", "{{>*part}}"), ("card", "{{>*part}}"), ("table", "")])
        == [#"card:1:1: endless("card") ["page"]"#])
  }

  @Test func acceptsTemplatesThatComeBackForWhatLiesInside() {
    #expect(
      problems([
        ("page", "{{#unit}}{{>tree}}{{/unit}}"),
        (
          "tree", "{{name}}{{#units}}{{>leaf}}{{/units}}{{#parent.units}}{{>tree}}{{/parent.units}}"
        ),
        ("leaf", "{{#name}}{{#units}}{{>tree}}{{/units}}{{/name}}"),
      ]) == [])
  }

  @Test(arguments: [
    Mistake(
      "第一行\n标题：{{titel}}",
      #"page:2:4: unknownName("titel", suggestion: Optional("title")) ["page"]"#),
    Mistake(
      "{{#rows}}{{name}}{{/rows}}", #"page:1:10: unknownName("name", suggestion: nil) ["page"]"#),
    Mistake(
      "{{#untagged}}{{/untagged}}", #"page:1:1: unknownName("untagged", suggestion: nil) ["page"]"#),
    Mistake(
      "{{^isDraf}}{{/isDraf}}",
      #"page:1:1: unknownName("isDraf", suggestion: Optional("isDraft")) ["page"]"#),
    Mistake(
      "{{unit.nmae}}",
      #"page:1:1: unknownName("unit.nmae", suggestion: Optional("unit.name")) ["page"]"#),
    Mistake("{{.x}}", #"page:1:1: unknownName(".x", suggestion: nil) ["page"]"#),
    Mistake(
      "{{title.name}}",
      #"page:1:1: kindMismatch("title", Mustache.Field.Kind.text, use: Mustache.TemplateProblem.Use.walkedInto) ["page"]"#
    ),
    Mistake(
      "\n {{rows}}",
      #"page:2:2: kindMismatch("rows", Mustache.Field.Kind.list("row"), use: Mustache.TemplateProblem.Use.printed) ["page"]"#
    ),
    Mistake(
      "{{.}}",
      #"page:1:1: kindMismatch(".", Mustache.Field.Kind.record("page"), use: Mustache.TemplateProblem.Use.printed) ["page"]"#
    ),
    Mistake(
      "{{>*title}}",
      #"page:1:1: kindMismatch("title", Mustache.Field.Kind.text, use: Mustache.TemplateProblem.Use.templateName) ["page"]"#
    ),
    Mistake(
      "{{{title}}}{{&tags}}",
      #"page:1:1: unescapedText("title") ["page"]"#,
      #"page:1:12: kindMismatch("tags", Mustache.Field.Kind.texts, use: Mustache.TemplateProblem.Use.printed) ["page"]"#
    ),
    Mistake("{{>*part}}", #"page:1:1: missingTemplate("table", suggestion: nil) ["page"]"#),
    Mistake("{{>crad}}", #"page:1:1: missingTemplate("crad", suggestion: Optional("card")) []"#),
    Mistake(
      "{{<layuot}}{{/layuot}}",
      #"page:1:1: missingTemplate("layuot", suggestion: Optional("layout")) []"#),
    Mistake(
      "{{<layout}}\n{{$contnet}}x{{/contnet}}{{/layout}}",
      #"page:2:1: unknownBlock("contnet", parent: "layout", suggestion: Optional("content")) []"#),
    Mistake(
      "{{<layout}}\n 文\n{{$content}}x{{/content}}后{{/layout}}",
      #"page:2:2: lostText(parent: "layout") []"#),
    Mistake(
      "{{<layout}}{{! 说明 }} {{#rows}}{{$content}}x{{/content}}{{/rows}}{{/layout}}",
      #"page:1:22: lostText(parent: "layout") []"#),
    Mistake("文{{<layout}}\n{{$content}}x{{/content}}\n{{/layout}}后"),
    Mistake("{{<layout}} 文", #"page:1:1: unclosedSection("layout") []"#),
    Mistake("a\n{{#rows}}\nb", #"page:2:1: unclosedSection("rows") []"#),
    Mistake(
      "{{#rows}}{{#unit}}{{/rows}}", #"page:1:10: unclosedSection("unit") []"#),
    Mistake("社区{{/rows}}", #"page:1:3: unexpectedClose("rows", expected: nil) []"#),
    Mistake(
      "{{#rows}}{{/row}}{{/rows}}",
      #"page:1:10: unexpectedClose("row", expected: Optional("rows")) []"#),
    Mistake("a\n  {{title", #"page:2:3: unclosedTag []"#),
    Mistake("{{{title}}", #"page:1:1: unclosedTag []"#),
    Mistake("{{ }}{{>}}", #"page:1:1: emptyTag []"#, #"page:1:6: emptyTag []"#),
    Mistake("{{=<% =}}{{title}}", #"page:1:1: badDelimiters []"#),
    Mistake("{{===}}", #"page:1:1: badDelimiters []"#),
  ])
  private func namesThePlaceAndTheWayOut(_ mistake: Mistake) {
    let found = problems([
      ("page", mistake.template), ("layout", "{{$content}}{{/content}}"), ("card", "x"),
    ])
    #expect(found == mistake.expected)
  }

  @Test func reportsAllProblemsOfOneRunSortedByPlace() {
    let found = problems([
      ("page", "{{>b}}\n{{x1}}{{x2}}{{#rows}}"), ("b", "{{/b}}{{y}}"),
    ])
    #expect(
      found == [
        #"b:1:1: unexpectedClose("b", expected: nil) []"#,
        #"b:1:7: unknownName("y", suggestion: nil) ["page"]"#,
        #"page:2:1: unknownName("x1", suggestion: nil) ["page"]"#,
        #"page:2:7: unknownName("x2", suggestion: nil) ["page"]"#,
        #"page:2:13: unclosedSection("rows") []"#,
      ])
  }

  @Test func namesTheRootsThroughWhichAMistakeIsReached() {
    let roots = Schema(
      shapes: schema.shapes, roots: ["grid": "unit", "page": "page", "row": "row", "none": "row"])
    let found = problems(
      [
        ("page", "{{>head}}"), ("grid", "{{>head}}"), ("row", "{{label}}"), ("head", "{{title}}"),
      ], roots)
    #expect(
      found == [
        #"head:1:1: unknownName("title", suggestion: nil) ["grid"]"#,
        #"none:1:1: missingRoot ["none"]"#,
      ])
  }

  @Test func checksAnArgumentWithTheShapesWhereItsBlockStands() {
    let found = problems([
      ("page", "{{<list}}{{$item}}{{label}}{{valeu}}{{/item}}{{/list}}"),
      ("list", "{{#rows}}{{$item}}{{nothing}}{{/item}}{{/rows}}"),
    ])
    #expect(
      found == [#"page:1:28: unknownName("valeu", suggestion: Optional("value")) ["page"]"#])
  }

  @Test func endsOnTemplatesThatIncludeOneAnother() {
    let found = problems([
      (
        "page",
        "{{#unit}}{{>tree}}{{/unit}}{{<page}}{{$a}}{{<page}}{{$b}}{{/b}}{{/page}}{{/a}}{{/page}}"
      ),
      (
        "tree",
        "{{#units}}{{#parent}}{{>tree}}{{nmae}}{{/parent}}{{/units}}{{$a}}{{$b}}{{/b}}{{/a}}"
      ),
    ])
    #expect(
      found == [
        #"page:1:10: endless("tree") ["page"]"#, #"page:1:28: endless("page") ["page"]"#,
        #"tree:1:31: unknownName("nmae", suggestion: Optional("name")) ["page"]"#,
      ])
  }

  @Test func reportsBytesThatAreNotUTF8() {
    let source = TemplateSource(name: "page", bytes: Array("好\n好".utf8) + [0xFF])
    let found = TemplateSet.compile([source], schema: schema, mode: .strict).problems
    #expect(
      found == [TemplateProblem(template: "page", line: 2, column: 2, kind: .notUTF8)])
  }

  @Test func listsTheVariablesOfARootTemplateAndMarksTheUsed() {
    let (templates, problems) = TemplateSet.compile(
      [
        TemplateSource(name: "page", bytes: Array("{{title}}{{#rows}}{{>cell}}{{/rows}}".utf8)),
        TemplateSource(name: "cell", bytes: Array("{{value}}{{unit.name}}".utf8)),
      ], schema: schema, mode: .strict)
    #expect(problems.isEmpty, "\(problems)")
    #expect(
      templates.variables(of: "page").map { ($0.isUsed ? "+" : "-") + $0.path } == [
        "-body", "-isDraft", "-part", "+rows", "-rows.label", "+rows.value", "-tags", "+title",
        "+unit", "+unit.name", "-unit.parent", "-unit.units",
      ])
    #expect(
      templates.variables(of: "cell") == [
        TemplateVariable(path: "unit.name", kind: .text, isUsed: true),
        TemplateVariable(path: "value", kind: .text, isUsed: true),
      ])
  }
}
