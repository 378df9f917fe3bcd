import Testing

@testable import Publishing

@Suite struct ManifestTests {
  @Test func namesNothingOutsideTheOutput() {
    let lines = [
      "a.html", "a/b.html", "a/.b/c..html", "...", "/a.html", "a//b.html", "a/", ".", "..",
      "../a.html", "a/../b.html", "a/./b.html", "a/..",
    ]
    #expect(
      Manifest.paths(in: Array(lines.joined(separator: "\n").utf8)) == [
        "a.html", "a/b.html", "a/.b/c..html", "...",
      ])
  }

  @Test func takesThePathFromBehindTheHash() {
    let hash = String(repeating: "0", count: 32)
    #expect(Manifest.paths(in: Array("\(hash)  a/b.html\n".utf8)) == ["a/b.html"])
    #expect(Manifest.paths(in: Array("\(hash)  ../b.html\n".utf8)) == [])
  }

  @Test func tellsWhichTwinsWereMadeInALineThatIsNoPath() throws {
    let line = Manifest.Line(path: "a.html", hash: Fingerprint(of: []))
    let bytes = Manifest([line], twins: [.brotli, .gzip]).bytes
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("# compressed: gz,br\n"))
    #expect(Manifest.paths(in: bytes) == ["a.html"])
    let read = try #require(Manifest(bytes))
    #expect(read.lines == [line] && read.twins == [.gzip, .brotli], "\(read)")
    #expect(read.made(.gzip, of: "a.html") && !read.made(.gzip, of: "b.html"))
  }
}
