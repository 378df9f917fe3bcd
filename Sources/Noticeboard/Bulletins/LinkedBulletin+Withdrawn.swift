/// What a withdrawal leaves of a bulletin (D12).
extension LinkedBulletin {
  /// Its content has left the site: withdrawn as an error, or merged.
  func isGone(in site: Site) -> Bool { isGone(in: site.bulletins) }

  func isGone(in board: BulletinBoard) -> Bool {
    withdrawalMode(in: board).map { $0 != .expired } ?? false
  }

  /// How it was withdrawn; nil if it stands.
  func withdrawalMode(in board: BulletinBoard) -> WithdrawalMode? {
    guard let withdrawal,
      case .withdrawal(_, let mode, _, _) = board.bulletins[withdrawal].bulletin.form
    else { return nil }
    return mode
  }
}
