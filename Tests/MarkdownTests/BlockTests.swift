import Testing

@testable import Markdown

/// Blocks and inlines of CommonMark and of GitHub's tables, lists and strikethrough.
struct BlockTests {
  @Test(arguments: [
    ("文字", "<p>文字</p>\n"),
    ("", ""),
    ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("*a* **b** `c` _d_", "<p><em>a</em> <strong>b</strong> <code>c</code> <em>d</em></p>\n"),
    (
      "> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"
    ),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n  > b", "<ul>\n<li>a\n<blockquote>\n<p>b</p>\n</blockquote>\n</li>\n</ul>\n"),
    ("---", "<hr>\n"),
    ("```\n<b> & \"c\"\n```", "<pre><code>&lt;b&gt; &amp; &quot;c&quot;\n</code></pre>\n"),
    ("```swift 附注\nx\n```", "<pre><code class=\"language-swift\">x\n</code></pre>\n"),
    ("```\"><script>\nx\n```", "<pre><code>x\n</code></pre>\n"),
    ("```\(String(repeating: "a", count: 33))\nx\n```", "<pre><code>x\n</code></pre>\n"),
    ("    代码：**字**请", "<pre><code>代码：**字**请\n</code></pre>\n"),
    ("\u{FEFF}# 头", "<h2 id=\"头\">头</h2>\n"),
    ("a &amp; b &copy; \\* &#42;", "<p>a &amp; b © * *</p>\n"),
  ])
  func rendersBlocks(_ source: String, _ html: String) {
    #expect(rendered(source) == html)
  }

  @Test func rendersTables() {
    let html = rendered(
      "前文\n\n| 左 | 中 | 右 | 无 |\n|:--|:-:|--:|---|\n| a | **b** | `c` |\n| 1 | 2 | 3 | 4 | 5 |")
    #expect(
      html == """
        <p>前文</p>
        <div class="scroll" tabindex="0" role="region" aria-label="表格"><table>
        <thead>
        <tr><th scope="col">左</th><th scope="col" class="center">中</th>\
        <th scope="col" class="end">右</th><th scope="col">无</th></tr>
        </thead>
        <tbody>
        <tr><td>a</td><td class="center"><strong>b</strong></td>\
        <td class="end"><code>c</code></td><td></td></tr>
        <tr><td>1</td><td class="center">2</td><td class="end">3</td><td>4</td></tr>
        </tbody>
        </table></div>

        """)
  }

  /// The parser drops them, and nobody who reads the page would know.
  @Test(arguments: [
    ("|a|b|\n|-|-|\n|1|2|3|", 3), ("a|b\n-|-\n1|2|3", 3), ("> |a|b|\n> |-|-|\n> |1|2|3|4|", 4),
    ("- |a|b|\r\n  |-|-|\r\n  |1|2|`x|y`|", 4), ("|**a**|b|\n|-|-|\n| 1 | 2 | 3", 3),
  ])
  func reportsCellsBeyondTheHeader(_ source: String, _ cells: Int) {
    #expect(problems(source) == [.cellsBeyondHeader(cells, columns: 2)])
  }

  @Test(arguments: [
    "|a|b|\n|-|-|\n|1|2|", "a|b\n-|-\n1|2|", "a|b\n-|-\n|1|2", "|a|b|\n|-|-|\n|1|\n|\n||\n",
    "|a|b|\n|-|-|\n|1\\|2|`x\\|y`|  ", "> |a|b|\n> |-|-|\n> |1|2|", "- |a|b|\n  |-|-|\n  |1|2|\t",
    "|a|b|\r\n|-|-|\r\n|张*三、李*四|**注意：**请|\r\n", "   |a|b|\n|-|-|\n  |1|2|",
  ])
  func findsNothingInAWholeTable(_ source: String) {
    #expect(problems(source) == [])
  }

  @Test func rendersTablesWithoutRows() {
    #expect(
      rendered("|a|\n|-|", language: .english) == """
        <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        </table></div>

        """)
  }

  @Test func rendersTaskLists() {
    #expect(
      rendered("- [x] 已核对\n- [ ] 未核对\n- 其他") == """
        <ul class="tasks">
        <li><input type="checkbox" disabled checked aria-label="已完成"> 已核对</li>
        <li><input type="checkbox" disabled aria-label="未完成"> 未核对</li>
        <li>其他</li>
        </ul>

        """)
  }

  @Test(arguments: [
    ("~~旧~~新", "<del>旧</del>新"),
    ("a~~b~~c", "a<del>b</del>c"),
    ("\\~~x~~", "~~x~~"),
    ("~\\~x~~", "~~x~~"),
    ("&#126;~x~~", "~~x~~"),
    ("&#x7E;~x~~", "~~x~~"),
    ("~~x\\~~", "~~x~~"),
    ("~~a **b** c~~", "<del>a <strong>b</strong> c</del>"),
    ("**~~a~~**", "<strong><del>a</del></strong>"),
    ("~~**a**~~", "<del><strong>a</strong></del>"),
    ("~~a **b~~ c**", "~~a <strong>b~~ c</strong>"),
    ("**a ~~b** c~~", "<strong>a ~~b</strong> c~~"),
    ("~~a\nb~~", "<del>a b</del>"),
    ("~~~x~~~", "~~~x~~~"),
    ("a~x~b", "a~x~b"),
    ("~~ a ~~", "~~ a ~~"),
    ("`~~a~~`", "<code>~~a~~</code>"),
    ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"),
    ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
    ("~~《旧办法》~~废止", "<del>《旧办法》</del>废止"),
    ("已~~“甲”~~改", "已<del>“甲”</del>改"),
    ("**~~旧~~《新》**的", "<strong><del>旧</del>《新》</strong>的"),
  ])
  func strikesOutBetweenTwoTildes(_ source: String, _ html: String) {
    // A fence of tildes is a block of its own, so the text comes first.
    #expect(inline("文 " + source) == "文 " + html)
  }

  @Test func strikesOutInHeadingsAndCells() {
    #expect(rendered("# ~~a~~ b") == "<h2 id=\"a-b\"><del>a</del> b</h2>\n")
    #expect(
      rendered("|~~a~~|b ~~|\n|-|-|\n|~~c|d~~|").contains("<del>a</del></th><th scope=\"col\">b ~~")
    )
    #expect(rendered("|a|b|\n|-|-|\n|~~c|d~~|").contains("<td>~~c</td><td>d~~</td>"))
  }

  @Test(arguments: [
    ("# a\n## b\n# c", [2, 3, 2]),
    ("## a\n### b", [2, 3]),
    ("### a\n#### b\n### c", [2, 3, 2]),
    ("# a\n## b\n### c\n#### d\n##### e\n###### f", [2, 3, 4, 5, 6, 6]),
    ("标题\n===\n\n次级\n---", [2, 3]),
  ])
  func headingsBeginAtLevelTwo(_ source: String, _ levels: [Int]) {
    let document = MarkdownDocument.parse(Array(source.utf8))
    #expect(document.outline.map(\.level) == levels)
    #expect(document.problems.isEmpty)
    for heading in document.outline {
      let tag = "<h\(heading.level) id=\"\(heading.id)\">\(heading.text)</h\(heading.level)>"
      #expect(rendered(document).contains(tag))
    }
  }

  @Test func skippedLevelsAreProblems() {
    #expect(problems("# a\n### b") == [.skippedHeadingLevel(from: 2, to: 4)])
    #expect(problems("### a\n## b") == [.skippedHeadingLevel(from: 1, to: 3)])
  }

  @Test(arguments: [
    ("一、工作 安排（试行）", "一工作-安排试行"),
    ("“三个清单”", "三个清单"),
    ("Hello, World!", "Hello-World"),
    ("2026-11 **公示**", "2026-11-公示"),
    ("`code` [链接](a.md)", "code-链接"),
    ("《》", "section"),
    ("\"><script>alert(1)</script>", "scriptalert1script"),
    ("a　b", "a-b"),
    ("张\\*三", "张三"),
  ])
  func headingsHaveIdsOfTheirText(_ text: String, _ id: String) {
    #expect(MarkdownDocument.parse(Array("# \(text)".utf8)).outline.map(\.id) == [id])
  }

  @Test func equalHeadingsHaveNumberedIds() {
    let document = MarkdownDocument.parse(Array("# a\n# a\n# a-2\n# a\n# a-2".utf8))
    #expect(document.outline.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "a-2-3"])
  }

  @Test func outlineHasPlacesInTheFile() {
    let document = MarkdownDocument.parse(Array("文\n\n# 一\n> ## 二".utf8), linesBefore: 5)
    #expect(
      document.outline.map(\.position) == [
        MarkdownPosition(line: 8, column: 1), MarkdownPosition(line: 9, column: 3),
      ])
  }

  @Test func plainTextIsWhatAReaderSees() {
    let source = """
      引言**重点**
      ~~旧~~新 [链接](a.md) ![图](b.jpg)

      # 一 {{x 本月}}
      - 甲
      - 乙

      |a|b|
      |-|-|
      |1|张*三|

      ## 二
      `code` &amp; <b>
      """
    let document = MarkdownDocument.parse(Array(source.utf8))
    let text = String(decoding: document.plainText, as: UTF8.self)
    #expect(text == "引言重点旧新 链接 图\n甲\n乙\na\nb\n1\n张*三\ncode & <b>\n", "\(text)")
  }

  @Test func plainTextTellsBrokenLinesFromBlocks() {
    let source = "一  \n二\\\n三\n\n- 四  \n  五\n\n```\n六\n七\n```\n\n八\n"
    let document = MarkdownDocument.parse(Array(source.utf8))
    let text = String(decoding: document.plainText, as: UTF8.self)
    #expect(text == "一\r二\r三\n四\r五\n六\r七\n八\n", "\(text.debugDescription)")
  }
}
