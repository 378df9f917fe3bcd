/// Percentages typed in bulletins, against what the quoted ledgers give (domain sections 2 and 7).
enum TypedFigureCheck {
  static func check(_ site: Site) async -> Findings {
    let typed = site.bulletins.bulletins.indices.filter {
      !site.bulletins.bulletins[$0].bulletin.percentages.isEmpty
    }
    var findings = Findings()
    for part in await inChunks(typed.count, of: 16, { check(typed[$0], of: site) }) {
      findings.add(part)
    }
    return findings
  }

  private static func check(_ index: Int, of site: Site) -> Findings {
    var findings = Findings()
    let item = site.bulletins.bulletins[index]
    let quoted = quoted(site.quotations[index])
    let names = Set(
      quoted.flatMap { QuotationReader.figures(of: site.mechanisms[$0.mechanism].mechanism) })
    let root = site.units[site.units.root].kind
    let quotesPeriodBefore = quoted.contains { $0.period.last < item.period.first }
    for typed in item.bulletin.percentages {
      guard let named = typed.named(of: names.sorted()),
        !OtherFigures.isMeant(
          by: typed, named, root: root, quotesPeriodBefore: quotesPeriodBefore)
      else { continue }
      let metric = named.metric
      let figures = quoted.flatMap { site.figures(named: metric, $0, cutoff: item.cutoff) }
      let isLeast = typed.isLeast || named.isExceeded
      guard !figures.isEmpty,
        !figures.contains(where: { typed.agrees(with: $0, isLeast: isLeast) })
      else { continue }
      var texts: [String] = []
      for figure in figures where !texts.contains(figure.text) { texts.append(figure.text) }
      findings.report(
        .quoteTypedPercentage, at: typed.location, metric, typed.written,
        texts.joined(separator: "、"))
    }
    return findings
  }

  /// A mechanism and the period for which a bulletin quotes it.
  struct Quoted: Hashable {
    let mechanism: Int
    let period: Period
  }

  /// Each once, in the order of the text.
  private static func quoted(_ quotations: [Quotation?]) -> [Quoted] {
    var seen: Set<Quoted> = []
    return quotations.compactMap { quotation in
      guard let quotation else { return nil }
      let quoted = Quoted(mechanism: quotation.mechanism, period: quotation.period)
      return seen.insert(quoted).inserted ? quoted : nil
    }
  }
}

extension Site {
  /// The rates of that name: of a list, those of its sub-lists too.
  fileprivate func figures(
    named name: String, _ quoted: TypedFigureCheck.Quoted, cutoff: Day
  ) -> [Figure] {
    let mechanism = mechanisms[quoted.mechanism].mechanism
    guard QuotationReader.figures(of: mechanism).contains(name) else { return [] }
    // People write of the coverage of much else.
    if Metric.parse(name) == .coverage, !mechanism.declaresCoverage { return [] }
    var sublists: [Int?] = [nil]
    if case .list(let shelf) = mechanism.form { sublists += shelf.sublists.indices.map { $0 } }
    return sublists.compactMap { sublist in
      let quotation = Quotation(
        mechanism: quoted.mechanism, period: quoted.period,
        part: .figure(name, sublist: sublist),
        location: mechanism.envelope.location)
      guard let figure = figure(of: quotation, cutoff: cutoff) else { return nil }
      switch figure.value {
      case .ratio, .none: return figure
      case .number, .days, .unknown: return nil
      }
    }
  }
}

extension TypedPercentage {
  /// Equal to the rate, rounded to as many places as are typed; 100 and 0 only when exact.
  func agrees(with figure: Figure, isLeast: Bool) -> Bool {
    guard let ratio = figure.ratio, ratio.denominator > 0 else { return false }
    if isLeast, let percentage = ratio.percentage, percentage >= value { return true }
    if ratio.agrees(withPercentage: value) { return true }
    if value == .zero || value == FixedDecimal(100) { return false }
    let places = written.split(separator: ".").dropFirst().first?.count { $0.isNumber } ?? 0
    guard places <= FixedDecimal.places else { return false }
    let exact = FixedDecimal(ratio.numerator).multiplied(by: FixedDecimal(100))?
      .divided(by: FixedDecimal(ratio.denominator), places: places)
    return exact == value
  }
}
