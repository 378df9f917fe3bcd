import Testing

@testable import Noticeboard

/// Accounts of offices, in which groups of four may look like a mobile number.
@Suite struct AccountNumberTests {
  private let detector = Detector(asOf: day("2026-11-21"))

  static let accounts = [
    "对公账号3405 0176 8608 0000 0456", "收款账号：2000 0138 1234 5678 901",
    "缴费账户 1202 0135 0990 0012 345", "账号 0138 1234 5678 9012 345",
    "开户账号：3405 0176 8608 0000 0456，请备注楼栋",
  ]

  @Test(arguments: accounts)
  func takesNoPartOfAnAccountForAMobileNumber(_ text: String) {
    for whole in [text, text.replacing(" ", with: "-"), text.replacing(" ", with: "\u{A0}")] {
      let found = detector.findings(in: whole)
      #expect(found.isEmpty, "\(whole): \(found)")
    }
  }

  @Test(arguments: [
    ("联系电话 0556 13905661234", 1), ("12 13905661234", 1), ("三项 1380 1250 860", 0),
    ("139 0566 1234", 1), ("13905661234 13805661234", 2), ("1 3 9 0 5 6 6 1 2 3 4", 1),
    ("0139 0566 1234", 1), ("0139 0566 1234 13805661234", 2), ("6022100 013905661234", 1),
    ("0139-0566-1234 0566-6022100", 1), ("账号 3405 0176 8608 0000 0456 13905661234", 1),
    ("139 0566 1234 3405 0176 8608 0000 0456", 1),
  ])
  func findsAMobileNumberAmongOtherNumbers(_ text: String, _ count: Int) {
    let found = detector.findings(in: text)
    #expect(found.map(\.kind) == Array(repeating: .mobile, count: count), "\(text): \(found)")
  }

  @Test(arguments: [
    "6205500000000000004", "6200 0000 0000 0005", "6205 5000 0000 0000 004",
  ])
  func findsPersonalCardsBehindTheWordsOfAccounts(_ card: String) {
    for word in ["", "收款账号：", "开户账号 ", "对公账户"] {
      let found = detector.findings(in: word + card)
      #expect(found.map(\.kind) == [.bankCard], "\(word)\(card): \(found)")
    }
  }

  @Test func publishesTheAccountOfACommunity() async {
    let site = await RuleSite(
      """
      -- pages/a.md --
      ---
      标题: 捐款
      ---
      \(AccountNumberTests.accounts.joined(separator: "\n\n"))

      联系人电话 0556 13905661234
      """, isToday: false)
    let found = site.findings.sorted.filter { $0.rule.id.hasPrefix("privacy.") }
      .map { "\($0.location) \($0.rule.id)" }
    #expect(found == ["pages/a.md:14:12 privacy.private-mobile"], "\(found)")
  }
}
