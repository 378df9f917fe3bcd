/// Those for whom a site is built, and which rows of ledgers and rosters they may read (D36).
///
/// A row that is meant for others is as if it were not there; so is one that stands for a unit or a
/// brand of which they may not know. Rules are judged before, on all rows.
struct Readership: Sendable {
  let audience: Audience
  let units: UnitTree
  private let hiddenBrands: Set<Int>

  init(_ audience: Audience, _ units: UnitTree, brands: [Brand]) {
    self.audience = audience
    self.units = units
    hiddenBrands = Set(
      brands.indices.filter {
        let envelope = brands[$0].envelope
        return envelope.audience > audience || envelope.status != .published
      })
  }

  /// Whether they read a row, of a unit if it names one.
  func reads(_ rowAudience: Audience, of unit: UnitID?) -> Bool {
    rowAudience <= audience && !(unit.map(units.isHidden) ?? false)
  }

  func reads(_ standing: Standing) -> Bool {
    if case .brand(let brand) = standing.subject, hiddenBrands.contains(brand) { return false }
    return reads(standing.audience, of: standing.subject.unit)
      && reads(standing.audience, of: standing.unit)
  }
}
