package import Noticeboard

/// Reads how the site looks: the built-in files, and the site's own `site-templates/`.
package enum LookReader {
  package static func read(_ site: String) throws(FileError) -> (SiteTemplates, Findings) {
    let builtIn = BuiltInFiles.all.compactMap { file -> SiteTemplates.File? in
      guard file.path.hasPrefix(SiteTemplates.prefix) else { return nil }
      return SiteTemplates.File(
        path: String(file.path.dropFirst(SiteTemplates.prefix.count)),
        bytes: bytes(of: file.text, file.path))
    }
    let own = try OwnLook.read(site, insteadOf: builtIn)
    let (look, flaws) = SiteTemplates.compile(
      builtIn: builtIn, own: own.files, unused: own.unused)
    var findings = own.findings
    findings.add(flaws)
    return (look, findings)
  }

  /// Pictures are embedded as the characters that have the numbers of their bytes.
  private static func bytes(of text: StaticString, _ path: String) -> [UInt8] {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard path.hasSuffix(".png") else { return Array(bytes) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
  }
}
