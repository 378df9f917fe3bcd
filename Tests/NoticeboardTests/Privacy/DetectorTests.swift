import Testing

@testable import Noticeboard

@Suite struct DetectorTests {
  let detector = Detector(asOf: day("2026-11-21"))

  struct Vector: Sendable {
    let text: String
    let kind: PrivacyFinding.Kind
    let certainty: PrivacyFinding.Certainty

    init(
      _ text: String, _ kind: PrivacyFinding.Kind,
      _ certainty: PrivacyFinding.Certainty = .certain
    ) {
      self.text = text
      self.kind = kind
      self.certainty = certainty
    }
  }

  static let hits: [Vector] = [
    Vector("999999199001010016", .identityNumber),
    Vector("９９９９９９１９９００１０１００１６", .identityNumber),
    Vector("999999 19900101 0016", .identityNumber),
    Vector("999999-19900101-0016", .identityNumber),
    Vector("999999/19900101/0016", .identityNumber),
    Vector("999999_19900101_0016", .identityNumber),
    Vector("999999/1990/0101/0016", .identityNumber),
    Vector("999999/1990/01/01/0016", .identityNumber),
    Vector("999999／19900101／018Ｘ", .identityNumber),
    Vector("999999_19900101_018X", .identityNumber),
    Vector("99999919900101018X", .identityNumber),
    Vector("99999919900101018x", .identityNumber),
    Vector("99999919900101018Ｘ", .identityNumber),
    Vector("999999-19900101-018 X", .identityNumber),
    Vector("99999919900101018×", .identityNumber), Vector("99999919900101018 ×", .identityNumber),
    Vector("99999919900101018Х", .identityNumber), Vector("99999919900101018х", .identityNumber),
    Vector("99999919900101018Χ", .identityNumber), Vector("99999919900101018χ", .identityNumber),
    Vector("99999919900101018Ⅹ", .identityNumber),
    Vector("99999919900101019×", .identityNumber, .likely),
    Vector("999999900101001", .identityNumber),
    Vector("999999199001010017", .identityNumber, .likely),
    Vector("13812345678", .mobile),
    Vector("138-1234-5678", .mobile),
    Vector("138 1234 5678", .mobile),
    Vector("+86 13812345678", .mobile),
    Vector("+8613812345678", .mobile),
    Vector("0086 138 1234 5678", .mobile),
    Vector("+86-138-1234-5678", .mobile),
    Vector("013812345678", .mobile),
    Vector("１３８１２３４５６７８", .mobile),
    Vector("１３８－１２３４－５６７８", .mobile),
    Vector("tel13812345678", .mobile),
    Vector("1.13812345678", .mobile),
    Vector("138\u{A0}1234\u{3000}5678", .mobile),
    Vector("138 - 1234 - 5678", .mobile),
    Vector("1381 234 5678", .mobile), Vector("13812 345678", .mobile),
    Vector("138123 45678", .mobile), Vector("1381 2345678", .mobile),
    Vector("138 12 34 56 78", .mobile),
    Vector("138\\12345678", .mobile), Vector("138\\1234\\5678", .mobile),
    Vector("138＼1234＼5678", .mobile), Vector("138。1234。5678", .mobile),
    Vector("138。12345678", .mobile), Vector("138｡1234｡5678", .mobile),
    Vector("+86 138。1234。5678", .mobile),
    Vector("138/1234/5678", .mobile), Vector("138_1234_5678", .mobile),
    Vector("138·1234·5678", .mobile), Vector("138,1234,5678", .mobile),
    Vector("138，1234，5678", .mobile), Vector("138\t1234\t5678", .mobile),
    Vector("138      1234      5678", .mobile), Vector("(138)12345678", .mobile),
    Vector("（138）1234-5678", .mobile), Vector("(138) 1234 5678", .mobile),
    Vector("138（1234）5678", .mobile), Vector("138\u{AD}12345678", .mobile),
    Vector("138\u{2060}1234\u{2060}5678", .mobile), Vector("138\u{FEFF}12345678", .mobile),
    Vector("138\u{202A}12345678", .mobile), Vector("138\u{34F}12345678", .mobile),
    Vector("1\u{200B}3812345678", .mobile), Vector("1\u{200D}38\u{200D}-1234-5678", .mobile),
    Vector("1\u{200B}3\u{200B}8\u{200B}1\u{200B}2\u{200B}3\u{200B}45678", .mobile),
    Vector("1\u{FE0F}\u{20E3}3812345678", .mobile), Vector("一三八一二三四五六七八", .mobile),
    Vector("幺三八幺二三四五六七八", .mobile), Vector("壹叁捌壹贰叁肆伍陆柒捌", .mobile),
    Vector("138一二三四5678", .mobile), Vector("一三八12345678", .mobile),
    Vector("①③⑧①②③④⑤⑥⑦⑧", .mobile), Vector("❶❸❽❶❷❸❹❺❻❼❽", .mobile),
    Vector("𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", .mobile), Vector("𝟷𝟹𝟾𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾", .mobile),
    Vector("١٣٨١٢٣٤٥٦٧٨", .mobile), Vector("¹³⁸¹²³⁴⁵⁶⁷⁸", .mobile),
    Vector("B13812345678", .mobile), Vector("微信号a13812345678", .mobile),
    Vector("13812345678a", .mobile), Vector("abc13812345678", .mobile),
    Vector("编号a999999199001010016b", .identityNumber),
    Vector("999999\u{200B}199001\u{2060}010016", .identityNumber),
    Vector("13812345678元旦", .mobile), Vector("①13812345678", .mobile),
    Vector("13812345678一楼", .mobile), Vector("13812345678②", .mobile),
    Vector("6200000000000005", .bankCard),
    Vector("6205500000000000004", .bankCard),
    Vector("6200 0000 0000 0005", .bankCard),
    Vector("6200-0000-0000-0005", .bankCard),
    Vector("3号楼2单元501室", .room, .likely),
    Vector("12幢1单元602", .room, .likely),
    Vector("三号楼二单元五零一室", .room, .likely),
    Vector("三号楼二单元五〇一", .room, .likely),
    Vector("3-2-501", .room, .likely),
    Vector("３－２－５０１", .room, .likely),
    Vector("3号楼501室", .room, .likely),
    Vector("3栋501", .room, .likely),
    Vector("3#2-501", .room, .likely),
    Vector("3号楼 2单元 1203", .room, .likely),
    Vector("B座1203室", .room, .likely),
    Vector("6＃502", .room, .likely), Vector("5＃楼2-501", .room, .likely),
    Vector("6号公寓1203", .room, .likely), Vector("宿舍203", .room, .likely),
    Vector("公寓B-1203", .room, .likely), Vector("3号楼东单元501", .room, .likely),
    Vector("liming@x.cn", .email),
    Vector("liming＠x.cn", .email),
    Vector("li.ming+a@mail.x.com.cn", .email),
    Vector("皖R·12345", .plate),
    Vector("皖R12345", .plate),
    Vector("皖r·12345", .plate),
    Vector("皖Ｒ·１２３４５", .plate),
    Vector("皖RD12345", .plate),
    Vector("皖R·A1B23", .plate),
    Vector("皖R·1234学", .plate),
    Vector("护照E12345678", .passport),
    Vector("护照号码：EA1234567", .passport),
    Vector("通行证号 H12345678", .passport),
    Vector("微信号：zhangsan_88", .weChat), Vector("微信号 zhangsan88", .weChat),
    Vector("微信ID:wxid_abc123", .weChat), Vector("微信号为ｚｈａｎｇ＿８８", .weChat),
    Vector("护照（E12345678）", .passport), Vector("护照号码为E12345678", .passport),
    Vector("护照为E12345678", .passport), Vector("护照No E12345678", .passport),
    Vector("护照号：E 12345678", .passport), Vector("护照E-12345678", .passport),
    Vector("护照no.E12345678", .passport), Vector("回乡证H12345678", .passport),
    Vector("台胞证12345678", .passport), Vector("大陆通行证12345678", .passport),
    Vector("ICBC6205500000000000004", .bankCard), Vector("CCB6200000000000005", .bankCard),
    Vector("1 3 8 1 2 3 4 5 6 7 8", .mobile), Vector("1-3-8-1-2-3-4-5-6-7-8", .mobile),
    Vector("9 9 9 9 9 9 1 9 9 0 0 1 0 1 0 0 1 6", .identityNumber),
    Vector("9 9 9 9 9 9 1 9 9 0 0 1 0 1 0 1 8 X", .identityNumber),
    Vector("99999919900101001613812345678", .identityNumber),
    Vector("13812345678999999199001010016", .identityNumber),
    Vector("138-20261105", .mobile), Vector("c138-00138000", .mobile),
  ]

  @Test(arguments: hits)
  func findsEveryHitAloneAndInASentence(_ vector: Vector) {
    for (before, after) in [
      ("", ""), ("联系人", "（微信同号）"), ("<td>", "</td>"), ("值班：", "，谢谢"), ("a,", ",b\n"),
    ] {
      let text = before + vector.text + after
      let found = detector.findings(in: text)
      #expect(
        found.map(\.kind) == [vector.kind] && found.first?.certainty == vector.certainty,
        "\(text): \(found)")
      let range = found.first?.bytes ?? 0..<0
      let part = String(decoding: Array(text.utf8)[range], as: UTF8.self)
      #expect(
        vector.text.contains(part) && part.utf8.count * 3 >= vector.text.utf8.count,
        "\(text): \(part)")
    }
  }

  static let misses = [
    "999999/19900101/0017", "999999_19900101_019X", "622202/1234/5678/9012", "202611/20261120/0016",
    "999999/19900101/00161", "202611200000000017", "91999999MA00000079", "92999999MA00000076",
    "202611010000123",
    "138****5678", "138123456789", "0566-6022100", "2026-0017", "12319", "6217000000000000000",
    "3号楼", "3-02", "205会议室", "501路公交", "2026-11-03", "11-3-2026", "l***@x.cn",
    "皖R·1***5", "342***********101X", "办公电话", "电话：0566-6022100-801", "400-820-8820",
    "3号楼120户", "2单元共24户", "网格单元 145 个", "22个网格，145个网格单元", "每300—400户",
    "2026年11月21日", "08:30-12:00,14:00-17:30", "A4纸100张", "logo@2x.png", "@media print",
    "0.6200000000000005", "1260/412 = 3.06", "3-01 1260/412", "社区服务中心205室", "行政楼501室",
    "15912345678元", "13812345678.00元", "15912345678 万元",
    "13800138000 平方毫米",
    "138,000,000", "138/89", "13/15/18", "138,1234", "138,12345678", "1381234,5678", "一三八楼",
    "第一三五号",
    "138-12-34-56-78", "1301-123-4567", "2026 13812 345678", "①②③④⑤⑥⑦⑧⑨⑩",
    "f0e1d2c3b4a513812345678a9b8c7d6e5",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1381 2345 6780 0000 0000 0000 0005 0000 0000 0000", "2026-11-20 2026-11-21 2026-11-22",
    "1单元2026年", "200000000000000000000000000000", "1763596800000", "国办发〔2020〕49号",
    "GB/T 37668-2019", "3号楼2单元楼道", "11-02,11-02,11-06,11-09,11-18", "产品E12345678",
    "12341702485987654X", "c199-20261105", "c138-20260101-64442",
    "/bulletins/2026-11/c199-20261105-64442.html",
    "新建公寓203套", "公寓 203 套", "宿舍 101 间", "学生公寓1203.5平方米", "3号楼东单元楼道", "各单元501",
    "微信公众号：qingxi_shequ", "公众号“清溪社区”（微信号：qingxi_shequ）", "服务号微信号：qingxi88",
    "企业微信号：qingxi88", "微信同号", "微信号：张三", "微信号：abc", "关注微信 qingxi_shequ", "微信号码是多少",
    "通行证 No 1234567", "车辆通行证No.1234567", "护照办理：E1234567", "护照工本费 12345678 元",
    "更新 A12345 号文件", "更新：A12345", "白云（B10001）", "皖 A1 楼", "皖A 12 点 30 分", "北京A01 201室",
    "皖（A区）12345", "皖A 2026 11", "1 2 3 4 5 6 7 8 9 1 0", "1 3 5 2 4 5 3 1 2 4",
    "AH6300000000000004", "AH3417022026110309", "编号X-AB6200000000000005",
    "1234567890123456789012345678901234567890", "10000000000000000000000000000000000000000000",
    "其中单元 145 个", "网格单元 145 个，公寓 12 栋",
    "12345678901234567×2", "34170220248598765 × 4", "共138。1234户", "共1381234。2026年", "共138。2026年",
    "138\\1234", "138。1234。567", "D:\\139\\12\\3456",
  ]

  @Test(arguments: misses)
  func leavesCleanTextAlone(_ text: String) {
    for whole in [text, "请看" + text + "。", "<td>\(text)</td>", "a,\(text),b"] {
      let found = detector.findings(in: whole)
      #expect(found.isEmpty, "\(whole): \(found)")
    }
  }

  /// Where the province may be the end of a word, only what stands before tells.
  @Test(arguments: [
    "皖 A12345", "皖R 123 45", "皖R 12 345", "皖A·123·45", "皖（R12345）", "皖R:12345", "皖R：12345",
    "皖 R·12345", "皖　Ａ１２３４５",
  ])
  func findsPlatesInLooseSpellings(_ plate: String) {
    for before in ["", "车牌", "车牌：", "车号 ", "<td>", "a,", "（"] {
      let found = detector.findings(in: before + plate + "，停车")
      #expect(found.map(\.kind) == [.plate], "\(before)\(plate): \(found)")
      #expect(found.allSatisfy { detector.findings(in: $0.excerpt).isEmpty }, "\(found)")
    }
    #expect(detector.findings(in: "更" + plate).isEmpty, "\(plate)")
  }

  @Test func findsBothOfTwoNumbersThatRunTogether() {
    let found = detector.findings(in: "99999919900101018X13812345678")
    #expect(found.map(\.kind) == [.identityNumber, .mobile], "\(found)")
  }

  @Test func showsNoRawValueInExcerpts() {
    let expected: [String: String] = [
      "999999199001010016": "999***************",
      "99999919900101018X": "999***************",
      "+86 13812345678": "138****5678",
      "6200 0000 0000 0005": "620*************",
      "3号楼2单元501室": "3号楼2单元***",
      "3号楼501室": "3号楼***",
      "3-2-501": "3-2-***",
      "皖R·12345": "皖R·1***5",
      "皖r 12345": "皖R·1***5",
      "liming@x.cn": "l***@x.cn",
      "护照E12345678": "E********",
    ]
    for (text, excerpt) in expected.sorted(by: { $0.key < $1.key }) {
      let found = detector.findings(in: text)
      #expect(found.map(\.excerpt) == [excerpt], "\(text)")
    }
  }

  @Test func masksEveryExcerptSoThatItIsNotFoundAgain() {
    for vector in DetectorTests.hits {
      for finding in detector.findings(in: vector.text) {
        #expect(detector.findings(in: finding.excerpt).isEmpty, "\(finding)")
      }
    }
  }

  @Test func findsSeveralInOneText() {
    let text = "张三 999999199001010016 13812345678 139 1234 5678，皖R·12345；a@b.cn 3-2-501 13900000000"
    #expect(
      detector.findings(in: text).map(\.kind)
        == [.identityNumber, .mobile, .mobile, .plate, .email, .room, .mobile])
  }

  @Test func givesByteRanges() {
    let found = detector.findings(in: "电话１３８12345678。")
    #expect(found.map(\.bytes) == [6..<23], "\(found)")
  }

  @Test func takesNoBirthAfterTheDayOfTheBuild() {
    // 2026-11-22 with a right checksum is no birth date on 2026-11-21.
    let later = "99999920261122001"
    let digits = Array("0123456789X")
    let found = digits.filter { last in
      Detector(asOf: day("2026-11-22")).findings(in: later + String(last))
        .contains { $0.certainty == .certain }
    }
    #expect(found.count == 1, "\(found)")
    for last in digits {
      let findings = detector.findings(in: later + String(last))
      #expect(findings.filter { $0.kind == .identityNumber }.isEmpty, "\(findings)")
    }
  }

  @Test func takesNoCreditCodeForACard() throws {
    // Codes of digits only: about one in ten passes the check of bank cards.
    var cards = 0
    for number in 0..<400 {
      let body = "52341700" + String(485_987_600 + number)
      guard let check = CreditCode.check(of: Array(body.utf8)), check < 0x3A else { continue }
      let code = body + String(UnicodeScalar(check))
      if IdentityNumber.isBankCard(Array(code.utf8.map { $0 - 0x30 })[...]) { cards += 1 }
      #expect(detector.findings(in: code).isEmpty, "\(code)")
    }
    #expect(cards > 5, "\(cards)")
  }

  @Test func leavesDeclaredContactsAlone() {
    let detector = Detector(
      asOf: day("2026-11-21"), declared: ["Qingxi@x.cn", "138 1234 5678", "皖R·12345"])
    let clean = "qingxi@x.cn +86 13812345678 138-1234-5678 皖R12345"
    #expect(detector.findings(in: clean).isEmpty, "\(detector.findings(in: clean))")
    #expect(detector.findings(in: "liming@x.cn 13812345679").count == 2)
  }

  @Test(arguments: [
    ("身份证号", PrivacyFinding.Kind.identityNumber), ("银行卡号", .bankCard), ("家庭住址", .address),
    ("出生日期", .birth), ("病种", .health), ("残疾类别", .health), (" 身份证号（必填） ", .identityNumber),
    ("身份 证号", .identityNumber), ("出生\n年月", .birth), ("户主身份证号码", .identityNumber),
    ("申请人家庭住址", .address), ("月收入（元）", .privateLife), ("宗教信仰", .privateLife),
    ("婚姻状况", .privateLife), ("房号", .room), ("健康状况", .health),
  ])
  func knowsForbiddenHeadings(_ heading: String, _ kind: PrivacyFinding.Kind) {
    #expect(PrivacyFinding.Kind(heading: heading) == kind, "\(heading)")
  }

  @Test(arguments: [
    "办公电话", "联系电话", "电话", "地址", "日期", "办公地址", "姓名", "", "收入", "集体年收入",
    "门牌", "生育保险", "成立日期", "健康讲座",
  ])
  func leavesOtherHeadings(_ heading: String) {
    #expect(PrivacyFinding.Kind(heading: heading) == nil, "\(heading)")
  }

  @Test func isLinearOnHostileText() {
    for pattern in [
      "1", "a@", "一三", "①", "138,", "138。", "138\\", "(138)", "1\u{200B}", "𝟏",
      "1 ", "11 ", "1111 ", "1-", "3单元", "室", "１", "皖", "皖R", "1.", "@.", "138 ",
    ] {
      let text = String(repeating: pattern, count: 200_000 / pattern.utf8.count)
      let clock = ContinuousClock()
      let small = clock.measure { _ = detector.findings(in: text) }
      // A quadratic pass takes minutes; debug builds take well below a second.
      #expect(small < .seconds(5), "\(pattern): \(small)")
    }
  }

  @Test func survivesBytesThatAreNoText() {
    var state: UInt64 = 42
    var bytes: [UInt8] = []
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 33))
    }
    for start in stride(from: 0, to: 20_000, by: 7) {
      let part = Array(bytes[start..<min(start + 64, bytes.count)])
      for finding in detector.findings(in: part) {
        #expect(finding.bytes.upperBound <= part.count, "\(finding)")
      }
    }
    for lead in [[0xEF], [0xEF, 0xBC], [0xE5, 0x8D], [0xC2], [0x31, 0xEF, 0xBC]] as [[UInt8]] {
      #expect(detector.findings(in: lead).isEmpty)
    }
  }
}
