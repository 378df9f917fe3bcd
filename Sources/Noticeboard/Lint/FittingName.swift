/// Names for files that are to be saved anew: whoever follows the message must not get a second one,
/// that an id has capitals or Han in it.
struct FittingName {
  /// Names that are taken, or were proposed for another file.
  private var taken: Set<String>

  /// Where nothing of a name may stay: 文件.
  private static let fallback = "wenjian"
  private static let longest = 64

  init(taken: [String]) {
    self.taken = Set(taken)
  }

  /// The path, or one like it whose parts are ids.
  mutating func path(like expected: String) -> String {
    let parts = expected.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, parts.count > 1, let dot = name.lastIndex(of: ".") else {
      return expected
    }
    let (stem, ending) = (String(name[..<dot]), name[dot...])
    // Folders below bulletins/ are nobody's id.
    let folders = parts.dropLast().enumerated().map { index, folder in
      index == 0 || parts[0] == "bulletins" ? folder : Self.identifier(like: folder)
    }
    let fitting = (folders + [Self.identifier(like: stem)]).joined(separator: "/")
    guard fitting + ending != expected else { return expected }
    var (number, proposal) = (1, fitting + ending)
    while !taken.insert(proposal).inserted {
      number += 1
      proposal = "\(fitting)-\(number)\(ending)"
    }
    return proposal
  }

  /// Its letters in small and its digits; what stands between them becomes one hyphen.
  private static func identifier(like name: String) -> String {
    if isIdentifier(name) { return name }
    var bytes: [UInt8] = []
    for byte in ValueReader.folded(name) {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      default:
        if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    bytes = Array(bytes.prefix(longest))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    let identifier = String(decoding: bytes, as: UTF8.self)
    let isUsable =
      !bytes.isEmpty && !FileNameLint.isReserved(identifier)
      && FileNameLint.personal(in: identifier) == nil
    return isUsable ? identifier : fallback
  }
}
