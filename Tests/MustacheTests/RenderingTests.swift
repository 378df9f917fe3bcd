import Testing

@testable import Mustache

private func compile(_ sources: [String: String], _ schema: Schema = Schema(shapes: []))
  -> TemplateSet
{
  let sources = sources.sorted { $0.key < $1.key }
    .map { TemplateSource(name: $0.key, bytes: Array($0.value.utf8)) }
  return TemplateSet.compile(sources, schema: schema, mode: .lenient).templates
}

/// A record of the given fields whose kinds do not matter.
private func record(_ fields: [String: Value]) -> Value {
  let fields = fields.sorted { $0.key < $1.key }
  let shape = Shape("any", fields.map { Field($0.key, .text) })
  return .record(Record(unchecked: shape, fields.map(\.value)))
}

@Suite struct RenderingTests {
  @Test func escapesTextForElementsAndAttributes() throws {
    let rendered = try compile(["a": "{{x}}|{{{x}}}"])
      .rendered("a", record(["x": .text("<a href=\"b\">'&'</a>公示<")]))
    #expect(
      rendered
        == "&lt;a href=&quot;b&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;公示&lt;|<a href=\"b\">'&'</a>公示<")
  }

  @Test func writesMarkupAsItStandsEvenByAPlainTag() throws {
    let html = Value.html(HTML(bytes: Array("<b>&amp;</b>".utf8)))
    #expect(
      try compile(["a": "{{x}}{{{x}}}"]).rendered("a", record(["x": html]))
        == "<b>&amp;</b><b>&amp;</b>")
  }

  @Test func skipsSectionsOfEmptyTextMarkupListsAndNull() throws {
    let fields: [String: Value] = [
      "a": .text(""), "b": .html(HTML(bytes: [])), "c": .list([]), "d": .null, "e": .flag(false),
    ]
    let template = "abcdef".map { "{{#\($0)}}1{{/\($0)}}{{^\($0)}}0{{/\($0)}}" }.joined()
    #expect(try compile(["a": template]).rendered("a", record(fields)) == "000000")
  }

  @Test func keepsTheInnermostValueInsideAFlag() throws {
    let value = record(["list": .list([.text("甲"), .text("乙")]), "flag": .flag(true)])
    let rendered = try compile(["a": "{{#list}}{{#flag}}{{.}}{{/flag}}{{/list}}"])
      .rendered("a", value)
    #expect(rendered == "甲乙")
  }

  @Test func evaluatesAnArgumentWithTheBlocksOfThePlaceWhereItIsWritten() throws {
    let rendered = try compile([
      "page":
        "{{<layout}}{{$title}}T{{/title}}{{$main}}{{$title}}own{{/title}}{{/main}}{{/layout}}",
      "layout": "{{$title}}{{/title}}|{{$main}}{{/main}}",
    ]).rendered("page", record([:]))
    #expect(rendered == "T|own")
  }

  @Test func overridesBlocksOfPartialsInsideAParent() throws {
    let rendered = try compile([
      "page": "{{<layout}}{{$title}}T{{/title}}{{/layout}}", "layout": "<{{>head}}>",
      "head": "{{$title}}none{{/title}}",
    ]).rendered("page", record([:]))
    #expect(rendered == "<T>")
  }

  @Test func leavesEmptyLinesOfAnIndentedPartialEmpty() throws {
    let rendered = try compile(["a": "  {{>b}}\n", "b": "x\n\n{{>c}} y\n", "c": "1\n2"])
      .rendered("a", record([:]))
    #expect(rendered == "  x\n\n  1\n2 y\n")
  }

  @Test func readsATemplateThatBeginsWithAByteOrderMark() throws {
    #expect(try compile(["a": "\u{FEFF}{{! first }}\nx"]).rendered("a", record([:])) == "x")
  }

  @Test func appendsPageAfterPageIntoOneBuffer() throws {
    let templates = compile(["a": "{{x}}"])
    var output = OutputBuffer(capacity: 64)
    for length in [10, 1_000, 100_000] {
      output.removeAll()
      let text = String(repeating: "文", count: length)
      try templates.render("a", value: record(["x": .text(text)]), into: &output)
      #expect(output.count == length * 3)
      #expect(output.withBytes { String(decoding: $0, as: UTF8.self) } == text)
    }
  }

  @Test func namesTheChainOfAnEndlessInclusion() {
    let templates = compile(["a": "{{>b}}", "b": "{{>a}}"])
    let failure = #expect(throws: RenderFailure.self) {
      _ = try templates.rendered("a", record([:]))
    }
    #expect(failure?.reason == .tooDeep(limit: 500))
    #expect(failure?.chain.prefix(3) == ["a", "b", "a"])
  }

  @Test func endsTheDeepestNestingWithoutATrap() {
    let deep = String(repeating: "{{#x}}", count: 100_000)
    let templates = compile(["a": deep + String(repeating: "{{/x}}", count: 100_000)])
    let failure = #expect(throws: RenderFailure.self) {
      _ = try templates.rendered("a", record(["x": .flag(true)]))
    }
    #expect(failure == RenderFailure(reason: .tooDeep(limit: 500), chain: ["a"]))
  }

  @Test func boundsTheStepsAndTheBytesOfAPage() {
    let many = Value.list([Value](repeating: .flag(true), count: 900))
    let loops = compile(["a": "{{#x}}{{#x}}{{>b}}{{/x}}{{/x}}", "b": "{{#x}}1{{/x}}"])
    let steps = #expect(throws: RenderFailure.self) {
      _ = try loops.rendered("a", record(["x": many]))
    }
    #expect(steps == RenderFailure(reason: .tooManySteps(limit: 20_000_000), chain: ["a", "b"]))
    let long = compile(["a": "{{#x}}" + String(repeating: "x", count: 100_000) + "{{/x}}"])
    let bytes = #expect(throws: RenderFailure.self) {
      _ = try long.rendered("a", record(["x": many]))
    }
    #expect(bytes == RenderFailure(reason: .tooLong(limit: 64 * 1024 * 1024), chain: ["a"]))
  }

  @Test func refusesATemplateThatDoesNotExist() {
    let missing = #expect(throws: RenderFailure.self) {
      _ = try compile([:]).rendered("a", .null)
    }
    #expect(missing == RenderFailure(reason: .missingTemplate("a"), chain: []))
    let shape = Shape("page", [Field("part", .template(oneOf: ["card"]))])
    let templates = TemplateSet.compile(
      [TemplateSource(name: "a", bytes: Array("{{>*part}}".utf8))],
      schema: Schema(shapes: [shape], roots: ["a": "page"]), mode: .strict
    ).templates
    let dynamic = #expect(throws: RenderFailure.self) {
      _ = try templates.rendered("a", .record(Record(shape, [.text("card")])))
    }
    #expect(dynamic == RenderFailure(reason: .missingTemplate("card"), chain: ["a"]))
  }
}

/// A seeded generator, so that a failing case fails again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

@Suite struct RandomTemplateTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{$c}}", "{{/c}}", "{{<t}}",
    "{{/t}}", "{{>t}}", "{{>u}}", "{{>*a}}", "{{<*a}}", "{{/*a}}", "{{=| |=}}", "|={{ }}=|", "{{!",
    "{{&a.b}}", "{{.}}", "{{#.}}", "{{/.}}", "\n", "\r\n", " ", "\t", "  ", "字", "x", "=", "*", ".",
  ]

  /// Compiles and renders in both modes; whatever happens, nothing traps.
  private func exercise(_ first: [UInt8], _ second: [UInt8]) -> Int {
    let shapes = [
      Shape(
        "t",
        [Field("a", .template(oneOf: ["t", "u"])), Field("b", .record("t")), Field("x", .texts)])
    ]
    let row = record(["a": .text("u"), "b": .list([.text("甲"), .null, .flag(true)])])
    let value = record(["a": .list([row, .text("t")]), "b": .null])
    var problems = 0
    for mode in [TemplateSet.Mode.lenient, .strict] {
      let result = TemplateSet.compile(
        [TemplateSource(name: "t", bytes: first), TemplateSource(name: "u", bytes: second)],
        schema: Schema(shapes: shapes, roots: ["t": "t"]), mode: mode)
      problems += result.problems.count
      // Only a trap is a failure here; endless recursion is refused as it should be.
      _ = try? result.templates.rendered("t", value)
      _ = result.templates.variables(of: "u")
    }
    return problems
  }

  @Test func neverTrapsOnRandomBytes() {
    var random = SplitMix(state: 20_261_101)
    var problems = 0
    for _ in 0..<1_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      problems += exercise(bytes, Array(bytes.reversed()))
    }
    #expect(problems > 0)
  }

  @Test func neverTrapsOnShuffledTags() {
    var random = SplitMix(state: 7)
    var problems = 0
    for _ in 0..<3_000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      problems += exercise(Array(texts[0].utf8), Array(texts[1].utf8))
    }
    #expect(problems > 0)
  }
}
