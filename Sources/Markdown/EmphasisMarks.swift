import Glibc

/// Makes emphasis work in Chinese text, by marks that the parser takes for letters.
///
/// CommonMark asks whether an asterisk stands beside punctuation; for `**注意：**请` that leaves the
/// asterisks in the text. Mending its tree afterwards cannot work: a paragraph with two such spots
/// is paired wrongly. So, before parsing, a noncharacter is set between the asterisks and what
/// hinders them; every writer takes it out again. The rules are two: punctuation that is itself
/// Chinese does not count as punctuation, and a Chinese neighbour counts like a space.
///
/// In the same reading, the asterisks of masked names and numbers (`张*三`, `138****5678`) become
/// text, and a mark is set before escapes, so that the passes over the tree know `\~~` from `~~`. The
/// colon of `[^1]:` is marked too: what stands behind it would vanish as the address of a link.
struct EmphasisMarks {
  private let text: UnsafeBufferPointer<UInt8>
  private let hasFootnotes: Bool
  private var edits: [Edit] = []
  /// Runs of asterisks of the paragraph or cell being read; their index in `edits` is kept.
  private var runs: [Run] = []

  private struct Edit {
    let offset: Int
    var kind: Kind

    enum Kind {
      case mark(UInt32)
      case asterisks(count: Int, masked: Bool)
    }
  }

  private struct Run {
    let edit: Int
    let length: Int
    let mask: Mask
  }

  /// How much a run looks like the hidden part of a name.
  private enum Mask {
    case no, perhaps, surely
  }

  /// The text with marks, or nil if it needs none.
  static func apply(
    to text: UnsafeBufferPointer<UInt8>, _ hasFootnotes: Bool
  ) -> [UInt8]? {
    var marks = EmphasisMarks(text: text, hasFootnotes: hasFootnotes)
    marks.read()
    return marks.written()
  }

  private init(text: UnsafeBufferPointer<UInt8>, hasFootnotes: Bool) {
    self.text = text
    self.hasFootnotes = hasFootnotes
  }

  // MARK: Reading

  private mutating func read() {
    var signs = RareSigns(text: text, hasFootnotes: hasFootnotes)
    var index = 0
    while true {
      // Where paragraphs and cells end matters only behind an asterisk.
      if runs.isEmpty { index = signs.place(from: index) }
      guard index < text.count else { break }
      switch text[index] {
      case UInt8(ascii: "*"): index = readAsterisks(at: index)
      case UInt8(ascii: "\\"):
        if index + 1 < text.count, isWatched(at: index + 1) { mark(index) }
        // What an escape hides is no delimiter; a line's end is, and is read next.
        index += index + 1 < text.count && text[index + 1] > 0x20 && text[index + 1] < 0x7F ? 2 : 1
      case UInt8(ascii: "&"):
        if isEntity(at: index) { mark(index) }
        index += 1
      case UInt8(ascii: "`"): index = skipCode(at: index)
      case UInt8(ascii: "["): index = readFootnote(at: index)
      case UInt8(ascii: "|"):
        decideRuns()
        index += 1
      case 0x0A, 0x0D:
        index += 1
        if beginsBlock(at: index) { decideRuns() }
      // All that is looked for is ASCII.
      default: index = HTMLText.endOfPlain(text, index + 1)
      }
    }
    decideRuns()
  }

  /// The signs that are looked for in all text: each is sought by itself, since a text has few.
  private struct RareSigns {
    let text: UnsafeBufferPointer<UInt8>
    private var (asterisk, escape, entity, tick, bracket) = (-1, -1, -1, -1, -1)

    /// Brackets are sought only where one may begin a footnote.
    init(text: UnsafeBufferPointer<UInt8>, hasFootnotes: Bool) {
      self.text = text
      if !hasFootnotes { bracket = text.count }
    }

    /// The next of them from there on; the end if none follows.
    mutating func place(from start: Int) -> Int {
      if asterisk < start { asterisk = place(of: UInt8(ascii: "*"), from: start) }
      if escape < start { escape = place(of: UInt8(ascii: "\\"), from: start) }
      if entity < start { entity = place(of: UInt8(ascii: "&"), from: start) }
      if tick < start { tick = place(of: UInt8(ascii: "`"), from: start) }
      if bracket < start { bracket = place(of: UInt8(ascii: "["), from: start) }
      return min(min(asterisk, escape, entity, tick), bracket)
    }

    private func place(of sign: UInt8, from start: Int) -> Int {
      guard start < text.count, let base = text.baseAddress,
        let found = memchr(base + start, Int32(sign), text.count - start)
      else { return text.count }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private mutating func mark(_ index: Int) {
    edits.append(Edit(offset: index, kind: .mark(Characters.literalMark)))
  }

  /// Characters whose escape the passes over the tree have to know of.
  private func isWatched(at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "{"), UInt8(ascii: ":"): true
    case UInt8(ascii: "["): index + 1 < text.count && text[index + 1] == UInt8(ascii: "^")
    default: false
    }
  }

  /// Marks the colon of a note; returns where to go on.
  private mutating func readFootnote(at index: Int) -> Int {
    guard let end = Footnote.end(in: text, from: index) else { return index + 1 }
    if end < text.count, text[end] == UInt8(ascii: ":") { mark(end) }
    return end
  }

  private func isEntity(at index: Int) -> Bool {
    var next = index + 1
    while next < min(text.count, index + 34) {
      if text[next] == UInt8(ascii: ";") { return next > index + 1 }
      let isNumber = next == index + 1 && text[next] == UInt8(ascii: "#")
      guard isNumber || Characters.isASCIIAlphanumeric(UInt32(text[next])) else { return false }
      next += 1
    }
    return false
  }

  /// The end of a span of code on one line; a guess suffices, marks in code are taken out.
  private func skipCode(at index: Int) -> Int {
    var open = index
    while open < text.count, text[open] == UInt8(ascii: "`") { open += 1 }
    let length = open - index
    var next = open
    while next < min(text.count, open + 256), text[next] != 0x0A {
      guard text[next] == UInt8(ascii: "`") else {
        next += 1
        continue
      }
      let start = next
      while next < text.count, text[next] == UInt8(ascii: "`") { next += 1 }
      if next - start == length { return next }
    }
    return open
  }

  /// True at a blank line and at a line that begins a quote, heading or item.
  private func beginsBlock(at index: Int) -> Bool {
    var next = index
    while next < text.count, text[next] == UInt8(ascii: " ") || text[next] == 0x09 { next += 1 }
    guard next < text.count else { return true }
    switch text[next] {
    case 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default: return false
    }
  }

  private func beginsLine(_ index: Int) -> Bool {
    var start = index
    while start > 0, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start == 0 || text[start - 1] == 0x0A || text[start - 1] == 0x0D
  }

  private mutating func readAsterisks(at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
    let space: UInt32 = 0x20
    let before = Characters.decodeBackwards(text, before: start) ?? space
    let after = end < text.count ? Characters.decode(text, end).0 : space
    if Characters.isSpace(before), Characters.isSpace(after) {
      // A bullet, a rule or a product sign; as a bullet it begins a block.
      if before != 0x20 || beginsLine(start) { decideRuns() }
      return end
    }
    if Self.isHindered(before, by: after) {
      edits.append(Edit(offset: start, kind: .mark(Characters.flankMark)))
    }
    runs.append(
      Run(
        edit: edits.count, length: end - start,
        mask: mask(before: before, after: after, start: start, length: end - start)))
    edits.append(Edit(offset: start, kind: .asterisks(count: end - start, masked: false)))
    if Self.isHindered(after, by: before) {
      edits.append(Edit(offset: end, kind: .mark(Characters.flankMark)))
    }
    return end
  }

  /// True if CommonMark counts `side` as punctuation where Chinese text does not.
  ///
  /// Beside `_` no mark is set: it would hinder the underscore.
  private static func isHindered(_ side: UInt32, by other: UInt32) -> Bool {
    if Characters.isChinesePunctuation(side) { return true }
    if side < 0x80 {
      return Characters.isASCIIPunctuation(side) && side != 0x5F
        && Characters.isChinese(other)
    }
    return !Characters.isHan(side) && !Characters.isSpace(side) && Characters.isChinese(other)
  }

  // MARK: Masked names and numbers

  private func mask(before: UInt32, after: UInt32, start: Int, length: Int) -> Mask {
    if Characters.isASCIIAlphanumeric(before) {
      if length >= 3, Characters.isASCIIAlphanumeric(after) || after == 0x40 { return .surely }
      let isInitial = (0x41...0x5A).contains(before) && !Characters.isASCIIAlphanumeric(after)
      let earlier = Characters.decodeBackwards(text, before: start - 1) ?? 0x20
      return isInitial && length == 1 && !Characters.isASCIIAlphanumeric(earlier) ? .surely : .no
    }
    guard before > 0x7F, Characters.isHan(before) else { return .no }
    let earlier = Characters.decodeBackwards(text, before: start - 3) ?? 0x20
    if after == 0xB7 || earlier == 0xB7 { return length == 2 ? .perhaps : .surely }
    guard length <= 2, Characters.isHan(after) || !Characters.isASCIIAlphanumeric(after) else {
      return .no
    }
    return Surnames.mask(ending: before, after: earlier)
  }

  private enum Surnames {
    /// Surnames that hardly ever end another word.
    private static let sure = scalars(
      "王李张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴汪"
        + "姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟黎乔贺赖龚庞樊殷邢俞翁柳鲁韦聂焦葛耿牛岳倪")
    /// Surnames that end common words as well: 主任、资金、对方.
    private static let doubtful = scalars(
      "周黄林何马高萧程曾夏钟田任方石金孔白康毛江史龙万段雷钱汤尹易常武文安施严洪伍路"
        + "欧温项管左兰符詹甘向辛祝苗单尚章舒党柯游阳华包齐梅齐涂占关牟")
    private static let compound: [(UInt32, UInt32)] = pairs(
      "欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐宇文长孙司徒夏侯端木轩辕南宫西门百里")

    private static func scalars(_ text: String) -> Set<UInt32> {
      Set(text.unicodeScalars.map(\.value))
    }

    private static func pairs(_ text: String) -> [(UInt32, UInt32)] {
      let all = text.unicodeScalars.map(\.value)
      return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0], all[$0 + 1]) }
    }

    static func mask(ending last: UInt32, after earlier: UInt32) -> Mask {
      if sure.contains(last) || compound.contains(where: { $0 == (earlier, last) }) {
        return .surely
      }
      return doubtful.contains(last) ? .perhaps : .no
    }
  }

  /// Decides, at the end of a paragraph, which of its asterisks are parts of names.
  private mutating func decideRuns() {
    guard !runs.isEmpty else { return }
    defer { runs.removeAll(keepingCapacity: true) }
    guard runs.contains(where: { $0.mask != .no }) else { return }
    for run in runs where run.length > 2 && run.mask == .surely { setMasked(run) }
    decideSingles(runs.filter { $0.length == 1 })
    decidePairs(runs.filter { $0.length == 2 })
  }

  /// Sure names are text, but for one that must close an emphasis which nothing else closes.
  private mutating func decideSingles(_ singles: [Run]) {
    guard singles.contains(where: { $0.mask != .no }) else { return }
    let others = singles.filter { $0.mask != .surely }
    var closer: Int?
    if !others.count.isMultiple(of: 2), let last = others.last, last.mask == .no {
      closer = singles.first { $0.mask == .surely && $0.edit > last.edit }?.edit
    }
    for run in singles where run.mask == .surely && run.edit != closer { setMasked(run) }
    decidePairs(others)
  }

  /// Of delimiters that may be names, two that would be one emphasis are names if both look so.
  private mutating func decidePairs(_ pairs: [Run]) {
    for index in stride(from: 0, to: pairs.count - 1, by: 2)
    where pairs[index].mask != .no && pairs[index + 1].mask != .no {
      setMasked(pairs[index])
      setMasked(pairs[index + 1])
    }
  }

  private mutating func setMasked(_ run: Run) {
    edits[run.edit].kind = .asterisks(count: run.length, masked: true)
  }

  // MARK: Writing

  private func written() -> [UInt8]? {
    let needed = edits.contains {
      if case .asterisks(_, masked: false) = $0.kind { false } else { true }
    }
    guard needed else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(text.count + edits.count * 3)
    var start = 0
    for edit in edits {
      output.append(contentsOf: text[start..<edit.offset])
      start = edit.offset
      switch edit.kind {
      case .mark(let scalar): Self.append(scalar, to: &output)
      case .asterisks(let count, masked: true):
        for _ in 0..<count { Self.append(Characters.maskMark, to: &output) }
        start += count
      case .asterisks: break
      }
    }
    output.append(contentsOf: text[start...])
    return output
  }

  /// The noncharacters U+FDD0 … U+FDD2 in UTF-8.
  private static func append(_ mark: UInt32, to output: inout [UInt8]) {
    output.append(0xEF)
    output.append(0xB7)
    output.append(UInt8(truncatingIfNeeded: 0x80 | (mark & 0x3F)))
  }
}
