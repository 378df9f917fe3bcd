import Compression

/// A file beside another that holds it compressed, for web servers that send such files.
package enum CompressedTwin: String, Sendable, CaseIterable {
  case gzip = "gz"
  case brotli = "br"

  var suffix: String { "." + rawValue }

  func bytes(of bytes: [UInt8], _ compressor: Compressor) -> [UInt8] {
    switch self {
    case .gzip: compressor.gzip(bytes)
    case .brotli: compressor.brotli(bytes)
    }
  }

  /// Text shrinks; pictures and databases are sent as they are.
  static func pays(for path: String) -> Bool {
    let kinds = ["html", "css", "js", "svg", "xml", "csv", "ics", "txt", "json"]
    return path.split(separator: ".").last.map { kinds.contains(String($0)) } ?? false
  }
}
