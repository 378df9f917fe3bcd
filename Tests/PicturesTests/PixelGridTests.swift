import Testing

@testable import Pictures

struct PixelGridTests {
  /// The mean of the covered area, by the definition.
  static func mean(_ grid: PixelGrid, _ target: PictureSize, x: Int, y: Int, colour: Int) -> Double
  {
    let across = Double(grid.size.width) / Double(target.width)
    let along = Double(grid.size.height) / Double(target.height)
    var sum = 0.0
    for row in 0..<grid.size.height {
      let high = min(Double(row + 1), Double(y + 1) * along) - max(Double(row), Double(y) * along)
      for column in 0..<grid.size.width where high > 0 {
        let wide =
          min(Double(column + 1), Double(x + 1) * across) - max(Double(column), Double(x) * across)
        let value = grid.bytes[(row * grid.size.width + column) * grid.colours + colour]
        if wide > 0 { sum += high * wide * Double(value) }
      }
    }
    return sum / (across * along)
  }

  @Test(arguments: [(17, 11, 5, 3), (17, 11, 16, 10), (40, 2, 13, 1), (9, 9, 9, 4), (64, 64, 1, 1)])
  func reducesToTheMeanOfEachArea(width: Int, height: Int, newWidth: Int, newHeight: Int) {
    var numbers = SeededNumbers(state: 3)
    for colours in [1, 3] {
      let size = PictureSize(width: width, height: height)
      let bytes = (0..<width * height * colours).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      let grid = PixelGrid(size: size, colours: colours, bytes: bytes)
      let target = PictureSize(width: newWidth, height: newHeight)
      let reduced = grid.reduced(to: target)
      #expect(reduced.size == target)
      for y in 0..<newHeight {
        for x in 0..<newWidth {
          for colour in 0..<colours {
            let found = Double(reduced.bytes[(y * newWidth + x) * colours + colour])
            let expected = Self.mean(grid, target, x: x, y: y, colour: colour)
            #expect(abs(found - expected) <= 0.51, "\(x),\(y): \(found), not \(expected)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    (65_535, 1, 65_534, 1), (65_535, 1, 1, 1), (1, 65_535, 1, 1), (7_000, 3, 11, 2),
  ])
  func keepsWhiteWhite(width: Int, height: Int, newWidth: Int, newHeight: Int) {
    let white = PixelGrid(
      size: PictureSize(width: width, height: height), colours: 1,
      bytes: [UInt8](repeating: 255, count: width * height))
    let reduced = white.reduced(to: PictureSize(width: newWidth, height: newHeight))
    #expect(reduced.bytes.allSatisfy { $0 == 255 }, "\(reduced.bytes.prefix(3))")
  }

  @Test func turnsAndTurnsBack() {
    let grid = Fixture.gradient(5, 3)
    let back: [Orientation: Orientation] = [.turnedLeft: .turnedRight, .turnedRight: .turnedLeft]
    for orientation in Orientation.allCases {
      let turned = grid.turned(by: orientation)
      #expect(turned.turned(by: back[orientation] ?? orientation) == grid, "\(orientation)")
    }
  }
}
