/// D15: three distinct people sign, in order, before the issue, with a secrecy review.
extension BulletinLinker {
  mutating func checkSignOff(_ item: LinkedBulletin) {
    let bulletin = item.bulletin
    guard item.bulletin.envelope.status == .published else { return }
    let level = requirement(of: item)
    guard level != .none else { return }
    let place = bulletin.envelope.location
    func rule(_ strict: Rule, _ mild: Rule) -> Rule { level == .error ? strict : mild }
    let roles = Bulletin.SignOff.Role.allCases
    let missing = roles.filter { role in !bulletin.signOffs.contains { $0.role == role } }
    if !missing.isEmpty {
      findings.report(
        rule(.signOffMissing, .signOffMissingMild), at: place,
        missing.map(\.title).joined(separator: "、"))
    }
    if bulletin.secrecyReviewed != true {
      findings.report(rule(.secrecyMissing, .secrecyMissingMild), at: place)
    }
    checkSigners(bulletin)
    if level == .error, missing.isEmpty { checkTimes(bulletin) }
  }

  /// What the bulletin is decides how strictly it must be signed; a mechanism may say otherwise.
  private func requirement(of item: LinkedBulletin) -> Requirement {
    let indices = [item.mechanism, item.series].compactMap { $0 }
    if let typed = indices.lazy.compactMap({ records.mechanisms[$0].signOff }).first {
      return typed
    }
    if item.bulletin.publicity != nil { return .error }
    switch item.bulletin.form {
    case .issue, .correction: return .error
    case .notice, .result, .withdrawal: return .warning
    }
  }

  private mutating func checkSigners(_ bulletin: Bulletin) {
    var first: [String: Location] = [:]
    for signOff in bulletin.signOffs {
      if let earlier = first[signOff.signer] {
        findings.report(
          .signerTwice, at: signOff.location, signOff.signer, related: [earlier])
      }
      first[signOff.signer] = signOff.location
    }
  }

  /// Ascending in the order of the roles, and not after the day of issue.
  private mutating func checkTimes(_ bulletin: Bulletin) {
    var last: Instant?
    for role in Bulletin.SignOff.Role.allCases {
      guard let signOff = bulletin.signOffs.first(where: { $0.role == role }) else { continue }
      guard let at = signOff.at else {
        findings.report(.signOffWithoutTime, at: signOff.location, role.title)
        continue
      }
      if let last, at < last {
        findings.report(
          .signOffOrder, at: signOff.location, role.title, at.description, last.description)
      }
      if let date = bulletin.envelope.date, at.day > date {
        findings.report(
          .signOffAfterIssue, at: signOff.location, role.title, at.description, date.description)
      }
      last = at
    }
  }
}
