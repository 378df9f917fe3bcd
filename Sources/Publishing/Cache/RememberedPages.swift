import Noticeboard

/// What a build leaves of the pages that it wrote, so that the next need not read those that it would write
/// the same.
struct RememberedPages: Sendable {
  struct Page: Sendable, Equatable {
    /// Below the output.
    var path: String
    /// As it was left.
    var file: FileStamp
    /// Its text as the search has it; none if it is not to be found.
    var parts: [Part]
    /// Whom the search finds on it by name.
    var people: [String] = []
    /// Where the prose of a notice stands in it, if it is one.
    var prose: Range<Int>?
  }

  struct Part: Sendable, Equatable {
    var anchor: String
    var heading: String?
    var text: Fingerprint
    /// Bytes of text.
    var length: Int
  }

  /// Ascending by path.
  private let pages: [Page]

  init(_ pages: [Page]) {
    self.pages = pages.sorted { $0.path.isBeforeByBytes($1.path) }
  }

  subscript(path: String) -> Page? { pages.place(of: path, by: \.path).map { pages[$0] } }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(pages) { writer, page in
      writer.write(page.path)
      writer.write(page.file)
      writer.write(page.parts) { $0.write($1) }
      writer.write(page.people) { $0.write($1) }
      writer.write(page.prose?.lowerBound ?? -1)
      writer.write(page.prose?.count ?? -1)
    }
    return writer.bytes
  }

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let pages = reader.list({ $0.page() }), reader.isAtEnd else { return nil }
    self.pages = pages
  }
}

extension RememberedPages.Page {
  init(
    _ path: String, _ file: FileStamp, _ found: FoundPage?, prose: Range<Int>?
  ) {
    self.init(
      path: path, file: file, parts: found?.parts.map { RememberedPages.Part($0) } ?? [],
      people: found?.people ?? [], prose: prose)
  }

  /// What the search has of it, without the text.
  var outline: FoundPage { FoundPage(parts: parts.map(\.outline), people: people) }

  var unitCount: Int { parts.count + people.count }

  /// Of the text of each of its units.
  var texts: [Fingerprint] {
    parts.map(\.text) + people.map { _ in Fingerprint(of: []) }
  }
}

extension RememberedPages.Part {
  fileprivate init(_ part: PagePart) {
    self.init(
      anchor: part.anchor, heading: part.heading, text: Fingerprint(of: part.text),
      length: part.text.count)
  }

  fileprivate var outline: PagePart { PagePart(anchor: anchor, heading: heading, text: []) }
}

extension ByteWriter {
  fileprivate mutating func write(_ part: RememberedPages.Part) {
    write(part.anchor)
    write(part.heading)
    write(part.text)
    write(part.length)
  }
}

extension ByteReader {
  fileprivate mutating func page() -> RememberedPages.Page? {
    guard let path = text(), let file = stamp(), let parts = list({ $0.part() }),
      let people = list({ $0.text() }), let start = number(), let count = number()
    else { return nil }
    return RememberedPages.Page(
      path: path, file: file, parts: parts, people: people,
      prose: start >= 0 && count >= 0 ? start..<start + count : nil)
  }

  private mutating func part() -> RememberedPages.Part? {
    guard let anchor = text(), let heading = optionalText(), let text = fingerprint(),
      let length = number(), length >= 0
    else { return nil }
    return RememberedPages.Part(anchor: anchor, heading: heading, text: text, length: length)
  }
}
