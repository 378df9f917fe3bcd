import Testing

@testable import Noticeboard

/// Rooms as people write them within a sentence, and counts beside buildings.
@Suite struct RoomWordingTests {
  private let detector = Detector(asOf: day("2026-11-21"))

  @Test(arguments: [
    ("3号楼302漏水", "3号楼***"), ("5栋302住户反映", "5栋***"), ("1号楼1201业主投诉", "1号楼***"),
    ("6#302家下水堵", "6#***"), ("三号楼五零一漏水", "三号楼***"), ("五栋一二零三水管爆裂", "五栋***"),
    ("A座五零一漏水", "A座***"), ("B座1203漏水", "B座***"), ("一号楼一三零一渗水", "一号楼***"),
    ("6号公寓1203停水", "6号公寓***"), ("人才公寓302漏水", "公寓***"), ("5栋302户主反映", "5栋***"),
    ("5栋302户业主反映", "5栋***"), ("3号楼502张阿姨", "3号楼***"), ("3号楼302多次反映", "3号楼***"),
    ("3号楼302楼上漏水", "3号楼***"), ("3号楼302天花板渗水", "3号楼***"), ("3号楼302和303", "3号楼***"),
    ("3号楼501至503漏水", "3号楼***"), ("“3栋501”", "3栋***"), ("3号楼302报警", "3号楼***"),
    ("3号楼2单元302家漏水", "3号楼2单元***"),
  ])
  func findsARoomThatAWordFollows(_ text: String, _ excerpt: String) {
    for whole in [text, "接" + text + "。", "a,\(text),b", "<td>\(text)</td>"] {
      let found = detector.findings(in: whole)
      #expect(found.map(\.kind) == [.room] && found[0].excerpt == excerpt, "\(whole): \(found)")
      #expect(found.allSatisfy { $0.certainty == .likely }, "\(whole): \(found)")
    }
  }

  @Test(arguments: [
    "3号楼120户居民", "5栋12层", "1号楼1200平方米", "2号楼2026年改造", "3号楼24小时", "6号楼100余户", "4号楼300多盏灯",
    "3号楼2单元门口", "8栋200米处", "5栋302户", "3号楼102户", "5栋110盏灯", "1号楼1210平方米", "3号楼120辆电动车",
    "4号楼210余户", "4号楼310多盏灯", "3号楼 120 户", "3号楼101.5平方米", "3号楼101至120户", "3号楼110~120户",
    "3号楼205会议室", "1号楼102办公室", "2号楼101便民服务站", "3号楼120急救", "3号楼119消防演练", "五栋一二三单元",
    "三号楼一百二十户", "三号楼一二零户", "新建3座110千伏变电站", "5栋102家企业", "3号楼1012人", "5号楼120左右",
    "3号楼104套房", "宿舍 101 间", "2单元305个", "三号楼二三四层",
  ])
  func leavesCountsBesideABuildingAlone(_ text: String) {
    for whole in [text, "请看" + text + "。", "a,\(text),b", "<td>\(text)</td>"] {
      let found = detector.findings(in: whole)
      #expect(found.isEmpty, "\(whole): \(found)")
    }
  }

  @Test func warnsOfARoomInTheMiddleOfASentence() async {
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 办理情况
      ---
      3号楼302漏水，已修好。

      三号楼五零一漏水，已修好。

      3号楼120户居民已通气。
      """, isToday: false)
    #expect(
      site.lines(.room, .chinese) == [
        "pages/a.md:4:1: “3号楼***”写到了房号，请只写到楼栋", "pages/a.md:6:1: “三号楼***”写到了房号，请只写到楼栋",
      ])
  }
}
