/// Signs of one to three bytes that a pass over a text looks for.
///
/// Lead bytes of Han characters follow one another like the numbers of dice, and a branch that the
/// processor guesses wrong costs more than all else in such a pass. Here one branch tells of four
/// places that no sign begins there, and it nearly always does.
struct SignTable: Sendable {
  /// Signs by the bytes that may stand first, second and third in them; without a list any may.
  typealias Group = (first: [UInt8], second: [UInt8]?, third: [UInt8]?)

  /// Of each byte the groups in which it may stand first, second and third, a bit each.
  private let groups: [UInt32]

  init(_ signs: [Group]) {
    precondition(signs.count <= 8, "more groups than a byte has bits")
    var groups = [UInt32](repeating: 0, count: 256)
    let every = Array(UInt8.min...UInt8.max)
    for (number, sign) in signs.enumerated() {
      let bytes = [sign.first, sign.second ?? every, sign.third ?? every]
      for (place, list) in bytes.enumerated() {
        for byte in list { groups[Int(byte)] |= 1 << UInt32(place * 8 + number) }
      }
    }
    self.groups = groups
  }

  /// Lends the search for as long as `body` runs.
  @inline(__always)
  func search<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (SignSearch) -> Result
  ) -> Result {
    groups.withUnsafeBufferPointer { body(SignSearch(text: text, groups: $0)) }
  }
}

/// A text and the signs that are looked for in it.
struct SignSearch {
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let groups: UnsafeBufferPointer<UInt32>

  /// The next place from there on at which a sign may begin; of the last bytes each.
  @inline(__always)
  func place(from start: Int, before end: Int) -> Int {
    var place = start
    guard place &+ 6 <= end else { return place }
    var (a, b) = (of(place), of(place &+ 1))
    while place &+ 6 <= end {
      let (c, d) = (of(place &+ 2), of(place &+ 3))
      let (e, f) = (of(place &+ 4), of(place &+ 5))
      let found = (
        a & b &>> 8 & c &>> 16 & 0xFF, b & c &>> 8 & d &>> 16 & 0xFF,
        c & d &>> 8 & e &>> 16 & 0xFF, d & e &>> 8 & f &>> 16 & 0xFF
      )
      if found.0 | found.1 | found.2 | found.3 != 0 {
        if found.0 | found.1 != 0 { return found.0 != 0 ? place : place &+ 1 }
        return found.2 != 0 ? place &+ 2 : place &+ 3
      }
      place &+= 4
      (a, b) = (e, f)
    }
    return place
  }

  @inline(__always)
  private func of(_ place: Int) -> UInt32 { groups[Int(text[place])] }
}
