/// Meetings as tables.
extension LedgerTables {
  func sessions(
    _ item: LinkedMechanism, _ meeting: LinkedMeeting, _ period: Period, _ cutoff: Day,
    _ title: String
  ) -> LedgerTable {
    let extras = extraColumns(item.mechanism)
    let columns: [LedgerTable.Column] =
      [
        .init("seq", "期数", .end), .init("date", "日期"), .init("start", "开始"),
        .init("end", "结束"), .init("unit", "单位"), .init("place", "地点"), .init("topic", "议题"),
        .init("host", "主持"), .init("attendees", "参会单位"), .init("attendance", "人数", .end),
        .init("decisions", "决定"), .init("minutes", "纪要"), .init("state", "状态"),
        .init("note", "备注"), .init("source", "来源"),
      ] + extras.map(\.column)
    let rows = meeting.sessions(in: period)
      .filter { site.shows($0) && $0.date <= cutoff }
      .map { session -> [LedgerTable.Cell] in
        let seen = session.seen(on: cutoff)
        return cells(of: seen, on: cutoff)
          + extras.map { extra(seen.extra, $0.index, item.mechanism) }
      }
    return LedgerTable(title, columns, rows).withoutEmptyColumns()
  }

  private func cells(of seen: Session, on day: Day) -> [LedgerTable.Cell] {
    [
      LedgerTable.Cell(seen.number), LedgerTable.Cell(seen.date),
      LedgerTable.Cell(seen.start?.description ?? ""),
      LedgerTable.Cell(seen.end?.description ?? ""), unit(seen.unit),
      LedgerTable.Cell(seen.place), LedgerTable.Cell(seen.topic), LedgerTable.Cell(seen.host),
      LedgerTable.Cell(
        seen.attendees.map { participant($0).text }.filter { !$0.isEmpty }
          .joined(separator: "、")),
      LedgerTable.Cell(seen.attendance), decisions(of: seen),
      seen.minutes.map { LedgerTable.Cell($0.path, .file($0.path)) } ?? LedgerTable.Cell(""),
      LedgerTable.Cell(seen.stateText(on: day)), LedgerTable.Cell(seen.note),
      LedgerTable.Cell(seen.source),
    ]
  }

  /// What was decided; one matter alone leads to its page.
  private func decisions(of session: Session) -> LedgerTable.Cell {
    let names = session.decisions.compactMap(name)
    guard session.decisions.count == 1, !names.isEmpty,
      case .caseFile(let index, let number) = session.decisions[0]
    else { return LedgerTable.Cell(names.joined(separator: "；")) }
    return LedgerTable.Cell(
      names[0], .caseFile(mechanism: site.mechanisms[index].id, number))
  }

  /// `五单一公开 2026-0017`; nil where the reader may not see what was decided on.
  func name(of decision: Decision) -> String? {
    switch decision {
    case .words(let text): return text
    case .caseFile(let index, let number):
      let item = site.mechanisms[index]
      guard site.shows(item.mechanism.envelope), case .workflow(let caseload) = item.state,
        let record = caseload[number], site.shows(record), record.raised.day <= site.asOf
      else { return nil }
      return "\(item.title) \(number)"
    case .entry(let index, let key):
      let item = site.mechanisms[index]
      guard site.shows(item.mechanism.envelope), case .list(let list) = item.state,
        let entry = list.state(year: key.year, on: site.asOf)[key], site.shows(entry),
        !entry.isHidden
      else { return nil }
      return "\(item.title) \(key.number)"
    }
  }
}

extension Session {
  func stateText(on day: Day) -> String {
    switch state(on: day) {
    case .held: "已召开"
    case .cancelled(let reason): "已取消：\(reason)"
    case .planned: "将召开"
    }
  }
}
