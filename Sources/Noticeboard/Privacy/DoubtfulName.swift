/// What stands for a name in a cell and can hardly be one: masked, it would be a person who does not
/// exist.
enum DoubtfulName {
  /// Whether any of the people whom a cell names, outside of brackets, can hardly be one person.
  static func stands(in text: String) -> Bool {
    // Nearly all cells hold one short name, and its last character tells.
    if PersonName.isPlain(text) {
      guard let last = text.unicodeScalars.last, lastOfPlain.contains(last) else { return false }
      return isDoubtful(text)
    }
    return NamedPeople(text).people.contains(where: isDoubtful)
  }

  /// Of names of two to four characters.
  private static let lastOfPlain = Set(
    (PrivacyPhrases.everybody.compactMap(\.last) + PrivacyPhrases.lastOfGroups + ["班", "员"])
      .compactMap(\.unicodeScalars.first))

  private static func isDoubtful(_ name: String) -> Bool {
    let characters = Array(name)
    guard let first = characters.first, PersonName.isHan(first) || first.isNumber else {
      return false
    }
    if PrivacyPhrases.everybody.contains(name) || isGroup(characters) { return true }
    return characters.contains {
      $0.isNumber && !PersonName.isHan($0) || PrivacyPhrases.signsBetweenNames.contains($0)
    } || isPair(characters)
  }

  private static func isGroup(_ characters: [Character]) -> Bool {
    guard characters.count > 1, let first = characters.first, let last = characters.last else {
      return false
    }
    switch last {
    case "班": return PrivacyPhrases.firstOfCrews.contains(first) || characters.count > 4
    case "员": return characters.count > 2 && !PrivacyPhrases.titles.contains(String(characters))
    default: return PrivacyPhrases.lastOfGroups.contains(last)
    }
  }

  /// Two names of two characters or more with a word between: 王和平 and 欧阳和平 are none, and names
  /// with a middle dot may hold what they like.
  private static func isPair(_ characters: [Character]) -> Bool {
    guard characters.count > 4, !characters.contains(where: PersonName.isMiddleDot) else {
      return false
    }
    return characters[2..<(characters.count - 2)].contains(
      where: PrivacyPhrases.joinersOfNames.contains)
  }
}
