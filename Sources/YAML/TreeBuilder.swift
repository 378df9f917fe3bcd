/// Builds the tree from events, and refuses what front matter must not hold.
struct TreeBuilder {
  /// A collection that is not closed yet.
  private struct Open {
    let start: Mark
    let isMapping: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    /// The key whose value comes next; `nil` text if the key was refused.
    var key: (text: String?, position: Position)?
    /// Where each key stands, once there are too many to look through.
    private var index: [String: Position] = [:]

    init(start: Mark, isMapping: Bool, isOutermost: Bool) {
      self.start = start
      self.isMapping = isMapping
      // As many keys as most front matter has.
      if isOutermost, isMapping { entries.reserveCapacity(16) }
    }

    mutating func append(_ entry: Node.Entry) {
      entries.append(entry)
      if !index.isEmpty { index[entry.key] = entry.keyPosition }
    }

    mutating func position(ofKey key: String) -> Position? {
      if entries.count < 16 {
        // Comparing Chinese letter by letter is dear, and nearly all keys differ in their length or
        // their first byte.
        let (length, first) = (key.utf8.count, key.utf8.first)
        return entries.indices.first {
          let other = entries[$0].key
          return other.utf8.count == length && other.utf8.first == first && other == key
        }.map { entries[$0].keyPosition }
      }
      if index.isEmpty {
        for entry in entries { index[entry.key] = entry.keyPosition }
      }
      return index[key]
    }
  }

  let source: SourceText
  private var open: [Open] = []
  private var root: Node?
  private var problems: [YAMLProblem] = []
  private var documents = 0
  /// The last scalar, to tell a quote that closed too late.
  private var lastScalar: FailureReport.Scalar?
  /// Where the last quote or bracket was closed.
  private var lastClosing: Mark?
  private var stopped = false
  private let comments: [Int: [Unicode.Scalar]]
  private var remarks: [YAMLProblem] = []

  init(source: SourceText) {
    self.source = source
    comments = source.linesWithComments()
  }

  mutating func build(_ parser: inout EventParser) -> YAMLDocument {
    do {
      while try take(parser.next()) {}
    } catch {
      problems.append(
        FailureReport(
          source: source, lastScalar: lastScalar, lastClosing: lastClosing
        ).problem(error))
      return YAMLDocument(root: nil, problems: problems)
    }
    if let root { refuseTextWithFullWidthColon(root) }
    let whole = root ?? Node(.empty, at: Position(line: source.firstLine, column: 1))
    return YAMLDocument(root: stopped ? nil : whole, problems: problems, remarks: remarks)
  }

  /// Takes one event; false if it was the last.
  private mutating func take(_ event: Event) -> Bool {
    let position = source.position(event.start)
    if event.hasAnchor { report(.anchor, position) }
    if event.hasTag { report(.tag, position) }
    switch event.kind {
    case .scalar(let text, let plain):
      lastScalar = FailureReport.Scalar(plain: plain, start: event.start, end: event.end)
      if !plain { lastClosing = event.end }
      if plain { remarkComment(behind: event.end) }
      takeScalar(text, plain: plain, position)
    case .sequenceStart, .mappingStart:
      lastScalar = nil
      guard open.count < YAMLDocument.depthLimit else {
        report(.tooDeep(limit: YAMLDocument.depthLimit), position)
        stopped = true
        return false
      }
      let isMapping = if case .mappingStart = event.kind { true } else { false }
      open.append(Open(start: event.start, isMapping: isMapping, isOutermost: open.isEmpty))
    case .collectionEnd:
      guard let closed = open.popLast() else { break }
      // The end of a block has no width: no sign closes it.
      if event.start != event.end { lastClosing = event.end }
      let content: Node.Content =
        closed.isMapping ? .mapping(closed.entries) : .sequence(closed.items)
      add(Node(content, at: source.position(closed.start)))
    case .alias:
      report(.alias, position)
      add(Node(.empty, at: position))
    case .documentStart(let directives):
      if directives { report(.tag, position) }
      documents += 1
      if documents > 1 {
        report(.secondDocument, position)
        return false
      }
    case .streamEnd: return false
    case .other: break
    }
    stopped = problems.count >= YAMLDocument.problemLimit
    return !stopped
  }

  /// `标题: 第1期 # 停水` is 第1期 to YAML, and `主色: #b3211a` is nothing.
  ///
  /// Behind a key there is a colon, so that what a comment follows is a value, or the lack of one.
  private mutating func remarkComment(behind end: Mark) {
    guard let line = comments[end.line], end.column < line.count else { return }
    let rest = line[end.column...]
    let comment = rest.drop { $0 == " " || $0 == "\t" }
    guard comment.first == "#", comment.count < rest.count else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: comment.prefix(20))
    remarks.append(
      YAMLProblem(
        .commentAfterValue(comment: String(text)),
        at: source.position(Mark(line: end.line, column: comment.startIndex))))
  }

  private mutating func takeScalar(_ text: String, plain: Bool, _ position: Position) {
    var text = text
    if text.withUTF8(Self.mayHoldSigns),
      text.unicodeScalars.contains(where: { Self.isControl($0) || InvisibleSign.isOne($0.value) })
    {
      // Written as they are the parser refuses them, but not as `"\\0"`.
      if let sign = text.unicodeScalars.first(where: Self.isControl) {
        report(.controlCharacter(sign.value), position)
      }
      text = InvisibleSign.shown(text)
    }
    guard let last = open.indices.last, open[last].isMapping, open[last].key == nil else {
      add(Node(text.isEmpty && plain ? .empty : .scalar(text, quoted: !plain), at: position))
      return
    }
    var key: String? = text
    if text.isEmpty {
      report(.keyIsNoText, position)
      key = nil
    } else if plain, text.utf8.first == UInt8(ascii: "<"), text == "<<" {
      report(.mergeKey, position)
      key = nil
    } else if let first = open[last].position(ofKey: text) {
      report(.duplicateKey(text, first: first), position)
      key = nil
    }
    open[last].key = (key, position)
  }

  /// Puts a finished node where it belongs.
  private mutating func add(_ node: Node) {
    guard let last = open.indices.last else {
      if root == nil { root = node }
      return
    }
    guard open[last].isMapping else {
      open[last].items.append(node)
      return
    }
    guard let key = open[last].key else {
      if !isAlias(node) { report(.keyIsNoText, node.position) }
      open[last].key = (nil, node.position)
      return
    }
    if let text = key.text {
      open[last].append(Node.Entry(key: text, keyPosition: key.position, value: node))
    }
    open[last].key = nil
  }

  /// An alias as a key was reported already.
  private func isAlias(_ node: Node) -> Bool {
    problems.last == YAMLProblem(.alias, at: node.position)
  }

  /// `标题：通知` alone is one line of text to YAML.
  private mutating func refuseTextWithFullWidthColon(_ root: Node) {
    guard case .scalar(_, quoted: false) = root.content else { return }
    let line = source.line(root.position.line - source.firstLine)
    if let kind = FailureReport.colonMistake(line) {
      report(kind.kind, Position(line: root.position.line, column: kind.column + 1))
    }
  }

  /// Whether a control character or an invisible sign may stand there: by their first bytes.
  private static func mayHoldSigns(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }

  private static func isControl(_ sign: Unicode.Scalar) -> Bool {
    switch sign.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private mutating func report(_ kind: YAMLProblem.Kind, _ position: Position) {
    problems.append(YAMLProblem(kind, at: position))
  }
}
