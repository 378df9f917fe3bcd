/// How a value of a personal type is shown; a masked value stays as it is.
enum Mask: Hashable, Sendable {
  case name
  case phone
  case card
  /// Dropped, or with `tail4` the first three and the last four characters kept.
  case identityNumber(tail4: Bool)
  case address
  case plate
  case email

  /// The masked value; nil if it must be dropped.
  func masked(_ text: String) -> String? {
    // Nothing of a plain name is folded; a calendar of shifts has hundreds.
    if self == .name, let masked = PersonName.maskedPlain(text) { return masked }
    let value = ValueReader(text).rest
    if value.isEmpty { return value }
    switch self {
    case .name: return PersonName.masked(value)
    case .phone: return Mask.phones(value)
    case .card: return nil
    case .identityNumber(let tail4): return tail4 ? Mask.tail4(value) : nil
    case .address: return Mask.address(value)
    case .plate: return Mask.plate(value)
    case .email: return Mask.email(value)
    }
  }

  /// The surnames of those whom a cell names, for rosters that show no more.
  static func surname(_ name: String) -> String {
    PersonName.isPlain(name) ? PersonName.surname(name) : NamedPeople(name).surnames
  }

  /// Every mobile number in the text masked, office numbers unchanged.
  private static func phones(_ text: String) -> String {
    if let phone = PhoneNumber(text), phone.kind == .mobile { return mobile(phone.digits) }
    let bytes = Array(text.utf8)
    var masked: [UInt8] = []
    var position = 0
    for finding in Detector.mobiles.findings(in: bytes) where finding.kind == .mobile {
      masked += bytes[position..<finding.bytes.lowerBound]
      masked += finding.excerpt.utf8
      position = finding.bytes.upperBound
    }
    return String(decoding: masked + bytes[position...], as: UTF8.self)
  }

  /// Such as `138****5678`, of the last eleven digits.
  static func mobile(_ digits: String) -> String {
    let number = digits.suffix(11)
    return "\(number.prefix(3))****\(number.suffix(4))"
  }

  private static func tail4(_ text: String) -> String? {
    let value = text.uppercased().filter { $0 != " " && $0 != "-" }
    let characters = Array(value)
    guard characters.count == 18 || characters.count == 15 else { return nil }
    let middle = characters[3..<(characters.count - 4)]
    let ends = characters.prefix(3) + characters.suffix(4).dropLast()
    let check = characters.last.map { "×ХΧⅩ".contains($0) ? "X" : $0 }
    let isNumber =
      ends.allSatisfy(\.isWholeNumber) && middle.allSatisfy { $0.isWholeNumber || $0 == "*" }
    guard isNumber, let last = check, last.isWholeNumber || last == "X" else {
      return nil
    }
    return characters.prefix(3) + String(repeating: "*", count: middle.count)
      + characters.suffix(4).dropLast() + [last]
  }

  /// Cut after the building, else after the estate, else before the room; nil if it begins
  /// with the room.
  private static func address(_ text: String) -> String? {
    let characters = Array(text)
    if let end = AddressParts.endOfBuilding(characters) { return String(characters[..<end]) }
    if let estate = text.firstRange(ofText: PrivacyPhrases.estate) {
      return String(text[..<estate.upperBound])
    }
    guard let room = AddressParts.startOfRoom(characters) else { return withoutRoom(text) }
    var kept = characters[..<room]
    if kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? nil : String(kept)
  }

  /// What the detector would still take for a room goes as well.
  private static func withoutRoom(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let room = Detector.mobiles.findings(in: bytes).first { $0.kind == .room }
    guard let room else { return text }
    let kept = String(decoding: bytes[..<room.bytes.lowerBound], as: UTF8.self)
    let building = room.excerpt.prefix { $0 != "*" && $0 != "-" }
    return kept.isEmpty && building.isEmpty ? nil : kept + String(building)
  }

  /// The first and the last character of the number after the place stay.
  private static func plate(_ text: String) -> String? {
    let characters = Array(text)
    guard characters.count > 3 else { return nil }
    let separators: Set<Character> = ["·", "•", "・", " ", "-", "."]
    let head = separators.contains(characters[2]) ? 3 : 2
    let number = characters[head...]
    guard number.count > 2, let first = number.first, let last = number.last else { return nil }
    return characters[..<head] + String(first)
      + String(repeating: "*", count: number.count - 2) + String(last)
  }

  private static func email(_ text: String) -> String? {
    guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return nil }
    return "\(text.prefix(1))***\(text[at...])"
  }
}

/// Where the building and the room of an address stand.
enum AddressParts {
  static func isNumeral(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || "〇零一二两三四五六七八九十百".contains(character)
  }

  private static func isBuildingName(_ character: Character) -> Bool {
    isNumeral(character) || ("A"..."Z").contains(character) || ("a"..."z").contains(character)
      || "甲乙丙丁东南西北".contains(character)
  }

  /// The index after the first `3号楼`, `12幢`, `A座`.
  static func endOfBuilding(_ characters: [Character]) -> Int? {
    for index in characters.indices.dropFirst() where isBuildingName(characters[index - 1]) {
      for word in buildings where characters[index...].starts(with: word) {
        return index + word.count
      }
    }
    return nil
  }

  private static let buildings = PrivacyPhrases.buildings.map { Array($0.description) }
  private static let dwellings = PrivacyPhrases.dwellings.map { Array($0.description) }

  /// The index at which `2单元`, `501室` or `3-2-501` begins, or `501` and `4楼401` behind a house.
  static func startOfRoom(_ characters: [Character]) -> Int? {
    for index in characters.indices {
      if let start = startOfSide(characters, index) { return start }
      guard isNumeral(characters[index]), index == 0 || !isNumeral(characters[index - 1]) else {
        continue
      }
      var end = index
      var dashes = 0
      while end < characters.count, isNumeral(characters[end]) || characters[end] == "-" {
        if characters[end] == "-" { dashes += 1 }
        end += 1
      }
      if dashes >= 1 { return index }
      let rest = characters[end...]
      if ["单元", "室", "房"].contains(where: { rest.starts(with: $0) }) { return index }
      if let floor = rest.first, "楼层".contains(floor), let next = rest.dropFirst().first,
        isNumeral(next) || isFlat(rest.dropFirst())
      {
        return index
      }
      let before = characters[..<index]
      if isBehindHouse(before), isEnd(rest) { return index }
      if 3...4 ~= end - index, isEnd(rest), let start = endOfDwelling(before) { return start }
    }
    return nil
  }

  /// Where `西户` or `东单元` begins.
  private static func startOfSide(_ characters: [Character], _ index: Int) -> Int? {
    let rest = characters[index...]
    guard let side = rest.first, isSide(side) || ("A"..."Z").contains(side) else { return nil }
    if rest.dropFirst().starts(with: "单元") { return index }
    return index > 0 && "号楼弄".contains(characters[index - 1]) && isFlat(rest) ? index : nil
  }

  /// Whether a flat is named by its side: `西户`, `东南户`.
  private static func isFlat(_ rest: ArraySlice<Character>) -> Bool {
    let sides = rest.prefix(while: isSide)
    return 1...2 ~= sides.count && rest.dropFirst(sides.count).first == "户"
  }

  private static func isSide(_ character: Character) -> Bool {
    "东西南北中甲乙丙丁".contains(character)
  }

  /// Whether an address names a flat by its side: `46号二楼西户`.
  static func namesFlat(_ characters: [Character]) -> Bool {
    characters.indices.dropFirst().contains { index in
      ("号楼层弄元".contains(characters[index - 1]) || isNumeral(characters[index - 1]))
        && isFlat(characters[index...])
    }
  }

  /// Where `公寓` or `公寓B` ends in front of a room; nil if neither does.
  private static func endOfDwelling(_ before: ArraySlice<Character>) -> Int? {
    var name = before
    if name.last == " " { name.removeLast() }
    if name.last == "-", let letter = name.dropLast().last, letter.isASCII, letter.isLetter {
      return name.endIndex - 1
    }
    return dwellings.contains { name.suffix($0.count).elementsEqual($0) } ? before.endIndex : nil
  }

  /// Whether the text ends with `8号` or `8弄`, with a space or not.
  private static func isBehindHouse(_ before: ArraySlice<Character>) -> Bool {
    let house = before.last == " " || before.last == "#" ? before.dropLast() : before
    guard let word = house.last, "号弄".contains(word), let number = house.dropLast().last else {
      return false
    }
    return isNumeral(number)
  }

  /// Whether nothing goes on behind a number that could be another house's.
  private static func isEnd(_ rest: ArraySlice<Character>) -> Bool {
    guard let next = rest.first else { return true }
    return "户 ,;、/()".contains(next)
  }
}
