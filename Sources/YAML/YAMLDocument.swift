/// A parsed document: a tree of text with places, no types guessed, no references.
package struct YAMLDocument: Sendable {
  /// At most so many bytes.
  static let sizeLimit = 256 * 1024
  /// At most so many lists and mappings in each other.
  static let depthLimit = 32
  /// After so many problems the rest is not read.
  static let problemLimit = 100

  /// The tree; absent if the document could not be read to its end.
  package let root: Node?
  /// Everything that is wrong, in the order of the file.
  package let problems: [YAMLProblem]
  /// What is right, but probably not meant.
  package var remarks: [YAMLProblem] = []

  /// Parses one document whose first line has the number `firstLine` in its file.
  package static func parse(_ text: ArraySlice<UInt8>, firstLine: Int = 1) -> YAMLDocument {
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    guard text.count <= sizeLimit else {
      return refused(
        .tooLarge(bytes: text.count, limit: sizeLimit), at: Position(line: firstLine, column: 1))
    }
    let plain = text.withUnsafeBufferPointer { PlainReader.tree(of: $0, firstLine: firstLine) }
    if let plain { return YAMLDocument(root: plain, problems: []) }
    return judged(SourceText(bytes: Array(text), firstLine: firstLine))
  }

  /// What libyaml says of a text, with all that is wrong.
  static func judged(_ source: SourceText) -> YAMLDocument {
    if let offset = source.firstMalformedUTF8() {
      return refused(.invalidUTF8(offset: offset), at: source.position(ofByte: offset))
    }
    // libyaml compares each %TAG with all before it, long before there is an event to stop at.
    if let directive = source.firstTagDirective() { return refused(.tag, at: directive) }
    return source.bytes.withUnsafeBufferPointer { buffer in
      guard var parser = EventParser(buffer) else {
        return refused(.syntax("out of memory"), at: Position(line: source.firstLine, column: 1))
      }
      var builder = TreeBuilder(source: source)
      return builder.build(&parser)
    }
  }

  /// Parses a whole file.
  package static func parse(_ bytes: [UInt8], firstLine: Int = 1) -> YAMLDocument {
    parse(bytes[...], firstLine: firstLine)
  }

  private static func refused(_ kind: YAMLProblem.Kind, at position: Position) -> YAMLDocument {
    YAMLDocument(root: nil, problems: [YAMLProblem(kind, at: position)])
  }
}
