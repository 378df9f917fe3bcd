import Testing

@testable import Noticeboard

/// Hosts serve 404.html for addresses of any depth, so its links must not depend on where it lies.
struct NotFoundPageTests {
  private func addresses(_ configuration: String, inTraditional: Bool = false) async throws
    -> [String]
  {
    let edition = try await InlineEdition(
      "-- site.yaml --\nname: 清溪社区\nroot: qingxi\n" + configuration
    ).edition
    let shown = try #require(inTraditional ? edition.traditional() : edition)
    let html = try InlineEdition.html(.notFound, in: shown)
    return [" href=\"", " src=\"", " action=\"", " data-home=\""].flatMap { attribute in
      html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }.filter { !$0.hasPrefix("#") && !$0.hasPrefix("http") }
  }

  @Test(
    arguments: [
      ("https://gongshi.example", "/"), ("https://gongshi.example/", "/"),
      ("https://county.example/a/site/", "/a/site/"), ("http://10.0.0.8:8080/gs", "/gs/"),
    ])
  func beginsAtThePathOfTheBaseURL(base: String, path: String) async throws {
    let found = try await addresses("base_url: \(base)\n")
    #expect(found.count > 20)
    #expect(found.filter { !$0.hasPrefix(path) || $0.contains("..") } == [])
    #expect(found.contains(path + "index.html") && found.contains(path + "static/site.css"))
  }

  @Test func isRelativeWithoutABaseURL() async throws {
    let found = try await addresses("")
    #expect(found.count > 20)
    #expect(found.filter { $0.hasPrefix("/") } == [])
  }

  @Test func leadsToTheSameScript() async throws {
    let found = try await addresses(
      "base_url: https://gongshi.example/a\neditions: [zh-Hans, zh-Hant]\n", inTraditional: true)
    #expect(found.filter { !$0.hasPrefix("/a/") } == [])
    #expect(found.contains("/a/zh-hant/index.html") && found.contains("/a/static/site.css"))
    #expect(found.contains("/a/404.html"))
  }
}
