/// How the pixels of a long line share in those of a shorter one.
///
/// A pixel of the long line counts `full`, one at a border the part that lies inside; the weights
/// of each short pixel add up to the long line's length. Whole numbers, so the same everywhere.
struct AreaWeights {
  struct Span {
    let first: Int
    let firstWeight: UInt32
    /// The same as `first` if there is but one.
    let last: Int
    let lastWeight: UInt32
  }

  let full: UInt32
  let spans: [Span]
  /// 2³² divided by the sum of weights: to multiply is faster than to divide.
  private let reciprocal: UInt64

  /// Lengths are those of a JPEG's side: 1 to 65,535.
  init(from long: Int, to short: Int) {
    precondition((1...0xFFFF).contains(long) && (1...long).contains(short), "\(long) to \(short)")
    full = UInt32(short)
    reciprocal = ((1 << 32) + UInt64(long) / 2) / UInt64(long)
    spans = (0..<short).map { place in
      // In units of which a long pixel has `short` and a short one has `long`.
      let (start, end) = (place * long, (place + 1) * long)
      let (first, last) = (start / short, (end - 1) / short)
      if first == last {
        return Span(first: first, firstWeight: UInt32(long), last: last, lastWeight: 0)
      }
      return Span(
        first: first, firstWeight: UInt32((first + 1) * short - start), last: last,
        lastWeight: UInt32(end - last * short))
    }
  }

  /// The long line's pixels that lie in a short one, with their weights.
  func parts(of place: Int) -> [(pixel: Int, weight: UInt32)] {
    let span = spans[place]
    return (span.first...span.last).map { pixel in
      if pixel == span.first { return (pixel, span.firstWeight) }
      return (pixel, pixel == span.last ? span.lastWeight : full)
    }
  }

  /// From a weighted sum of bytes, which is at most 255 × 65,535.
  func meanIn256ths(_ sum: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(sum) * reciprocal + 1 << 23) >> 24)
  }

  /// From a weighted sum of 256ths, which is at most 255 × 256 × 65,535 and so below 2³².
  func mean(_ sum: UInt32) -> UInt8 {
    UInt8(clamping: (UInt64(sum) * reciprocal + 1 << 39) >> 40)
  }
}
