/// The people whom a cell names, and what else it says of them: titles, notes, that nobody is there
/// yet.
struct NamedPeople {
  enum Part: Equatable {
    case name(String)
    /// All that is told of somebody beside a title, as in `王主任`.
    case surname(String)
    /// What is nobody's name: 书记, 代, 待定.
    case word(String)
    case sign(Character)
  }

  /// All of the text, in its order.
  private(set) var parts: [Part] = []
  /// Those who are named outside of brackets; one of whom only the title is told is the title.
  private(set) var people: [String] = []

  init(_ text: String) {
    var segment = ""
    var isNote = false
    for character in ValueReader(text).rest {
      let isBracket = character == "(" || character == ")"
      guard isBracket || PrivacyPhrases.nameSeparators.contains(character) else {
        segment.append(character)
        continue
      }
      add(segment, isNote: isNote)
      parts.append(.sign(character))
      segment = ""
      if isBracket { isNote = character == "(" }
    }
    add(segment, isNote: isNote)
  }

  /// The people of a cell; nearly all cells name one, and by nothing but the name.
  static func people(in text: String) -> [String] {
    PersonName.isPlain(text) ? [text] : NamedPeople(text).people
  }

  /// Whether a cell says that nobody has been found yet.
  static func isNobody(_ text: String) -> Bool {
    PrivacyPhrases.nobody.contains(ValueReader(text).rest)
  }

  /// The surnames of its people; of a text without any all that it says.
  var surnames: String {
    var surnames: [String] = []
    var isNote = false
    for part in parts {
      switch part {
      case .name(let name) where !isNote: surnames.append(PersonName.surname(name))
      case .surname(let name) where !isNote: surnames.append(name)
      case .sign("("): isNote = true
      case .sign(")"): isNote = false
      case .name, .surname, .word, .sign: break
      }
    }
    return surnames.isEmpty ? text : surnames.joined(separator: "、")
  }

  /// The text with its names masked.
  var masked: String {
    var masked = ""
    for part in parts {
      switch part {
      case .name(let name): masked += PersonName.maskedOne(name)
      case .surname(let word), .word(let word): masked += word
      case .sign(let sign): masked.append(sign)
      }
    }
    return masked
  }

  private var text: String { parts.map(NamedPeople.text).joined() }

  private static func text(_ part: Part) -> String {
    switch part {
    case .name(let text), .surname(let text), .word(let text): text
    case .sign(let sign): String(sign)
    }
  }

  // MARK: Between two separators

  private mutating func add(_ segment: String, isNote: Bool) {
    var pieces = NamedPeople.pieces(of: segment)
    if isNote { addNote(&pieces) }
    let start = parts.count
    var index = 0
    while index < pieces.count {
      if index > 0 { parts.append(.sign(" ")) }
      let piece = pieces[index]
      if NamedPeople.isWord(piece, isAlone: pieces.count == 1) {
        parts.append(.word(piece))
        index += 1
      } else {
        addName(NamedPeople.name(in: pieces, from: &index))
      }
    }
    markSurnames(from: start)
    if !isNote { addPeople(parts[start...]) }
  }

  /// What stands in brackets: `代`, `网格员`, `代李四`, where only the last is somebody's name.
  private mutating func addNote(_ pieces: inout [String]) {
    guard let first = pieces.first else { return }
    if pieces.count == 1, PrivacyPhrases.notesOnNames.contains(first) {
      parts.append(.word(first))
      pieces = []
    } else if let word = PrivacyPhrases.wordsOfStandIns.first(where: first.hasPrefix) {
      parts.append(.word(word))
      pieces[0].removeFirst(word.count)
      guard pieces[0].isEmpty else { return }
      pieces.removeFirst()
      if !pieces.isEmpty { parts.append(.sign(" ")) }
    }
  }

  /// Parted by blanks, of which those beside a middle dot part nothing.
  private static func pieces(of segment: String) -> [String] {
    var pieces: [String] = []
    for piece in segment.split(separator: " ") {
      let isOpen = pieces.last?.last.map(PersonName.isMiddleDot) ?? false
      if isOpen || (piece.first.map(PersonName.isMiddleDot) ?? false), !pieces.isEmpty {
        pieces[pieces.count - 1] += piece
      } else {
        pieces.append(String(piece))
      }
    }
    return pieces
  }

  private static func isWord(_ piece: String, isAlone: Bool) -> Bool {
    PrivacyPhrases.nobody.contains(piece) || PrivacyPhrases.titles.contains(piece)
      || !isAlone && piece.count > 1 && PrivacyPhrases.notesOnNames.contains(piece)
  }

  /// The name that begins at a piece: `方 敏`, `王 小明`, `欧阳 小明`, `张小 三`, `Li Ming`.
  private static func name(in pieces: [String], from index: inout Int) -> String {
    var name = pieces[index]
    index += 1
    func isNext(_ condition: (String) -> Bool) -> Bool {
      index < pieces.count && !isWord(pieces[index], isAlone: false) && condition(pieces[index])
    }
    guard isHan(name) else {
      while isNext({ !isHan($0) }) {
        name += " " + pieces[index]
        index += 1
      }
      return name
    }
    guard !name.contains(where: PersonName.isMiddleDot) else { return name }
    func isSingle(_ piece: String) -> Bool { piece.count == 1 && (isHan(piece) || piece == "*") }
    if isSingle(name) {
      while isNext(isSingle) {
        name += pieces[index]
        index += 1
      }
    }
    let isOpen = name.count == 1 || PrivacyPhrases.compoundSurnames.contains(name)
    let isLast = index == pieces.count - 1
    if isOpen && isNext(isHan) || name.count == 2 && isLast && isNext(isSingle) {
      name += pieces[index]
      index += 1
    }
    return name
  }

  private static func isHan(_ piece: String) -> Bool { piece.first.map(PersonName.isHan) ?? false }

  /// A name, and the title that is written together with it.
  private mutating func addName(_ text: String) {
    var name = Substring(text)
    guard NamedPeople.isHan(text) else { return parts.append(.name(text)) }
    let last = PrivacyPhrases.titles.first { name.count > $0.count && name.hasSuffix($0) }
    if let last { name.removeLast(last.count) }
    let first = PrivacyPhrases.titles.first {
      name.count > $0.count && name.hasPrefix($0) && $0 != PrivacyPhrases.titleLikeAName
    }
    if let first {
      parts.append(.word(first))
      name.removeFirst(first.count)
    }
    parts.append(.name(String(name)))
    if let last { parts.append(.word(last)) }
  }

  /// A surname beside a title hides all else of the name already.
  private mutating func markSurnames(from start: Int) {
    for place in start..<parts.count {
      guard case .name(let name) = parts[place],
        name.count == 1 && name != "*" || PrivacyPhrases.compoundSurnames.contains(name),
        isTitle(beside: place, by: 1) || place > start && isTitle(beside: place, by: -1)
      else { continue }
      parts[place] = .surname(name)
    }
  }

  private func isTitle(beside place: Int, by step: Int) -> Bool {
    var other = place + step
    if parts.indices.contains(other), parts[other] == .sign(" ") { other += step }
    guard parts.indices.contains(other), case .word(let word) = parts[other] else { return false }
    return PrivacyPhrases.titles.contains(word)
  }

  private mutating func addPeople(_ segment: ArraySlice<Part>) {
    let count = people.count
    for part in segment {
      switch part {
      case .name(let name), .surname(let name): people.append(name)
      case .word, .sign: break
      }
    }
    let words = segment.compactMap { part -> String? in
      guard case .word(let word) = part else { return nil }
      return word
    }
    guard people.count == count, !words.contains(where: PrivacyPhrases.nobody.contains) else {
      return
    }
    people += words.filter(PrivacyPhrases.titles.contains).prefix(1)
  }
}
