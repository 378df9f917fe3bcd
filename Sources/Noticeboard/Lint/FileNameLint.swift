/// Names that some disk, stick or address cannot hold (F1): USB sticks are FAT or exFAT.
package enum FileNameLint {
  /// In bytes; with the folder of the site before them they stay below what file systems allow.
  static let pathLimit = 240

  static func check(_ paths: [String], prefix: String) -> Findings {
    var findings = Findings()
    var seen: [String: String] = Dictionary(minimumCapacity: paths.count)
    func take(_ name: Substring, of whole: String) {
      if !isHarmless(name) { check(String(name), at: Location(prefix + whole), &findings) }
      checkPrivacy(String(name), of: whole, prefix: prefix, &findings)
      // Equal but for capitals, or for how accents are composed: one file on such a disk.
      let key = whole.lowercased()
      guard let first = seen[key] else {
        seen[key] = whole
        return
      }
      // Strings compare by meaning; names of files are their bytes.
      if !first.utf8.elementsEqual(whole.utf8) {
        findings.report(
          .nameTwice, at: Location(prefix + whole), whole, related: [Location(prefix + first)])
      }
    }
    var (folders, folderBefore): (Set<[UInt8]>, String) = ([], "")
    for path in paths {
      if path.utf8.count > pathLimit {
        findings.report(
          .pathTooLong, at: Location(prefix + path), String(path.utf8.count), String(pathLimit))
      }
      var start = path.startIndex
      // Of the path before, with its slash: most are in the same.
      if path.utf8.starts(with: folderBefore.utf8) {
        start = path.utf8.index(start, offsetBy: folderBefore.utf8.count)
      }
      while let slash = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) {
        let folder = String(path[..<slash])
        if folders.insert(Array(folder.utf8)).inserted { take(path[start..<slash], of: folder) }
        start = path.utf8.index(after: slash)
        folderBefore = String(path[..<start])
      }
      take(path[start...], of: path)
      if path.hasPrefix("media/") { checkMedia(path, at: Location(prefix + path), &findings) }
    }
    return findings
  }

  /// A name becomes an address: somebody's number in it would be published with it.
  private static func checkPrivacy(
    _ name: String, of whole: String, prefix: String, _ findings: inout Findings
  ) {
    // Fewer bytes hold neither a number nor an address with their ending.
    guard name.utf8.count >= 8, let found = personal(in: name) else { return }
    findings.report(
      .personalName, at: Location(prefix + Detector.maskingNumbers(whole)), found.excerpt,
      found.kind.chinese, found.kind.english)
  }

  private static let detector = Detector(asOf: PrivacyLint.lastBirthday)

  /// What is certainly personal in a name; dates, months and counts are not.
  package static func personal(in name: String) -> PrivacyFinding? {
    detector.findings(in: name).first { $0.certainty == .certain }
  }

  /// Letters, digits and signs within, longer than the reserved names: nearly every name.
  private static func isHarmless(_ name: Substring) -> Bool {
    var stem = 0
    var hasDot = false
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        if !hasDot { stem += 1 }
      case UInt8(ascii: "."): hasDot = true
      default: return false
      }
    }
    return stem > 6 && name.utf8.last != UInt8(ascii: ".")
  }

  private static func check(_ name: String, at place: Location, _ findings: inout Findings) {
    if [".", ".."].contains(name) || escapes(name) {
      findings.report(.pathLeavesTree, at: place, name)
      return
    }
    if isReserved(name) {
      findings.report(.reservedName, at: place, name)
    }
    if let last = name.last, last == "." || last == " " || name.hasPrefix(" ") {
      findings.report(.nameEndsBadly, at: place, name)
    }
    if let bad = name.unicodeScalars.first(where: { isForbidden($0) }) {
      let shown =
        bad.value < 0x20 || bad.value == 0x7F
        ? Diagnostic.codePoint(bad.value) : String(Character(bad))
      findings.report(.nameWithSign, at: place, name, shown)
    }
  }

  /// `%2e%2e` is `..` for a server.
  private static func escapes(_ name: String) -> Bool {
    guard name.holds(UInt8(ascii: "%")) else { return false }
    let folded = name.lowercased()
    return ["%2e%2e", "%2e.", ".%2e", "%2f", "%5c"].contains {
      folded.firstRange(ofText: $0) != nil
    }
  }

  /// Whether Windows takes it for a device, whatever stands behind a dot.
  package static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    return reserved.contains(stem.last == " " ? String(stem.dropLast()) : stem)
  }

  private static let reserved: Set<String> = {
    var names: Set<String> = ["CON", "PRN", "AUX", "NUL", "CLOCK$"]
    for digit in 1...9 { names.formUnion(["COM\(digit)", "LPT\(digit)"]) }
    return names
  }()

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || "<>:\"\\|?*".unicodeScalars.contains(scalar)
  }

  /// Pictures and attachments keep their names as addresses, and Chinese ones break in old
  /// browsers and mail.
  private static func checkMedia(_ path: String, at place: Location, _ findings: inout Findings) {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    if !isPlain { findings.report(.mediaNameNotPlain, at: place, path) }
  }
}
