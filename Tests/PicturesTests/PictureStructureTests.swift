import Testing

@testable import Pictures

/// What is found of a picture before anything is made of it.
struct PictureStructureTests {
  /// A JPEG with other bytes in its frame header, counted from the marker.
  private static func jpeg(_ bytes: [UInt8], at offset: Int) throws -> [UInt8] {
    let jpeg = try JPEGEncoder().encode(Fixture.gradient(90, 70), progressive: false)
    let marker = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    let place = marker + offset
    return Array(jpeg[..<place]) + bytes + Array(jpeg[(place + bytes.count)...])
  }

  /// The same cut off at a place of its data, but with an end.
  private static func cutJPEG() throws -> [UInt8] {
    let jpeg = try JPEGEncoder().encode(Fixture.gradient(90, 70), progressive: false)
    let scan = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xDA]) })
    let middle = (scan + jpeg.count) / 2
    return Array(jpeg[..<middle]) + [0xFF, 0xD9]
  }

  @Test func acceptsSoundPictures() throws {
    for (kind, bytes) in try Fixture.ofEachKind() where kind != .png {
      #expect(try PictureStructure.check(bytes) == .sound, "\(kind)")
    }
  }

  @Test(
    arguments: [
      // Sampling that no picture has.
      (11, [0x51]),
      // 1 × 65,535 pixels.
      (5, [0xFF, 0xFF, 0x00, 0x01]),
    ] as [(Int, [UInt8])])
  func refusesHeadersThatTheLibraryRefuses(offset: Int, bytes: [UInt8]) throws {
    let jpeg = try Self.jpeg(bytes, at: offset)
    #expect(throws: PictureProblem.self) { try PictureStructure.check(jpeg) }
  }

  @Test func tellsOfDataThatCouldNotBeRead() throws {
    let jpeg = try Self.cutJPEG()
    #expect(try PictureStructure.check(jpeg) == .damaged)
    #expect(throws: Never.self) { try PictureVariants.make(jpeg) }
  }

  @Test(arguments: [true, false]) func refusesWhatNothingCanBeMadeOf(progressive: Bool) throws {
    var numbers = SeededNumbers(state: 11)
    let original = try Fixture.jpeg(Fixture.gradient(90, 70), progressive: progressive)
    for _ in 0..<200 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 2..<bytes.count, using: &numbers)
        bytes[place] = .random(in: 0...255, using: &numbers)
      }
      let isAccepted = (try? PictureStructure.check(bytes)) != nil
      let isMade = (try? PictureVariants.make(bytes, widths: [40])) != nil
      #expect(isAccepted == isMade)
    }
  }
}
