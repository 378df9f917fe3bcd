import Testing

@testable import SearchIndex

#if canImport(Glibc)
  import Glibc
#endif

/// The vectors that Scripts/search-tables/generate.py writes; the browser is tested against the same.
@Suite struct GoldenTests {
  let same: [ClosedRange<UInt32>]
  let vanish: [ClosedRange<UInt32>]
  let white: [ClosedRange<UInt32>]
  let assigned: [ClosedRange<UInt32>]
  var other: [UInt32: [UInt32]] = [:]

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try SizeBench.bytes("/\(root)/Tests/Browser/search/golden.json")
    let text = String(decoding: bytes, as: UTF8.self)
    func runs(_ name: String) -> [ClosedRange<UInt32>] {
      let list = text.split(separator: "\"\(name)\":[").last?.prefix { $0 != "]" } ?? ""
      let edges = list.split(separator: ",").compactMap { UInt32($0) }
      return stride(from: 1, to: edges.count, by: 2).map { edges[$0 - 1]...edges[$0] }
    }
    same = runs("same")
    vanish = runs("vanish")
    white = runs("white")
    assigned = runs("assigned")
    let lines = text.split(separator: "\"other\":\"").last?.split(separator: "\\n") ?? []
    for line in lines.dropLast() {
      let scalars = line.unicodeScalars.map(\.value)
      other[scalars[0]] = Array(scalars.dropFirst())
    }
  }

  @Test func foldsEveryAssignedCharacterAsGenerated() {
    #expect(assigned.reduce(0) { $0 + $1.count } > 286_000 && other.count > 10_000)
    var wrong: [String] = []
    func mark(_ runs: [ClosedRange<UInt32>], _ kind: UInt8, _ kinds: inout [UInt8]) {
      for run in runs { for point in run { kinds[Int(point)] = kind } }
    }
    var kinds = [UInt8](repeating: 0, count: 0x11_0000)
    mark(assigned, 1, &kinds)
    mark(white, 2, &kinds)
    mark(vanish, 3, &kinds)
    mark(same, 4, &kinds)
    let table = FoldTable.standard
    for point in UInt32(0)..<0x11_0000 where !(0xD800..<0xE000 ~= point) && kinds[Int(point)] != 0 {
      let entry = table.entry(point)
      let isRight =
        if let expected = other[point] {
          fold(FoldTable.text([point])) == expected
        } else {
          switch kinds[Int(point)] {
          case 2: entry == FoldTable.space
          case 3: entry == FoldTable.vanishing
          case 4: entry == point
          default: entry == FoldTable.breaking || table.isOnlyBreaks(entry)
          }
        }
      if !isRight { wrong.append("U+" + String(point, radix: 16) + " → \(entry)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(20))")
  }

  /// What `Folder` reserves room for.
  @Test func unfoldsNoCharacterToMoreThanThereIsRoomFor() {
    for (point, entry) in FoldTable.standard.entries.enumerated()
    where entry & FoldTable.several != 0 {
      let expansion = FoldTable.standard.expansions[Int(entry & ~FoldTable.several)]
      let room = UTF8.width(Unicode.Scalar(UInt32(point)) ?? " ") * 4
      #expect(expansion.count < room, "U+\(String(point, radix: 16))")
    }
  }

  @Test func joinsTraditionalFormsThatPeopleType() {
    let pairs = [
      "爲": "为", "綫": "线", "説": "说", "録": "录", "産": "产", "衞": "卫", "峯": "峰", "羣": "群", "牀": "床",
      "裡": "里", "裏": "里", "臺": "台", "後": "后", "發": "发", "髮": "发", "鄰": "邻", "隣": "邻", "麵": "面",
      "証": "证", "證": "证", "戶": "户", "溫": "温", "眾": "众", "電": "电", "樓": "楼", "網": "网", "區": "区",
    ]
    for (traditional, simplified) in pairs.sorted(by: { $0.key < $1.key }) {
      #expect(folded(traditional) == folded(simplified), "\(traditional)")
    }
    #expect(folded("停車難") == "停车难")
  }
}

extension FoldTable {
  func isOnlyBreaks(_ entry: UInt32) -> Bool {
    if entry & FoldTable.several == 0 { return entry <= FoldTable.space }
    return expansions[Int(entry & ~FoldTable.several)].allSatisfy { $0 <= FoldTable.space }
  }
}
