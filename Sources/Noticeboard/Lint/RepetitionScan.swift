/// Phrases and marks that stand twice (安徽省池州市安徽省池州市：：).
enum RepetitionScan {
  /// A phrase has so many characters; shorter ones are doubled on purpose (研究研究).
  private static let lengths = 3...16

  static func slips(in bytes: UnsafeBufferPointer<UInt8>) -> [ProseLint.Slip] {
    var scan = Scan()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0xE3, byte < 0xF0, index + 2 < bytes.count {
        let character =
          UInt32(byte) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
        scan.take(character, at: index)
        index += 3
      } else {
        scan.restart()
        index += 1
      }
    }
    return scan.slips
  }

  private struct Scan {
    var slips: [ProseLint.Slip] = []
    /// Chinese characters without a break between them.
    private var run: [UInt32] = []
    private var mark: UInt32 = 0
    /// Behind the last phrase that was reported.
    private var reported = 0
    /// Where each hash of three characters stood last, counted from the run's first.
    private var last = [Int32](repeating: -1, count: 1024)
    private var stamps = [Int32](repeating: 0, count: 1024)
    private var stamp: Int32 = 1

    mutating func restart() {
      mark = 0
      guard !run.isEmpty else { return }
      run.removeAll(keepingCapacity: true)
      candidates.removeAll(keepingCapacity: true)
      reported = 0
      stamp += 1
    }

    mutating func take(_ character: UInt32, at offset: Int) {
      // 一 begins at E4 B8 80; what lies before are marks, kana and symbols.
      guard character >= 0xE4B880, character < 0xEF0000 else {
        let before = mark
        restart()
        mark = before
        takeMark(character, at: offset)
        return
      }
      mark = 0
      run.append(character)
      let count = run.count
      guard count >= 3 else { return }
      let hash = Int(
        (run[count - 3] &* 31 &+ run[count - 2] &* 131 &+ character &* 1031) % 1024)
      let position = Int32(count - 3)
      let before = stamps[hash] == stamp ? last[hash] : -1
      stamps[hash] = stamp
      last[hash] = position
      if before >= 0, RepetitionScan.lengths.contains(Int(position - before)) {
        candidates.append((Int(before), Int(position - before)))
      }
      if !candidates.isEmpty { report(endingAt: offset + 3) }
    }

    /// Places where a phrase may begin its second time.
    private var candidates: [(start: Int, length: Int)] = []

    /// Judges the candidates that the last character has completed.
    private mutating func report(endingAt end: Int) {
      candidates.removeAll { candidate in
        let (start, length) = candidate
        guard run.count >= start + 2 * length else { return false }
        let first = run[start..<start + length]
        guard start >= reported, first == run[start + length..<start + 2 * length] else {
          return true
        }
        reported = start + 2 * length
        let phrase = first.flatMap { character -> [UInt8] in
          [UInt8(character >> 16), UInt8(character >> 8 & 0xFF), UInt8(character & 0xFF)]
        }
        slips.append(
          ProseLint.Slip(
            rule: .phraseTwice, offset: end - 6 * length, length: 6 * length,
            arguments: [String(decoding: phrase, as: UTF8.self)]))
        return true
      }
    }

    private static let marks: [UInt32: String] = [
      0xEFBC8C: "，", 0xE38082: "。", 0xE38081: "、", 0xEFBC9B: "；", 0xEFBC9A: "：",
    ]

    private mutating func takeMark(_ character: UInt32, at offset: Int) {
      if character == mark, let written = Self.marks[character] {
        slips.append(
          ProseLint.Slip(
            rule: .markTwice, offset: offset - 3, length: 6, arguments: [written + written]))
        mark = 0
      } else {
        mark = character
      }
    }
  }
}
