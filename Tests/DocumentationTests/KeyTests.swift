import Foundation
import Testing

@testable import Noticeboard

/// A word that content may use, as a table of the documents must show it.
struct DocumentedWord: Hashable, CustomStringConvertible {
  let english: String
  let chinese: [String]

  var description: String { "\(chinese.joined(separator: "、")) `\(english)`" }
}

private func words<Word: Vocabulary>(_ words: some Sequence<Word>) -> [DocumentedWord] {
  words.map { DocumentedWord(english: $0.rawValue, chinese: $0.chinese) }
}

/// For the few closed lists that are no `Vocabulary`.
private func words<Word: CaseIterable & RawRepresentable<String>>(
  _ type: Word.Type, _ chinese: (Word) -> String
) -> [DocumentedWord] {
  type.allCases.map { DocumentedWord(english: $0.rawValue, chinese: [chinese($0)]) }
}

private let envelope = words(PageKey.allCases)

/// The keys of a kind of record, but for those that all kinds share.
private func own<Key: EnvelopeKey>(_ keys: Key.Type) -> [DocumentedWord] {
  let shared = Set(envelope.map(\.english))
  return words(Key.allCases.filter { !shared.contains($0.rawValue) })
}

private func mechanismKeys(_ kinds: Set<MechanismKind>?) -> [DocumentedWord] {
  let shared = Set(envelope.map(\.english))
  return words(
    MechanismKey.allCases.filter { $0.kinds == kinds && !shared.contains($0.rawValue) })
}

/// A table of keys that stands below `<!-- mark -->` in one of the documents.
struct KeyTable: Sendable, CustomTestStringConvertible {
  let mark: String
  let wanted: @Sendable () -> [DocumentedWord]

  init(_ mark: String, _ wanted: @autoclosure @escaping @Sendable () -> [DocumentedWord]) {
    self.mark = mark
    self.wanted = wanted
  }

  var testDescription: String { mark }

  static let all = [
    KeyTable("keys shared", envelope),
    KeyTable("keys unit", own(UnitKey.self)),
    KeyTable("keys brand", own(BrandKey.self)),
    KeyTable("keys service", words(ServiceKey.allCases)),
    KeyTable("keys honour", words(HonourKey.allCases)),
    KeyTable("keys roster", own(RosterKey.self)),
    KeyTable("keys post", words(PostKey.allCases)),
    KeyTable("columns roster", words(RosterColumn.allCases)),
    KeyTable("keys bulletin", own(BulletinKey.self)),
    KeyTable("keys objection", words(ObjectionKey.allCases)),
    KeyTable("keys image", words(ImageKey.allCases)),
    KeyTable("keys sign-off", words(Bulletin.SignOff.Role.allCases)),
    KeyTable("keys mechanism", mechanismKeys(nil)),
    KeyTable(
      "keys mechanism workflow board list meeting",
      mechanismKeys([.workflow, .board, .list, .meeting])),
    KeyTable("keys mechanism framework", mechanismKeys([.framework])),
    KeyTable("keys mechanism workflow", mechanismKeys([.workflow])),
    KeyTable("keys mechanism board", mechanismKeys([.board])),
    KeyTable("keys mechanism list", mechanismKeys([.list])),
    KeyTable("keys mechanism meeting", mechanismKeys([.meeting])),
    KeyTable("keys pillar", words(PillarKey.allCases)),
    KeyTable("keys stage", words(StageKey.allCases)),
    KeyTable("keys column", words(ColumnKey.allCases)),
    KeyTable("keys metric", words(MetricKey.allCases)),
    KeyTable("keys per-period", words(PerPeriodKey.allCases)),
    KeyTable("columns common", words(LedgerColumn.common)),
    KeyTable("columns workflow", words(LedgerColumn.base(of: .workflow))),
    KeyTable("columns totals", words(LedgerColumn.totals)),
    KeyTable("columns board", words(LedgerColumn.base(of: .board))),
    KeyTable("columns list", words(LedgerColumn.base(of: .list))),
    KeyTable("columns meeting", words(LedgerColumn.base(of: .meeting))),
    KeyTable("words metric", words(Metric.allCases)),
    KeyTable("words count", words(Count.allCases)),
    KeyTable("keys site", words(SiteKey.allCases)),
  ]
}

@Suite struct KeyTests {
  @Test(arguments: KeyTable.all)
  func documentsEveryKeyInBothLanguages(of table: KeyTable) throws {
    let tables = try ProjectFiles.documents().compactMap { $0.table(table.mark) }
    #expect(tables.count == 1, "'<!-- \(table.mark) -->' stands in \(tables.count) documents")
    let shown = (tables.first ?? []).map { row in
      DocumentedWord(
        english: row.count > 1 ? row[1].filter { $0 != "`" } : "",
        chinese: row.first.map { $0.components(separatedBy: "、") } ?? [])
    }
    let wanted = table.wanted()
    #expect(Set(wanted).subtracting(shown).map(\.description).sorted() == [], "missing")
    #expect(Set(shown).subtracting(wanted).map(\.description).sorted() == [], "not in the code")
    #expect(shown.count == Set(shown).count, "a row stands twice")
  }

  @Test func everyMarkOfATableIsChecked() throws {
    let known = Set(KeyTable.all.map(\.mark))
    let marks = try ProjectFiles.documents().flatMap(\.marks)
      .filter { $0.hasPrefix("keys ") || $0.hasPrefix("columns ") || $0.hasPrefix("words ") }
    #expect(Set(marks).subtracting(known).sorted() == [])
  }

  @Test func documentsEveryWordOfEachClosedList() throws {
    let document = try Document("docs/mechanisms.md")
    let rows = try #require(document.table("words"))
    var shown: [String: [DocumentedWord]] = [:]
    for row in rows where row.count == 2 {
      shown[row[0]] = row[1].components(separatedBy: "；").map { item in
        let sides = item.components(separatedBy: " = ")
        return DocumentedWord(
          english: sides.last.map { $0.filter { $0 != "`" } } ?? "",
          chinese: sides[0].components(separatedBy: "、"))
      }
    }
    #expect(Set(shown.keys) == Set(Self.lists.keys))
    for (name, wanted) in Self.lists {
      #expect(shown[name] == wanted, "\(name)")
    }
  }

  private static let lists: [String: [DocumentedWord]] = [
    "公开范围": words(Audience.allCases),
    "状态": words(Status.allCases),
    "是否": words(Answer.allCases),
    "机制类型": words(MechanismKind.allCases),
    "周期": words(Cycle.self, \.chinese),
    "遇休息日": words(RestDayRule.self, \.chinese),
    "审签和公示的要求": words(Requirement.allCases),
    "发布方式": words(ReleaseChannel.allCases),
    "环节角色": words(StageRole.allCases),
    "满意度": words(Satisfaction.allCases),
    "评价对象": words(SubjectKind.allCases),
    "计量": words(Measure.allCases),
    "排序": words(RankOrder.self, \.chinese),
    "红灰榜": words(HonourList.allCases),
    "收支": words(MoneyDirection.allCases),
    "编号范围": words(Numbering.allCases),
    "栏目类型": words(ColumnType.allCases),
    "单位类型": words(UnitKind.allCases),
    "单位性质": words(OrganisationType.allCases),
    "值班模式": words(RosterMode.allCases),
    "姓名显示": words(NameDisplay.allCases),
    "公报类型": words(BulletinKind.allCases),
    "撤回方式": words(WithdrawalMode.allCases),
    "期满后": words(AfterExpiry.allCases),
    "起算": words(CountFrom.self, \.chinese),
    "人脸": words(Faces.allCases),
    "场景": words(Profile.allCases),
    "版本": words(SiteConfiguration.Edition.allCases),
  ]
}
