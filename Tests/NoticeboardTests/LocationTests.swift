import Testing

@testable import Noticeboard

@Suite struct LocationTests {
  @Test func saysThePlaceItWasMadeOf() {
    let most = (1 << 31) - 1
    let places: [Location.Place] = [
      .wholeFile, .text(line: 1, column: 1), .text(line: most, column: 7), .cell(column: 1, row: 1),
      .cell(column: 16_384, row: 1_048_576), .cell(column: most, row: most),
    ]
    for place in places {
      let said = Location("content/units.csv", place).place
      #expect(said == place)
    }
    #expect(Set(places.map { Location("a", $0) }).count == places.count)
    // No file is as long; it is told as the last place there is.
    let beyond = Location("a", .text(line: .max, column: -1)).place
    #expect(beyond == .text(line: most, column: 0), "\(beyond)")
  }

  @Test func standsInTheOrderOfReading() {
    let places: [Location.Place] = [
      .wholeFile, .cell(column: 2, row: 1), .cell(column: 1, row: 2), .cell(column: 3, row: 2),
    ]
    let sorted = places.reversed().map { Location("a", $0) }.sorted().map(\.place)
    #expect(sorted == places)
  }
}
