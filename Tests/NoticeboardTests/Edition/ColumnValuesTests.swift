import Testing

@testable import Noticeboard

/// Columns of a mechanism's own that name units and pictures.
struct ColumnValuesTests {
  private static let text = """
    -- mechanisms/m.md --
    ---
    标题: 设施
    类型: 清单
    公开依据: 文件
    栏目: [{键: keeper, 名称: 管护单位, 类型: 单位}, {键: photo, 名称: 照片, 类型: 图片}]
    ---
    说明。
    -- ledgers/m/2026.csv --
    编号,名称,管护单位,照片

    """

  private func lines(_ rows: String, _ tongue: Tongue) async -> [String] {
    let site = await RuleSite(Self.text + rows + "\n-- media/p.png --\nx", isToday: false)
    return InlineSite.lines(site.findings, tongue)
  }

  @Test func refusesUnitsAndPicturesThatAreNotThere() async {
    #expect(
      await lines("1,灯,没这个,media/q.png\n2,椅,3-02,media/p.png", .chinese) == [
        "ledgers/m/2026.csv:C2: 找不到单位“没这个”，请改正，或先建立这条记录",
        "ledgers/m/2026.csv:D2: media/ 里没有“media/q.png”，请放入文件或改正名称；是不是“media/p.png”？",
      ])
    #expect(
      await lines("1,灯,没这个,media/q.png\n2,椅,3-02,media/p.png", .english) == [
        "ledgers/m/2026.csv:C2: there is no unit '没这个'; correct it, or add the record first",
        "ledgers/m/2026.csv:D2: media/ holds no 'media/q.png'; add the file or correct its name;"
          + " did you mean 'media/p.png'?",
      ])
  }

  @Test(arguments: ["qingxi\n2,椅,各网格", "清溪社区", "3-02", ""])
  func leavesAColumnOfTextThatHoldsMoreThanIDsOfUnits(values: String) async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 设施
      类型: 清单
      公开依据: 文件
      栏目: [{键: keeper, 名称: 管护单位, 类型: 文字}]
      ---
      -- ledgers/m/2026.csv --
      编号,名称,管护单位
      1,灯,\(values)
      """, isToday: false)
    #expect(InlineSite.lines(site.findings, .chinese) == [])
  }

  @Test(arguments: [("数量（个）", "数量（个）"), ("数量（个）", "数量(个)"), ("数量(个)", "数量（个）")])
  func takesColumnsAsAChineseKeyboardWritesThem(declared: String, heading: String) async {
    let site = await RuleSite(
      """
      -- mechanisms/m.md --
      ---
      标题: 设施
      类型: 清单
      公开依据: 文件
      栏目: [{键: sl, 名称: "\(declared)"}]
      ---
      -- ledgers/m/2026.csv --
      编号,名称,\(heading)
      1,灯,3
      """, isToday: false)
    #expect(InlineSite.lines(site.findings, .chinese) == [])
  }

  @Test func publishesAndShowsAPictureOfAColumn() async throws {
    let tree = InlineSite.files(of: Self.text + "1,灯,3-02,media/p.png\n2,椅,3-02,media/s.pdf")
    var picture = MediaFile(path: "media/p.png", size: 1)
    (picture.width, picture.height) = (800, 600)
    let site = try await RenderedSite(
      files: tree, media: [picture, MediaFile(path: "media/s.pdf", size: 1)])
    #expect(site.edition.mediaPaths == ["media/p.png", "media/s.pdf"])
    let page = try site.html(.period(mechanism: "m", try Period("2026"), page: 1))
    #expect(
      page.contains(
        #"<a href="../../media/p.png"><img src="../../media/p.png" width="160" height="120" alt="照片" loading="lazy"></a>"#
      ), "\(page)")
    #expect(page.contains(#"<a href="../../media/s.pdf">media/s.pdf</a>"#), "\(page)")
  }
}
