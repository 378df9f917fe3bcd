import Noticeboard

/// Where the prose of a notice stands in its page, and what others know of it.
struct NoticePlace: Sendable, Equatable {
  /// Below `content/`.
  let source: String
  /// Below the output.
  let page: String
  /// In the page's bytes.
  var prose: Range<Int>
  /// Of what stands before the text in the source.
  let head: Fingerprint
  let face: Fingerprint
  let ways: [NoticeFace.Way]
}

/// The places of all notices as bytes, of which only those are read that are asked for.
struct NoticeList: Sendable {
  /// One after the other, each behind its length.
  private(set) var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ places: [NoticePlace]) {
    bytes = []
    for place in places { bytes += Self.bytes(of: place) }
  }

  /// The notice that stands in a file; nil if there is none that can be read.
  subscript(source: String) -> NoticePlace? {
    range(of: source).flatMap { range in
      var reader = ByteReader(Array(bytes[range.dropFirst(Self.head)]))
      return reader.notice().flatMap { reader.isAtEnd ? $0 : nil }
    }
  }

  /// Puts a place where that of its file stood.
  mutating func replace(_ place: NoticePlace) {
    guard let range = range(of: place.source) else { return }
    bytes.replaceSubrange(range, with: Self.bytes(of: place))
  }

  private static let head = MemoryLayout<Int64>.size

  private func range(of source: String) -> Range<Int>? {
    // Each entry begins with the path of its file.
    var start = ByteWriter()
    start.write(source)
    return bytes.withUnsafeBytes { bytes in
      var place = 0
      while bytes.count - place > Self.head {
        let count = Int(
          Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self)))
        guard (0...bytes.count - place - Self.head).contains(count) else { return nil }
        let entry = place + Self.head..<place + Self.head + count
        if bytes[entry].starts(with: start.bytes) { return place..<entry.upperBound }
        place = entry.upperBound
      }
      return nil
    }
  }

  private static func bytes(of notice: NoticePlace) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(notice.source)
    writer.write(notice.page)
    writer.write(notice.prose.lowerBound)
    writer.write(notice.prose.count)
    writer.write(notice.head)
    writer.write(notice.face)
    writer.write(notice.ways) { writer, way in
      writer.write(way.target)
      writer.write(way.fragment)
      writer.write(way.address)
    }
    var entry = ByteWriter()
    entry.write(writer.bytes)
    return entry.bytes
  }
}

extension ByteReader {
  fileprivate mutating func notice() -> NoticePlace? {
    guard let source = text(), let page = text(), let start = number(), let count = number(),
      start >= 0, count >= 0, let head = fingerprint(), let face = fingerprint(),
      let ways = list({ reader -> NoticeFace.Way? in
        guard let target = reader.text(), let fragment = reader.text(),
          let address = reader.optionalText()
        else { return nil }
        return NoticeFace.Way(target: target, fragment: fragment, address: address)
      })
    else { return nil }
    return NoticePlace(
      source: source, page: page, prose: start..<start + count, head: head, face: face, ways: ways)
  }
}
