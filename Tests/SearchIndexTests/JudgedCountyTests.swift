import Testing

@testable import SearchIndex

/// A second county to judge by, of another shape than the first: many communities publish the same
/// kinds of pages, every name stands on dozens of them, and people ask for one.
@Suite struct JudgedCountyTests {
  static let communities = [
    "柳堤", "石鼓", "双井", "望湖", "青枫", "北苑", "丰乐", "南浦", "金穗", "桃源", "临江", "古槐",
  ]
  static let families = ["陈", "林", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "何", "郭"]
  static let given = ["秀兰", "建国", "桂英", "志强", "海燕", "国庆"]
  static let topics = [
    ("停水", "供水管道检修，请提前储水。"), ("体检", "六十五岁以上老人带身份证到卫生服务站。"),
    ("灭鼠", "投放毒饵期间请看好儿童和宠物。"), ("晾衣架改造", "统一更换楼前晾衣架，旧的当日清运。"),
    ("文明养犬", "出门牵绳，及时清理粪便。"), ("防溺水", "河边不要游泳，家长看好孩子。"),
  ]
  static let cases = [
    "井盖松动", "路灯不亮", "垃圾桶满溢", "楼道堆物", "水管渗漏", "树枝挡窗", "围墙倾斜", "下水道堵塞",
    "单元门损坏", "健身器材缺件", "车位被占", "噪声扰民",
  ]
  static let brands = ["柳堤夜话", "石鼓茶馆", "双井邻里坊", "望湖银龄队"]

  static func person(_ place: Int, _ number: Int) -> String {
    families[place] + given[(place + number) % given.count]
  }

  static func grid(_ place: Int, _ number: Int) -> String {
    communities[place] + ["东", "西", "北"][number] + "网格"
  }

  /// All pages, and what people type for some of them.
  static func county() -> (units: [SearchUnit], asked: [(query: String, url: String)]) {
    var dice = Dice(seed: 77)
    var units: [SearchUnit] = []
    var asked: [(query: String, url: String)] = []
    func add(
      _ url: String, _ title: String, _ text: String, _ date: Int, _ entity: SearchEntity? = nil,
      number: String? = nil
    ) {
      units.append(
        SearchUnit(
          url: url, title: title, date: Int32(date), text: Array((title + "。" + text).utf8),
          entity: entity, caseNumber: number))
    }
    for (place, name) in communities.enumerated() {
      let people = (0..<3).map { person(place, $0) }
      let grids = (0..<3).map { grid(place, $0) }
      add(
        "communities/\(place).html", name + "社区",
        "辖" + grids.joined(separator: "、") + "。书记" + people[0] + "。", 20_000, .community)
      asked += [(name + "社区", "communities/\(place).html"), (name, "communities/\(place).html")]
      for number in 0..<3 {
        let url = "grids/\(place)-\(number).html"
        add(url, grids[number], "网格员" + people[number] + "，属" + name + "社区。", 20_000, .grid)
        asked += [(grids[number], url), (String(grids[number].prefix(4)), url)]
      }
      let roster = "rosters/\(place).html"
      add(
        roster, name + "社区值班表",
        (0..<30).map { "\($0 + 1)日" + people[$0 % 3] }.joined(separator: "、"), 20_300)
      asked += [(name + "社区值班", roster), (name + " 值班表", roster), (people[1] + " 值班表", roster)]
      for (topic, (word, text)) in topics.enumerated() {
        let url = "notices/\(place)-\(topic).html"
        add(
          url, "关于\(name)社区\(word)的通知", text + "联系人" + people[topic % 3] + "。",
          20_100 + dice.roll(300))
        asked += [(name + "社区" + word, url), (name + " " + word, url)]
      }
      let url = "cases/\(place).html"
      let serial = "2026-\(1_100 + place)"
      add(
        url, cases[place], name + "社区居民反映" + cases[place] + "，已办结。", 20_350, .caseFile,
        number: serial)
      asked += [(serial, url), (cases[place], url), (name + " " + cases[place], url)]
    }
    for (place, brand) in brands.enumerated() {
      add("brands/\(place).html", brand, "每周三晚七点，" + communities[place] + "社区活动室。", 20_000, .brand)
      asked += [(brand, "brands/\(place).html"), (String(brand.suffix(2)), "brands/\(place).html")]
    }
    for month in 0..<240 {
      let text = (0..<12).map { _ in
        let place = dice.roll(communities.count)
        return communities[place] + "社区" + topics[dice.roll(topics.count)].0 + "，"
          + grid(place, dice.roll(3)) + person(place, dice.roll(3)) + "值班表公示，"
          + cases[dice.roll(cases.count)] + "办结" + (place < 4 ? "，" + brands[place] : "") + "。"
      }
      add("issues/\(month).html", "第\(month)期一月一公示", text.joined(), 19_900 + month * 2)
    }
    return (units, asked)
  }

  @Test func ranksTheWantedPageFirst() throws {
    let (units, asked) = Self.county()
    var reader = try Corpus.reader(units)
    #expect(asked.count >= 200)
    var sum = 0.0
    var worst: [String] = []
    for (query, url) in asked {
      let place = try reader.search(query, limit: 20).hits.firstIndex { $0.url == url }
      if let place { sum += 1 / Double(place + 1) }
      if place != 0 { worst.append("\(query): \(place.map { $0 + 1 } ?? 0)") }
    }
    let mean = sum / Double(asked.count)
    print("judged county: mean reciprocal rank \(mean) of \(asked.count), not first: \(worst)")
    #expect(mean >= 0.85)
  }

  @Test func ranksTheExactTitleFirst() throws {
    let units = Self.county().units
    var reader = try Corpus.reader(units)
    let missed = try units.filter { try reader.search($0.title).hits.first?.title.text != $0.title }
    #expect(missed.count * 50 <= units.count, "\(missed.map(\.title))")
  }
}
