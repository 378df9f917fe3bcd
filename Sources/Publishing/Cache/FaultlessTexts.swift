import Noticeboard

/// The texts of a site in which no slip and nothing personal was found: judged by the same rules, they
/// need not be searched again.
struct FaultlessTexts: Sendable {
  /// Of each file of the tree with its path.
  private let texts: [Fingerprint]
  /// Of this program, and of the settings and words by which texts are judged.
  private let rules: Fingerprint

  init(of tree: SourceTree) async {
    texts = await inChunks(tree.files.count) { tree.files[$0].fingerprint }
    let basis = NoticeFace.basis.compactMap { tree[$0]?.fingerprint.text }
    let rules = [BuildCache.program] + basis
    self.rules = Fingerprint(of: Array(rules.joined(separator: "\n").utf8))
  }

  /// The numbers of files in which an earlier build found nothing.
  func known(_ file: KeptFile) -> Set<Int> {
    guard let bytes = file.read() else { return [] }
    var reader = ByteReader(bytes)
    guard reader.fingerprint() == rules, let known = reader.list({ $0.fingerprint() }) else {
      return []
    }
    let faultless = Set(known)
    return Set(texts.indices.filter { faultless.contains(texts[$0]) })
  }

  func remember(_ numbers: [Int], in file: KeptFile) {
    var writer = ByteWriter()
    writer.write(rules)
    writer.write(numbers.map { texts[$0] }) { $0.write($1) }
    file.write(writer.bytes)
  }
}

extension SourceTree.File {
  /// Of its bytes and its path.
  fileprivate var fingerprint: Fingerprint {
    let content = Fingerprint(of: bytes)
    var path = path
    let name = path.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
    return [content.high, content.low, name.high, name.low].withUnsafeBytes {
      Fingerprint(of: $0)
    }
  }
}
