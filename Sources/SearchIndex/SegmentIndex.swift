/// The keys of one segment with all their postings, merged from its runs.
///
/// A list stays in the pieces that the runs hold of it, which follow one another by id.
struct SegmentIndex {
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
  /// Numbers of pieces, counted over all runs, in order of key and then of run.
  private var pieces: [UInt64] = []
  private let runs: [PostingRun]
  /// The number of the first piece of each run; one more at the end.
  private var firsts: [Int] = [0]
  /// The run of every 512th piece.
  private var runsOfBlocks: [Int32] = []

  var table: SegmentKeys { SegmentKeys(keys: keys, counts: counts) }

  private static let pieceBits = 64 - PostingKey.bits
  private static let blockBits = 9

  init(_ chunks: [SearchChunk], unitCount: Int) {
    self.unitCount = unitCount
    titleLengths = chunks.flatMap { $0.units.map { UInt8($0.titleLength) } }
    codeLengths = chunks.flatMap { chunk in
      chunk.units.map { $0.codeLength > 0 ? $0.codeLength : UInt8($0.titleLength) }
    }
    runs = chunks.flatMap(\.runs)
    let count = runs.reduce(0) { $0 + $1.keys.count }
    precondition(
      count < 1 << min(32, Int(SegmentIndex.pieceBits)), "more pieces than numbers")
    pieces.reserveCapacity(count)
    for (place, run) in runs.enumerated() {
      var number = UInt64(pieces.count)
      for key in run.keys {
        pieces.append(key << SegmentIndex.pieceBits | number)
        number += 1
      }
      firsts.append(pieces.count)
      while runsOfBlocks.count << SegmentIndex.blockBits < pieces.count {
        runsOfBlocks.append(Int32(place))
      }
    }
    var scratch: [UInt64] = []
    RadixSort.sort(
      &pieces, lowest: SegmentIndex.pieceBits, bits: PostingKey.bits, width: 13, scratch: &scratch)
    join()
  }

  private mutating func join() {
    // Arrays that grow by doubling would keep room for as many keys again while all files are made.
    var distinct = 0
    var last = UInt64.max
    for piece in pieces where piece >> SegmentIndex.pieceBits != last {
      last = piece >> SegmentIndex.pieceBits
      distinct += 1
    }
    keys.reserveCapacity(distinct)
    counts.reserveCapacity(distinct)
    firstPieces.reserveCapacity(distinct + 1)
    var index = 0
    while index < pieces.count {
      let key = pieces[index] >> SegmentIndex.pieceBits
      var count = 0
      keys.append(key)
      firstPieces.append(UInt32(index))
      while index < pieces.count, pieces[index] >> SegmentIndex.pieceBits == key {
        let piece = Int(pieces[index] & (1 << SegmentIndex.pieceBits - 1))
        let (run, place) = self.place(of: piece)
        count += Int(runs[run].starts[place + 1] - runs[run].starts[place])
        pieces[index] = UInt64(piece)
        index += 1
      }
      counts.append(count)
    }
    firstPieces.append(UInt32(pieces.count))
  }

  /// The run that holds a piece, and its number there.
  @inline(__always)
  private func place(of piece: Int) -> (run: Int, place: Int) {
    var run = Int(runsOfBlocks[piece >> SegmentIndex.blockBits])
    while firsts[run + 1] <= piece { run += 1 }
    return (run, piece - firsts[run])
  }

  /// The length of what a key stands in, by unit, where that is the title or a code.
  func lengths(of key: PostingKey) -> [UInt8] { key.isOfCode ? codeLengths : titleLengths }

  /// Calls back with each piece of a key's list, in order, as runs hold them.
  @inline(__always)
  func forEachPiece(of index: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    // Through a pointer no run is copied, with all its arrays retained, for each piece.
    runs.withUnsafeBufferPointer { runs in
      for number in Int(firstPieces[index])..<Int(firstPieces[index + 1]) {
        let (run, place) = self.place(of: Int(pieces[number]))
        let range = Int(runs[run].starts[place])..<Int(runs[run].starts[place + 1])
        runs[run].postings.withUnsafeBufferPointer {
          body(UnsafeBufferPointer(rebasing: $0[range]))
        }
      }
    }
  }
}
