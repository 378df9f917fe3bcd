/// D12: a bulletin is withdrawn once, and what it was merged into is another one.
extension BulletinLinker {
  mutating func checkWithdrawals(_ board: BulletinBoard) {
    var first: [Int: Int] = [:]
    for (index, item) in board.bulletins.enumerated()
    where item.bulletin.envelope.status == .published {
      guard case .withdrawal = item.bulletin.form, let subject = item.subject else { continue }
      let place = item.bulletin.envelope.location
      if let into = item.mergedInto, [subject, index].contains(into) {
        findings.report(.mergedIntoItself, at: place, board.bulletins[into].title)
      }
      guard let earlier = first[subject] else {
        first[subject] = index
        continue
      }
      // Whatever was withdrawn as an error must not come back by a milder withdrawal.
      findings.report(
        .withdrawnTwice, at: place, board.bulletins[subject].title,
        board.bulletins[earlier].title,
        related: [board.bulletins[earlier].bulletin.envelope.location])
    }
  }

  /// The result of what was withdrawn as an error stays, and its author should look at it again.
  mutating func checkResultsOfWithdrawn(_ board: BulletinBoard) {
    for item in board.bulletins
    where item.isIssued && item.isResultOfMistake(in: board) && !item.isGone(in: board) {
      guard let withdrawal = item.withdrawalOfSubject(in: board) else { continue }
      findings.report(
        .withdrawnWithResult, at: board.bulletins[withdrawal].bulletin.envelope.location,
        item.title, related: [item.bulletin.envelope.location])
    }
  }
}
