import Testing

@testable import SearchIndex

@Suite struct FoldingTests {
  @Test func foldsWidthScriptCaseAndMarks() {
    #expect(folded("３-０５") == "3 05")
    #expect(folded("停車") == "停车")
    #expect(folded("ＷｉＦｉ") == "wifi")
    #expect(folded("café cafe\u{301}") == "cafe cafe")
    #expect(folded("㎡①") == "m21")
    #expect(folded("二○二六") == "二〇二六")
    #expect(folded("乾幹干") == "干干干")
    #expect(folded("𠮷野") == "𠮷野")
  }

  @Test func joinsAcrossWhiteSpaceBesideHanAndNothingElse() {
    #expect(folded("统筹推\n  进") == "统筹推进")
    #expect(folded("统筹 。推进") == "统筹 推进")
    #expect(folded("推进 12 项") == "推进12项")
    #expect(folded("12 345 GDP") == "12 345 gdp")
    #expect(folded("红\u{200B}旗\u{FEFF}网格") == "红旗网格")
    #expect(folded(" 。网格、 ") == "网格")
  }

  @Test func neverTrapsOnBytesThatAreNoText() {
    var dice = Dice(seed: 7)
    for _ in 0..<2_000 {
      var folder = Folder(keepsOrigins: true)
      folder.add((0..<dice.roll(20)).map { _ in UInt8(truncatingIfNeeded: dice.next()) })
      #expect(folder.folded.count == folder.origins.count)
    }
  }

  @Test func readsEverySyllableSplit() {
    let table = SoundTable.standard
    func splits(_ text: String) -> [String] {
      table.splits(fold(text)).map { $0.map { table.syllables[$0] }.joined(separator: " ") }
    }
    #expect(splits("tingche") == ["ting che"])
    #expect(splits("fangan").contains("fang an") && splits("fangan").contains("fan gan"))
    #expect(splits("lvse") == ["lv se"])
    #expect(splits("zhanlue").first == "zhan lve", "\(splits("zhanlue"))")
    #expect(splits("nüxing") == ["nu xing", "nv xing"], "\(splits("nüxing"))")
    #expect(splits("qqq") == [])
  }

  @Test func givesInitialsOfAllCommonReadings() {
    let table = SoundTable.standard
    #expect(table.initials(of: fold("红星物业")) == ["hxwy"])
    #expect(Set(table.initials(of: fold("银行"))) == ["yh", "yx"])
    #expect(table.initials(of: fold("3号楼")) == ["3hl"])
    #expect(table.numbers(written: "hóng xīng").count == 2)
    #expect(table.numbers(written: "lǜ sè").count == 2)
  }

  @Test func ordersTitlesBySound() {
    let titles = ["长者食堂", "重要通知", "爱心超市", "WiFi", "3号楼", "银行", "单位", "朝阳", "安徽"]
    let letters = titles.map { SoundOrder.letter(ofKey: SoundOrder.key(of: $0)) }
    #expect(letters == ["Z", "Z", "A", "W", "#", "Y", "D", "C", "A"])
    #expect(SoundOrder.letter(ofKey: SoundOrder.key(of: "重𠮷居", pinyin: "chong ji ju")) == "C")
    #expect(SoundOrder.letter(ofKey: SoundOrder.key(of: "单家村", pinyin: "shàn jiā cūn")) == "S")
    let sorted = titles.sorted {
      SoundOrder.key(of: $0).lexicographicallyPrecedes(SoundOrder.key(of: $1))
    }
    #expect(sorted == ["3号楼", "爱心超市", "安徽", "朝阳", "单位", "WiFi", "银行", "长者食堂", "重要通知"])
  }
}
