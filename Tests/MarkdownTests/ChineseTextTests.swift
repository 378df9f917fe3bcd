import Testing

@testable import Markdown

/// Emphasis, line breaks and masked names in Chinese text.
struct ChineseTextTests {
  @Test(arguments: [
    ("**注意：**请居民", "<strong>注意：</strong>请居民"),
    ("**《条例》**的规定", "<strong>《条例》</strong>的规定"),
    ("根据**《条例》**的规定", "根据<strong>《条例》</strong>的规定"),
    ("请于**11月20日（周五）**前提交", "请于<strong>11月20日（周五）</strong>前提交"),
    ("建立**“三个清单”**制度", "建立<strong>“三个清单”</strong>制度"),
    ("请看**“红灰榜”**。", "请看<strong>“红灰榜”</strong>。"),
    ("**（一）**组织联建", "<strong>（一）</strong>组织联建"),
    ("**共12项，**其中", "<strong>共12项，</strong>其中"),
    ("**响应率100%**达标", "<strong>响应率100%</strong>达标"),
    ("积分**+5**分", "积分<strong>+5</strong>分"),
    ("**a：**b", "<strong>a：</strong>b"),
    ("**[附件](a.html)**下载", "<strong><a href=\"a.html\">附件</a></strong>下载"),
    ("**`编号`**列", "<strong><code>编号</code></strong>列"),
    ("*注意：*请居民", "<em>注意：</em>请居民"),
    ("***注意：***请", "<em><strong>注意：</strong></em>请"),
    ("~~旧值：~~新值", "<del>旧值：</del>新值"),
    ("**重点**：请居民", "<strong>重点</strong>：请居民"),
    ("2**3**4", "2<strong>3</strong>4"),
    ("达**100%**，其中", "达<strong>100%</strong>，其中"),
    ("**Note:**next", "**Note:**next"),
    ("** 注意：**请", "** 注意：**请"),
    ("a * b * c", "a * b * c"),
    ("\\*\\*注意：\\*\\*请", "**注意：**请"),
    ("__注意：__请", "__注意：__请"),
    ("`**注意：**请` 与 `“**”**`", "<code>**注意：**请</code> 与 <code>“**”**</code>"),
    ("8:00~12:00、14:00~17:30", "8:00~12:00、14:00~17:30"),
    // Two on a line, which no mending after the parse could pair rightly.
    (
      "根据**《条例》**的规定和**《办法》**的规定",
      "根据<strong>《条例》</strong>的规定和<strong>《办法》</strong>的规定"
    ),
    ("**“甲”**、**“乙”**、*“丙”*", "<strong>“甲”</strong>、<strong>“乙”</strong>、<em>“丙”</em>"),
  ])
  func emphasisWorksBesideChinese(_ source: String, _ html: String) {
    #expect(inline(source) == html)
  }

  @Test(arguments: [
    ("张*三和李*四", "张*三和李*四"),
    ("值班：张*三、李*四、王*五。", "值班：张*三、李*四、王*五。"),
    ("王*、李*，欧阳*", "王*、李*，欧阳*"),
    ("欧阳*华、欧阳*海", "欧阳*华、欧阳*海"),
    ("张**明和李**华", "张**明和李**华"),
    ("买**·吐**、阿*·买*", "买**·吐**、阿*·买*"),
    ("L* M*，W* H*", "L* M*，W* H*"),
    ("138****5678、139****1234", "138****5678、139****1234"),
    ("342***********101X 与 342***********1023", "342***********101X 与 342***********1023"),
    ("皖R·1***5、皖R·2***6", "皖R·1***5、皖R·2***6"),
    ("l***@x.cn、m***@x.cn", "l***@x.cn、m***@x.cn"),
    // Emphasis beside names, or behind a word that ends like a surname, is still emphasis.
    ("*注意：*张*三和李*四", "<em>注意：</em>张*三和李*四"),
    ("**张*三**和**李*四**", "<strong>张*三</strong>和<strong>李*四</strong>"),
    ("由于**天气**原因，和**居民**商量", "由于<strong>天气</strong>原因，和<strong>居民</strong>商量"),
    ("实施**垃圾分类**和提高**质量**", "实施<strong>垃圾分类</strong>和提高<strong>质量</strong>"),
    ("**书记老王**：", "<strong>书记老王</strong>："),
    ("请*老王*到场", "请<em>老王</em>到场"),
    ("`张*三`和李*四", "<code>张*三</code>和李*四"),
  ])
  func maskedNamesKeepTheirStars(_ source: String, _ html: String) {
    #expect(inline(source) == html)
  }

  @Test func maskedNamesInTablesAndListsKeepTheirStars() {
    #expect(rendered("* 张*三\n* 李*四").contains("<li>张*三</li>\n<li>李*四</li>"))
    let table = rendered("|姓名|代班|\n|-|-|\n|张*三|李*四、王*五|")
    #expect(table.contains("<td>张*三</td><td>李*四、王*五</td>"))
  }

  @Test(arguments: [
    ("新时代\n中国", "新时代中国"),
    ("建立\n“走基层", "建立“走基层"),
    ("“三必到”\n“三必访”", "“三必到”“三必访”"),
    ("每300—\n400户", "每300—400户"),
    ("网格\n798 个", "网格 798 个"),
    ("池州\nGDP", "池州 GDP"),
    ("said\n“hi”", "said “hi”"),
    ("第一行\r\n第二行\r第三行", "第一行第二行第三行"),
    ("**重点**\n**内容**", "<strong>重点</strong><strong>内容</strong>"),
    ("网格\n**798** 个", "网格 <strong>798</strong> 个"),
    ("硬换行  \n下一行", "硬换行<br>\n下一行"),
    ("**注意：**\n请居民", "<strong>注意：</strong>请居民"),
  ])
  func softBreaksBetweenChineseAreNone(_ source: String, _ html: String) {
    #expect(inline(source) == html)
  }

  @Test(arguments: [
    ("要求：\n2. 登记", "要求：<br>\n2. 登记", "2."),
    ("要求：\n1、登记", "要求：<br>\n1、登记", "1、"),
    ("要求：\n（一）登记", "要求：<br>\n（一）登记", "（一）"),
    ("要求：\n一、登记", "要求：<br>\n一、登记", "一、"),
    ("要求：\n十二、登记", "要求：<br>\n十二、登记", "十二、"),
    ("要求：\n①登记", "要求：<br>\n①登记", "①"),
    ("要求：\n●登记", "要求：<br>\n●登记", "●"),
  ])
  func softBreaksBeforeItemsBreakTheLine(_ source: String, _ html: String, _ item: String) {
    #expect(inline(source) == html)
    let document = MarkdownDocument.parse(Array(source.utf8))
    #expect(
      document.problems == [
        MarkdownProblem(
          kind: .itemAfterSoftBreak(item), position: MarkdownPosition(line: 2, column: 1))
      ])
  }

  @Test(arguments: ["预算\n3.5万元", "十\n一年", "一\n个", "1、登记\n（登记处）"])
  func numbersThatAreNoItemsBreakNothing(_ source: String) {
    #expect(!inline(source).contains("<br>"))
    #expect(problems(source).isEmpty)
  }

  @Test func typedItemsStayAsTyped() {
    #expect(rendered("1、登记\n\n（一）核对") == "<p>1、登记</p>\n<p>（一）核对</p>\n")
  }
}
