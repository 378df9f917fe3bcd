import Testing

@testable import Noticeboard

@Suite struct TraditionalTests {
  @Test(arguments: [
    ("理发店发布了头发的标准", "理髮店發佈了頭髮的標準"), ("村里离公里牌三里，邻里和睦", "村裡離公里牌三里，鄰里和睦"),
    ("皇后之后，后来的后勤", "皇后之後，後來的後勤"), ("干部干净地干活，不干涉", "幹部乾淨地幹活，不干涉"),
    ("面粉和路面，方便面，方面", "麵粉和路面，方便麵，方面"), ("联系群众的关系系统", "聯繫群眾的關係系統"),
    ("批准的标准，准时", "批准的標準，準時"), ("制度规定制作", "制度規定製作"), ("范*云、余*明、于*", "范*雲、余*明、于*"),
    ("奋斗在北斗路", "奮鬥在北斗路"), ("每周一清洗周边", "每週一清洗周邊"), ("答复与恢复，重复", "答覆與恢復，重複"),
    ("治理发挥作用，青年志愿服务", "治理發揮作用，青年志願服務"), ("不准确，云社准〔2026〕2号", "不準確，雲社准〔2026〕2號"),
    ("科普周，每周", "科普週，每週"), ("栖谷物业并联系家属", "棲谷物業並聯繫家屬"),
    ("ABC 123 <>", "ABC 123 <>"), ("", ""), ("皇", "皇"),
  ])
  func convertsPhrasesBeforeCharacters(simplified: String, traditional: String) {
    #expect(TraditionalScript.standard.converted(simplified) == traditional)
  }

  @Test func keepsLanesThatTheSiteNames() {
    let script = TraditionalScript(lanes: ["望月里", "云里"])
    #expect(script.converted("望月里4号楼里，云里家里") == "望月里4號樓裡，雲里家裡")
  }

  @Test func leavesTraditionalTextAlone() {
    for text in ["發佈時間", "聯繫電話", "皇后、公里、乾淨", "鄰里後面的麵館", "關係與準備"] {
      #expect(TraditionalScript.standard.converted(text) == text)
    }
  }

  @Test func convertsOnlyWhatPeopleRead() {
    let page = """
      <!DOCTYPE html><!-- 发 --><html lang="zh-Hant"><meta name="description" content="头发">\
      <img src="media/头发.jpg" alt="头发" class=发><a href="#头发" id="头发" data-x="头发" title="里程">\
      里面 &amp; 面</a><input placeholder='发' disabled>
      """
    let converted = Array(page.utf8).withUnsafeBytes {
      String(decoding: TraditionalPage.convert($0), as: UTF8.self)
    }
    #expect(
      converted == """
        <!DOCTYPE html><!-- 发 --><html lang="zh-Hant"><meta name="description" content="頭髮">\
        <img src="media/头发.jpg" alt="頭髮" class=发><a href="#头发" id="头发" data-x="头发" title="里程">\
        裡面 &amp; 面</a><input placeholder='发' disabled>
        """)
  }

  @Test(arguments: [
    "<", "<a", "<a href=\"", "<a title=\"头", "<a title=", "\u{4E00}", "<>", "<a  >头",
  ])
  func survivesBrokenMarkup(page: String) {
    let converted = Array(page.utf8).withUnsafeBytes { TraditionalPage.convert($0) }
    #expect(converted.count == page.utf8.count, "\(String(decoding: converted, as: UTF8.self))")
  }

  private static let site = """
    -- site.yaml --
    name: 清溪公示
    root: qx
    base_url: https://g.example/
    editions: [zh-Hans, zh-Hant]
    -- units.csv --
    id,title,kind,parent,code
    qx,清溪社区,社区,,1
    g1,邻里网格,网格,qx,1-01
    """

  @Test func rendersEveryPageASecondTime() async throws {
    let edition = try await InlineEdition(Self.site).edition
    let traditional = try #require(edition.traditional())
    #expect(traditional.folder == "zh-hant/")
    #expect(edition.folder == "")
    #expect(traditional.routes == edition.routes.filter { !$0.isShared })
    #expect(traditional.traditional() == nil)
  }

  @Test func namesTheOtherEditionOnEachPage() async throws {
    let inline = try await InlineEdition(Self.site)
    let simplified = try inline.html(.grid("1-01"))
    #expect(
      simplified.contains(#"hreflang="zh-Hant" href="../zh-hant/grids/1-01.html""#), "\(simplified)"
    )
    #expect(simplified.contains("邻里网格"))
    let traditional = try InlineEdition.html(
      .grid("1-01"), in: try #require(inline.edition.traditional()))
    for part in [
      #"hreflang="zh-CN" href="../../grids/1-01.html""#, #"<html lang="zh-Hant""#, "鄰里網格",
      #"href="../../static/site.css""#, #"href="../units/index.html""#, "以簡體版為準",
      #"rel="canonical" href="https://g.example/zh-hant/grids/1-01.html""#,
    ] { #expect(traditional.contains(part), "\(part) in \(traditional)") }
  }

  @Test func hasNoSecondEditionUnlessAsked() async throws {
    let inline = try await InlineEdition("")
    #expect(inline.edition.traditional() == nil)
    #expect(!(try inline.html(.home)).contains("hreflang"))
  }
}

@Suite struct StyleguideTests {
  @Test func showsEveryPartOnlyWhenAsked() async throws {
    let inline = try await InlineEdition("")
    #expect(!inline.edition.routes.contains(.styleguide))
    let edition = await Edition(inline.edition.site, inline.edition.look, includesStyleguide: true)
    #expect(edition.routes.contains(.styleguide))
    let html = try InlineEdition.html(.styleguide, in: edition)
    for part in ["样式一览", "75.0%", "清溪第一网格", "待认领", "清泉议事", "0566-6022011"] {
      #expect(html.contains(part), "\(part) in \(html)")
    }
  }
}
