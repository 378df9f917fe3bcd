import Testing

@testable import Mustache

/// Templates in which stands as text what is the same on every page print the same as before.
@Suite struct StandingTextTests {
  private static let shapes = [
    Shape(
      "names",
      [
        Field("text", .text), Field("marked", .text), Field("lines", .text), Field("empty", .text),
        Field("none", .text), Field("html", .html), Field("yes", .flag), Field("no", .flag),
        Field("list", .texts), Field("inner", .record("inner")),
      ]),
    Shape("inner", [Field("text", .text)]),
    Shape("page", [Field("c", .record("names")), Field("x", .text), Field("list", .texts)]),
  ]

  private static let schema = Schema(shapes: shapes)

  private static func record(_ name: String, _ values: [Value]) -> Record {
    guard let shape = schema.shape(named: name) else { preconditionFailure("no shape '\(name)'") }
    return Record(shape, values)
  }

  private static let names = record(
    "names",
    [
      .text("公示"), .text("<甲&乙>"), .text("一\n二"), .text(""), .null,
      .html(HTML(bytes: Array("<b>粗</b>".utf8))), .flag(true), .flag(false),
      .list([.text("子"), .text("丑")]), .record(record("inner", [.text("里")])),
    ])

  private static let page = Value.record(
    record("page", [.record(names), .text("页"), .list([.text("上"), .text("下")])]))

  private static func compile(_ sources: [(String, String)]) -> TemplateSet {
    TemplateSet.compile(
      sources.map { TemplateSource(name: $0.0, bytes: Array($0.1.utf8)) }, schema: schema,
      mode: .lenient
    ).templates
  }

  private func expectSame(_ sources: (String, String)..., line: Int = #line) throws {
    let templates = Self.compile(sources)
    let standing = templates.standing([("c", Self.names)])
    let expected = try templates.rendered("main", Self.page)
    let rendered = try standing.rendered("main", Self.page)
    #expect(rendered == expected, "line \(line): \(sources)")
  }

  @Test(arguments: [
    "{{c.text}}{{{c.marked}}}{{c.marked}}{{c.html}}{{c.none}}{{c.empty}}{{c.yes}}{{c.list}}",
    "{{#c.text}}a{{c.text}}{{/c.text}}{{^c.text}}b{{/c.text}}{{#c.none}}c{{/c.none}}",
    "{{^c.none}}{{x}}{{c.text}}{{/c.none}}{{#c.yes}}{{#c.no}}d{{/c.no}}{{.}}{{/c.yes}}",
    "{{#c.text}}{{.}}{{/c.text}}{{#c.list}}{{.}}{{c.text}}{{/c.list}}",
    "{{#c.inner}}{{text}}{{c.text}}{{/c.inner}}{{c.inner.text}}{{c.text.more}}{{c.nothing}}",
    "{{#list}}{{#c.text}}{{.}}{{/c.text}}{{#c.yes}}{{.}}{{/c.yes}}{{/list}}{{#c}}{{text}}{{/c}}",
  ])
  func printsWhatStandsInRecordsOfAllPages(template: String) throws {
    try expectSame(("main", template))
  }

  @Test func keepsTheIndentationOfLines() throws {
    let lines = """
      {{c.text}}
      甲 {{c.text}}
      {{#c.none}}
      没有
      {{/c.none}}
      {{#c.text}}{{#c.no}}{{c.text}}{{/c.no}}{{/c.text}}
      {{c.none}}
      {{c.lines}}乙

      {{#c.yes}}
      {{x}}{{c.text}}
      {{/c.yes}}
      """
    try expectSame(("main", "a\n  {{>part}}\nb {{>part}}"), ("part", lines))
  }

  @Test func settlesTheContentOfBlocksAndArguments() throws {
    try expectSame(
      (
        "main",
        "{{<frame}}\n{{$title}}{{c.text}}·{{x}}{{/title}}\n  {{$body}}\n  {{c.text}}\n  {{/body}}\n{{/frame}}"
      ),
      (
        "frame",
        "<{{$title}}{{c.none}}{{/title}}>\n  {{$body}}\n  {{c.marked}}\n  {{/body}}\n{{$foot}}{{c.text}}{{/foot}}"
      ))
  }

  @Test func runsFewerSteps() {
    let templates = Self.compile([
      ("main", "<p>{{c.text}}</p>{{#c.text}}<i>{{c.marked}}</i>{{/c.text}}{{#c.no}}{{x}}{{/c.no}}")
    ])
    let operations = templates.standing([("c", Self.names)]).program.operations
    #expect(operations.count == 1, "\(operations)")
  }

  @Test func printsTheSameForTemplatesDrawnAtRandom() throws {
    var random = Draw(state: 20_261_129)
    for _ in 0..<3_000 {
      let part = random.template(depth: 2, calls: [])
      let frame = random.template(depth: 2, calls: [">part"], blocks: true)
      let main = random.template(depth: 3, calls: [">part", "<frame"])
      try expectSame(("main", main), ("part", part), ("frame", frame))
    }
  }
}

/// Draws templates from pieces, always the same ones.
private struct Draw {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func pick(_ items: [String]) -> String { items[below(items.count)] }

  mutating func template(depth: Int, calls: [String], blocks: Bool = false) -> String {
    (0..<(1 + below(6))).map { _ in piece(depth, calls, blocks) }.joined()
  }

  private static let values = [
    "c.text", "c.marked", "c.lines", "c.empty", "c.none", "c.html", "c.yes", "c.no", "c.list",
    "c.inner", "c.inner.text", "x", "list", "text", ".",
  ]

  private mutating func piece(_ depth: Int, _ calls: [String], _ blocks: Bool) -> String {
    let line = pick(["", "", "\n"])
    let blank = pick(["", "", "  "])
    switch below(depth > 0 ? 8 : 3) {
    case 0: return pick(["甲", "b ", "\n", "  ", "乙\n", "\n\n", "  丙\n", "\r\n"])
    case 1: return blank + "{{" + pick(Self.values) + "}}" + line
    case 2: return "{{{" + pick(Self.values) + "}}}"
    case 3, 4:
      let name = pick(Self.values)
      let sign = pick(["#", "#", "^"])
      let body = template(depth: depth - 1, calls: calls, blocks: blocks)
      return "\(blank){{\(sign)\(name)}}\(line)\(body)\(line){{/\(name)}}\(line)"
    case 5 where blocks:
      let name = pick(["one", "two"])
      let body = template(depth: depth - 1, calls: [])
      return "\(blank){{$\(name)}}\(line)\(body)\(line){{/\(name)}}\(line)"
    case 6 where calls.contains("<frame"):
      let body = template(depth: depth - 1, calls: [">part"])
      return "\(blank){{<frame}}{{$one}}\(line)\(body)\(line){{/one}}{{/frame}}\(line)"
    case 7 where calls.contains(">part"): return "\(blank){{>part}}\(line)"
    default: return pick(["丁", " ", "\n"])
    }
  }
}
