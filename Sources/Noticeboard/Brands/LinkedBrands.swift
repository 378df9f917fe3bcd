/// A brand whose unit, lead and activities are known.
struct LinkedBrand: Sendable {
  let record: Brand
  let unit: UnitID
  let lead: UnitID?
  /// Indices of meeting mechanisms, in the order of the brand's own list.
  let activities: [Int]

  var id: String { record.id }
  var title: String { record.envelope.title }
}

/// The brands of a site.
struct LinkedBrands: Sendable {
  /// As the records stand.
  let brands: [LinkedBrand]

  /// Links every brand; `mechanisms` are those that `directory` finds.
  static func link(
    _ records: [Brand], units: UnitTree, mechanisms: [Mechanism], directory: RecordDirectory,
    configuration: SiteConfiguration, asOf: Day
  ) -> (brands: LinkedBrands, findings: Findings) {
    var findings = Findings()
    let brands = LinkedBrands(
      brands: records.map { record in
        LinkedBrand(
          record: record, unit: units.home(of: record.envelope, &findings),
          lead: record.lead.flatMap { units.resolve($0, &findings) },
          activities: record.activities.compactMap {
            meeting($0, mechanisms, directory, &findings)
          })
      })
    brands.reportTitles(&findings)
    brands.reportNumbers(units, configuration, asOf, &findings)
    return (brands, findings)
  }

  private static func meeting(
    _ reference: Reference, _ mechanisms: [Mechanism], _ directory: RecordDirectory,
    _ findings: inout Findings
  ) -> Int? {
    guard let index = directory.resolve(reference, as: "机制", &findings) else { return nil }
    guard mechanisms[index].kind == .meeting else {
      findings.report(.activityNotMeeting, at: reference.location, mechanisms[index].title)
      return nil
    }
    return index
  }

  // MARK: Questions

  /// Honours that the board of the award and year does not know.
  ///
  /// `heldBy` gives the ids of the brands on that board; nil if there is none.
  func honourProblems(
    heldBy: (_ award: String, _ year: Int) -> Set<String>?
  ) -> Findings {
    var findings = Findings()
    for brand in brands {
      for honour in brand.record.honours {
        guard let held = heldBy(honour.title, honour.year), !held.contains(brand.id) else {
          continue
        }
        findings.report(
          .honourNotOnBoard, at: honour.location, honour.title, String(honour.year), brand.title)
      }
    }
    return findings
  }

  // MARK: Checks

  /// Two brands that won one award in one year must be told apart.
  private func reportTitles(_ findings: inout Findings) {
    struct Win: Hashable {
      var award: String
      var year: Int
      var brand: String
    }
    var seen: [Win: (id: String, location: Location)] = [:]
    for brand in brands {
      for honour in brand.record.honours {
        let win = Win(award: honour.title, year: honour.year, brand: brand.title)
        guard let first = seen[win] else {
          seen[win] = (brand.id, honour.location)
          continue
        }
        guard first.id != brand.id else { continue }
        findings.report(
          .brandTwice, at: honour.location, brand.title, String(honour.year), honour.title,
          related: [first.location])
      }
    }
  }

  /// Judges 一社一品.
  ///
  /// A brand of a grid or branch makes up for a missing one of its community, but is never one
  /// too many.
  private func reportNumbers(
    _ units: UnitTree, _ configuration: SiteConfiguration, _ asOf: Day,
    _ findings: inout Findings
  ) {
    guard let wanted = configuration.brandsPerUnit, wanted > 0 else { return }
    var own: [UnitID: Int] = [:]
    var within: Set<UnitID> = []
    for brand in brands {
      own[brand.unit, default: 0] += 1
      if let community = units.nearest(.community, from: brand.unit) { within.insert(community) }
    }
    for id in units.ids where units[id].kind == .community && units[id].isActive(on: asOf) {
      let count = own[id] ?? 0
      guard count > wanted || !within.contains(id) else { continue }
      findings.report(
        .brandsPerUnit, at: units[id].envelope.location, units[id].title, String(count),
        String(wanted))
    }
  }
}
