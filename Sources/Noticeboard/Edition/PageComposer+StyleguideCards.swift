/// Samples of what is listed: ranks, entries, notices, brands, duty.
extension PageComposer {
  var sampleRanks: [RankView] {
    [
      RankView(
        rank: "1", place: "1", tie: false, title: "清溪第一网格", grid: "3-01", value: "3.06",
        base: "1260 ÷ 412", share: "100%", change: "▲1", changeTone: "up",
        changeSpoken: word("label-up", ["n": "1"]), stars: "★★★★☆",
        starsSpoken: word("label-stars", ["n": "4", "max": "5"]),
        spark: SparkView(
          points: "0,20 27,10 53,12 80,0", x: "80", y: "0", spoken: "四期得分，最近一期最高"),
        winner: true),
      RankView(
        rank: "2", place: "2", tie: false, title: "清溪第二网格", grid: "3-02", value: "2.68",
        base: "1070 ÷ 400", share: "87.6%", change: "▼1", changeTone: "down",
        changeSpoken: word("label-down", ["n": "1"]), winner: false),
      RankView(
        rank: "3", place: "3", tie: false, title: "清溪第四网格", value: "2.50", share: "81.7%",
        change: "平", changeTone: "same", changeSpoken: word("label-same"), winner: false),
    ]
  }

  var sampleEntries: [EntryView] {
    [
      EntryView(
        id: "sample-1", key: "open", number: "1", title: "为独居老人修水管",
        state: BadgeView(text: "待认领", tone: Tone.accent.rawValue),
        facts: [FactView(label: "所属", text: "清溪第二网格")]),
      EntryView(
        id: "sample-2", key: "done", number: "2", title: "楼道加装扶手",
        state: BadgeView(text: "已兑现", tone: Tone.good.rawValue),
        facts: [FactView(label: "认领", text: "城投物业党支部")], points: "20"),
    ]
  }

  var sampleBanners: [BannerView] {
    [
      BannerView(
        tone: Tone.warn.rawValue, title: word("label-corrected"), text: "2026年11月21日",
        items: [
          FactView(label: word("label-was"), text: "12 件"),
          FactView(label: word("label-now"), text: "13 件"),
        ]),
      BannerView(tone: Tone.muted.rawValue, title: word("label-expired"), text: "2026年11月21日"),
      BannerView(tone: Tone.red.rawValue, title: "应急值守", text: "11月21日 20:00 起"),
    ]
  }

  var sampleBrands: [BrandCardView] {
    [
      BrandCardView(
        title: "清泉议事", url: url(.brands), slogan: "有事好商量", unit: "清溪社区", initial: "清",
        honour: "2026年十大党建品牌")
    ]
  }

  var sampleTokens: [FactView] {
    [
      FactView(label: "--f-1", text: "小字"), FactView(label: "--f0", text: "正文"),
      FactView(label: "--f1", text: "导语"), FactView(label: "--f2", text: "小标题"),
      FactView(label: "--f3", text: "标题"),
    ]
  }

  var sampleDuty: DutyBoardView {
    DutyBoardView(
      id: "sample-duty", title: "清溪社区值班", url: url(.duty), caption: "值班表",
      days: [
        DutyDayView(
          iso: "2026-11-20", date: "11月20日", weekday: "周五",
          shifts: [
            ShiftView(
              start: "2026-11-20T22:00:00+08:00", end: "2026-11-21T08:00:00+08:00",
              hours: "22:00–次日08:00", post: "夜间值班", holder: "王*", leader: "李*华")
          ])
      ], phone: "0566-6022010", phoneURL: "tel:05666022010")
  }
}
