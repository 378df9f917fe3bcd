/// Folds text to the characters that the search compares: Han, Latin, digits, and breaks as spaces.
///
/// A run of white space between two Han characters vanishes, any other run of breaks becomes one
/// space; there is none at either end of a field.
struct Folder {
  /// The break between two kept characters.
  static let gap: UInt32 = 0x20

  private let table = FoldTable.standard
  private(set) var folded: [UInt32] = []
  /// For each folded character the index of the code point it came from, if asked for.
  private(set) var origins: [Int32] = []
  private let keepsOrigins: Bool
  private var pending = Pending.nothing
  /// Code points that folded to another Han character, with that character.
  private(set) var variants: [UInt32: UInt32] = [:]

  private enum Pending { case nothing, white, broken }

  init(keepsOrigins: Bool = false) {
    self.keepsOrigins = keepsOrigins
  }

  mutating func removeAll() {
    folded.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    pending = .nothing
  }

  /// Folds one more field, set off from what is there by a break.
  mutating func add(_ utf8: [UInt8]) {
    pending = folded.isEmpty ? .nothing : .broken
    utf8.withUnsafeBufferPointer { addBytes($0) }
  }

  mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  private mutating func addBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One code point of two bytes or more gives at most seven characters and a gap.
    let capacity = bytes.count * 4 + 8
    var added: [Int32] = []
    if keepsOrigins { added = [Int32](repeating: 0, count: capacity) }
    let start = pending == .broken ? Folder.gap : 0
    var found: [UInt32: UInt32] = [:]
    let field = [UInt32](unsafeUninitializedCapacity: capacity) { target, count in
      table.entries.withUnsafeBufferPointer { entries in
        table.expansions.withUnsafeBufferPointer { expansions in
          var state = State(last: start, pending: pending)
          var index = 0
          var origin: Int32 = 0
          while index < bytes.count {
            let point = Folder.decode(bytes, &index)
            let entry =
              point < FoldTable.limit ? entries[Int(truncatingIfNeeded: point)] : table.entry(point)
            let before = count
            if entry & FoldTable.several == 0 {
              state.take(entry, target, &count)
              if entry != point, entry > 0x2E80 { found[point] = entry }
            } else {
              for each in expansions[Int(entry & ~FoldTable.several)] {
                state.take(each, target, &count)
              }
            }
            if keepsOrigins { for place in before..<count { added[place] = origin } }
            origin &+= 1
          }
          pending = state.pending
        }
      }
    }
    folded += field
    if keepsOrigins { origins += added[..<field.count] }
    if !found.isEmpty { variants.merge(found) { first, _ in first } }
  }

  private struct State {
    /// The character before, 0 at the start of all, the gap at the start of a later field.
    var last: UInt32
    var pending: Pending

    @inline(__always)
    mutating func take(
      _ entry: UInt32, _ target: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
    ) {
      if entry > FoldTable.vanishing {
        if pending != .nothing {
          let joins = pending == .white && FoldTable.isHan(last) && FoldTable.isHan(entry)
          if last != 0 && !joins {
            target[count] = Folder.gap
            count &+= 1
          }
          pending = .nothing
        }
        target[count] = entry
        count &+= 1
        last = entry
      } else if entry == FoldTable.breaking {
        pending = .broken
      } else if entry == FoldTable.space && pending == .nothing {
        pending = .white
      }
    }
  }

  /// Decodes one code point; bytes that are no UTF-8 count as one code point each, a break.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    index &+= 1
    if first < 0x80 { return first }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    guard first >= 0xC2, first < 0xF5, index &+ length <= bytes.count else { return 0xFFFD }
    var point = first & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let next = UInt32(bytes[index &+ offset])
      guard next & 0xC0 == 0x80 else { return 0xFFFD }
      point = point << 6 | (next & 0x3F)
    }
    guard length == 1 || point >= (length == 2 ? 0x800 : 0x10000) else { return 0xFFFD }
    index &+= length
    return point
  }
}
