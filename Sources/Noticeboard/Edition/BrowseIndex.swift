import SearchIndex

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

  /// The pages of each list, by their place among all.
  private let lists: [Route.Browse: [Int]]
  private let order: [Axis: [Route.Browse]]
  /// The place of each key in the order of its axis.
  private let places: [Route.Browse: Int]
  /// By address.
  private let pages: [Route]
  private let sounds: [Sound]

  /// How the title of a page sounds.
  private struct Sound: Sendable {
    let title: String
    let pinyin: String
    let key: [UInt8]
  }

  /// Of those pages which the register has; `routes` are sorted by address.
  init(_ register: PageRegister, _ routes: [Route], after former: BrowseIndex?) async {
    let entries = await inParts(routes.count, of: 512) { part in
      part.compactMap { register[routes[$0]] }
    }.flatMap(\.self)
    let known = former?.sounds ?? []
    let sounds = await inChunks(entries.count, of: 256) { number in
      Self.sound(of: entries[number], number, entries.count, known)
    }
    pages = entries.map(\.route)
    self.sounds = sounds
    let unsorted = Array(Self.lists(of: entries, sounds, register.site))
    let dates = entries.map(\.date)
    let sorted = await inChunks(unsorted.count, of: 1) { place in
      (
        unsorted[place].key,
        Self.sorted(unsorted[place].value, of: unsorted[place].key, dates, sounds)
      )
    }
    lists = Dictionary(uniqueKeysWithValues: sorted)
    var order: [Axis: [Route.Browse]] = [:]
    for key in lists.keys { order[Axis(key), default: []].append(key) }
    for axis in Axis.allCases {
      order[axis]?.sort { left, right in
        // What begins with no letter stands behind Z, not where the name of its file would.
        if axis == .sound, (left == .others) != (right == .others) { return right == .others }
        return axis == .month ? left.name > right.name : left.name < right.name
      }
    }
    self.order = order
    places = Dictionary(
      uniqueKeysWithValues: order.values.flatMap { keys in
        keys.enumerated().map { ($0.element, $0.offset) }
      })
  }

  private static func lists(
    of entries: [PageEntry], _ sounds: [Sound], _ site: Site
  ) -> [Route.Browse: [Int]] {
    var lists: [Route.Browse: [Int]] = [:]
    for (number, entry) in entries.enumerated() {
      let letter = SoundOrder.letter(ofKey: sounds[number].key)
      lists[letter == "#" ? .others : .sound(String(letter)), default: []].append(number)
      if let month = entry.month { lists[.month(month), default: []].append(number) }
      if let mechanism = entry.mechanism, site.shows(site.mechanisms[mechanism].mechanism.envelope)
      {
        lists[.mechanism(site.mechanisms[mechanism].id), default: []].append(number)
      }
      if let brand = entry.brand {
        lists[.brand(site.brands.brands[brand].id), default: []].append(number)
      }
    }
    return lists
  }

  /// By sound, others newest first; what is equal stays by address.
  private static func sorted(
    _ numbers: [Int], of list: Route.Browse, _ dates: [Day], _ sounds: [Sound]
  ) -> [Int] {
    func isNewer(_ left: Int, _ right: Int) -> Bool {
      let (a, b) = (dates[left], dates[right])
      return a == b ? left < right : a > b
    }
    if case .sound = list {
      return numbers.sorted { left, right in
        let (a, b) = (sounds[left].key, sounds[right].key)
        return a == b ? isNewer(left, right) : a.lexicographicallyPrecedes(b)
      }
    }
    return numbers.sorted(by: isNewer)
  }

  /// As it was known where the page stood before, or stands since another came or went.
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
  func count(of key: Route.Browse) -> Int { lists[key]?.count ?? 0 }

  /// A page that lists more other keys than this grows with each that comes.
  static let mostNeighbours = 60

  /// The keys around one in the order of its axis, itself among them; few are all named.
  func neighbours(of key: Route.Browse) -> ArraySlice<Route.Browse> {
    let keys = keys(of: Axis(key))
    guard keys.count > Self.mostNeighbours, let place = places[key] else { return keys[...] }
    let reach = Self.mostNeighbours / 2
    return keys[max(0, place - reach)..<min(keys.count, place + reach + 1)]
  }

  /// The pages of a list, or of a part of it.
  func pages(of key: Route.Browse, _ range: Range<Int>) -> [Route] {
    let list = lists[key] ?? []
    return list[range.clamped(to: list.indices)].map { pages[$0] }
  }

  static func pages(of count: Int) -> Int {
    max(1, (count + PageComposer.rowsPerPage - 1) / PageComposer.rowsPerPage)
  }

  /// Every page of every list.
  var routes: [Route] {
    lists.flatMap { key, numbers in
      (1...Self.pages(of: numbers.count)).map { Route.browse(key, page: $0) }
    }
  }

  func title(of key: Route.Browse, _ register: PageRegister) -> String {
    let site = register.site
    return switch key {
    case .sound(let letter): letter == "other" ? "#" : letter
    case .month(let month): month.chinese
    case .mechanism(let id): site.mechanism(id).map { site.mechanisms[$0].title } ?? id
    case .brand(let id): register.units.brand(id).map { site.brands.brands[$0].title } ?? id
    }
  }
}
