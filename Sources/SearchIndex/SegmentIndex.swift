/// The keys of one segment with all their postings, merged from its runs.
///
/// A list stays in the pieces that the runs hold of it, which follow one another by id.
struct SegmentIndex {
  /// Ascending.
  private(set) var keys: [UInt64] = []
  /// How many units hold each key.
  private(set) var counts: [Int] = []
  let unitCount: Int
  /// Where the pieces of each key begin in `pieces`; one more at the end.
  private var firstPieces: [Int] = []
  /// Numbers of pieces, counted over all runs, in order of key and then of run.
  private var pieces: [UInt64] = []
  /// Where each piece begins in `postings`; one more at the end.
  private var starts: [UInt32] = [0]
  private var postings: [UInt32] = []

  private static let pieceBits: UInt64 = 28

  init(_ chunks: [SearchChunk], unitCount: Int) {
    self.unitCount = unitCount
    let runs = chunks.flatMap(\.runs)
    let count = runs.reduce(0) { $0 + $1.keys.count }
    precondition(count < 1 << Int(SegmentIndex.pieceBits), "more pieces than numbers")
    pieces.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    postings.reserveCapacity(runs.reduce(0) { $0 + $1.postings.count })
    for run in runs {
      let base = UInt32(postings.count)
      var number = UInt64(pieces.count)
      for key in run.keys {
        pieces.append(key << SegmentIndex.pieceBits | number)
        number += 1
      }
      starts += run.starts.dropFirst().lazy.map { $0 + base }
      postings += run.postings
    }
    var scratch: [UInt64] = []
    RadixSort.sort(
      &pieces, lowest: SegmentIndex.pieceBits, bits: 36, width: 12, scratch: &scratch)
    join()
  }

  private mutating func join() {
    var index = 0
    while index < pieces.count {
      let key = pieces[index] >> SegmentIndex.pieceBits
      var count = 0
      keys.append(key)
      firstPieces.append(index)
      while index < pieces.count, pieces[index] >> SegmentIndex.pieceBits == key {
        let piece = Int(pieces[index] & (1 << SegmentIndex.pieceBits - 1))
        count += Int(starts[piece + 1] - starts[piece])
        pieces[index] = UInt64(piece)
        index += 1
      }
      counts.append(count)
    }
    firstPieces.append(pieces.count)
  }

  /// Calls back with each piece of a key's list, in order, as runs hold them.
  @inline(__always)
  func forEachPiece(of index: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    postings.withUnsafeBufferPointer { postings in
      for place in firstPieces[index]..<firstPieces[index + 1] {
        let piece = Int(pieces[place])
        let range = Int(starts[piece])..<Int(starts[piece + 1])
        body(UnsafeBufferPointer(rebasing: postings[range]))
      }
    }
  }
}
