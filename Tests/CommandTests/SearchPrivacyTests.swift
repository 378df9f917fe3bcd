import Foundation
import Testing

/// Rare characters planted in what the public must not see: none may come into any file of the index.
@Suite struct SearchPrivacyTests {
  static let hidden = [
    "draft": "龘", "internal": "齉", "residents": "鱻", "expired row": "龗", "masked name": "灪",
    "column for members": "麷",
  ]
  /// The end of the masked name, which its page shows.
  static let shown = "厵"

  private static let files = [
    "content/pages/caogao.md": "---\n标题: 草稿龘页\n状态: 草稿\n---\n草稿正文龘。\n",
    "content/pages/neibu.md": "---\n标题: 内部齉页\n公开范围: 内部\n---\n内部正文齉。\n",
    "content/pages/jumin.md": "---\n标题: 居民鱻页\n公开范围: 居民\n---\n居民正文鱻。\n",
    "content/bulletins/qiman.md": """
    ---
    标题: 九月份补助名单公示
    类型: 公告
    状态: 已发布
    日期: 2026-09-01
    来源: 梧桐社区居民委员会
    公示开始: 2026-09-01
    公示期: 5个工作日
    期满后: 移除
    审签:
      - {经办: 社区文书, 时间: 2026-08-31 16:00}
      - {复核: 社区副主任, 时间: 2026-08-31 17:00}
      - {签发: 社区党支部书记, 时间: 2026-09-01 08:30}
    保密审查: 是
    ---
    {{补助名单 2026-08}}

    """,
    "content/mechanisms/buzhu.md": """
    ---
    标题: 补助名单
    类型: 清单
    周期: 每月
    时限: 月末
    公开依据: 补助办法
    公开主体: 社区党支部
    涉及个人: 是
    ---
    说明。

    """,
    "content/ledgers/buzhu/2026-08.csv": "编号,网格,名称\n1,1-01,龗家\n",
    "content/mechanisms/bangfu.md": """
    ---
    标题: 困难帮扶
    类型: 清单
    周期: 每季
    时限: 季末后10日
    公开依据: 帮扶办法
    公开主体: 社区党支部
    涉及个人: 是
    栏目:
      - {键: person, 名称: 帮扶对象, 类型: 姓名}
      - {键: memo, 名称: 内部备注, 类型: 文字, 公开范围: 党内}
    ---
    对象姓名脱敏。

    """,
    "content/ledgers/bangfu/2026-Q3.csv":
      "编号,网格,名称,帮扶对象,内部备注\n1,1-01,慰问,张灪厵,仅党内麷\n",
  ]

  /// So much text that the site has an index; without it all records stand in one file.
  private static func filler() -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (1...4).map { number in
        let text = (0..<1_500).map { "第\($0 * number)条，各网格按月公示。" }.joined(separator: "\n\n")
        return ("content/pages/changwen\(number).md", "---\n标题: 长文\(number)\n---\n\(text)\n")
      })
  }

  @Test(arguments: [false, true]) func holdsNothingThatPagesDoNotShow(isLarge: Bool) throws {
    let site = try TemporaryFolder(
      starterWith: Self.files.merging(isLarge ? Self.filler() : [:]) { first, _ in first })
    let run = try Gongshi.run("build", "--as-of", "2026-11-21", in: site)
    try #require(run.code == 0, "\(run)")
    #expect(site.has("public/search/all.js") == !isLarge)
    let folder = site.url.appending(path: "public/search")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (found?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "js" }
    #expect(paths.count >= 4)
    // None of them is in GB 2312: records, names, sounds and classes have them as they are.
    let texts = try paths.map { (name: $0.lastPathComponent, text: try Data(contentsOf: $0)) }
    for (place, sign) in Self.hidden.sorted(by: { $0.key < $1.key }) {
      for file in texts {
        #expect(file.text.range(of: Data(sign.utf8)) == nil, "\(place) in \(file.name)")
      }
      // Postings are bits; whoever asks for one sign reads them.
      let answer = try Gongshi.run("search", "\"\(sign)\"", in: site)
      #expect(answer.output.hasPrefix("没有找到"), "\(place): \(answer.output)")
    }
    let seen = try Gongshi.run("search", Self.shown, in: site)
    #expect(seen.output.hasPrefix("找到 "), "\(seen)")
    #expect(texts.contains { $0.text.range(of: Data(Self.shown.utf8)) != nil })
  }
}
