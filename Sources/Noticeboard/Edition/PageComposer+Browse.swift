import Mustache
import SearchIndex

/// The search page, and the index pages that serve without scripts: every page in three clicks.
extension PageComposer {
  func searchPage() -> ComposedPage {
    var common = common(word("label-nav-search"), kind: "search")
    common.assets = edition.frame(for: route).searchAssets
    let index = edition.browseIndex
    return ComposedPage(
      "search",
      SearchPage(
        common: common,
        groups: BrowseIndex.Axis.allCases.map { axis in
          var group = group(
            axis.rawValue, word("label-browse-\(axis.rawValue)"),
            index.keys(of: axis).map {
              (index.title(of: $0, site), .browse($0, page: 1), String(index.count(of: $0)))
            })
          // Letters are short enough to stand open.
          group.open = axis == .sound
          return group
        }.filter { !$0.links.isEmpty }))
  }

  func browsePage(_ key: Route.Browse, page: Int) -> ComposedPage {
    let index = edition.browseIndex
    let entries = index.entries(of: key)
    let total = BrowseIndex.pages(of: entries.count)
    let rows = ((page - 1) * Self.rowsPerPage)..<(page * Self.rowsPerPage)
    let chosen = entries[rows.clamped(to: entries.indices)]
    let axis = BrowseIndex.Axis(key)
    let title = index.title(of: key, site)
    return ComposedPage(
      "browse",
      BrowsePage(
        common: common(
          "\(word("label-browse-\(axis.rawValue)"))：\(title)", kind: "browse",
          crumbs: [link(word("label-nav-search"), .search)], section: .search, noindex: true),
        groups: [
          BrowseGroupView(
            id: "list", title: title,
            items: chosen.map { number in
              let entry = edition.pageRegister.entries[number]
              return item(
                entry.title, entry.route, day: entry.date,
                badge: BadgeView(text: entry.kind, tone: Tone.plain.rawValue))
            })
        ],
        neighbours: index.keys(of: axis).map {
          NavItemView(
            title: index.title(of: $0, site), url: url(.browse($0, page: 1)), current: $0 == key)
        },
        pager: pager(page, of: total) { .browse(key, page: $0) }))
  }
}

/// The register cut by sound, month, mechanism and brand.
struct BrowseIndex: Sendable {
  enum Axis: String, CaseIterable {
    case sound, month, mechanism, brand

    init(_ key: Route.Browse) {
      switch key {
      case .sound: self = .sound
      case .month: self = .month
      case .mechanism: self = .mechanism
      case .brand: self = .brand
      }
    }
  }

  private let lists: [Route.Browse: [Int]]
  private let order: [Axis: [Route.Browse]]
  /// How the title of each entry sounds.
  private let sounds: [Sound]

  private struct Sound: Sendable {
    let title: String
    let pinyin: String
    let key: [UInt8]
  }

  init(_ register: PageRegister, _ site: Site, after former: BrowseIndex?) async {
    let entries = register.entries
    let sounds = await inChunks(entries.count, of: 256) { number in
      Self.sound(of: entries[number], number, entries.count, former?.sounds ?? [])
    }
    self.sounds = sounds
    let keys = sounds.map(\.key)
    var lists: [Route.Browse: [Int]] = [:]
    for number in entries.indices {
      let letter = SoundOrder.letter(ofKey: keys[number])
      lists[.sound(letter == "#" ? "other" : String(letter)), default: []].append(number)
      if let month = entries[number].month { lists[.month(month), default: []].append(number) }
      if let mechanism = entries[number].mechanism,
        site.shows(site.mechanisms[mechanism].mechanism.envelope)
      {
        lists[.mechanism(site.mechanisms[mechanism].id), default: []].append(number)
      }
      if let brand = entries[number].brand {
        lists[.brand(site.brands.brands[brand].id), default: []].append(number)
      }
    }
    let dates = entries.map(\.date)
    for (key, numbers) in lists {
      lists[key] = numbers.sorted { left, right in
        if case .sound = key, keys[left] != keys[right] {
          return keys[left].lexicographicallyPrecedes(keys[right])
        }
        let (a, b) = (dates[left], dates[right])
        return a == b ? left < right : a > b
      }
    }
    self.lists = lists
    var order: [Axis: [Route.Browse]] = [:]
    for key in lists.keys { order[Axis(key), default: []].append(key) }
    for axis in Axis.allCases {
      order[axis]?.sort { left, right in
        axis == .month ? left.name > right.name : left.name < right.name
      }
    }
    self.order = order
  }

  /// As it was known where the entry stood before, or stands since another came or went.
  private static func sound(
    of entry: PageEntry, _ number: Int, _ count: Int, _ known: [Sound]
  ) -> Sound {
    for place in [number, number + known.count - count] where known.indices.contains(place) {
      let sound = known[place]
      if sound.title == entry.title, sound.pinyin == entry.pinyin { return sound }
    }
    return Sound(
      title: entry.title, pinyin: entry.pinyin,
      key: SoundOrder.key(of: entry.title, pinyin: entry.pinyin.nonEmpty))
  }

  func keys(of axis: Axis) -> [Route.Browse] { order[axis] ?? [] }
  func entries(of key: Route.Browse) -> [Int] { lists[key] ?? [] }
  func count(of key: Route.Browse) -> Int { lists[key]?.count ?? 0 }

  static func pages(of count: Int) -> Int {
    max(1, (count + PageComposer.rowsPerPage - 1) / PageComposer.rowsPerPage)
  }

  /// Every page of every list.
  var routes: [Route] {
    lists.flatMap { key, numbers in
      (1...Self.pages(of: numbers.count)).map { Route.browse(key, page: $0) }
    }
  }

  func title(of key: Route.Browse, _ site: Site) -> String {
    switch key {
    case .sound(let letter): letter == "other" ? "#" : letter
    case .month(let month): month.chinese
    case .mechanism(let id): site.mechanism(id).map { site.mechanisms[$0].title } ?? id
    case .brand(let id): site.brands.brands.first { $0.id == id }?.title ?? id
    }
  }
}
