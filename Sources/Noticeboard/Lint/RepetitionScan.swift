/// Phrases and marks that stand twice (安徽省池州市安徽省池州市：：).
enum RepetitionScan {
  /// A phrase has so many characters; shorter ones are doubled on purpose (研究研究).
  private static let lengths = 3...16

  static func slips(in bytes: UnsafeBufferPointer<UInt8>) -> [ProseLint.Slip] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Scan.hashes) { last in
      last.initialize(repeating: -1)
      var scan = Scan(bytes: bytes, last: last)
      scan.run()
      return scan.slips
    }
  }

  private struct Scan {
    static let hashes = 1024
    let bytes: UnsafeBufferPointer<UInt8>
    var slips: [ProseLint.Slip] = []
    /// Where Chinese characters without a break between them begin.
    private var start = 0
    private var mark: UInt32 = 0
    /// Behind the last phrase that was reported.
    private var reported = 0
    /// Where each hash of three characters stood last; before `start` it is of no account.
    private let last: UnsafeMutableBufferPointer<Int32>
    /// Places where a phrase may begin its second time, with its length, in bytes.
    private var candidates: [(start: Int, length: Int)] = []

    init(bytes: UnsafeBufferPointer<UInt8>, last: UnsafeMutableBufferPointer<Int32>) {
      self.bytes = bytes
      self.last = last
    }

    mutating func run() {
      let bytes = bytes
      var index = 0
      var (first, second): (UInt32, UInt32) = (0, 0)
      while index &+ 2 < bytes.count {
        let byte = bytes[index]
        guard byte >= 0xE3, byte < 0xF0 else {
          // What stands between Chinese text is passed over at once.
          repeat { index &+= 1 } while index < bytes.count && bytes[index] < 0x80
          restart(at: index)
          continue
        }
        let character =
          UInt32(byte) << 16 | UInt32(bytes[index &+ 1]) << 8 | UInt32(bytes[index &+ 2])
        // 一 begins at E4 B8 80; what lies before are marks, kana and symbols.
        if character >= 0xE4B880, character < 0xEF0000 {
          mark = 0
          if index &- start >= 6 { take(first, second, character, at: index) }
          (first, second) = (second, character)
        } else {
          let before = mark
          restart(at: index + 3)
          mark = before
          takeMark(character, at: index)
        }
        index &+= 3
      }
    }

    @inline(__always)
    private mutating func restart(at index: Int) {
      mark = 0
      start = index
      if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
    }

    /// The third of three characters, the last of which stands there.
    @inline(__always)
    private mutating func take(
      _ first: UInt32, _ second: UInt32, _ third: UInt32, at index: Int
    ) {
      let hash = Int((first &* 31 &+ second &* 131 &+ third &* 1031) % UInt32(Self.hashes))
      let place = index &- 6
      let before = Int(last[hash])
      last[hash] = Int32(truncatingIfNeeded: place)
      if before >= start, RepetitionScan.lengths.contains((place &- before) / 3) {
        candidates.append((before, place &- before))
      }
      if !candidates.isEmpty { report(endingAt: index &+ 3) }
    }

    /// Judges the candidates that the last character has completed.
    private mutating func report(endingAt end: Int) {
      candidates.removeAll { candidate in
        let (start, length) = candidate
        guard end >= start + 2 * length else { return false }
        let first = bytes[start..<start + length]
        guard start >= reported,
          first.elementsEqual(bytes[start + length..<start + 2 * length])
        else { return true }
        reported = start + 2 * length
        slips.append(
          ProseLint.Slip(
            rule: .phraseTwice, offset: end - 2 * length, length: 2 * length,
            arguments: [String(decoding: first, as: UTF8.self)]))
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
