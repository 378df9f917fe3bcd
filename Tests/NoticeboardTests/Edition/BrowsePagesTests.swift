import Foundation
import Testing

@testable import Noticeboard

/// The index pages, which stand in for the search where scripts are off.
@Suite struct BrowsePagesTests {
  private static let community = """
    -- site.yaml --
    名称: 清溪社区公示
    根单位: qx
    -- units.csv --
    标识,名称,类型
    qx,清溪社区,社区

    """

  @Test func everyPageOfALongListIsOneClickFromItsFirst() async throws {
    let rows = (1...301).map { "\($0),3-05,装修垃圾乱倒,2026-11-02," }.joined(separator: "\n    ")
    let site = try await RenderedSite(
      """
      -- site.yaml --
      名称: 云岭县社区公示
      根单位: qx
      -- units.csv --
      标识,名称,类型,上级,代码
      qx,清溪社区,社区,,3
      g05,清溪第五网格,网格,qx,3-05
      -- mechanisms/wudan.md --
      ---
      标题: 五单一公开
      类型: 流程
      周期: 每月
      环节:
        - {名称: 提单, 角色: 提出}
        - {名称: 办结, 角色: 办结}
      ---
      -- ledgers/wudan/2026-11.csv --
      编号,网格,事项,提单,办结
      \(rows.replacingOccurrences(of: "    ", with: ""))
      """)
    let key = Route.Browse.month(try Period("2026-11"))
    let pages = BrowseIndex.pages(of: site.edition.browseIndex.count(of: key))
    #expect(pages == 4)
    let first = try site.whole(.browse(key, page: 1))
    for page in 2...pages {
      let path = Route.browse(key, page: page).path
      #expect(first.contains("href=\"../\(path)\">\(page)</a>"), "\(path)")
    }
    #expect(first.contains("aria-current=\"page\">1</a>"))
  }

  @Test func aPageNamesTheKeysAroundItsOwnAndTheSearchPageAll() async throws {
    let brands = (100..<200).map {
      "-- brands/p\($0).md --\n---\n标题: 清泉\($0)\n单位: qx\n---\n"
    }
    let site = try await RenderedSite(Self.community + brands.joined())
    for (id, expected) in [(150, 120...180), (100, 100...130), (199, 169...199)] {
      let list = try site.html(.browse(.brand("p\(id)"), page: 1))
      let start = try #require(list.range(of: "<ul class=\"columns\">"))
      let items = list[start.upperBound...].components(separatedBy: "<li>").dropFirst()
      #expect(items.count == expected.count)
      for (number, item) in zip(expected, items) {
        #expect(item.contains("清泉\(number)</a>"), "\(item)")
        #expect(item.contains("aria-current") == (number == id), "\(item)")
      }
    }
    let search = try site.html(.search)
    let missing = (100..<200).filter {
      !search.contains("href=\"\(Route.browse(.brand("p\($0)"), page: 1).path)\"")
    }
    #expect(missing == [])
  }

  @Test func theSearchPageSaysThatItsBoxNeedsScripts() async throws {
    let site = try await RenderedSite(Self.community)
    let page = try site.whole(.search)
    let said = page.components(separatedBy: "<noscript>").dropFirst().first ?? ""
    #expect(said.hasPrefix("<p class=\"none\">这个浏览器没有运行脚本，搜索框查不了"), "\(said.prefix(200))")
  }

  @Test func aPageWithoutADayHasNoneInTheIndex() async throws {
    let site = try await RenderedSite(
      """
      -- site.yaml --
      名称: 云岭县社区公示
      根单位: qx
      -- units.csv --
      标识,名称,类型,上级,代码
      qx,清溪社区,社区,,3
      -- pages/shoufei.md --
      ---
      标题: 停车收费标准
      ---
      每月 120 元。
      """)
    let list = try site.html(.browse(.sound("T"), page: 1))
    #expect(list.contains("停车收费标准"))
    // The day of the build says nothing of it, and would change the page each day.
    #expect(!list.contains("<time"), "\(list)")
  }
}
