/// The keys of one segment with all their postings, merged from its runs.
///
/// A list stays in the pieces that the runs hold of it, which follow one another by id.
struct SegmentIndex: Sendable {
  /// Ascending.
  private(set) var keys: [UInt64] = []
  /// How many units hold each key.
  private(set) var counts: [Int] = []
  let unitCount: Int
  private let titleLengths: [UInt8]
  /// The same, but of units with a code the length of that.
  private let codeLengths: [UInt8]
  /// Where the pieces of each key begin in `pieces`; one more at the end.
  private var firstPieces: [UInt32] = []
  /// In order of key and then of run.
  private var pieces: [Piece] = []
  private let runs: [PostingRun]
  /// The postings of each run, which holds them.
  nonisolated(unsafe) private let lists: [UnsafeBufferPointer<UInt32>]
  /// The number of the first piece of each run; one more at the end.
  private var firsts: [Int] = [0]
  /// The run of every 512th piece.
  private var runsOfBlocks: [Int32] = []

  var table: SegmentKeys { SegmentKeys(keys: keys, counts: counts) }

  private static let pieceBits = 64 - PostingKey.bits
  private static let blockBits = 9

  init(_ chunks: [SearchChunk], unitCount: Int) {
    self.init(unmerged: chunks, unitCount: unitCount)
    merge(stretches.map(merged))
  }

  static func onAllCores(_ chunks: [SearchChunk], unitCount: Int) async -> SegmentIndex {
    var index = SegmentIndex(unmerged: chunks, unitCount: unitCount)
    let (stretches, unmerged) = (index.stretches, index)
    index.merge(await inParallel(stretches.count) { unmerged.merged(stretches[$0]) })
    return index
  }

  private init(unmerged chunks: [SearchChunk], unitCount: Int) {
    self.unitCount = unitCount
    titleLengths = chunks.flatMap { $0.units.map { UInt8($0.titleLength) } }
    codeLengths = chunks.flatMap { chunk in
      chunk.units.map { $0.codeLength > 0 ? $0.codeLength : UInt8($0.titleLength) }
    }
    runs = chunks.flatMap(\.runs)
    lists = runs.map(\.postings.words)
    var count = 0
    for (place, run) in runs.enumerated() {
      count += run.keys.count
      firsts.append(count)
      while runsOfBlocks.count << SegmentIndex.blockBits < count {
        runsOfBlocks.append(Int32(place))
      }
    }
    precondition(
      count < 1 << min(32, Int(SegmentIndex.pieceBits)), "more pieces than numbers")
  }

  // MARK: Merging

  /// Some keys with all their pieces.
  private struct Stretch: Sendable {
    var keys: [UInt64] = []
    var counts: [Int] = []
    /// How many pieces each key has.
    var pieceCounts: [UInt32] = []
    var pieces: [Piece] = []
  }

  /// Which of the postings of a run are a part of a list; there are millions of such parts.
  fileprivate struct Piece: Sendable {
    private let packed: UInt64

    init(run: Int, start: UInt32, end: UInt32) {
      // A run has no more units than a mask has bits, and a list each unit once.
      precondition(end - start < 128, "a list longer than its run")
      packed = UInt64(run) << 39 | UInt64(start) << 7 | UInt64(end - start)
    }

    var run: Int { Int(packed >> 39) }
    var start: Int { Int(UInt32(truncatingIfNeeded: packed >> 7)) }
    var count: Int { Int(packed & 127) }
  }

  /// Ranges of keys, one after the other: with so few pieces that they are near at hand while they are
  /// sorted, but of a large segment no more than are soon found in all runs.
  private var stretches: [Range<UInt64>] {
    var samples: [UInt64] = []
    for run in runs {
      samples += stride(from: 0, to: run.keys.count, by: 256).map { run.keys[$0] }
    }
    samples.sort()
    var borders: [UInt64] = [0]
    for place in stride(from: 0, to: samples.count, by: max(128, samples.count / 64))
    where samples[place] > borders.last ?? 0 {
      borders.append(samples[place])
    }
    return zip(borders, borders.dropFirst() + [1 << PostingKey.bits]).map { $0..<$1 }
  }

  private func merged(_ range: Range<UInt64>) -> Stretch {
    var stretch = Stretch()
    var numbers = pieces(in: range)
    var scratch: [UInt64] = []
    RadixSort.sort(
      &numbers, lowest: SegmentIndex.pieceBits, bits: PostingKey.bits, width: 13,
      scratch: &scratch)
    stretch.pieces.reserveCapacity(numbers.count)
    var index = 0
    while index < numbers.count {
      let (key, start) = (numbers[index] >> SegmentIndex.pieceBits, index)
      var count = 0
      while index < numbers.count, numbers[index] >> SegmentIndex.pieceBits == key {
        let piece = self.piece(Int(numbers[index] & (1 << SegmentIndex.pieceBits - 1)))
        count += piece.count
        stretch.pieces.append(piece)
        index += 1
      }
      stretch.keys.append(key)
      stretch.counts.append(count)
      stretch.pieceCounts.append(UInt32(index - start))
    }
    return stretch
  }

  /// Key and number of each piece of all runs.
  private func pieces(in range: Range<UInt64>) -> [UInt64] {
    var pieces: [UInt64] = []
    for (number, run) in runs.enumerated() {
      let first = run.keys.firstPlace(from: range.lowerBound)
      for place in first..<run.keys.firstPlace(from: range.upperBound) {
        pieces.append(run.keys[place] << SegmentIndex.pieceBits | UInt64(firsts[number] + place))
      }
    }
    return pieces
  }

  private mutating func merge(_ stretches: [Stretch]) {
    // Arrays that grow by doubling would keep room for as many keys again while all files are made.
    let distinct = stretches.reduce(0) { $0 + $1.keys.count }
    keys.reserveCapacity(distinct)
    counts.reserveCapacity(distinct)
    firstPieces.reserveCapacity(distinct + 1)
    pieces.reserveCapacity(firsts.last ?? 0)
    var first: UInt32 = 0
    for stretch in stretches {
      keys += stretch.keys
      counts += stretch.counts
      for count in stretch.pieceCounts {
        firstPieces.append(first)
        first += count
      }
      pieces += stretch.pieces
    }
    firstPieces.append(first)
  }

  /// The piece of a number, as all are counted over all runs.
  @inline(__always)
  private func piece(_ number: Int) -> Piece {
    var run = Int(runsOfBlocks[number >> SegmentIndex.blockBits])
    while firsts[run + 1] <= number { run += 1 }
    let place = number - firsts[run]
    return Piece(run: run, start: runs[run].starts[place], end: runs[run].starts[place + 1])
  }

  /// What lists are written from, lent for many keys at once: all cores count the references to the same
  /// arrays, each waiting for the others.
  struct Lent {
    fileprivate let lists: UnsafeBufferPointer<UnsafeBufferPointer<UInt32>>
    fileprivate let firstPieces: UnsafeBufferPointer<UInt32>
    fileprivate let pieces: UnsafeBufferPointer<Piece>
    fileprivate let titleLengths: UnsafeBufferPointer<UInt8>
    fileprivate let codeLengths: UnsafeBufferPointer<UInt8>

    /// The length of what a key stands in, by unit, where that is the title or a code.
    func lengths(of key: PostingKey) -> UnsafeBufferPointer<UInt8> {
      key.isOfCode ? codeLengths : titleLengths
    }
  }

  func lend(_ body: (Lent) -> Void) {
    lists.withUnsafeBufferPointer { lists in
      firstPieces.withUnsafeBufferPointer { firstPieces in
        pieces.withUnsafeBufferPointer { pieces in
          titleLengths.withUnsafeBufferPointer { titles in
            codeLengths.withUnsafeBufferPointer { codes in
              body(
                Lent(
                  lists: lists, firstPieces: firstPieces, pieces: pieces, titleLengths: titles,
                  codeLengths: codes))
            }
          }
        }
      }
    }
  }

  /// The last unit that holds a key.
  func lastUnit(of index: Int, in lent: Lent) -> Int {
    let piece = lent.pieces[Int(lent.firstPieces[index + 1]) - 1]
    return Int(lent.lists[piece.run][piece.start + piece.count - 1] >> 10)
  }

  /// Calls back with each piece of a key's list, in order, as runs hold them.
  @inline(__always)
  func forEachPiece(
    of index: Int, in lent: Lent, _ body: (UnsafeBufferPointer<UInt32>) -> Void
  ) {
    for number in Int(lent.firstPieces[index])..<Int(lent.firstPieces[index + 1]) {
      let piece = lent.pieces[number]
      let list = lent.lists[piece.run]
      body(UnsafeBufferPointer(rebasing: list[piece.start..<piece.start + piece.count]))
    }
  }
}
