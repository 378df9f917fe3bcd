import Mustache

/// The page that shows every part of the look, from samples that never change.
extension PageComposer {
  func styleguidePage() -> ComposedPage {
    let page = StyleguidePage(
      common: common("样式一览", kind: "styleguide", noindex: true),
      badges: Tone.all.map { BadgeView(text: $0.sample, tone: $0.rawValue) },
      figures: sampleFigures, bars: sampleBars, line: sampleLine, strip: sampleStrip,
      tree: [sampleTree], table: sampleTable, steps: sampleSteps, publicity: samplePublicity,
      objection: sampleObjection, ranks: sampleRanks, entries: sampleEntries,
      banners: sampleBanners, brands: sampleBrands, tokens: sampleTokens, duty: sampleDuty)
    return ComposedPage("styleguide", page)
  }

  private var sampleFigures: [FigureView] {
    [
      figure("解决率", Ratio(6, of: 8), minimum: 5, carriedIn: 3),
      figure("满意度", Ratio(2, of: 3), minimum: 5), figure("回访率", Ratio(0, of: 0), minimum: 5),
    ]
  }

  private var sampleBars: BarsView {
    BarsView(
      id: "sample-bars", caption: "各环节件数", head: "环节", valueHead: "件数",
      bars: [
        BarView(label: "提单", value: "8", share: "100%", tone: Tone.plain.rawValue),
        BarView(label: "接单", value: "6", share: "75%", tone: Tone.accent.rawValue),
        BarView(
          label: "评单", value: "4", share: "50%", tone: Tone.warn.rawValue, note: "4 件未办结"),
      ])
  }

  private var sampleLine: LineView {
    let values = [("7月", 12), ("8月", 18), ("9月", 9), ("10月", 15), ("11月", 21)]
    let points = values.map {
      LineChart.Point(label: $0.0, value: FixedDecimal($0.1), text: "\($0.1)")
    }
    let chart = LineChart(points, width: 300, height: 100, least: .zero)
    return LineView(
      id: "sample-line", caption: "每月新增", spoken: "五个月的新增件数，11月最多，21 件",
      points: chart.path, area: "0,100 \(chart.path) 300,100", dots: chart.dots,
      marks: chart.marks(\.description), labels: chart.labels,
      table: sampleTable(id: "sample-line-table", values.map { [$0.0, "\($0.1)"] }))
  }

  private func sampleTable(id: String, _ rows: [[String]]) -> TableView {
    TableView(
      id: id, caption: "每月新增",
      columns: [ColumnView(name: "月份", align: "start"), ColumnView(name: "件数", align: "end")],
      rows: rows.map { row in
        RowView(
          cells: [
            CellView(text: row[0], align: "start", head: true),
            CellView(text: row[1], align: "end"),
          ])
      }, wide: false, filterable: false)
  }

  private var sampleTable: TableView {
    sampleTable(id: "sample-table", [["9月", "9"], ["10月", "15"], ["11月", "21"]])
  }

  private var sampleStrip: StripView {
    let cells: [(String, String, Tone, String)] = [
      ("1季", "✓", .good, "第一季度：已召开"), ("2季", "×", .red, "第二季度：未召开"),
      ("3季", "✓", .good, "第三季度：已召开"), ("4季", "○", .plain, "第四季度：未到期"),
    ]
    return StripView(
      title: "大党委会议", text: "2/4",
      cells: cells.map {
        StripCellView(label: $0.0, mark: $0.1, tone: $0.2.rawValue, spoken: $0.3)
      })
  }

  private var sampleTree: TreeView {
    TreeView(
      title: "清溪社区", kind: "社区", current: false, open: true,
      children: [
        TreeView(title: "清溪第一网格", kind: "网格", note: "102 户", current: true, open: false),
        TreeView(title: "清溪第二网格", kind: "网格", note: "104 户", current: false, open: false),
      ])
  }

  private var sampleSteps: [StepView] {
    [
      StepView(
        name: "提单", actor: "居民", text: "11月2日", iso: "2026-11-02", state: "done", stateText: "已完成"),
      StepView(
        name: "接单", actor: "网格员", text: "11月3日", iso: "2026-11-03", took: "1 天", limit: "限 1 天",
        state: "done", stateText: "已完成"),
      StepView(name: "评单", state: "todo", stateText: "未到这一步"),
    ]
  }

  private var samplePublicity: PublicityView {
    PublicityView(
      title: "示例公示", period: "2026年11月20日（星期五）至11月27日（星期五）24:00", until: "至11月27日（星期五）",
      start: "2026-11-20", end: "2026-11-27", days: "5个工作日", rule: "从次日起算",
      counted: "2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27",
      before: word("label-publicity-before"), running: word("label-publicity-running-workdays"),
      ended: word("label-publicity-ended"))
  }

  private var sampleObjection: ObjectionView {
    ObjectionView(
      phone: "0566-6022011", phoneURL: "tel:05666022011", department: "党政综合办公室",
      address: "清溪路66号", hours: "周一至周五 08:30-12:00", supervisor: "0566-6022012",
      supervisorURL: "tel:05666022012", deadline: "2026年11月27日（星期五）")
  }
}

extension PageComposer.Tone {
  fileprivate static let all: [Self] = [.plain, .accent, .good, .warn, .red, .muted]

  fileprivate var sample: String {
    switch self {
    case .plain: "普通"
    case .accent: "公示中"
    case .good: "已办结"
    case .warn: "即将到期"
    case .red: "逾期"
    case .muted: "已结束"
    }
  }
}
