import Testing

@testable import Noticeboard

/// A number of a vector; the tests' own numbers are right.
func decimal(_ text: String) -> FixedDecimal {
  do { return try FixedDecimal(text) } catch {
    Issue.record("\(text): \(error)")
    return .zero
  }
}

@Suite struct FixedDecimalTests {
  @Test func readsAndPrints() throws {
    for (text, shortest, two) in [
      ("1200.50", "1200.5", "1200.50"), ("-3", "-3", "-3.00"), ("0", "0", "0.00"),
      ("１２", "12", "12.00"), ("０．５", "0.5", "0.50"), ("0017", "17", "17.00"),
      ("83.0", "83", "83.00"), ("2.675", "2.675", "2.68"), ("-2.675", "-2.675", "-2.68"),
      ("0.000001", "0.000001", "0.00"), ("-0.001", "-0.001", "0.00"),
      ("999999999999.999999", "999999999999.999999", "1000000000000.00"), ("−3", "-3", "-3.00"),
    ] {
      let value = try FixedDecimal(text)
      #expect(value.description == shortest, "\(text)")
      #expect(value.printed(places: 2) == two, "\(text)")
      #expect(try FixedDecimal(value.description) == value, "\(text)")
    }
    #expect(decimal("2.5").printed(places: 0) == "3")
    #expect(decimal("-2.5").printed(places: 0) == "-3")
    #expect(decimal("12").whole == 12 && decimal("12.5").whole == nil)
    #expect(decimal("83.0").isWhole && !decimal("83.1").isWhole)
  }

  @Test func saysWhyItIsNoNumber() {
    for (text, mistake) in [
      ("", DecimalMistake.notANumber), ("-", .notANumber), ("1.", .notANumber), (".5", .notANumber),
      ("1e3", .notANumber), ("12 3", .notANumber), ("1,20", .notANumber), ("1200,000", .notANumber),
      ("三", .notANumber), ("--1", .notANumber), ("1.2.3", .notANumber), ("NaN", .notANumber),
      ("1000000000000", .tooLarge), ("99999999999999999999999", .tooLarge),
      ("0.0000001", .tooManyPlaces(allowed: 6)), ("约30", .approximate), ("30余", .approximate),
      ("760余", .approximate), ("1,200", .sheetSpelling(FixedDecimal(1200))),
      ("1,200.50", .sheetSpelling(decimal("1200.5"))),
      ("1.2万", .sheetSpelling(FixedDecimal(12_000))),
      ("+5", .sheetSpelling(FixedDecimal(5))),
      ("999999999万", .sheetSpelling(FixedDecimal(9_999_999_990_000))),
      ("86%", .notANumber),
    ] {
      #expect(throws: mistake, "\(text)") { try FixedDecimal(text) }
    }
    #expect(throws: DecimalMistake.tooManyPlaces(allowed: 2)) { try FixedDecimal(money: "1.234") }
    #expect(throws: Never.self) { try FixedDecimal(money: "1.23") }
  }

  @Test func dividesRoundingHalvesAwayFromZero() {
    for (total, base, printed) in [
      ("1260", "412", "3.06"), ("918", "300", "3.06"), ("1070", "400", "2.68"),
      ("805", "322", "2.50"),
      ("-1070", "400", "-2.68"), ("1070", "-400", "-2.68"), ("1", "3", "0.33"), ("2", "3", "0.67"),
      ("1", "200", "0.01"), ("1", "201", "0.00"),
      ("999999999999", "0.000001", "999999999999000000.00"),
    ] {
      let value = decimal(total).divided(by: decimal(base), places: 2)
      #expect(value?.printed(places: 2) == printed, "\(total)/\(base)")
    }
    #expect(decimal("1").divided(by: .zero, places: 2) == nil)
  }

  @Test func multipliesAndWeighs() {
    #expect(decimal("1.5").multiplied(by: decimal("-2.25"))?.description == "-3.375")
    #expect(decimal("0.005").multiplied(by: decimal("1"), places: 2)?.description == "0.01")
    let largest = decimal("999999999999.999999")
    #expect(largest.multiplied(by: largest)?.description == "999999999999999998000000")
    let square = largest.multiplied(by: largest)
    #expect(square?.multiplied(by: largest) == nil)
    let weighted = FixedDecimal.weighted([
      (decimal("88"), decimal("30")), (decimal("90"), decimal("30")),
      (decimal("84.5"), decimal("40")),
    ])
    #expect(weighted?.description == "87.2")
    #expect(FixedDecimal.weighted([]) == .zero)
  }

  @Test func addsExactly() {
    let sum = Array(repeating: decimal("0.1"), count: 1000).reduce(.zero, +)
    #expect(sum == FixedDecimal(100))
    let balance = decimal("200.10") + decimal("1000") - decimal("300.25")
    #expect(balance.money == "899.85")
    #expect((.zero - balance).money == "-899.85")
    #expect(decimal("-1") < .zero && decimal("0.10") == decimal("0.1"))
  }
}

@Suite struct RatioTests {
  @Test(arguments: [
    (4, 8, 3, "50.0%（4/8，含上期结转 3 件）"), (6, 8, 0, "75.0%（6/8）"), (2, 3, 0, "2/3"),
    (3, 4, 2, "3/4（含上期结转 2 件）"), (3, 4, 0, "3/4"), (0, 0, 3, "本期无"), (0, 0, 0, "本期无"),
    (1999, 2000, 0, "99.9%（1999/2000）"), (1, 3000, 0, "0.1%（1/3000）"),
    (2000, 2000, 0, "100%（2000/2000）"), (0, 3000, 0, "0%（0/3000）"), (5, 5, 0, "100%（5/5）"),
    (4, 4, 0, "4/4"), (320, 760, 0, "42.1%（320/760）"), (629, 798, 0, "78.8%（629/798）"),
    (690, 445, 0, "155.1%（690/445）"), (690, 528, 0, "130.7%（690/528）"), (4, 5, 0, "80.0%（4/5）"),
    (2001, 2000, 0, "100.1%（2001/2000）"), (1, 8, 0, "12.5%（1/8）"), (1, 16, 0, "6.3%（1/16）"),
  ])
  func printsNumeratorAndDenominator(_ over: Int, _ under: Int, _ carried: Int, _ text: String) {
    let printed = Ratio(over, of: under).printed(minimum: 5, carriedIn: carried)
    #expect(printed == text, "\(over)/\(under)")
  }

  @Test func agreesWithWhatIsPrinted() throws {
    let half = Ratio(4, of: 8)
    for (typed, agrees) in [("50", true), ("50.0", true), ("50.1", false), ("80", false)] {
      let value = try FixedDecimal(typed)
      #expect(half.agrees(withPercentage: value) == agrees, "\(typed)")
    }
    let nearly = Ratio(1999, of: 2000)
    #expect(!nearly.agrees(withPercentage: FixedDecimal(100)))
    #expect(!Ratio(0, of: 0).agrees(withPercentage: FixedDecimal(100)))
  }
}

@Suite struct RankingTests {
  @Test func ranksTiesAlike() {
    #expect(competitionRanks(of: ["3.06", "3.06", "2.68", "2.50"].map(decimal)) == [1, 1, 3, 4])
    #expect(competitionRanks(of: [10, 30, 20, 30], order: .high) == [4, 1, 3, 1])
    #expect(competitionRanks(of: [10, 30, 20, 10], order: .low) == [1, 4, 3, 1])
    #expect(competitionRanks(of: [Int]()) == [])
    #expect(competitionRanks(of: [7, 7, 7]) == [1, 1, 1])
  }

  @Test func ranksThePrintedValueOfTheWorkedExample() {
    let values = [(1260, 412), (918, 300), (1070, 400), (805, 322)].compactMap {
      FixedDecimal($0.0).divided(by: FixedDecimal($0.1), places: 2)
    }
    let ranks = competitionRanks(of: values)
    #expect(ranks == [1, 1, 3, 4])
    let changes = zip([2, 1, 5, 3], ranks).map { RankChange(from: $0, to: $1).chinese }
    #expect(changes == ["▲1", "平", "▲2", "▼1"])
    #expect(RankChange.new.chinese == "新" && RankChange.notComparable.chinese == "—")
    #expect(RankOrder("高者先") == .high && RankOrder("low") == .low)
  }

  @Test func takesTheMedianWithOneDecimal() {
    #expect(median(of: [15, 16, 23, 28])?.printed(places: 1) == "19.5")
    #expect(median(of: [28, 15, 16])?.printed(places: 1) == "16.0")
    #expect(median(of: []) == nil)
    #expect(median(of: [-1, 0])?.printed(places: 1) == "-0.5")
  }

  @Test func hidesSmallCounts() {
    #expect((0...6).map { SmallCount($0).printed } == ["0", "<5", "<5", "<5", "<5", "5", "6"])
  }
}
