import Testing

@testable import YAML

/// What is read without libyaml is what libyaml would have read.
struct PlainReaderTests {
  private func plain(_ bytes: [UInt8]) -> Node? {
    bytes.withUnsafeBufferPointer { PlainReader.tree(of: $0, firstLine: 2) }
  }

  private func judged(_ bytes: [UInt8]) -> YAMLDocument {
    YAMLDocument.judged(SourceText(bytes: bytes, firstLine: 2))
  }

  @Test(arguments: [
    "标题: 第3期通报\n日期: 2026-11-03\n",
    "标签: [停车秩序整治, 协商]\n审签: [{经办: 文书}, {复核: 副书记, 时间: \"2026-04-02 08:30\"}]\n保密审查: 是",
    "签发:\n  - {经办: 干事, 时间: \"2026-10-19 15:10\"}\n  - 书记\n责任编辑: 专员\n",
    "夜班: 22:00-08:00\nurl: http://x.cn/a_b\nnote: a (b) - c\nsaid: \"  两个  空格 \"\nempty: \"\"\n",
    "主题: {颜色: [a, b], 名: {x: y}}\n",
  ])
  func readsAsLibyamlDoes(_ text: String) throws {
    let bytes = Array(text.utf8)
    let document = judged(bytes)
    #expect(document.problems == [] && document.remarks == [])
    let tree = try #require(plain(bytes))
    #expect(tree == document.root)
  }

  @Test(arguments: [
    "", "\n", "a:\n", "a: \n", "a: b \n", " a: b\n", "a: b\n\n", "a: b\r\n", "a: b\n  c\n",
    "a: b: c\n", "a: b # c\n", "a: #b3211a\n", "a: 'b'\n", "a: \"\\n\"\n", "a: |\n  b\n",
    "a: &x b\n",
    "a: *x\n", "a: !t b\n", "a: - b\n", "a: [b,c]\n", "a: [b, ]\n", "a: {b:c}\n", "a: [b: c]\n",
    "a: {b: c, b: d}\n", "a: b\na: c\n", "a:\n- b\n", "a:\n  - b: c\n", "a:\n  - b\n    c\n",
    "<<: b\n", "\"a\": b\n", "? a\n: b\n", "a: b\u{200B}\n", "a: b\u{85}\n", "a: \u{FEFF}b\n",
    "---\na: b\n",
    "标题：通知\n", "a: [[[[[b]]]]]\n",
  ])
  func leavesAllElseToLibyaml(_ text: String) {
    #expect(plain(Array(text.utf8)) == nil)
  }

  @Test func agreesWithLibyamlOnRandomText() {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let values = [
      "b", "通知", "2026-11-03", "a b", "a  b", "-", "a - b", "08:30", "a: b", "：", "\"x: y\"",
      "\" \"",
      "[甲, 乙]", "[a,b]", "[]", "{k: v, 键: \"1\"}", "{k: [x, y]}", "~", "null", "...", "#x", "'q'",
      "",
    ]
    let ends = [
      "\n", "\n", "\n", "\n", "\n", "", "\n\n", " \n", "\r\n", "\n  c\n", "\n  - d\n", "\n  e: f\n",
    ]
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      for number in 0...random(4) {
        let key = ["a", "标题", "k\(number)", "键\(number)"][random(4)]
        if random(4) == 0 {
          text += "\(key):"
          for _ in 0...random(3) { text += "\n  - \(values[random(values.count)])" }
        } else {
          text += "\(key): \(values[random(values.count)])"
        }
        text += ends[random(ends.count)]
      }
      let bytes = Array(text.utf8)
      guard let tree = plain(bytes) else { continue }
      read += 1
      let document = judged(bytes)
      #expect(
        document.root == tree && document.problems.isEmpty && document.remarks.isEmpty,
        "\(text.debugDescription)")
    }
    #expect(read > 1_000)
  }
}
