import QRCode
import Testing

@testable import Noticeboard

@Suite struct PosterTests {
  private static func site(base: String = "https://g.example/sq/") -> String {
    """
    -- site.yaml --
    name: 清溪公示
    root: qx
    \(base.isEmpty ? "" : "base_url: " + base)
    contact: {phone: 0566-6022010}
    objection: {phone: 0566-6022011, address: 清溪路66号, hours: 周一至周五 08:30-12:00, department: 综合办, supervisor: 0566-6022012}
    -- units.csv --
    id,title,kind,parent,code,phone,boundary
    qx,清溪社区,社区,,1,,
    g1,清溪第一网格,网格,qx,1-01,,东至清溪路
    lane,月牙巷,街巷,g1,,0566-6022080,滨河路口至听涛路
    -- rosters/xiangzhang.md --
    ---
    title: 巷长
    unit: qx
    date: 2026-11-01
    source: 清溪社区
    names: masked
    ---
    -- rosters/xiangzhang.csv --
    post,holder,unit,phone,duty
    巷长,孙小丽,lane,0566-6022080,巡查卫生秩序；对接保洁公司
    -- bulletins/tongzhi.md --
    ---
    title: 停水通知
    unit: qx
    kind: notice
    status: published
    date: 2026-11-20
    source: 清溪社区
    ---
    请看[社区](../units.csv)。**11月21日**停水。
    -- bulletins/houlai.md --
    ---
    title: 以后的通知
    unit: qx
    kind: notice
    status: published
    date: 2026-12-20
    source: 清溪社区
    ---
    以后。
    """
  }

  private func edition(base: String = "https://g.example/sq/") async throws -> Edition {
    try await InlineEdition(Self.site(base: base), asOf: "2026-11-21").edition
  }

  private func text(_ file: Edition.File?) -> String {
    String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test func printsABulletinWithTheCodeOfItsAddress() async throws {
    let poster = try await edition().poster("tongzhi", .a3)
    let address = "https://g.example/sq/bulletins/tongzhi.html"
    #expect(poster.address == address)
    let files = try poster.files()
    let html = text(files.first)
    #expect(files.first?.path == "tongzhi.html")
    for part in [
      "<body class=\"poster a3\">", "停水通知", "2026年11月20日", "<img src=\"tongzhi.qr.svg\"", address,
    ] {
      #expect(html.contains(part), "\(part) in \(html)")
    }
    let code = try QRCode.encode(address, level: .medium)
    let svg = text(files.first { $0.path == "tongzhi.qr.svg" })
    #expect(svg.contains("viewBox=\"\(code.svgViewBox)\""), "\(svg)")
    #expect(svg.contains("d=\"\(code.svgPath)\""), "\(svg)")
  }

  @Test(arguments: zip(PaperSize.allCases, ["a4", "a3", "a4 across", "a3 across"]))
  func namesThePaperForItsStyles(size: PaperSize, classes: String) async throws {
    let html = text(try await edition().poster("lane", size).files().first)
    #expect(html.contains("<body class=\"poster plate \(classes)\">"), "\(html)")
  }

  @Test func printsThePathWithoutABaseAddress() async throws {
    let poster = try await edition(base: "").poster("tongzhi", .a4)
    #expect(poster.address == nil)
    let files = try poster.files()
    #expect(!files.contains { $0.path.hasSuffix(".svg") }, "\(files.map(\.path))")
    let html = text(files.first)
    #expect(!html.contains("<img"), "\(html)")
    #expect(html.contains("bulletins/tongzhi.html"), "\(html)")
  }

  @Test(arguments: ["lane", "1-01", "g1"])
  func printsAPlateOfAUnit(id: String) async throws {
    let poster = try await edition().poster(id, .a4)
    let html = text(try poster.files().first)
    let isLane = id == "lane"
    #expect(
      poster.address
        == "https://g.example/sq/" + (isLane ? "units/lane.html" : "grids/1-01.html"))
    let parts =
      isLane
      ? [
        "月牙巷", "街巷", "孙*丽　0566-6022080", "<li>巡查卫生秩序</li><li>对接保洁公司</li>", "巷长职责",
        "<b>0566-6022080</b>", "0566-6022012",
      ] : ["清溪第一网格", "网格 1-01", "东至清溪路", "<b>0566-6022010</b>"]
    for part in parts { #expect(html.contains(part), "\(part) in \(html)") }
    #expect(!html.contains("孙小丽"))
  }

  @Test func saysWhyThereIsNothingToPrint() async throws {
    let edition = try await edition()
    #expect(throws: PosterProblem.notShown) { try edition.poster("houlai", .a4) }
    #expect(throws: PosterProblem.unknown(suggestion: "tongzhi")) {
      try edition.poster("tongzh", .a4)
    }
    #expect(throws: PosterProblem.unknown(suggestion: nil)) {
      try edition.poster("完全没有的东西", .a4)
    }
  }
}
