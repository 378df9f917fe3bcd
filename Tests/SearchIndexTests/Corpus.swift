@testable import SearchIndex

/// The same numbers for the same seed, everywhere.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
}

/// Chinese-like pages: words of the trade and frequent characters, codes, Latin, wraps, variants.
enum Corpus {
  static let words = [
    "网格", "红旗网格", "物业", "停车", "停车位", "垃圾桶", "电梯", "停运", "长者食堂", "四点半课堂", "党员",
    "志愿者", "公示", "居民", "议事会", "杏里社区", "橘堰东", "值班", "巷长", "楼栋长", "微心愿", "爱心超市",
    "路灯", "维修", "整改", "办结", "满意", "书记", "银行", "朝阳", "长安", "地铁", "会计", "〇", "二〇二六年",
    "車位", "垃圾桶", "说事", "吹哨报到", "五单一公开", "红灰榜", "积分", "评星", "清单", "认领", "党校",
    "WiFi", "app", "12345", "2026", "6-301", "3号楼", "505室", "A座", "café", "㎡", "１７", "𠮷野", "䶮",
  ]
  static let glue = [
    "，", "。", "、", "：", " ", "\n", "", "", "", "", "（", "）", "—", "·", "\u{1C}", "\u{200B}",
  ]
  static let frequent = Array(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经")

  static func text(_ dice: inout Dice, _ length: Int) -> String {
    var text = ""
    var count = 0
    while count < length {
      let piece: String =
        dice.roll(3) == 0
        ? words[dice.roll(words.count)]
        : String((0..<1 + dice.roll(4)).map { _ in frequent[dice.roll(frequent.count)] })
      text += piece + glue[dice.roll(glue.count)]
      count += piece.count
    }
    return text
  }

  /// A title is no text of blocks.
  private static func line(_ dice: inout Dice, _ length: Int) -> String {
    let points = text(&dice, length).unicodeScalars.filter { $0.value != UInt32(BlockEnd.byte) }
    return String(String.UnicodeScalarView(points))
  }

  static func units(_ count: Int, seed: UInt64 = 1, length: Int = 120) -> [SearchUnit] {
    var dice = Dice(seed: seed)
    return (0..<count).map { index in
      let month = 1 + dice.roll(11)
      return SearchUnit(
        url: "bulletins/\(index).html", title: line(&dice, 6 + dice.roll(8)),
        heading: index % 7 == 3 ? line(&dice, 5) : nil, date: Int32(20_000 + dice.roll(700)),
        facets: [
          .init(.community, ["杏里社区", "橘堰社区", "红星社区"][dice.roll(3)]),
          .init(.month, "2026-\(month < 10 ? "0" : "")\(month)"),
        ],
        text: Array(text(&dice, length / 2 + dice.roll(length)).utf8),
        entity: index % 50 == 7 ? .grid : nil,
        caseNumber: index % 20 == 5 ? "2026-00\(10 + index % 90)" : nil)
    }
  }

  /// Long pages, each cut into two to seven parts; some are entities.
  static func partedPages(_ count: Int, seed: UInt64, length: Int = 60) -> [SearchUnit] {
    var dice = Dice(seed: seed)
    return (0..<count).flatMap { page in
      let title = "长页" + line(&dice, 5)
      let date = Int32(page % 3 == 0 ? 0 : 20_000 + dice.roll(700))
      return (0..<2 + dice.roll(6)).map { part in
        SearchUnit(
          url: "long/\(page).html" + (part == 0 ? "" : "#s\(dice.roll(99))-\(part)"), title: title,
          heading: part == 0 ? nil : line(&dice, 5), date: date,
          facets: [.init(.community, "杏里社区")],
          text: Array(text(&dice, length / 2 + dice.roll(length)).utf8),
          entity: part == 0 && page % 4 == 1 ? .brand : nil)
      }
    }
  }

  static let indexed: SearchOptions = {
    var options = SearchOptions()
    options.smallSiteBytes = -1
    return options
  }()

  static func reader(
    _ units: [SearchUnit], _ options: SearchOptions = indexed
  ) throws -> SearchReader {
    let files = SearchPlan(units, asOf: 20_700, options: options).files()
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    return try SearchReader { bytes[$0] }
  }
}

extension SearchUnit {
  /// What the oracle looks into: shares nothing with the index but folding.
  var folded: [UInt32] {
    var folder = Folder()
    _ = folder.foldUnit(title, heading, text)
    return folder.folded
  }
}

func fold(_ text: String) -> [UInt32] {
  var folder = Folder()
  folder.add(text)
  return folder.folded
}

func folded(_ text: String) -> String { FoldTable.text(fold(text)) }

func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
  guard !part.isEmpty, text.count >= part.count else { return false }
  for start in 0...text.count - part.count
  where text[start..<start + part.count].elementsEqual(part) {
    return true
  }
  return false
}
