/// The masks of a person's name.
enum PersonName {
  /// `王明` → `王*`, `张小三` → `张*三`, `欧阳建华` → `欧阳*华`, `买买提·吐尔逊` → `买**·吐**`,
  /// `Li Ming` → `L* M*`; several names in one text keep their separators, `张三丰(代)` its note,
  /// `书记 陈国庆` his title.
  static func masked(_ text: String) -> String { maskedPlain(text) ?? NamedPeople(text).masked }

  /// Where the characters of a plain name begin.
  private struct PlainName {
    var count = 0
    var (second, third, last) = (0, 0, 0)

    /// Nil of all that is not two to four Han characters, the commonest of names, or such a name
    /// that is masked already, or that may hold a title: without a look at character borders.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      var place = 0
      while place < bytes.count {
        let isHan = 0xE4...0xE9 ~= bytes[place]
        guard isHan || (place > 0 && bytes[place] == UInt8(ascii: "*")), count < 4 else {
          return nil
        }
        if count == 1 { second = place }
        if count == 2 { third = place }
        last = place
        count += 1
        place += isHan ? 3 : 1
      }
      guard count >= 2, place == bytes.count,
        !PrivacyPhrases.headsOfTitles.contains(PrivacyPhrases.packed(bytes[..<3])),
        !PrivacyPhrases.tailsOfTitles.contains(PrivacyPhrases.packed(bytes[last...]))
      else { return nil }
    }
  }

  /// Whether a text is one name of the commonest form, and nothing else.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { PlainName($0) != nil }
  }

  /// Nil of all that is not one name of the commonest form.
  static func maskedPlain(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard let name = PlainName(bytes) else { return nil }
      let hasCompound =
        name.count > 2 && name.third == 6
        && PrivacyPhrases.compoundSurnames.contains(String(decoding: bytes[..<6], as: UTF8.self))
      let kept = hasCompound ? 2 : 1
      return String(atMost: bytes.count + 2) { masked in
        for byte in bytes[..<(hasCompound ? name.third : name.second)] { masked.add(byte) }
        for _ in 0..<max(1, name.count - kept - 1) { masked.sign("*") }
        if name.count > kept + 1 { for byte in bytes[name.last...] { masked.add(byte) } }
      }
    }
  }

  /// The surname, which a roster may show: `欧阳`, `王`; of other names the first character.
  static func surname(_ text: String) -> String {
    let name = ValueReader(text).rest.filter { $0 != " " }
    return String(name.prefix(name.count > 2 && isCompound(name) ? 2 : 1))
  }

  /// One name masked, without titles and notes.
  static func maskedOne(_ name: String) -> String {
    guard let first = name.first(where: { $0 != " " }) else { return name }
    if name.allSatisfy({ $0 == "*" || $0 == " " }) { return name }
    if name.contains(where: isMiddleDot) { return maskedParts(name) }
    if !isHan(first) { return maskedWords(name) }
    let characters = name.filter { $0 != " " }
    let count = characters.count
    // One character may be the whole of what somebody is called.
    guard count > 1, let last = characters.last else { return "*" }
    let kept = count > 2 && isCompound(characters) ? 2 : 1
    if count == kept + 1 { return characters.prefix(kept) + "*" }
    return characters.prefix(kept) + String(repeating: "*", count: count - kept - 1)
      + String(last)
  }

  /// With a middle dot: each part keeps its first character; if that is all there is, only the
  /// first part does.
  private static func maskedParts(_ name: String) -> String {
    var masked = ""
    var isFirst = true
    for character in name {
      if isMiddleDot(character) {
        masked.append(character)
        isFirst = true
      } else if character != " " {
        masked.append(isFirst ? character : "*")
        isFirst = false
      }
    }
    guard !masked.contains("*"), let dot = masked.firstIndex(where: isMiddleDot) else {
      return masked
    }
    return masked[..<dot] + String(masked[dot...].map { isMiddleDot($0) ? $0 : "*" })
  }

  /// Latin names: one star a word.
  private static func maskedWords(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1) + "*" }.joined(separator: " ")
  }

  private static func isCompound(_ name: String) -> Bool {
    PrivacyPhrases.compoundSurnames.contains(String(name.prefix(2)))
  }

  static func isMiddleDot(_ character: Character) -> Bool {
    character == "·" || character == "•" || character == "・" || character == "‧"
  }

  static func isHan(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
