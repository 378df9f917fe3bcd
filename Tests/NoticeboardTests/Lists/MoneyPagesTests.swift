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

  private static let twoGrids = """
    -- mechanisms/jf.md --
    ---
    标题: 经费
    类型: 清单
    周期: 每月
    时限: 次月5日
    公开依据: 文件
    ---
    -- ledgers/jf/2026-09.csv --
    编号,名称,网格,收支,金额
    1,款,3-02,收入,1000
    -- ledgers/jf/2026-10.csv --
    编号,名称,网格,收支,金额
    2,款,3-05,支出,300
    -- ledgers/jf/2026-11.csv --
    编号,名称,网格,收支,金额
    3,款,3-02,支出,1

    """

  /// Also of a unit without a row in the month; one that comes later does not stand there yet.
  @Test(
    arguments: [
      (
        "2026-09", ["收入 1000.00 元", "支出 0.00 元", "结余 1000.00 元"],
        ["清溪第二网格 0.00 — 1000.00 0.00 1000.00"]
      ),
      (
        "2026-10", ["期初结余 1000.00 元", "收入 0.00 元", "支出 300.00 元", "结余 700.00 元"],
        ["清溪第二网格 1000.00 — 0.00 0.00 1000.00", "清溪第五网格 0.00 — 0.00 300.00 -300.00"]
      ),
      (
        "2026-11", ["期初结余 700.00 元", "收入 0.00 元", "支出 1.00 元", "结余 699.00 元"],
        ["清溪第二网格 1000.00 — 0.00 1.00 999.00", "清溪第五网格 -300.00 — 0.00 0.00 -300.00"]
      ),
    ])
  func carriesWhatEveryUnitHasLeftFromMonthToMonth(
    _ period: String, _ sums: [String], _ rows: [String]
  ) async throws {
    let text = try await RenderedSite(Self.twoGrids)
      .text(.period(mechanism: "jf", try Period(period), page: 1))
    for words in sums + rows { #expect(text.contains(words), "\(words) in \(text)") }
    #expect(rows.count == 2 || !text.contains("清溪第五网格"), "\(text)")
  }

  @Test func endsTheYearWhereItsLastMonthEnds() async throws {
    let text = try await RenderedSite(Self.twoGrids).text(.mechanism("jf", page: 1))
    for sum in ["收入 1000.00 元", "支出 301.00 元", "结余 699.00 元"] {
      #expect(text.contains(sum), "\(sum) in \(text)")
    }
  }
}
