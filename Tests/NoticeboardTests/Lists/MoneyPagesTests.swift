import Testing

@testable import Noticeboard

/// What the pages of a list of money add up to.
struct MoneyPagesTests {
  private static let monthly = """
    -- mechanisms/jf.md --
    ---
    标题: 经费
    类型: 清单
    周期: 每月
    时限: 次月5日
    公开依据: 文件
    ---
    -- ledgers/jf/2026-09.csv --
    名称,收支,金额
    结转,上年结转,-20.50
    拨款,收入,1000
    维修,支出,300.25
    -- ledgers/jf/2026-10.csv --
    名称,收支,金额
    拨款,收入,500
    维修,支出,1200

    """

  @Test(
    arguments: [
      ("2026-09", "期初结余 -20.50 元", "收入 1000.00 元", "支出 300.25 元", "结余 679.25 元"),
      ("2026-10", "期初结余 679.25 元", "收入 500.00 元", "支出 1200.00 元", "结余 -20.75 元"),
    ])
  func beginsAPeriodWithWhatWasLeft(
    _ period: String, _ opening: String, _ income: String, _ spending: String, _ balance: String
  ) async throws {
    let text = try await RenderedSite(Self.monthly)
      .text(.period(mechanism: "jf", try Period(period), page: 1))
    for figure in [opening, income, spending, balance] {
      #expect(text.contains(figure), "\(text)")
    }
    #expect(!text.contains("上年结转 0.00"), "\(text)")
    let amounts = [opening, income, spending, balance].map { $0.split(separator: " ")[1] }
    let row = "清溪社区 \(amounts[0]) — " + amounts[1...].joined(separator: " ")
    #expect(text.contains(row), "\(text)")
  }

  @Test func beginsAYearWithWhatWasCarriedOver() async throws {
    let text = try await RenderedSite(Self.monthly).text(.mechanism("jf", page: 1))
    #expect(text.contains("上年结转 -20.50 元"), "\(text)")
    #expect(text.contains("结余 -20.75 元") && !text.contains("期初"), "\(text)")
  }
}
