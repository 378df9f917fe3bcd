import SearchIndex
import Testing

@testable import Noticeboard

@Suite struct PageTextTests {
  private func parts(_ main: String) -> [PagePart] {
    Array("<html><body><nav>导航</nav><main id=\"main\">\(main)</main></body></html>".utf8)
      .withUnsafeBytes { PageText.readParts($0) }
  }

  /// A bar where a block ends.
  private func text(_ main: String) -> String {
    let bar = UInt8(ascii: "|")
    let text = parts(main).flatMap(\.text).map { $0 == BlockEnd.byte ? bar : $0 }
    return String(decoding: text, as: UTF8.self)
  }

  @Test func setsBlocksApartAndJoinsWhatIsInline() {
    #expect(text("<h1>标题</h1><p>甲\n  乙<b>丙</b>丁</p>\n\n<p>戊。</p><p>己</p>") == "甲 乙丙丁|戊。|己")
    #expect(text("<td>一</td>\n<td>3<small>单</small></td><td>ok.</td><td>二</td>") == "一|3 单|ok.|二")
    #expect(
      text("<p>a &lt;b&gt; &amp;<button>按</button> c</p><svg><text>x</text></svg>") == "a <b> & c")
    #expect(text("<p>〇</p><p>々</p><p>１</p><p>二</p>") == "〇|々|１|二")
  }

  @Test func isNeverLongerThanWhatItIsReadFrom() {
    for page in ["", "<", "<>", "a<>b<>c", "&", "<p>&<p>&", "a<p", "</main", "a </span>b<i>c"] {
      let text = PageText.beginning(of: Array(page.utf8), .max)
      #expect(text.count <= page.utf8.count, "\(page): \(text)")
    }
    #expect(
      String(decoding: PageText.beginning(of: Array("a<>b<>c".utf8), .max), as: UTF8.self)
        == "a·b·c")
    let blocks = Array("<p>甲。</p><p>乙</p><p>丙.</p><p>丁</p>".utf8)
    #expect(
      String(decoding: PageText.beginning(of: blocks, .max), as: UTF8.self) == "甲。乙·丙. 丁")
  }

  @Test func readsAFigureOnceThoughItIsShownAndSpoken() {
    let figure = """
      <p><span aria-hidden="true"><span class="label">解决率</span> <b>7/8</b></span></p>
      <p class="hush">解决率 7/8</p><p>后文</p><li>议<span class="hush">已完成</span></li>
      """
    #expect(text(figure) == "解决率 7/8|后文|议 已完成")
  }

  @Test func aFigureDoesNotRunIntoWhatStandsBesideIt() {
    #expect(text("<td><b>3.06</b><small>875 ÷ 286</small></td>") == "3.06 875 ÷ 286")
    let row =
      "<li><span class=\"no\">2026-0007</span><span class=\"what\"><a href=\"x\">快递柜</a></span></li>"
    #expect(text(row) == "2026-0007 快递柜")
    // What an author sets in bold or as a link goes on.
    #expect(text("<p>停<strong>车</strong><a href=\"x\">位</a></p>") == "停车位")
  }

  @Test func aLabelThatWaitsForTheEveningIsNotRead() {
    #expect(
      text("<p><span data-label>今晚</span><span data-label hidden>下一班</span> 周</p>") == "今晚 周")
  }

  @Test func leavesOrdinaryPagesWhole() {
    let parts = parts(
      String(
        repeating: "<h2 id=\"x\">节</h2><p>\(String(repeating: "字", count: 400))</p>", count: 10))
    #expect(parts.count == 1 && parts[0].anchor.isEmpty && parts[0].heading == nil)
  }

  @Test func cutsLongTablesAtRowsAndLongPagesAtHeadings() {
    let rows = (0..<2_000).map { "<tr><td>\($0)</td><td>停车位第\($0)号</td></tr>" }.joined()
    let table = parts("<table>\(rows)</table>")
    #expect(table.count > 10 && table.allSatisfy { $0.text.count <= 5_000 })
    // A number of the part would be found, though the page does not show it.
    #expect(table.dropFirst().allSatisfy { $0.heading == "…" })
    for number in [0, 999, 1_999] {
      let wanted = Array("停车位第\(number)号".utf8)
      #expect(
        table.contains { part in
          part.text.indices.contains { part.text[$0...].starts(with: wanted) }
        })
    }
    let sections = (0..<20).map {
      "<h2 id=\"s\($0)\">第\($0)节</h2><p>\(String(repeating: "文", count: 1_000))</p>"
    }
    let cut = parts(sections.joined())
    #expect(cut.count == 20, "\(cut.count)")
    #expect(cut[0].heading == nil && cut[5].heading == "第5节" && cut[5].anchor == "s5")
  }

  /// A heading without an anchor, and behind what follows it one without a heading.
  @Test func aPartHasNotTheHeadingOfWhatStandsBeforeItsAnchor() {
    let rows = (0..<2_000).map { "<tr><td>停车位第\($0)号</td></tr>" }.joined()
    let cut = parts("<h3>红旗网格</h3><p>一。</p><table id=\"posts\">\(rows)</table>")
    #expect(cut.count > 3 && cut.last?.anchor == "posts", "\(cut.map(\.anchor))")
    #expect(cut.dropFirst().allSatisfy { $0.heading == "…" }, "\(cut.map(\.heading))")
  }

  @Test func losesNothingInAParagraphWithoutEnd() {
    let text = (0..<60_000).map { String(UnicodeScalar(UInt32(0x4E00 + $0 * 7 % 20_000)) ?? "一") }
      .joined()
    let parts = parts("<p>\(text)</p>").map { String(decoding: $0.text, as: UTF8.self) }
    #expect(parts.count > 10 && parts.allSatisfy { !$0.contains("\u{FFFD}") })
    let characters = Array(text)
    for start in stride(from: 0, to: characters.count - 64, by: 977) {
      let piece = String(characters[start..<start + 64])
      #expect(parts.contains { $0.contains(piece) }, "\(start)")
    }
  }
}
