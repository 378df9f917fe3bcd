import Testing

@testable import Markdown

/// Hostile text: nothing it holds becomes markup, an address or a trap.
struct SafetyTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<iframe srcdoc=\"<script>\">", "<!-- <b> -->", "<div", "<a href='x' onclick=y>z</a>",
    "文<b onmouseover=x>字</b>", "<?php ?>", "<![CDATA[<b>]]>", "<!DOCTYPE html>", "</title>",
    "</textarea>", "<meta http-equiv=refresh content=0>", "<base href=//x>", "<STYLE>*{}</STYLE>",
    "# <b>x</b>", "- <b>x</b>", "|<b>|\n|-|\n|<i>|", "![<b>](a.jpg)", "[<b>](a.md \"<b>\")",
    "```<b>\n<b>\n```", "`<b>`", "{{<b>}}", "{{7*7}}", "${x}", "' onmouseover='x",
    "[a](b.md \"\\\" onmouseover=x\")", "![\" onerror=\"x](a.jpg)", "# \" onclick=\"x",
  ])
  func htmlIsShownAsText(_ source: String) {
    let html = rendered(source)
    #expect(Markup(html).isKnown, "\(html)")
  }

  @Test func rawHTMLIsAProblemWithItsPlace() {
    let document = MarkdownDocument.parse(Array("文<b>字</b>\n\n<div>\nx\n</div>".utf8))
    #expect(
      document.problems == [
        MarkdownProblem(kind: .rawHTML, position: MarkdownPosition(line: 1, column: 2)),
        MarkdownProblem(kind: .rawHTML, position: MarkdownPosition(line: 1, column: 6)),
        MarkdownProblem(kind: .rawHTML, position: MarkdownPosition(line: 3, column: 1)),
      ])
    #expect(
      rendered(document)
        == "<p>文&lt;b&gt;字&lt;/b&gt;</p>\n<p>&lt;div&gt;\nx\n&lt;/div&gt;\n</p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:x",
    "&#1;javascript:alert(1)", "\u{1}javascript:alert(1)", "ｊavascript:alert(1)",
    "javascript：alert(1)", "data:text/html,x", "vbscript:x", "//evil.example", "\\\\\\\\evil",
    "/\\\\evil", "／／evil", "&#32;javascript:x", "java\u{200B}script:x", "file:///etc/passwd",
    "blob:x",
    "http+unix:x", ":x",
  ])
  func refusedSchemesBecomeText(_ target: String) {
    let document = MarkdownDocument.parse(Array("[文](<\(target)>)".utf8))
    #expect(rendered(document) == "<p>文</p>\n")
    #expect(document.links.isEmpty)
    let refused = document.problems.contains {
      if case .refusedLink = $0.kind { true } else { false }
    }
    #expect(refused, "\(document.problems)")
  }

  @Test(arguments: [
    "a.md", "../a.md#b", "/duty.html", "#a", "?a:b", "a/b:c", "通知:停水.md", "javascript%3Ax", "",
  ])
  func localTargetsAreTheOwners(_ target: String) {
    let document = MarkdownDocument.parse(Array("[文](<\(target)>)".utf8))
    #expect(document.links.map(\.kind) == [.local])
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["https://x.cn/a.jpg", "data:image/png;base64,x", "//x.cn/a.jpg"])
  func picturesFromElsewhereAreRefused(_ target: String) {
    let document = MarkdownDocument.parse(Array("![图<一>](\(target))".utf8))
    #expect(rendered(document) == "<p>图&lt;一&gt;</p>\n")
    #expect(document.problems.map(\.kind).first == .refusedImage(target: target))
  }

  @Test(arguments: [
    ("a\u{202E}b", 0x202E as UInt32, "a⟦U+202E⟧b"), ("a\u{200B}b", 0x200B, "a⟦U+200B⟧b"),
    ("a\u{2066}b", 0x2066, "a⟦U+2066⟧b"), ("a\u{FEFF}b", 0xFEFF, "a⟦U+FEFF⟧b"),
    ("a\u{1}b", 1, "a⟦U+0001⟧b"), ("a\u{85}b", 0x85, "a⟦U+0085⟧b"),
    ("a\u{E0041}b", 0xE0041, "a⟦U+E0041⟧b"),
  ])
  func hiddenCharactersAreShown(_ source: String, _ scalar: UInt32, _ html: String) {
    let document = MarkdownDocument.parse(Array(source.utf8))
    #expect(rendered(document) == "<p>\(html)</p>\n")
    #expect(
      document.problems == [
        MarkdownProblem(
          kind: .controlCharacter(scalar), position: MarkdownPosition(line: 1, column: 2))
      ])
    #expect(rendered("`\(source)`") == "<p><code>\(html)</code></p>\n")
  }

  @Test(arguments: [
    ([0x61, 0xFF] as [UInt8], 1), ([0xE4, 0xB8], 0), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0xEF, 0xBB, 0xBF, 0x0A, 0x80], 4), ([0xE0, 0x80, 0x80], 0),
  ])
  func invalidUTF8IsRefused(_ bytes: [UInt8], _ offset: Int) {
    let document = MarkdownDocument.parse(bytes)
    #expect(document.problems.map(\.kind) == [.invalidUTF8(offset: offset)])
    #expect(document.pieces.isEmpty)
  }

  @Test func nulIsRefusedWithItsPlace() {
    let document = MarkdownDocument.parse(Array("文\n字\0".utf8), linesBefore: 2)
    #expect(
      document.problems == [
        MarkdownProblem(kind: .nulByte(offset: 7), position: MarkdownPosition(line: 4, column: 2))
      ])
  }

  /// The noncharacters that the passes mark text with; an author's own mean nothing.
  private let mark = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

  @Test func theAuthorsOwnMarksAreDropped() {
    let document = MarkdownDocument.parse(Array("a\(mark)b".utf8))
    #expect(rendered(document) == "<p>ab</p>\n")
    #expect(document.problems.map(\.kind) == [.controlCharacter(0xFDD0)])
  }

  /// Seeded, so that a failure can be repeated.
  @Test(arguments: 1...40)
  func randomBytesNeverTrap(_ seed: UInt64) {
    var random = Seeded(state: seed)
    let parts: [String] = [
      "*", "**", "***", "_", "~~", "~", "`", "```\n", "[", "](", ")", "![", "<", ">", "{{", "}}",
      "|", "|-|-|\n", "\n", "\n\n", "\r\n", "\r", "# ", "- ", "- [x] ", "1. ", "> ", "    ", "\t",
      "张*三", "《", "》", "：", "“", "”", "（一）", "中", "a", "1", " ", "\\", "&amp;", "&#126;",
      "http://a.cn",
      mark, "\u{202E}", "😀", "---\n", "===\n", "[a]: b\n", "\u{3000}", "<!--", "·",
    ]
    for _ in 0..<50 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<80, using: &random) {
        if Int.random(in: 0..<400, using: &random) == 0 {
          source.append(UInt8.random(in: 0...255, using: &random))
        } else {
          source.append(contentsOf: (parts.randomElement(using: &random) ?? "").utf8)
        }
      }
      let document = MarkdownDocument.parse(source)
      let html = rendered(document)
      #expect(Markup(html).isKnown, "\(String(decoding: source, as: UTF8.self)) gave \(html)")
    }
  }
}

struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// HTML read back strictly: known elements and attributes only, all of them nested and closed.
struct Markup {
  private(set) var isKnown = true
  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let blocks: Set<String> = [
    "p", "ul", "ol", "table", "div", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6", "hr",
  ]
  private static let elements: Set<String> = [
    "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "div", "pre", "code",
    "blockquote", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "a", "br", "hr", "img",
    "input",
  ]
  private static let attributes: Set<String> = [
    "href", "title", "rel", "id", "class", "src", "alt", "scope", "start", "type", "disabled",
    "checked", "aria-label", "tabindex", "role",
  ]

  init(_ html: String) {
    var open: [String] = []
    var rest = html[...]
    while isKnown, let start = rest.firstIndex(of: "<") {
      isKnown = !rest[..<start].contains(">")
      guard let end = rest[start...].firstIndex(of: ">") else {
        isKnown = false
        return
      }
      read(rest[rest.index(after: start)..<end], &open)
      rest = rest[rest.index(after: end)...]
    }
    isKnown =
      isKnown && open.isEmpty && !rest.contains(">")
      && !html.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) }
  }

  private mutating func read(_ tag: Substring, _ open: inout [String]) {
    if tag.hasPrefix("/") {
      isKnown = isKnown && open.popLast() == String(tag.dropFirst())
      return
    }
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    let outside = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: " ")
    var words = outside.split(separator: " ").map { String($0.hasSuffix("=") ? $0.dropLast() : $0) }
    let name = words.isEmpty ? "" : words.removeFirst()
    isKnown =
      isKnown && Self.elements.contains(name) && words.allSatisfy(Self.attributes.contains)
      && !parts.count.isMultiple(of: 2) && !(open.contains("p") && Self.blocks.contains(name))
      && Set(words).count == words.count
    if !Self.void.contains(name) { open.append(name) }
  }
}
