import Testing

@testable import Noticeboard

@Suite struct MaskTests {
  static let vectors: [(Mask, String, String?)] = [
    (.name, "王明", "王*"), (.name, "张小三", "张*三"), (.name, "张王小明", "张**明"),
    (.name, "欧阳建华", "欧阳*华"), (.name, "欧阳锋", "欧阳*"), (.name, "诸葛明", "诸葛*"),
    (.name, "买买提·吐尔逊", "买**·吐**"), (.name, "Li Ming", "L* M*"), (.name, "王　明", "王*"),
    (.name, "王 明", "王*"), (.name, "Ｌｉ Ｍｉｎｇ", "L* M*"), (.name, "李平;王明", "李*;王*"),
    (.name, "李平、张小三", "李*、张*三"), (.name, "欧阳", "欧*"), (.name, "王", "*"), (.name, "", ""),
    (.name, "阿依古丽•买买提", "阿***•买**"), (.name, "张**", "张**"),
    (.name, "阿·明", "阿·*"), (.name, "阿·明·丽", "阿·*·*"), (.name, "张三丰（代）", "张*丰(代)"),
    (.name, "张三（李四）", "张*(李*)"), (.name, "张三（户主）", "张*(户主)"), (.name, "李平、明", "李*、*"),
    (.name, "张三丰(李四、王五)", "张*丰(李*、王*)"), (.name, "张小三 李国庆", "张*三 李*庆"),
    (.name, "陈国庆　李爱平 汪小明", "陈*庆 李*平 汪*明"), (.name, "方 敏", "方*"),
    (.name, "欧阳 小明", "欧阳*明"), (.name, "王 小明", "王*明"), (.name, "王 小 明", "王*明"),
    (.name, "张小 三", "张*三"), (.name, "李平 欧阳建华", "李* 欧阳*华"),
    (.name, "书记 陈国庆", "书记 陈*庆"), (.name, "陈国庆书记", "陈*庆书记"), (.name, "王主任", "王主任"),
    (.name, "主任 王", "主任 王"), (.name, "欧阳主任", "欧阳主任"), (.name, "王副主任", "王副主任"),
    (.name, "网格员王明、李国庆", "网格员王*、李*庆"), (.name, "楼长明", "楼*明"), (.name, "书记", "书记"),
    (.name, "张三（代李四）", "张*(代李*)"), (.name, "张三（网格员）", "张*(网格员)"),
    (.name, "张三 代班", "张* 代班"), (.name, "待定", "待定"), (.name, "空缺", "空缺"), (.name, "无", "无"),
    (.name, "李平；暂缺", "李*;暂缺"), (.name, "买买提 · 吐尔逊 李国庆", "买**·吐** 李*庆"),
    (.name, "张小三 Li Ming", "张*三 L* M*"), (.address, "梧桐路8号501", "梧桐路8号"),
    (.address, "梧桐路8号4楼401", "梧桐路8号"), (.address, "梧桐路8弄12号501", "梧桐路8弄12号"),
    (.address, "梧桐路8号 501", "梧桐路8号"), (.address, "梧桐路八号五零一", "梧桐路八号"),
    (.address, "梧桐路8弄12号", "梧桐路8弄12号"), (.address, "东门巷15号后院", "东门巷15号后院"),
    (.address, "梧桐路8号4楼", "梧桐路8号4楼"), (.address, "梧桐路8号501户", "梧桐路8号"),
    (.phone, "13812345678", "138****5678"), (.phone, "138-1234-5678", "138****5678"),
    (.phone, "+86 138 1234 5678", "138****5678"), (.phone, "１３８１２３４５６７８", "138****5678"),
    (.phone, "0566-6022100", "0566-6022100"), (.phone, "12319", "12319"),
    (.phone, "0566-6022100、13812345678", "0566-6022100、138****5678"),
    (.phone, "13812345678（王）", "138****5678(王)"), (.phone, "400-820-8820", "400-820-8820"),
    (.card, "6200000000000005", nil), (.identityNumber(tail4: false), "999999199001010016", nil),
    (.identityNumber(tail4: true), "34299919900101101X", "342***********101X"),
    (.identityNumber(tail4: true), "34299919900101101x", "342***********101X"),
    (.identityNumber(tail4: true), "34299919900101101×", "342***********101X"),
    (.identityNumber(tail4: true), "34299919900101101х", "342***********101X"),
    (.identityNumber(tail4: true), "342999 19900101 101X", "342***********101X"),
    (.identityNumber(tail4: true), "999999900101001", "999********1001"),
    (.identityNumber(tail4: true), "不详", nil), (.identityNumber(tail4: true), "12345", nil),
    (.address, "和平小区3号楼2单元501室", "和平小区3号楼"), (.address, "和平小区12幢1单元602", "和平小区12幢"),
    (.address, "和平小区三号楼二单元五零一室", "和平小区三号楼"), (.address, "和平小区3-2-501", "和平小区"),
    (.address, "和平小区２栋２０１", "和平小区2栋"), (.address, "中山路12号501室", "中山路12号"),
    (.address, "秋浦路8号", "秋浦路8号"), (.address, "3-2-501", nil), (.address, "社区议事厅", "社区议事厅"),
    (.address, "中山路12号2单元501", "中山路12号"), (.address, "金城花园A座1203", "金城花园A座"),
    (.address, "阳光花园6#502", "阳光花园6#"), (.address, "5＃501", "5#"),
    (.address, "公园里6号公寓1203", "公园里6号公寓"), (.address, "职工宿舍203", "职工宿舍"),
    (.address, "幸福公寓B-1203", "幸福公寓B"), (.address, "老街46号二楼西户", "老街46号"),
    (.address, "老街46号西户", "老街46号"), (.address, "和平里东单元501", "和平里"),
    (.address, "和平小区3号楼东单元501", "和平小区3号楼"), (.address, "创业园A-1203", "创业园A"),
    (.address, "老街46号附2号", "老街46号附2号"), (.address, "平安里5排3号", "平安里5排3号"),
    (.address, "人才公寓", "人才公寓"), (.address, "公寓路8号", "公寓路8号"),
    (.plate, "皖R·12345", "皖R·1***5"), (.plate, "皖R12345", "皖R1***5"),
    (.plate, "皖R·D12345", "皖R·D****5"), (.email, "liming@x.cn", "l***@x.cn"),
    (.email, "l@x.cn", "l***@x.cn"), (.email, "微信", nil),
  ]

  @Test(arguments: vectors)
  func hidesWhatTellsThePerson(_ mask: Mask, _ raw: String, _ masked: String?) {
    #expect(mask.masked(raw) == masked, "\(mask) \(raw)")
  }

  @Test(arguments: vectors)
  func leavesMaskedValuesAsTheyAre(_ mask: Mask, _ raw: String, _ masked: String?) {
    guard let masked else { return }
    #expect(mask.masked(masked) == masked, "\(mask) \(raw)")
  }

  @Test func leavesNothingForTheDetector() {
    let detector = Detector(asOf: day("2026-11-21"))
    for (mask, raw, _) in MaskTests.vectors {
      let masked = mask.masked(raw) ?? ""
      #expect(detector.findings(in: masked).isEmpty, "\(mask) \(raw): \(masked)")
    }
  }

  @Test func givesSurnames() {
    for (name, surname) in [
      ("王明", "王"), ("欧阳锋", "欧阳"), ("欧阳", "欧"), ("王*", "王"), ("欧阳*", "欧阳"),
      ("张小三 李国庆", "张、李"), ("书记 陈国庆", "陈"), ("王主任", "王"), ("张三（代李四）", "张"), ("待定", "待定"),
    ] {
      #expect(Mask.surname(name) == surname, "\(name)")
    }
  }
}

@Suite struct CreditCodeTests {
  @Test(arguments: [
    "91999999MA00000079", "92999999MA00000076", "９１９９９９９９ＭＡ００００００７９", "91999999ma00000079",
  ])
  func readsValidCodes(_ text: String) throws {
    let code = try CreditCode(text)
    #expect(code.description.utf8.count == 18)
  }

  @Test func saysWhatIsWrong() {
    for (text, mistake) in [
      ("91999999MA00000078", CreditCodeMistake.checksum(expected: "9")),
      ("91999999MA0000007I", .character("I")), ("91999999MO00000079", .character("O")),
      ("S1999999MA00000079", .character("S")), ("91999999VA00000079", .character("V")),
      ("91999999MA0000Z079", .character("Z")), ("91999999MA0000007", .length(17)), ("", .length(0)),
      ("91999999MA000000790", .length(19)), ("91999999MA-0000079", .character("-")),
      ("统一社会信用代码", .character("统")),
    ] {
      #expect(throws: mistake, "\(text)") { try CreditCode(text) }
    }
  }

  @Test func findsEverySingleWrongDigit() {
    let code = Array("91999999MA00000079")
    for index in code.indices.dropLast() {
      for letter in "0123456789ABCDEFGHJKLMNPQRTUWXY" where letter != code[index] {
        var wrong = code
        wrong[index] = letter
        #expect(throws: CreditCodeMistake.self, "\(String(wrong))") {
          try CreditCode(String(wrong))
        }
      }
    }
  }
}

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("0566-6022100", PhoneNumber.Kind.landline, "05666022100"),
    ("05666022100", .landline, "05666022100"), ("(0566)6022100", .landline, "05666022100"),
    ("010-62345678", .landline, "01062345678"), ("6022100", .landline, "6022100"),
    ("62345678", .landline, "62345678"), ("0566-6022100-801", .landline, "05666022100,801"),
    ("0566-6022100转801", .landline, "05666022100,801"), ("6022100-801", .landline, "6022100,801"),
    ("(0566)6022100-8012", .landline, "05666022100,8012"),
    ("（0566） 6022100-8012", .landline, "05666022100,8012"),
    ("０５６６－６０２２１００", .landline, "05666022100"), ("12319", .hotline, "12319"),
    ("110", .hotline, "110"), ("95598", .hotline, "95598"),
    ("400-820-8820", .freephone, "4008208820"),
    ("8008208820", .freephone, "8008208820"), ("13812345678", .mobile, "13812345678"),
    ("138-1234-5678", .mobile, "13812345678"), ("+86 13812345678", .mobile, "13812345678"),
    ("138****5678", .masked, "138****5678"),
  ])
  func tellsKindsApart(_ text: String, _ kind: PhoneNumber.Kind, _ dialled: String) {
    let phone = PhoneNumber(text)
    #expect(phone?.kind == kind, "\(text)")
    #expect(phone?.dialled == dialled, "\(text)")
  }

  @Test(arguments: [
    "", "12", "电话", "138123456789", "1234567890123", "0566-602210a", "********", "00566", "12319转1",
  ])
  func refusesWhatIsNoPhoneNumber(_ text: String) {
    #expect(PhoneNumber(text) == nil, "\(text)")
  }
}
