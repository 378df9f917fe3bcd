/// What a withdrawal leaves of a bulletin, and of those that belong to it (D12).
extension LinkedBulletin {
  /// Its content has left the site: withdrawn as an error, merged, or a correction of what was
  /// withdrawn as an error, which would say it again.
  func isGone(in site: Site) -> Bool { isGone(in: site.bulletins) }

  func isGone(in board: BulletinBoard) -> Bool {
    switch withdrawalMode(in: board) {
    case .error?, .merged?: return true
    case .expired?, nil:
      guard case .correction = bulletin.form else { return false }
      return withdrawalOfSubject(in: board) != nil
    }
  }

  /// Where what it published stands now: in itself, or in what it was merged into; nil if that has
  /// left the site.
  func standing(at index: Int, in board: BulletinBoard) -> Int? {
    guard isGone(in: board) else { return index }
    var place = index
    // Mergers that lead in a circle end here as well.
    for _ in board.bulletins {
      let item = board.bulletins[place]
      if !item.isGone(in: board) { return item.isIssued ? place : nil }
      guard item.withdrawalMode(in: board) == .merged,
        let into = item.withdrawal.flatMap({ board.bulletins[$0].mergedInto })
      else { return nil }
      place = into
    }
    return nil
  }

  /// How it was withdrawn; nil if it was not.
  func withdrawalMode(in board: BulletinBoard) -> WithdrawalMode? {
    guard let withdrawal,
      case .withdrawal(_, let mode, _, _) = board.bulletins[withdrawal].bulletin.form
    else { return nil }
    return mode
  }

  /// By which bulletin what it belongs to was withdrawn as an error; a correction of a correction
  /// belongs to what that corrects, too.
  func withdrawalOfSubject(in board: BulletinBoard) -> Int? {
    var next = subject
    // Corrections that lead in a circle are reported, and end here as well.
    for _ in board.bulletins {
      guard let index = next else { return nil }
      let item = board.bulletins[index]
      if item.withdrawalMode(in: board) == .error { return item.withdrawal }
      guard case .correction = item.bulletin.form else { return nil }
      next = item.subject
    }
    return nil
  }

  /// The result of what was withdrawn as an error.
  func isResultOfMistake(in board: BulletinBoard) -> Bool {
    guard case .result = bulletin.form else { return false }
    return withdrawalOfSubject(in: board) != nil
  }
}
