import Testing

@testable import Markdown

/// Links, images, bare addresses and placeholders.
struct LinkTests {
  @Test func splitsLocalTargetsAndLeavesThemToTheOwner() {
    let document = MarkdownDocument.parse(
      Array("文\n见[公示](../bulletins/x.md#一 \"题\")和![图*一*](../media/p.jpg \"照\")。[上](#顶)".utf8),
      linesBefore: 3)
    #expect(
      document.links == [
        MarkdownDocument.Link(
          kind: .local, target: "../bulletins/x.md", fragment: "一", title: "题",
          position: MarkdownPosition(line: 5, column: 2)),
        MarkdownDocument.Link(
          kind: .image(alternative: "图一"), target: "../media/p.jpg", fragment: nil, title: "照",
          position: MarkdownPosition(line: 5, column: 32)),
        MarkdownDocument.Link(
          kind: .local, target: "", fragment: "顶", title: "",
          position: MarkdownPosition(line: 5, column: 60)),
      ])
    #expect(
      rendered(document) == """
        <p>文见<a href="../bulletins/x.md#一" title="题">公示</a>和\
        <img src="../media/p.jpg" alt="图一">。<a href="#顶">上</a></p>

        """)
  }

  @Test func marksInLinksAreTakenOut() {
    let document = MarkdownDocument.parse(Array("[“**甲**”](a**（b）**.md \"题**《x》**\")".utf8))
    #expect(document.links.map(\.target) == ["a**（b）**.md"])
    #expect(document.links.map(\.title) == ["题**《x》**"])
  }

  @Test func ownersMayRefuseALink() {
    #expect(inline("见[公**示**](missing.md)。") == "见公<strong>示</strong>。")
  }

  @Test(arguments: [
    (
      "[a](https://x.cn/b?c=1&d=2)",
      "<a href=\"https://x.cn/b?c=1&amp;d=2\" rel=\"noopener noreferrer\">a</a>"
    ),
    ("[a](tel:12345)", "<a href=\"tel:12345\" rel=\"noopener noreferrer\">a</a>"),
    ("<mailto:a@x.cn>", "<a href=\"mailto:a@x.cn\" rel=\"noopener noreferrer\">mailto:a@x.cn</a>"),
    ("[a](<b c\"d.md>)", "<a href=\"b%20c%22d.md\">a</a>"),
    ("[a][b]\n\n[b]: c.md '题'", "<a href=\"c.md\" title=\"题\">a</a>"),
  ])
  func writesLinks(_ source: String, _ html: String) {
    #expect(inline(source) == html)
  }

  @Test(arguments: [
    ("见https://x.cn/a，", "见", "https://x.cn/a", "，"),
    ("HTTP://x.cn", "", "HTTP://x.cn", ""),
    ("http://intranet:8080/a_b_c.", "", "http://intranet:8080/a_b_c", "."),
    ("(https://x.cn/a(b))", "(", "https://x.cn/a(b)", ")"),
    ("https://x.cn/a?b=1&c=2!", "", "https://x.cn/a?b=1&amp;c=2", "!"),
    ("**https://x.cn/a**", "<strong>", "https://x.cn/a", "</strong>"),
    ("~~https://x.cn/a~~", "<del>", "https://x.cn/a", "</del>"),
    ("https://x.cn/a*b*", "", "https://x.cn/a", "<em>b</em>"),
  ])
  func linksBareAddresses(
    _ source: String, _ before: String, _ address: String, _ after: String
  ) {
    let link = "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>"
    #expect(inline(source) == before + link + after)
  }

  @Test(arguments: [
    "xhttp://a.cn", "http\\://a.cn", "http&#58;//a.cn", "http://", "http://，", "ftp://a.cn",
    "`https://a.cn`", "www.a.cn", "a@x.cn", "mailto:a@x.cn",
  ])
  func leavesOtherTextUnlinked(_ source: String) {
    #expect(!inline(source).contains("<a "))
  }

  @Test func bareAddressesHavePlaces() {
    let document = MarkdownDocument.parse(Array("见 https://x.cn 和 https://x.cn".utf8))
    #expect(document.links.map(\.position.column) == [3, 18])
    #expect(document.links.allSatisfy { $0.kind == .external })
  }

  @Test func addressesWithinLinksAreNotLinkedAgain() {
    #expect(inline("[见 https://a.cn](b.md)") == "<a href=\"b.md\">见 https://a.cn</a>")
  }

  @Test(arguments: [
    ("{{五单一公开 本月}}", "[block 五单一公开 本月]\n"),
    ("{{甲 本月}}\n{{乙 本月}}", "[block 甲 本月]\n[block 乙 本月]\n"),
    ("率 {{甲 本月 解决率}}。\n{{甲 本月}}\n后文", "<p>率 [figure 甲 本月 解决率]。</p>\n[block 甲 本月]\n<p>后文</p>\n"),
    ("前文\n{{甲 本月}}", "<p>前文</p>\n[block 甲 本月]\n"),
    ("前文  \n{{甲}}  \n后文", "<p>前文</p>\n[block 甲]\n<p>后文</p>\n"),
    ("{{甲}} {{乙}}", "<p>[figure 甲] [figure 乙]</p>\n"),
    ("**{{甲}}**", "<p><strong>[figure 甲]</strong></p>\n"),
    ("- {{甲}}\n- 共 {{乙}} 件", "<ul>\n<li>\n[block 甲]\n</li>\n<li>共 [figure 乙] 件</li>\n</ul>\n"),
    ("> {{甲}}", "<blockquote>\n[block 甲]\n</blockquote>\n"),
    ("# {{甲}}", "<h2 id=\"甲\">[figure 甲]</h2>\n"),
    ("`{{甲}}`", "<p><code>{{甲}}</code></p>\n"),
    ("\\{\\{甲}}", "<p>{{甲}}</p>\n"),
    ("\\{{甲}}", "<p>{{甲}}</p>\n"),
    ("{\\{甲}}", "<p>{{甲}}</p>\n"),
    ("&#123;{甲}}", "<p>{{甲}}</p>\n"),
    ("{甲} }}", "<p>{甲} }}</p>\n"),
    ("{{甲 ~~b~~ \"<\" 张*三、李*四}}", "[block 甲 ~~b~~ &quot;&lt;&quot; 张*三、李*四]\n"),
    ("[{{甲}}](a.md)", "<p><a href=\"a.md\">[figure 甲]</a></p>\n"),
    ("{{}}", "[block ]\n"),
    ("    {{甲}}", "<pre><code>{{甲}}\n</code></pre>\n"),
  ])
  func findsPlaceholders(_ source: String, _ html: String) {
    let document = MarkdownDocument.parse(Array(source.utf8))
    #expect(rendered(document) == html)
  }

  @Test func placeholdersHavePlaces() {
    let document = MarkdownDocument.parse(Array("本月 {{甲}}，上月 {{甲}}\n{{乙}}".utf8))
    #expect(
      document.placeholders.map(\.position) == [
        MarkdownPosition(line: 1, column: 4), MarkdownPosition(line: 1, column: 13),
        MarkdownPosition(line: 2, column: 1),
      ])
  }

  @Test func unclosedPlaceholdersAreProblems() {
    let document = MarkdownDocument.parse(Array("文\n字 {{甲 本月\n}} {{乙".utf8))
    #expect(
      document.problems == [
        MarkdownProblem(
          kind: .unclosedPlaceholder, position: MarkdownPosition(line: 2, column: 3)),
        MarkdownProblem(
          kind: .unclosedPlaceholder, position: MarkdownPosition(line: 3, column: 4)),
      ])
    #expect(rendered(document) == "<p>文字 {{甲 本月 }} {{乙</p>\n")
  }
}
