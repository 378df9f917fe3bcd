import Testing

@testable import Noticeboard

/// What counts as a value that nobody filled in (D52), and what only looks like one.
struct PlaceholderLintTests {
  private func isRefused(_ key: String, _ value: String, profile: String = "internet") async
    -> Bool
  {
    let site = await RuleSite(
      "-- site.yaml --\nname: 清溪社区\nroot: qingxi\nprofile: \(profile)\n\(key): \(value)\n",
      isToday: false)
    return !site.lines(.placeholderValue, .chinese).isEmpty
  }

  @Test(
    arguments: [
      ("base_url", "https://gongshi.qingxi.example/"), ("base_url", "https://qingxi.example"),
      ("base_url", "https://qingxi.example:8443/a"), ("contact", "{email: a@qingxi.example}"),
      ("filing", "{icp: 皖ICP备XXXXXXXX号}"), ("filing", "{icp: 皖ICP备12345678号}"),
      ("contact", "{phone: 0566-1234567}"), ("sponsor", "XX街道"), ("editor", "待定"),
      ("contact", "{address: xxx路1号}"),
    ])
  func refusesOnTheInternet(key: String, value: String) async {
    #expect(await isRefused(key, value))
    #expect(await !isRefused(key, value, profile: "intranet"))
  }

  @Test(
    arguments: [
      ("base_url", "https://www.examples.gov.cn/"), ("base_url", "https://a.example.gov.cn/"),
      ("base_url", "https://www.example-town.gov.cn"), ("base_url", "https://xxxy.edu.cn/"),
      ("base_url", "https://www.gov.cn/a.example-1/"), ("contact", "{phone: 021-61234567}"),
      ("sponsor", "清溪街道"),
    ])
  func acceptsRealNamesAndNumbers(key: String, value: String) async {
    #expect(await !isRefused(key, value))
  }
}
