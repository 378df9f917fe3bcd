import Noticeboard

/// What a build leaves of the pages and pictures that it wrote, so that the next need not read or make those
/// that it would write the same.
struct RememberedOutput: Sendable {
  struct Page: Sendable, Equatable {
    /// Below the output.
    let path: String
    /// As it was left.
    let file: FileStamp
    /// Its text as the search has it; none if it is not to be found.
    let parts: [Part]
    /// Whom the search finds on it by name.
    var people: [String] = []
    /// Where the prose of a notice stands in it, if it is one.
    let prose: Range<Int>?
  }

  struct Part: Sendable, Equatable {
    let anchor: String
    let heading: String?
    let text: Fingerprint
    /// Bytes of text.
    let length: Int
  }

  /// A file of `media/` and what was made of it.
  struct Picture: Sendable, Equatable {
    /// Below `content/`.
    let source: String
    let state: SourceStamps.State
    /// Below the output, as they were left.
    let files: [File]

    struct File: Sendable, Equatable {
      let path: String
      let stamp: FileStamp
    }
  }

  /// Both ascending by path.
  private let pages: [Page]
  private let pictures: [Picture]

  init(_ pages: [Page], _ pictures: [Picture]) {
    self.pages = pages.sorted { $0.path.isBeforeByBytes($1.path) }
    self.pictures = pictures.sorted { $0.source.isBeforeByBytes($1.source) }
  }

  func page(_ path: String) -> Page? { pages.place(of: path, by: \.path).map { pages[$0] } }

  func picture(of source: String) -> Picture? {
    pictures.place(of: source, by: \.source).map { pictures[$0] }
  }

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
    writer.write(pictures) { writer, picture in
      writer.write(picture.source)
      writer.write(Int(truncatingIfNeeded: picture.state))
      writer.write(picture.files) { writer, file in
        writer.write(file.path)
        writer.write(file.stamp)
      }
    }
    return writer.bytes
  }

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let pages = reader.list({ $0.page() }), let pictures = reader.list({ $0.picture() }),
      reader.isAtEnd
    else { return nil }
    self.pages = pages
    self.pictures = pictures
  }
}

extension RememberedOutput.Page {
  init(
    _ path: String, _ file: FileStamp, _ found: FoundPage?, prose: Range<Int>?
  ) {
    self.init(
      path: path, file: file, parts: found?.parts.map { RememberedOutput.Part($0) } ?? [],
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

extension RememberedOutput.Part {
  fileprivate init(_ part: PagePart) {
    self.init(
      anchor: part.anchor, heading: part.heading, text: Fingerprint(of: part.text),
      length: part.text.count)
  }

  fileprivate var outline: PagePart { PagePart(anchor: anchor, heading: heading, text: []) }
}

extension ByteWriter {
  fileprivate mutating func write(_ part: RememberedOutput.Part) {
    write(part.anchor)
    write(part.heading)
    write(part.text)
    write(part.length)
  }
}

extension ByteReader {
  fileprivate mutating func page() -> RememberedOutput.Page? {
    guard let path = text(), let file = stamp(), let parts = list({ $0.part() }),
      let people = list({ $0.text() }), let start = number(), let count = number()
    else { return nil }
    return RememberedOutput.Page(
      path: path, file: file, parts: parts, people: people,
      prose: start >= 0 && count >= 0 ? start..<start + count : nil)
  }

  private mutating func part() -> RememberedOutput.Part? {
    guard let anchor = text(), let heading = optionalText(), let text = fingerprint(),
      let length = number(), length >= 0
    else { return nil }
    return RememberedOutput.Part(anchor: anchor, heading: heading, text: text, length: length)
  }

  fileprivate mutating func picture() -> RememberedOutput.Picture? {
    guard let source = text(), let state = number(),
      let files = list({ reader -> RememberedOutput.Picture.File? in
        guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
        return RememberedOutput.Picture.File(path: path, stamp: stamp)
      })
    else { return nil }
    return RememberedOutput.Picture(
      source: source, state: UInt64(truncatingIfNeeded: state), files: files)
  }
}
