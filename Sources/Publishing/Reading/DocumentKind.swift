/// The kinds of document that may be published beside pictures, by their first bytes.
enum DocumentKind: Sendable {
  case pdf
  /// The office files of today, and archives: all are zip files.
  case zipped
  /// The office files of Word, Excel and WPS of old.
  case compound
  case richText, rar, sevenZip, mp3, mp4, wave, webm
  /// Without a sign of its own; its bytes must be text.
  case text

  private static let kinds: [String: DocumentKind] = [
    "pdf": .pdf, "docx": .zipped, "xlsx": .zipped, "pptx": .zipped, "odt": .zipped,
    "ods": .zipped, "odp": .zipped, "ofd": .zipped, "zip": .zipped, "doc": .compound,
    "xls": .compound, "ppt": .compound, "wps": .compound, "et": .compound, "dps": .compound,
    "rtf": .richText, "rar": .rar, "7z": .sevenZip, "mp3": .mp3, "m4a": .mp4, "mp4": .mp4,
    "wav": .wave, "webm": .webm, "csv": .text, "txt": .text,
  ]

  /// For the sentence that says what may be published.
  static let names = kinds.keys.sorted().joined(separator: "、")

  /// Pictures whose place and time of taking cannot be taken out.
  static let foreignPictures: Set<String> = [
    "jfif", "jpe", "jif", "pjpeg", "pjp", "heic", "heif", "tif", "tiff", "avif", "bmp", "jp2",
    "j2k", "jpx", "jxl", "dng", "raw", "cr2", "nef", "arw", "psd", "ico", "apng",
  ]

  init?(fileExtension: String) {
    guard let kind = DocumentKind.kinds[fileExtension] else { return nil }
    self = kind
  }

  /// How many first bytes tell the kind.
  static let signLength = 16

  /// Whether a file begins as this kind does.
  func fits(_ bytes: [UInt8]) -> Bool {
    func has(_ sign: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: sign)
    }
    return switch self {
    case .pdf: has(Array("%PDF-".utf8))
    case .zipped: has([0x50, 0x4B, 0x03, 0x04]) || has([0x50, 0x4B, 0x05, 0x06])
    case .compound: has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    case .richText: has(Array("{\\rtf".utf8))
    case .rar: has(Array("Rar!".utf8))
    case .sevenZip: has([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
    case .mp3: has(Array("ID3".utf8)) || bytes.count > 1 && bytes[0] == 0xFF && bytes[1] >= 0xE0
    case .mp4: has(Array("ftyp".utf8), at: 4)
    case .wave: has(Array("RIFF".utf8)) && has(Array("WAVE".utf8), at: 8)
    case .webm: has([0x1A, 0x45, 0xDF, 0xA3])
    case .text: !has(Array("%PDF".utf8)) && !has(Array("RIFF".utf8)) && !has(Array("GIF8".utf8))
    }
  }
}
