import Testing

@testable import Pictures

struct PictureVariantsTests {
  static func sizes(_ variants: [PictureVariant]) -> [String] {
    variants.map { "\($0.width)x\($0.height)" }
  }

  static func decode(_ jpeg: [UInt8]) throws -> PixelGrid {
    let structure = try JPEGStructure.whole(jpeg)
    return try JPEGDecoder().decode(jpeg, structure, covering: structure.stored)
  }

  @Test(arguments: [
    (1_700, 100, ["1600x94", "800x47", "400x24", "1700x100"]),
    (1_000, 333, ["800x266", "400x133", "1000x333"]),
    (800, 600, ["400x300", "800x600"]),
    (1_601, 1, ["1600x1", "800x1", "400x1", "1601x1"]),
    (1, 1, ["1x1"]),
  ]) func makesEachWidthBelowTheOriginal(width: Int, height: Int, expected: [String]) throws {
    let variants = try PictureVariants.make(try Fixture.jpeg(Fixture.gradient(width, height)))
    #expect(Self.sizes(variants) == expected)
    for variant in variants {
      let structure = try JPEGStructure.whole(variant.bytes)
      #expect(structure.stored == PictureSize(width: variant.width, height: variant.height))
    }
  }

  @Test(arguments: Orientation.allCases) func turnsThePictureItself(orientation: Orientation) throws
  {
    // Left to right red grows, top to bottom green does.
    let pixels = Fixture.gradient(160, 96)
    let bytes = try Fixture.jpeg(pixels, orientation: orientation.rawValue)
    let variants = try PictureVariants.make(bytes, widths: [48])
    let expected = orientation.exchangesSides ? ["48x80", "96x160"] : ["48x29", "160x96"]
    #expect(Self.sizes(variants) == expected)
    for variant in variants {
      let shown = try Self.decode(variant.bytes)
      #expect(try JPEGStructure.whole(variant.bytes).orientation == .upright)
      // Where the stored picture's first pixel and its right neighbour go (EXIF, tag 274).
      let (top, left, redGrows): (Bool, Bool, String) =
        switch orientation {
        case .upright: (true, true, "right")
        case .mirrored: (true, false, "left")
        case .upsideDown: (false, false, "left")
        case .flipped: (false, true, "right")
        case .transposed: (true, true, "down")
        case .turnedRight: (true, false, "down")
        case .transversed: (false, false, "up")
        case .turnedLeft: (false, true, "up")
        }
      func red(_ x: Int, _ y: Int) -> Int { Int(shown.bytes[(y * shown.size.width + x) * 3]) }
      func green(_ x: Int, _ y: Int) -> Int { Int(shown.bytes[(y * shown.size.width + x) * 3 + 1]) }
      let (right, bottom) = (shown.size.width - 1, shown.size.height - 1)
      let corner = (left ? 0 : right, top ? 0 : bottom)
      #expect(red(corner.0, corner.1) < 30 && green(corner.0, corner.1) < 30, "\(orientation)")
      let across = red(right, corner.1) - red(0, corner.1)
      let along = red(corner.0, bottom) - red(corner.0, 0)
      let way =
        abs(across) > abs(along)
        ? (across > 0 ? "right" : "left") : (along > 0 ? "down" : "up")
      #expect(way == redGrows, "\(orientation): red differs \(across) across, \(along) along")
    }
  }

  @Test func publishesNoMetadata() throws {
    let bytes = try Fixture.jpeg(Fixture.gradient(500, 300), orientation: 3)
    #expect(bytes.holds(Fixture.secret))
    for variant in try PictureVariants.make(bytes) {
      #expect(!variant.bytes.holds(Fixture.secret), "\(variant.width)")
      #expect(Set(Self.markers(variant.bytes)) == [0xE0, 0xDB, 0xC2, 0xC4, 0xDA])
      #expect(variant.bytes.suffix(2) == [0xFF, 0xD9])
    }
  }

  /// The markers with a segment, up to the first scan and those of later scans' beginnings.
  static func markers(_ jpeg: [UInt8]) -> [UInt8] {
    zip(jpeg, jpeg.dropFirst()).filter { $0 == 0xFF && $1 >= 0xC0 && !(0xD0...0xD9 ~= $1) }
      .map(\.1)
  }

  @Test func givesTheSameBytesEachTime() throws {
    let bytes = try Fixture.jpeg(Fixture.gradient(900, 700), orientation: 6)
    #expect(try PictureVariants.make(bytes) == PictureVariants.make(bytes))
  }

  @Test func keepsGreyPicturesGrey() throws {
    let bytes = try Fixture.jpeg(Fixture.gradient(500, 300, colours: 1))
    for variant in try PictureVariants.make(bytes) {
      #expect(try Self.decode(variant.bytes).colours == 1)
    }
  }

  @Test(arguments: [true, false]) func refusesWhatWasCutOff(progressive: Bool) throws {
    let pixels = Fixture.gradient(60, 40)
    let bytes = try Fixture.jpeg(pixels, orientation: 6, progressive: progressive)
    let end = bytes.count - Fixture.secret.count
    for cut in 3..<end {
      #expect(throws: PictureProblem.truncated(.jpeg), "cut at \(cut)") {
        try PictureVariants.make(Array(bytes[..<cut]))
      }
    }
    #expect(throws: Never.self) { try PictureVariants.make(Array(bytes[..<end])) }
  }

  @Test func survivesCorruptPictures() throws {
    var numbers = SeededNumbers(state: 7)
    var answers = (made: 0, refused: 0)
    for progressive in [true, false] {
      let original = try Fixture.jpeg(Fixture.gradient(90, 70), progressive: progressive)
      for _ in 0..<250 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
          let place = Int.random(in: 2..<bytes.count, using: &numbers)
          bytes[place] = .random(in: 0...255, using: &numbers)
        }
        do throws(PictureProblem) {
          let variants = try PictureVariants.make(bytes, widths: [40])
          #expect(!variants.isEmpty)
          answers.made += 1
        } catch {
          answers.refused += 1
        }
      }
    }
    #expect(answers.made > 50 && answers.refused > 50, "\(answers)")
  }

  @Test func refusesMoreScansThanAnybodyNeeds() throws {
    let plain = try Fixture.jpeg(Fixture.gradient(8, 8), progressive: true)
    let bytes =
      try #require(plain.indices.first { plain[$0...].starts(with: [0xFF, 0xDA]) })
    let scans = [[UInt8]](repeating: Fixture.segment(0xDA, [1, 1, 0, 1, 5, 0]), count: 70)
    let many = Array(plain[..<bytes]) + scans.joined() + plain[bytes...]
    #expect(throws: PictureProblem.tooManyScans(limit: 64)) { try PictureVariants.make(many) }
  }

  @Test func refusesDrawings() {
    #expect(throws: PictureProblem.drawing) { try PictureVariants.make(Array("<svg/>".utf8)) }
  }
}
