import Testing

@testable import Noticeboard

/// WeChat ids in everyday wording.
@Suite struct WeChatTests {
  private let detector = Detector(asOf: day("2026-11-21"))

  @Test(arguments: [
    "加管理员微信：qiupu_wyh88", "群主微信：wangxm1988", "微信qiupu_wyh88", "VX：abc12345", "vx:abc12345",
    "V信：wangxm1988", "V信wangxm1988", "ＶＸ：abc12345", "ｖ信 wangxm1988", "VX号：wangxm", "微信：zhangsan",
    "群主微信（wangxm1988）", "有事加vx zhang_88", "微信 wxid_abc123", "微信：ｗａｎｇｘｍ１９８８",
    "关注公众号，加群主微信：wangxm1988",
  ])
  func findsIdsWithoutTheWordForNumber(_ text: String) {
    for whole in [text, "请" + text + "，谢谢", "a,\(text),b", "<td>\(text)</td>"] {
      let found = detector.findings(in: whole)
      #expect(found.map(\.kind) == [.weChat], "\(whole): \(found)")
      #expect(found.allSatisfy { $0.certainty == .certain }, "\(whole): \(found)")
      #expect(found.allSatisfy { $0.excerpt.utf8.count == 4 }, "\(whole): \(found)")
    }
  }

  @Test(arguments: [
    "关注微信 qingxi_shequ", "官方微信：qingxi_shequ", "微信Windows版", "微信Pay", "微信 WeChat", "微信：WeChat",
    "微信Windows10版", "微信 Windows10 客户端", "微信公众号：qingxi_shequ", "公众号“清溪社区”（微信：qingxi_shequ）",
    "公众号：清溪社区，微信：qingxi_shequ", "微信：qingxi_shequ（公众号）", "企业微信：qingxi88", "企业微信qingxi_88",
    "视频号微信：qingxi_88", "微信：qingxi.gov.cn", "微信：https://x.gov.cn", "VXLAN_12345", "VXLAN 10",
    "dev/vx:abc123", "--vx:abc_123", "微信：张三", "微信：abc", "微信扫码", "诚信：abc12345", "微信支付：fukuan_1",
  ])
  func leavesAccountsOfOfficesAndOtherWordsAlone(_ text: String) {
    for whole in [text, "请看" + text + "。", "a,\(text),b", "<td>\(text)</td>"] {
      let found = detector.findings(in: whole)
      #expect(found.isEmpty, "\(whole): \(found)")
    }
  }

  @Test func missesNoDigitBehindAnX() {
    let found = detector.findings(in: "x１３８１２３４５６７８ X13812345678 vx１３８１２３４５６７８")
    #expect(found.map(\.kind) == [.mobile, .mobile, .mobile], "\(found)")
  }

  @Test func refusesAnIdOnAPage() async {
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 建群
      ---
      入群请加管理员微信：qiupu_wyh88

      或加 VX：abc12345

      也可关注微信公众号：qingxi_shequ
      """, isToday: false)
    #expect(
      site.lines(.weChat, .chinese) == [
        "pages/a.md:4:11: 这里有微信号 q***，不能公开，请删去；单位的请写公众号",
        "pages/a.md:6:7: 这里有微信号 a***，不能公开，请删去；单位的请写公众号",
      ])
  }
}
