import Testing

@testable import Pictures

/// PNG, WebP and GIF keep their pixels and lose the rest.
struct StrippingTests {
  static func only(_ bytes: [UInt8]) throws -> [UInt8] {
    let variants = try PictureVariants.make(bytes)
    #expect(variants.count == 1)
    #expect(
      PictureHeader.read(variants[0].bytes).map(\.kind) == PictureHeader.read(bytes).map(\.kind))
    return variants[0].bytes
  }

  let secret = Fixture.secret

  @Test func keepsOnlyPixelsAndColoursOfPNG() throws {
    let colours: [(String, [UInt8])] = [
      ("gAMA", [0, 0, 177, 143]), ("sRGB", [0]), ("PLTE", [1, 2, 3]), ("tRNS", [9]),
    ]
    let bytes = Fixture.png(
      3, 2,
      before: [("iCCP", secret), ("tEXt", secret), ("sBIT", secret)] + colours
        + [("eXIf", Fixture.exif(1)), ("iTXt", secret), ("zTXt", secret), ("tIME", secret)],
      after: [("prVt", secret), ("tEXt", secret)])
    #expect(try Self.only(bytes + secret) == Fixture.png(3, 2, before: colours))
  }

  @Test func keepsTheMovementOfPNG() throws {
    let bytes = Fixture.png(
      3, 2, before: [("acTL", [0, 0, 0, 1, 0, 0, 0, 0])],
      after: [("fcTL", [UInt8](repeating: 0, count: 26)), ("fdAT", [0, 0, 0, 1, 5])])
    #expect(try Self.only(bytes) == bytes)
    let bomb = Fixture.png(
      3, 2,
      after: [(String, [UInt8])](
        repeating: ("fcTL", [UInt8](repeating: 0, count: 26)), count: 1_001))
    #expect(throws: PictureProblem.tooManyFrames(limit: 1_000)) { try PictureVariants.make(bomb) }
  }

  @Test func refusesUnknownCriticalChunks() {
    let bytes = Fixture.png(3, 2, before: [("CgBI", [1])])
    #expect(throws: PictureProblem.malformed(.png, offset: 33)) { try PictureVariants.make(bytes) }
  }

  @Test func keepsOnlyPixelsAndMovementOfWebP() throws {
    let frame: [UInt8] = [UInt8](repeating: 3, count: 16)
    let pixels = Fixture.riffChunks([("ALPH", [1, 2, 3]), Fixture.lossy(4, 4)])
    let junk = Fixture.riffChunks([("junk", secret)])
    let bytes = Fixture.webp([
      Fixture.extended(4, 4, flags: 0x3E), ("ICCP", secret), ("ANIM", [0, 0, 0, 0, 0, 0]),
      ("ANMF", frame + junk + pixels), ("EXIF", Fixture.exif(1)), ("XMP ", secret),
      ("what", secret),
    ])
    let expected = Fixture.webp([
      Fixture.extended(4, 4, flags: 0x12), ("ANIM", [0, 0, 0, 0, 0, 0]), ("ANMF", frame + pixels),
    ])
    #expect(try Self.only(bytes + secret) == expected)
  }

  @Test func leavesPlainWebPAsItIs() throws {
    for chunk in [Fixture.lossy(7, 5), Fixture.lossless(7, 5)] {
      #expect(try Self.only(Fixture.webp([chunk])) == Fixture.webp([chunk]))
    }
  }

  @Test func keepsOnlyPixelsAndMovementOfGIF() throws {
    let bytes = Fixture.gif(3, 2, frames: 2)
    #expect(bytes.holds(secret))
    let stripped = try Self.only(bytes)
    #expect(!stripped.holds(secret) && !stripped.holds(Array("XMP".utf8)))
    #expect(stripped.holds(Array("NETSCAPE2.0".utf8)) && stripped.last == 0x3B)
    #expect(try Self.only(stripped) == stripped)
  }

  @Test func refusesPicturesThatMetadataTurn() {
    let png = Fixture.png(3, 2, after: [("eXIf", Fixture.exif(6))])
    #expect(throws: PictureProblem.turnedByMetadata(.png)) { try PictureVariants.make(png) }
    for prefix in ["", "Exif\0\0"] {
      let webp = Fixture.webp([
        Fixture.extended(4, 4, flags: 8), Fixture.lossy(4, 4),
        ("EXIF", Array(prefix.utf8) + Fixture.exif(8)),
      ])
      #expect(throws: PictureProblem.turnedByMetadata(.webp)) { try PictureVariants.make(webp) }
    }
  }

  @Test func refusesWhatWasCutOff() throws {
    for (kind, bytes) in try Fixture.ofEachKind() where kind == .png || kind == .webp {
      for end in 12..<bytes.count {
        #expect(throws: PictureProblem.truncated(kind), "\(kind) cut at \(end)") {
          try PictureVariants.make(Array(bytes[..<end]))
        }
      }
    }
  }

  @Test func survivesAnyBytes() throws {
    var numbers = SeededNumbers(state: 42)
    var answers = (made: 0, refused: 0)
    for (kind, original) in try Fixture.ofEachKind() where kind != .jpeg {
      for _ in 0..<1_000 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
          bytes[Int.random(in: 6..<bytes.count, using: &numbers)] =
            .random(in: 0...255, using: &numbers)
        }
        do throws(PictureProblem) {
          _ = try PictureVariants.make(bytes)
          answers.made += 1
        } catch {
          answers.refused += 1
        }
      }
    }
    #expect(answers.made > 300 && answers.refused > 300, "\(answers)")
  }
}
