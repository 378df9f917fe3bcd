import Foundation
import Testing

/// A unit of which the public may not know, with a row in every ledger and roster: nothing of it comes
/// into any file, and nothing of it is counted (D36).
@Suite struct HiddenUnitTests {
  /// Of its name, and of the texts of its rows; `7788` is in its id, its code and its phone.
  private static let canaries = ["7788", "龘", "齉", "鱻", "龗", "灪"]

  private static let registers = [
    "site.yaml": """
    名称: 清溪社区公示
    根单位: qingxi
    异议渠道: {电话: 0566-6022100, 地址: 清溪路66号, 时间: "周一至周五 08:30-12:00", 部门: 居务监督委员会, 监督电话: 0566-6022109}
    必设岗位: {网格: [网格长]}
    """,
    "units.csv": """
    标识,名称,类型,上级,代码,户数,人口,电话,公开范围
    qingxi,清溪社区,社区,,3,202,580,0566-6022100,
    g02,第二网格,网格,qingxi,3-02,104,300,,
    g7788,龘网格,网格,qingxi,3-7788,98,280,0566-6027788,内部
    g09,第九网格,网格,qingxi,3-09,100,250,,
    b1,一号楼,楼栋,g7788,,20,60,,
    """,
    "brands/pin.md": "---\n标题: 清泉\n单位: g7788\n牵头: g7788\n---\n",
    "mechanisms/hongqi.md": mechanism("标题: 红旗网格\n类型: 榜单\n评价对象: 单位\n发布方式: 台账\n指标: [覆盖率]"),
    "mechanisms/shuoshi.md": mechanism(
      "标题: 居民说事\n类型: 流程\n环节: [{名称: 说事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]\n指标: [解决率]"),
    "mechanisms/shao.md": mechanism(
      "标题: 群众哨\n类型: 流程\n环节: [{名称: 吹哨, 角色: [提出]}, {名称: 销号, 角色: [办结]}]"),
    "mechanisms/xinyuan.md": mechanism("标题: 心愿\n类型: 清单\n可认领: 是\n指标: [认领率, 覆盖率]"),
    "mechanisms/hui.md": mechanism("标题: 院坝会\n类型: 会议\n编号范围: 分单位\n指标: [覆盖率]"),
    "rosters/liliang.md": "---\n标题: 网格力量\n岗位表: [{名称: 网格长, 必岗: 是}, {名称: 楼长, 必岗: 是}]\n---\n",
    "rosters/xunluo.md":
      "---\n标题: 巡逻\n岗位表: [{名称: 巡逻员, 可多人: 是}]\n---\n",
  ]

  private static func mechanism(_ keys: String) -> String {
    "---\n\(keys)\n公开依据: 文件\n最小样本: 1\n---\n"
  }

  private static let ledgers = [
    "ledgers/hongqi/2026-Q3.csv": "对象,积分\n3-02,5\n3-7788,9\n",
    "ledgers/shuoshi/2026-11.csv": """
    编号,网格,承办单位,事项,说事,办结,结果
    1,3-02,g7788,修灯,11-02,11-05,已修
    2,3-7788,,修路齉,11-03,,
    """,
    "ledgers/shao/2026-11.csv": """
    网格,新增,上期结转,已响应,已解决,已回访,满意
    3-02,5,0,4,3,2,2
    3-7788,60,0,50,40,30,20
    """,
    "ledgers/xinyuan/2026-10.csv": """
    编号,名称,网格,提供单位,认领单位,认领日期
    1,书桌,3-02,g7788,g7788,10-05
    2,台灯鱻,3-7788,,,
    """,
    "ledgers/xinyuan/2026-11.csv": "编号,名称,认领单位,认领日期\n2,台灯鱻,g02,11-05\n",
    "ledgers/hui/2026-11.csv": """
    期数,日期,网格,议题,参会单位,人数,决定
    1,2026-11-13,3-02,停车,g7788;g02,10,居民说事 2;同意
    1,2026-11-14,3-7788,议龗,g02,71,
    """,
    "rosters/liliang.csv": "岗位,人数,网格,派出单位\n网格长,2,3-7788,\n网格长,1,3-02,g7788\n楼长,1,3-7788,\n",
    "rosters/xunluo/2026-11.csv": """
    日期,班次,岗位,值班人,网格,派出单位
    2026-11-29,08:00-08:00,巡逻员,灪*,3-7788,
    2026-11-29,08:00-08:00,巡逻员,王*,3-02,g7788
    """,
    "bulletins/tongbao.md": """
    ---
    标题: 通报
    类型: 公告
    状态: 已发布
    单位: g7788
    日期: 2026-11-28
    来源: 社区
    审签: [{经办: 甲, 时间: 2026-11-28 08:00}, {复核: 乙, 时间: 2026-11-28 09:00}, {签发: 丙, 时间: 2026-11-28 10:00}]
    保密审查: 是
    ---
    覆盖 {{红旗网格 2026-Q3 覆盖率}}，解决 {{居民说事 本月 解决率}}，认领 {{心愿 本年 认领率}}。

    {{红旗网格 2026-Q3}}

    {{居民说事 本月}}

    {{群众哨 本月}}

    {{心愿 本年}}

    {{院坝会 本月}}
    """,
  ]

  private static func built() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    for (path, text) in registers.merging(ledgers, uniquingKeysWith: { first, _ in first }) {
      try site.write(text, to: "content/" + path)
    }
    let run = try Gongshi.run("build", "--as-of", "2026-11-29", in: site)
    try #require(run.code == 0, "\(run)")
    return site
  }

  @Test func standsInNoFile() throws {
    let site = try Self.built()
    let folder = site.url.appending(path: "public")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(files.contains("data/site.sqlite") && files.contains("search/all.js"), "\(files)")
    for path in files.sorted() {
      // A folder is no data.
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      for canary in Self.canaries {
        #expect(!path.contains(canary))
        #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(path)")
      }
    }
    for canary in Self.canaries {
      let answer = try Gongshi.run("search", "\"\(canary)\"", in: site)
      #expect(answer.output.hasPrefix("没有找到"), "\(canary): \(answer.output)")
    }
  }

  @Test(
    arguments: [
      ("mechanisms/hongqi.html", "网格覆盖率 50.0% 1/2"), ("mechanisms/shuoshi.html", "在办 1 件"),
      ("mechanisms/shao.html", "在办 5 件"), ("mechanisms/xinyuan.html", "网格覆盖率 50.0% 1/2"),
      ("mechanisms/hui.html", "本年已召开 1"), ("mechanisms/hui.html", "参加人次 10"),
      ("rosters/liliang.html", "人数 1"), ("rosters/liliang.html", "网格覆盖率 50.0% 1/2"),
      ("units/index.html", "网格 · 网格长 50.0% 1/2"),
      ("bulletins/tongbao.html", "覆盖 50.0%（1/2），解决 100%（1/1），认领 100%（1/1）。"),
    ])
  func isCountedNowhere(page: String, text: String) throws {
    let html = try Self.built().text("public/" + page)
    var seen = ""
    var isTag = false
    for character in html {
      if character == "<" { (isTag, seen) = (true, seen + " ") }
      if !isTag { seen.append(character) }
      if character == ">" { isTag = false }
    }
    let shown = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(text), "\(shown)")
    #expect(!shown.contains("—"), "\(shown)")
    #expect(!shown.contains("楼长空缺"), "\(shown)")
  }
}
