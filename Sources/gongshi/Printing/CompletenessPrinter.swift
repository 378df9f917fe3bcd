import Noticeboard

/// Prints what this audience should be able to read this month, and whether it is there.
struct CompletenessPrinter {
  let site: Site
  let tongue: Tongue

  var lines: [String] {
    let due = site.obligations.due(in: Period(.month, containing: site.asOf))
      .filter { site.shows(site.mechanisms[$0.mechanism].mechanism.envelope) }
    guard !due.isEmpty else { return [sentence(due)] }
    let header = [
      Words("机制", "mechanism"), Words("期间", "period"), Words("时限", "due"),
      Words("状态", "state"),
    ]
    var table = TextTable(header.map { $0.text(in: tongue) })
    table.rows = due.map { obligation in
      [
        site.mechanisms[obligation.mechanism].mechanism.title, obligation.period.description,
        obligation.due.description, state(obligation.state).text(in: tongue),
      ]
    }
    return [sentence(due), ""] + table.lines
  }

  private func sentence(_ due: [Obligation]) -> String {
    switch tongue {
    case .chinese: return Obligations.sentence(due) + "。"
    case .english:
      let published = due.count(where: \.isPublished)
      let missing = due.count { $0.state == .missing }
      return "this month: \(due.count) due, \(published) published, \(missing) missing, "
        + "\(due.count - published - missing) still ahead"
    }
  }

  private func state(_ state: Obligation.State) -> Words {
    switch state {
    case .published(let day?): Words("已公开（\(day)）", "published \(day)")
    case .published(nil): Words("已公开", "published")
    case .late(let day): Words("逾期公开（\(day)）", "published late, \(day)")
    case .missing: Words("缺", "missing")
    case .pending: Words("待公开", "still ahead")
    }
  }
}
