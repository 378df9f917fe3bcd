import Testing

@testable import Markdown

struct ConcurrencyTests {
  /// Documents of more than 2 KB with all that another choice of extensions would get wrong.
  private static let sources: [[UInt8]] = (0..<8).map { number in
    var text = "# 第\(number)期\n\n"
    for row in 0..<24 {
      text += "第\(row)项~~旧值：\(number)~~**新值：**见https://x.cn/\(number)/\(row)，"
      text += "[链](a\(row).md) ~~a **b** c~~ `~~x~~` \\~~y~~\n{{甲 \(row)}}\n\n"
      text += "|a|~~b~~|\n|:-|-:|\n|https://y.cn/\(row)|张*三|\n\n- [x] ~~甲~~\n- [ ] 乙\n\n"
    }
    return Array(text.utf8)
  }

  @Test func parsesOnAllCoresAtOnceAsOneByOne() async {
    let expected = Self.sources.map { rendered(MarkdownDocument.parse($0)) }
    #expect(Self.sources.allSatisfy { $0.count > 2_000 })
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          (0..<48).count { round in
            let index = (task + round) % Self.sources.count
            return rendered(MarkdownDocument.parse(Self.sources[index])) != expected[index]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0, "\(wrong) of 192 parses differ from the serial ones")
  }
}
