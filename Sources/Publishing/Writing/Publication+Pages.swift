import CLinux
import Compression
import Mustache
import Noticeboard
import SearchIndex

extension Publication {
  /// What writing some files gave.
  struct Chunk: Sendable {
    var tally = BuildReport.Tally()
    var units: [SearchUnit] = []
    var lines: [Manifest.Line] = []
    /// For the next build.
    var pages: [RememberedOutput.Page] = []
    /// Those of them that lay there already, and whose units are without text.
    var kept: Set<String> = []
    var pictures: [RememberedOutput.Picture] = []
    var notices: [NoticePlace] = []
    var failures: [PageFailure] = []

    mutating func takeUnits() -> [SearchUnit] {
      defer { units = [] }
      return units
    }

    mutating func takeRemembered() -> (
      [RememberedOutput.Page], [RememberedOutput.Picture], [NoticePlace]
    ) {
      defer { (pages, pictures, notices) = ([], [], []) }
      return (pages, pictures, notices)
    }

    mutating func add(_ other: Chunk) {
      tally.add(other.tally)
      units += other.units
      lines += other.lines
      pages += other.pages
      pictures += other.pictures
      kept.formUnion(other.kept)
      notices += other.notices
      failures += other.failures
    }

    /// How much text the search has of the pages.
    var textBytes: Int {
      pages.reduce(0) { sum, page in page.parts.reduce(sum) { $0 + $1.length } }
    }

    /// Takes a file as the build before left it; false if it is not there.
    mutating func keep(
      _ path: String, of earlier: EarlierOutput?, among present: Set<String>
    ) -> Bool {
      guard present.contains(path), let line = earlier?.line(path) else { return false }
      tally.count(.unchanged)
      lines.append(line)
      return true
    }
  }

  func writeEachPage(of edition: Edition) async throws(FileError) -> Chunk {
    // Some pages are dear: the last of them should not be waited for.
    try await whole(edition.routes.count, of: 16) { range in
      let part = Swift.Result { () throws(FileError) in
        try writePages(range, of: edition)
      }
      progress.advance(by: range.count)
      return part
    }
  }

  private func writePages(
    _ numbers: Range<Int>, of edition: Edition
  ) throws(FileError) -> Chunk {
    var chunk = Chunk()
    let compressor = twins.isEmpty ? nil : Compressor()
    var buffer = OutputBuffer(capacity: 32_768)
    for number in numbers {
      buffer.removeAll()
      let route = edition.routes[number]
      let path = edition.folder + edition.paths[number]
      let notice: RenderedNotice?
      do throws(RenderFailure) {
        notice = try edition.render(route, into: &buffer)
      } catch {
        chunk.failures.append(PageFailure(path, error))
        continue
      }
      try buffer.withBytes { bytes throws(FileError) in
        let page: RememberedOutput.Page
        if let known = earlierPage(path, of: bytes), !edition.namesPeople(route),
          edition.isFound(route) == !known.parts.isEmpty,
          chunk.keep(path, of: earlier, among: present)
        {
          page = known
          chunk.kept.insert(path)
          if !known.parts.isEmpty { chunk.units += edition.searchUnits(route, known.outline) }
        } else {
          try write(bytes, to: path, compressor, &chunk)
          page = read(route, of: edition, path, bytes, notice, &chunk)
        }
        guard keeping != nil else { return }
        chunk.pages.append(page)
        chunk.note(notice, page, keeping?.heads ?? [:])
      }
    }
    return chunk
  }

  /// The page as it lies there, if it would be written the same.
  private func earlierPage(
    _ path: String, of bytes: UnsafeRawBufferPointer
  ) -> RememberedOutput.Page? {
    guard let earlier, let known = earlier.page(path, hash: Fingerprint(of: bytes)),
      // Somebody may have edited it by hand.
      output.stamp(of: path) == known.file, hasTwins(path)
    else { return nil }
    return known
  }

  /// Reads what the search has of a page that was written.
  private func read(
    _ route: Route, of edition: Edition, _ path: String, _ bytes: UnsafeRawBufferPointer,
    _ notice: RenderedNotice?, _ chunk: inout Chunk
  ) -> RememberedOutput.Page {
    let found = edition.found(route, on: bytes)
    if let found { chunk.units += found.units }
    let file = keeping.flatMap { _ in output.stamp(of: path) } ?? .gone
    return RememberedOutput.Page(
      path, file, found?.page,
      prose: keeping == nil ? nil : notice.flatMap { bytes.onlyPlace(of: $0.prose) })
  }
}

extension Publication.Chunk {
  /// Where the prose of a notice is to be found, should it change.
  fileprivate mutating func note(
    _ notice: RenderedNotice?, _ page: RememberedOutput.Page, _ heads: [String: Fingerprint]
  ) {
    guard let notice, let head = heads[notice.face.source], let prose = page.prose,
      prose.count == notice.prose.count
    else { return }
    notices.append(
      NoticePlace(
        source: notice.face.source, page: page.path, prose: prose, head: head,
        face: Fingerprint(of: notice.face.bytes), ways: notice.face.ways))
  }
}

extension UnsafeRawBufferPointer {
  /// Where the bytes stand, if they stand there once.
  fileprivate func onlyPlace(of bytes: [UInt8]) -> Range<Int>? {
    guard let start = place(of: bytes, from: 0), place(of: bytes, from: start + 1) == nil else {
      return nil
    }
    return start..<start + bytes.count
  }

  private func place(of bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { part in
      guard start < count, let text = baseAddress, let bytes = part.baseAddress else { return nil }
      let place = gongshi_place_of(bytes, part.count, text + start, count - start)
      return place < 0 ? nil : start + place
    }
  }
}
