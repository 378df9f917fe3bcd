import Testing

@testable import Noticeboard

/// Numbers that are the same in every run.
struct FixedNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Many spellings of made-up personal data, and many lines without any.
@Suite struct DetectorRecallTests {
  let detector = Detector(asOf: day("2026-11-21"))

  func digits(_ count: Int, _ numbers: inout FixedNumbers) -> String {
    String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &numbers))) })
  }

  func pick(_ values: [String], _ numbers: inout FixedNumbers) -> String {
    values.randomElement(using: &numbers) ?? ""
  }

  func wide(_ text: String, _ numbers: inout FixedNumbers) -> String {
    guard Int.random(in: 0..<4, using: &numbers) == 0 else { return text }
    var folded = ""
    for scalar in text.unicodeScalars {
      let isASCII = (0x21...0x7E).contains(scalar.value)
      folded.unicodeScalars.append(
        isASCII ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return folded
  }

  func mobile(_ numbers: inout FixedNumbers) -> String {
    let first = "1" + String(Int.random(in: 3...9, using: &numbers)) + digits(1, &numbers)
    let separators = [
      "", "-", " ", "  ", "\u{3000}", "–", " - ", "\u{A0}", "/", "·", "_", "\t", "      ",
      "\u{200B}", "\u{2060}", "\u{202F}",
    ]
    let prefixes = ["", "", "+86", "+86 ", "+86-", "86 ", "0086", "(+86)"]
    let one = pick(separators, &numbers)
    let two = pick(separators, &numbers)
    let number = pick(prefixes, &numbers) + first + one + digits(4, &numbers) + two
    return wide(number + digits(4, &numbers), &numbers)
  }

  func identity(_ numbers: inout FixedNumbers) -> String {
    let birth = Day(
      number: Int32.random(
        in: day("1900-01-01").number...day("2026-11-21").number, using: &numbers))
    let date = birth.description.filter { $0 != "-" }
    let area = "9" + digits(5, &numbers)
    let sequence = digits(3, &numbers)
    var remainder = 0
    for digit in area + date + sequence {
      remainder = (remainder + (digit.wholeNumberValue ?? 0)) * 2 % 11
    }
    let check = (12 - remainder) % 11
    let last = check == 10 ? pick(["X", "x"], &numbers) : String(check)
    let separator = pick(["", "", " ", "-"], &numbers)
    return wide(area + separator + date + separator + sequence + last, &numbers)
  }

  func card(_ numbers: inout FixedNumbers) -> String {
    let length = Int.random(in: 16...19, using: &numbers)
    let body = String(Int.random(in: 3...6, using: &numbers)) + digits(length - 2, &numbers)
    var sum = 0
    for (place, digit) in body.reversed().enumerated() {
      let value = (digit.wholeNumberValue ?? 0) * (place.isMultiple(of: 2) ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    let whole = Array(body + String((10 - sum % 10) % 10))
    let separator = pick(["", "", " ", "-"], &numbers)
    let groups = stride(from: 0, to: whole.count, by: 4).map {
      String(whole[$0..<min($0 + 4, whole.count)])
    }
    return wide(groups.joined(separator: separator), &numbers)
  }

  func plate(_ numbers: inout FixedNumbers) -> String {
    let letters = ["A", "B", "R", "r", "D"]
    let dot = pick(["", "·", "•", "-", " "], &numbers)
    let head = pick(["皖", "闽", "鲁", "京", "粤"], &numbers) + pick(letters, &numbers) + dot
    return wide(
      head + digits(2, &numbers) + pick(letters, &numbers) + digits(2, &numbers), &numbers)
  }

  func room(_ numbers: inout FixedNumbers) -> String {
    let building = pick(["3号楼", "12幢", "7栋", "三号楼", "9#楼"], &numbers)
    let unit = pick(["1单元", "2单元", "二单元"], &numbers)
    let number = pick(["501", "1203", "五零一", "602"], &numbers) + pick(["室", "", "号"], &numbers)
    return wide(building + pick(["", " "], &numbers) + unit + number, &numbers)
  }

  @Test func findsAlmostAllOfTwentyThousandVariants() {
    var numbers = FixedNumbers(state: 20_261_121)
    let before = ["", "联系人：", "张三 ", "<td>", "电话", "\"", "第17号，", "3-02，", "（"]
    let after = ["", "，", "</td>", " 李四", "\"", "。", "）", "\n", "转告"]
    var missed: [String] = []
    for index in 0..<20_000 {
      let (kind, value): (PrivacyFinding.Kind, String) =
        switch index % 6 {
        case 0, 1: (.mobile, mobile(&numbers))
        case 2: (.identityNumber, identity(&numbers))
        case 3: (.bankCard, card(&numbers))
        case 4: (.plate, plate(&numbers))
        default: (.room, room(&numbers))
        }
      let text = pick(before, &numbers) + value + pick(after, &numbers)
      let found = detector.findings(in: text)
      // A number that is a right card and a right identity number is refused either way.
      let isRefused = found.contains {
        $0.kind == kind || (kind == .bankCard && $0.kind == .identityNumber)
      }
      if !isRefused { missed.append("\(kind) \(text)") }
    }
    #expect(missed.count <= 100, "\(missed.count): \(missed.prefix(20))")
  }

  @Test func raisesNoFalseAlarmInCleanLines() {
    var numbers = FixedNumbers(state: 7)
    var alarms: [String] = []
    for index in 0..<10_000 {
      let number = { (range: ClosedRange<Int>) in Int.random(in: range, using: &numbers) }
      let date = Day(number: Int32(number(20_000...20_800)))
      let line =
        switch index % 10 {
        case 0: "\(number(1...99)),随手拍,3-\(padded(number(1...30), to: 2)),路灯不亮,\(date),\(date + 2)"
        case 1: "本月解决率 \(number(1...99)).\(number(0...9))%（\(number(1...50))/\(number(51...99))）"
        case 2: "经费 \(number(1...9_999_999)).\(number(10...99)) 元，结余 \(number(0...99_999)) 元"
        case 3: "值班电话 0566-\(number(2_000_000...8_999_999))，\(date.chinese)"
        case 4: "\(number(1...30))号楼共\(number(1...6))个单元 \(number(20...400))户，\(number(100...999))人"
        case 5:
          "2026-\(padded(number(1...9999), to: 4)) \(date) \(padded(number(0...23), to: 2)):30-12:00"
        case 6:
          "<a href=\"../cases/wudan/2026-\(padded(number(1...9999), to: 4)).html#s\(number(1...999))\">"
        case 7: "第\(number(1...99))期 \(date.chineseWithWeekday) 社区\(number(101...999))会议室"
        case 8:
          "积分 \(number(100...99_999))，人数 \(number(100...9999))，人均 \(number(1...9)).\(number(10...99))"
        default:
          "王*\t138****\(padded(number(0...9999), to: 4))\t\(number(1...9))-\(padded(number(1...30), to: 2))"
        }
      if !detector.findings(in: line).isEmpty { alarms.append(line) }
    }
    #expect(alarms.isEmpty, "\(alarms.count): \(alarms.prefix(10))")
  }
}
