/// The public tables of a site: what becomes CSV files and `data/site.sqlite` alike.
///
/// Only what pages show: this audience's records and columns, masked, no lists of persons.
struct OpenData: Sendable {
  let site: Site

  /// The tables of the database: registers first, then one for each mechanism with ledgers.
  func tables() -> [OpenTable] {
    [units(), mechanisms(), bulletins(), brands(), posts()].filter { !$0.rows.isEmpty }
      + site.mechanisms.indices.compactMap(ledger(of:))
  }

  // MARK: Registers

  private func units() -> OpenTable {
    let ids = site.units.ids.filter { site.shows(site.units[$0].envelope) }
    return OpenTable(
      name: "units", title: "单位",
      columns: [
        .init(name: "id", title: "标识"), .init(name: "title", title: "名称"),
        .init(name: "kind", title: "类型"), .init(name: "parent", title: "上级"),
        .init(name: "code", title: "代码"), .init(name: "households", title: "户数", type: .integer),
        .init(name: "population", title: "人口", type: .integer),
        .init(name: "phone", title: "电话"), .init(name: "address", title: "地址"),
        .init(name: "since", title: "起用"), .init(name: "until", title: "停用"),
      ],
      rows: ids.map { id in
        let unit = site.units[id]
        let parent = site.units.parent(of: id).flatMap {
          site.shows(site.units[$0].envelope) ? site.units[$0].id : nil
        }
        return [
          .text(unit.id), .text(unit.title), .text(unit.kindTitle), value(parent),
          value(unit.code), value(unit.households), value(unit.population), value(unit.phone),
          value(unit.address), value(unit.since?.description), value(unit.until?.description),
        ]
      })
  }

  private func mechanisms() -> OpenTable {
    OpenTable(
      name: "mechanisms", title: "机制",
      columns: [
        .init(name: "id", title: "标识"), .init(name: "title", title: "名称"),
        .init(name: "kind", title: "类型"), .init(name: "unit", title: "单位"),
        .init(name: "cycle", title: "周期"), .init(name: "due", title: "时限"),
        .init(name: "basis", title: "公开依据"),
      ],
      rows: site.mechanisms.filter { site.shows($0.mechanism.envelope) }.map { item in
        [
          .text(item.id), .text(item.title), .text(item.mechanism.kind.title),
          id(of: item.unit), value(item.mechanism.cycle?.chinese),
          value(item.mechanism.due?.description), value(item.mechanism.catalogue.basis),
        ]
      })
  }

  private func bulletins() -> OpenTable {
    OpenTable(
      name: "bulletins", title: "公报",
      columns: [
        .init(name: "id", title: "标识"), .init(name: "title", title: "标题"),
        .init(name: "kind", title: "类型"), .init(name: "date", title: "日期"),
        .init(name: "unit", title: "单位"), .init(name: "series", title: "系列"),
        .init(name: "number", title: "期号", type: .integer),
        .init(name: "period", title: "期间"), .init(name: "publicity_start", title: "公示开始"),
        .init(name: "publicity_end", title: "公示结束"), .init(name: "path", title: "网址"),
      ],
      rows: site.bulletins.bulletins.enumerated().compactMap { index, item in
        guard site.shows(item), item.withdrawal == nil else { return nil }
        // As its page has it: a correction may have begun it again.
        let publicity = site.bulletins.standingPublicity(of: index)?.period
        return [
          .text(item.id), .text(item.title), .text(item.bulletin.kind.title),
          .text(item.day.description), id(of: item.unit),
          value(item.series.map { site.mechanisms[$0].id }), value(item.bulletin.number),
          value(item.bulletin.period?.description), value(publicity?.start.description),
          value(publicity?.end.description), .text(Route.bulletin(item.id).path),
        ]
      })
  }

  private func brands() -> OpenTable {
    OpenTable(
      name: "brands", title: "党建品牌",
      columns: [
        .init(name: "id", title: "标识"), .init(name: "title", title: "名称"),
        .init(name: "unit", title: "单位"), .init(name: "slogan", title: "口号"),
        .init(name: "since", title: "创建"),
      ],
      rows: site.brands.brands.filter { site.shows($0.record.envelope) }.map { brand in
        [
          .text(brand.id), .text(brand.title), id(of: brand.unit),
          value(brand.record.slogan), value(brand.record.since),
        ]
      })
  }

  /// Standing posts with the number of their holders, never with names.
  private func posts() -> OpenTable {
    let groups = site.rosters.filter { site.shows($0.record.envelope) }.flatMap { roster in
      roster.postGroups(on: site.asOf).map { (roster, $0) }
    }
    return OpenTable(
      name: "posts", title: "岗位",
      columns: [
        .init(name: "roster", title: "名册"), .init(name: "unit", title: "单位"),
        .init(name: "post", title: "岗位"), .init(name: "headcount", title: "人数", type: .integer),
      ],
      rows: groups.filter { site.shows(site.units[$0.1.unit].envelope) }.map { roster, group in
        [
          .text(roster.id), .text(site.units[group.unit].id), .text(group.post),
          .integer(group.headcount),
        ]
      })
  }

  // MARK: Ledgers

  /// One table a mechanism, its periods one below the other.
  private func ledger(of index: Int) -> OpenTable? {
    let made = LedgerTables(site: site)
    let item = site.mechanisms[index]
    let periods = item.periods.filter { site.offersData(item, $0) && $0.first <= site.asOf }
    let parts = periods.map { ($0, made.table(of: index, $0, cutoff: site.lastDay(of: $0))) }
    return joined(item, parts.filter { !$0.1.rows.isEmpty })
  }

  /// The CSV twin of one period's ledger.
  func twin(of index: Int, _ period: Period) -> OpenTable? {
    let item = site.mechanisms[index]
    let table = LedgerTables(site: site).table(
      of: index, period, cutoff: site.lastDay(of: period))
    return joined(item, table.columns.isEmpty ? [] : [(period, table)])
  }

  private func joined(
    _ item: LinkedMechanism, _ parts: [(Period, LedgerTable)]
  ) -> OpenTable? {
    guard !parts.isEmpty else { return nil }
    var columns: [LedgerTable.Column] = []
    for (_, table) in parts {
      for column in table.columns where !columns.contains(where: { $0.key == column.key }) {
        columns.append(column)
      }
    }
    let rows = parts.flatMap { period, table in
      let name = OpenTable.Value.text(period.description)
      let places = columns.map { column in table.columns.firstIndex { $0.key == column.key } }
      return table.rows.map { row in
        var values: [OpenTable.Value] = []
        values.reserveCapacity(places.count + 1)
        values.append(name)
        for place in places { values.append(value(place.map { row[$0].text })) }
        return values
      }
    }
    return OpenTable(
      name: "ledger_" + asciiName(item.id), title: item.title, mechanism: item.id,
      columns: [.init(name: "period", title: "期间")] + names(of: columns), rows: rows)
  }

  /// Column names that a database takes: ASCII, each once.
  private func names(of columns: [LedgerTable.Column]) -> [OpenTable.Column] {
    var taken: Set<String> = ["period"]
    return columns.enumerated().map { number, column in
      var name = asciiName(column.key)
      if name.isEmpty || !taken.insert(name).inserted {
        name = "column_\(number + 1)"
        taken.insert(name)
      }
      return .init(name: name, title: column.name)
    }
  }

  private func asciiName(_ text: String) -> String {
    let bytes = text.lowercased().utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return "" }
    let name = String(
      decoding: bytes.map { byte -> UInt8 in
        let isPlain = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        return isPlain ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    return name.utf8.first.map { (0x30...0x39).contains($0) } ?? true ? "c_" + name : name
  }

  /// The unit of a record, or the nearest above it that may be named.
  private func id(of unit: UnitID) -> OpenTable.Value {
    value(site.nearestShown(unit).map { site.units[$0].id })
  }

  private func value(_ text: String?) -> OpenTable.Value {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
  }

  private func value(_ number: Int?) -> OpenTable.Value { number.map { .integer($0) } ?? .none }
}

extension OpenTable {
  /// Where its CSV twin lies.
  var csvPath: String { "data/\(name).csv" }
}
