import Testing

@testable import Pictures

struct PictureHeaderTests {
  typealias Answer = Result<PictureHeader, PictureProblem>

  @Test func readsTheSizeOfEachKind() throws {
    for (kind, bytes) in try Fixture.ofEachKind() {
      let size =
        PictureHeader.read(bytes) == .success(.raster(kind, PictureSize(width: 16, height: 24)))
        || PictureHeader.read(bytes) == .success(.raster(kind, PictureSize(width: 24, height: 16)))
      #expect(size, "\(kind): \(PictureHeader.read(bytes))")
    }
    let wide = Fixture.webp([Fixture.lossless(16_383, 3_000)])
    #expect(
      PictureHeader.read(wide)
        == .success(.raster(.webp, PictureSize(width: 16_383, height: 3_000))))
  }

  @Test(arguments: 1...8) func reportsTheSizeAfterTurning(orientation: Int) throws {
    let bytes = try Fixture.jpeg(Fixture.gradient(24, 16), orientation: orientation)
    let shown =
      orientation < 5 ? PictureSize(width: 24, height: 16) : PictureSize(width: 16, height: 24)
    #expect(PictureHeader.read(bytes) == .success(.raster(.jpeg, shown)))
    for littleEndian in [true, false] {
      let exif = Fixture.exif(orientation, littleEndian: littleEndian)
      #expect(Orientation(exif: exif[...]).rawValue == orientation)
      for end in exif.indices { _ = Orientation(exif: exif[..<end]) }
    }
  }

  @Test(arguments: [0, 9, 65_535]) func takesUnknownOrientationsForUpright(number: Int) {
    #expect(Orientation(exif: Fixture.exif(number)[...]) == .upright)
  }

  @Test func fitsOnlyItsOwnExtensions() {
    #expect(PictureKind.raster(.jpeg).fits(extension: "JPG"))
    #expect(PictureKind.raster(.jpeg).fits(extension: ".jpeg"))
    #expect(!PictureKind.raster(.jpeg).fits(extension: "png"))
    #expect(PictureKind.svg.fits(extension: "svg"))
    let renamed = PictureHeader.read(Fixture.png(1, 1), fileExtension: "jpg")
    #expect(renamed == .failure(.extensionDiffers("jpg", kind: .raster(.png))))
    #expect(
      PictureHeader.read(Fixture.png(1, 1), fileExtension: "png")
        == .success(.raster(.png, PictureSize(width: 1, height: 1))))
  }

  @Test(
    arguments: [
      ("<svg xmlns=\"\">", .success(.drawing)),
      (
        "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC \"\">\n<svg>",
        .success(.drawing)
      ),
      ("<svgx>", .failure(.notAPicture)),
      ("<!DOCTYPE html><svg>", .failure(.notAPicture)),
      ("<html><body>jpg", .failure(.notAPicture)),
      ("<!-- never closed", .failure(.notAPicture)),
      ("", .failure(.notAPicture)),
      ("BM......", .failure(.foreignKind(.bmp))),
      ("%PDF-1.7", .failure(.foreignKind(.pdf))),
      ("\0\0\0\u{18}ftypheic", .failure(.foreignKind(.heic))),
      ("\0\0\0\u{18}ftypavif", .failure(.foreignKind(.avif))),
      ("II*\0....", .failure(.foreignKind(.tiff))),
    ] as [(String, Answer)]) func tellsKindsByTheirFirstBytes(text: String, answer: Answer)
  {
    #expect(PictureHeader.read(Array(text.utf8)) == answer)
  }

  @Test func refusesWhatIsTooLarge() throws {
    let size = PictureSize(width: 50_000, height: 50_000)
    #expect(
      PictureHeader.read(Fixture.png(50_000, 50_000))
        == .failure(.tooManyPixels(size, limit: 50_000_000)))
    let most = PictureSize(width: Int(UInt32.max), height: Int(UInt32.max))
    #expect(
      PictureHeader.read(Fixture.png(most.width, most.height))
        == .failure(.tooManyPixels(most, limit: 50_000_000)))
    #expect(
      PictureHeader.read(Fixture.gif(65_535, 65_535))
        == .failure(.tooManyPixels(PictureSize(width: 65_535, height: 65_535), limit: 50_000_000)))
    #expect(
      PictureHeader.read(Fixture.png(0, 1))
        == .failure(.noPixels(PictureSize(width: 0, height: 1))))
    #expect(
      PictureHeader.read(Fixture.png(1, 1), fileSize: 10_000_001)
        == .failure(.tooManyBytes(10_000_001, limit: 10_000_000)))
  }

  @Test func refusesAbsurdAnimations() {
    let apng = Fixture.png(1, 1, before: [("acTL", [0, 1, 0x86, 0xA0, 0, 0, 0, 0])])
    #expect(PictureHeader.read(apng) == .failure(.tooManyFrames(limit: 1_000)))
    let gif = Fixture.gif(1, 1, frames: 100_000)
    #expect(PictureHeader.read(gif) == .failure(.tooManyFrames(limit: 1_000)))
    let frame = ("ANMF", [UInt8](repeating: 0, count: 16))
    let webp = Fixture.webp(
      [Fixture.extended(1, 1, flags: 2)] + [(String, [UInt8])](repeating: frame, count: 1_001))
    #expect(PictureHeader.read(webp) == .failure(.tooManyFrames(limit: 1_000)))
    #expect(throws: Never.self) { try PictureHeader.read(Fixture.gif(1, 1, frames: 1_000)).get() }
  }

  @Test(
    arguments: [
      (0xC0, [8, 0, 16, 0, 16, 4], .unsupportedJPEG(.inks)),
      (0xC1, [12, 0, 16, 0, 16, 3], .unsupportedJPEG(.depth(bits: 12))),
      (0xC3, [8, 0, 16, 0, 16, 3], .unsupportedJPEG(.process)),
      (0xC0, [8, 0, 0, 0, 16, 3], .noPixels(PictureSize(width: 16, height: 0))),
      (0xC0, [8, 0, 16, 0, 16, 2], .malformed(.jpeg, offset: 6)),
      (0xC0, [8, 0, 16], .malformed(.jpeg, offset: 6)),
    ] as [(UInt8, [UInt8], PictureProblem)])
  func refusesUnusualFrames(marker: UInt8, frame: [UInt8], problem: PictureProblem) {
    let bytes = [0xFF, 0xD8] + Fixture.segment(marker, frame) + Fixture.segment(0xDA, [])
    #expect(PictureHeader.read(bytes) == .failure(problem))
  }

  @Test func needsNoMoreThanTheBeginning() throws {
    let bytes = try Fixture.jpeg(Fixture.gradient(200, 100))
    let whole = PictureHeader.read(bytes)
    let beginning = Array(bytes.prefix(bytes.count / 2))
    #expect(PictureHeader.read(beginning, fileSize: bytes.count) == whole)
    let little = Array(bytes.prefix(40))
    #expect(
      PictureHeader.read(little, fileSize: bytes.count) == .failure(.moreBytesNeeded(given: 40)))
    #expect(PictureHeader.read(little) == .failure(.truncated(.jpeg)))
  }

  @Test func namesEveryTruncationOfAHeader() throws {
    for (kind, bytes) in try Fixture.ofEachKind() {
      let whole = PictureHeader.read(bytes)
      var reached = false
      for end in bytes.indices {
        let answer = PictureHeader.read(Array(bytes[..<end]))
        let beginning = PictureHeader.read(Array(bytes[..<end]), fileSize: bytes.count)
        switch answer {
        case .success:
          reached = true
          #expect(answer == whole, "\(kind) cut at \(end)")
          #expect(beginning == whole, "\(kind) cut at \(end)")
        case .failure(.notAPicture): #expect(end < 12, "\(kind) cut at \(end)")
        case .failure(let problem):
          #expect(problem == .truncated(kind), "\(kind) cut at \(end)")
          #expect(beginning == .failure(.moreBytesNeeded(given: end)), "\(kind) cut at \(end)")
          #expect(!reached, "\(kind) cut at \(end): known before")
        }
      }
    }
  }

  @Test func survivesAnyBytes() throws {
    var numbers = SeededNumbers(state: 20_261_130)
    var answers = (read: 0, refused: 0)
    for (_, original) in try Fixture.ofEachKind() {
      for _ in 0..<1_500 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &numbers) {
          let place = Int.random(in: 2..<min(bytes.count, 120), using: &numbers)
          bytes[place] =
            [0, 0xFF, 0x7F, .random(in: 0...255, using: &numbers)]
            .randomElement(using: &numbers) ?? 0
        }
        switch PictureHeader.read(bytes) {
        case .success: answers.read += 1
        case .failure: answers.refused += 1
        }
      }
    }
    #expect(answers.read > 500 && answers.refused > 500, "\(answers)")
  }
}
