/// The words by which a percentage beside the name of a metric is another figure than that metric of what
/// the bulletin quotes.
enum OtherFigures {
  /// Between name and figure: how much it has changed, or against what it is measured.
  private static let changes = [
    "提高", "提升", "上升", "增长", "增加", "下降", "降低", "减少", "回落", "同比", "环比",
    "不低于", "不少于", "高于", "低于", "超过",
  ]
  /// By how much it changed is another figure; to how much, or beyond what it rose, is the rate itself.
  private static let reached = ["到", "到了", "至", "为", "超过", "超过了", "高于"]
  /// What it is to be.
  private static let aims = ["目标", "力争", "争取", "要求", "不低于"]
  /// Periods of other years, and others that nobody can quote.
  private static let otherTimes = ["去年", "上年", "前年", "往年", "历年", "同期", "上半年"]
  /// The period before: another figure, unless it is quoted as well.
  private static let periodBefore = ["上月", "上个月", "上季", "上周", "上期", "上一期"]
  private static let otherPlaces = ["其他", "其它", "兄弟", "平均", "全国", "全省"]
  /// All of a unit: another place unless the site is that unit's.
  private static let wholeUnits: [(word: String, kind: UnitKind)] = [
    ("全市", .city), ("全县", .county), ("全区", .county), ("全街道", .street), ("全镇", .street),
    ("全乡", .street),
  ]

  /// Whether the figure is meant for something else; `root` is the kind of unit whose site it is.
  static func isMeant(
    by typed: TypedPercentage, _ named: TypedPercentage.Named, root: UnitKind,
    quotesPeriodBefore: Bool
  ) -> Bool {
    var words = aims + otherTimes + otherPlaces
    if !quotesPeriodBefore { words += periodBefore }
    words += wholeUnits.filter { $0.kind != root }.map(\.word)
    let isChange = holds(changes, named.between) && !isReached(named.between, typed.after)
    return isChange || holds(words, named.lead)
      || holds(words, named.between) || isAim(typed.after)
  }

  private static func holds(_ words: [String], _ text: String) -> Bool {
    !text.isEmpty && words.contains { text.firstRange(ofText: $0) != nil }
  }

  /// `提高到90%`, `超过90%`; not `超过90%的小区`, nor `超过全县平均90%`.
  private static func isReached(_ between: String, _ after: String) -> Bool {
    reached.contains { between.hasSuffix($0) } && !after.hasPrefix("的")
  }

  /// `95%的目标`, `95%以上的要求`; not `80%达到目标`, which claims the rate.
  private static func isAim(_ after: String) -> Bool {
    var rest = Substring(after)
    for word in ["以上", "的"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    return aims.contains { rest.hasPrefix($0) }
  }
}
