/// Folds text to the characters that the search compares: Han, Latin, digits, and breaks as spaces.
///
/// A run of white space beside a Han character vanishes, since some write 3号楼 and others 3 号楼; any
/// other run of breaks becomes one space; there is none at either end of a field. Between two fields, and where a block of a text ends,
/// stands a wall, which no term has.
struct Folder {
  /// The break between two kept characters.
  static let gap: UInt32 = 0x20
  /// The end of a block or a field; nothing folds to it.
  static let wall: UInt32 = 0x21

  private let table = FoldTable.standard
  private(set) var folded: [UInt32] = []
  /// For each folded character the index of the code point it came from, if asked for.
  private(set) var origins: [Int32] = []
  private let keepsOrigins: Bool
  private var pending = Pending.nothing
  /// Code points that folded to another Han character, with that character.
  private(set) var variants: [UInt32: UInt32] = [:]

  private enum Pending { case nothing, white, broken, walled }

  init(keepsOrigins: Bool = false) {
    self.keepsOrigins = keepsOrigins
  }

  mutating func removeAll() {
    folded.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    pending = .nothing
  }

  /// Folds one more field, set off from what is there by a wall.
  mutating func add(_ utf8: [UInt8]) {
    pending = folded.isEmpty ? .nothing : .walled
    utf8.withUnsafeBufferPointer { addBytes($0) }
  }

  mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  private mutating func addBytes(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One code point of two bytes or more gives at most seven characters and a gap.
    let capacity = bytes.count * 4 + 8
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { target in
      table.entries.withUnsafeBufferPointer { entries in
        var state = State(last: pending == .walled ? Folder.wall : 0, pending: pending)
        var count = 0
        var index = 0
        var origin: Int32 = 0
        while index < bytes.count {
          if state.pending == .nothing, !keepsOrigins {
            state.takePlain(bytes, &index, entries, target, &count)
            if index == bytes.count { break }
          }
          let point = Folder.decode(bytes, &index)
          if point == UInt32(BlockEnd.byte) {
            state.pending = .walled
            origin &+= keepsOrigins ? 1 : 0
            continue
          }
          let entry =
            point < FoldTable.limit ? entries[Int(truncatingIfNeeded: point)] : table.entry(point)
          if entry & FoldTable.several == 0 {
            state.take(entry, target, &count)
            if entry != point, entry > 0x2E80 { variants[point] = entry }
          } else {
            for each in table.expansions[Int(entry & ~FoldTable.several)] {
              state.take(each, target, &count)
            }
          }
          if keepsOrigins {
            while origins.count < folded.count + count { origins.append(origin) }
            origin &+= 1
          }
        }
        pending = state.pending
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: target[..<count]))
      }
    }
  }

  private struct State {
    /// The character before, 0 at the start of all, the wall at the start of a later field.
    var last: UInt32
    var pending: Pending

    /// Takes Han characters, digits and letters that fold to themselves as long as they follow one another: most
    /// of every text.
    @inline(__always)
    mutating func takePlain(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int,
      _ entries: UnsafeBufferPointer<UInt32>,
      _ target: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
    ) {
      while index < bytes.count {
        let isASCII = bytes[index] < 0x80
        let point = isASCII ? UInt32(bytes[index]) : Folder.decodeThree(bytes, index)
        guard let point, entries[Int(point)] == point, point > FoldTable.vanishing else { return }
        target[count] = point
        count &+= 1
        index &+= isASCII ? 1 : 3
        last = point
      }
    }

    @inline(__always)
    mutating func take(
      _ entry: UInt32, _ target: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
    ) {
      if entry > FoldTable.vanishing {
        if pending != .nothing {
          let joins = pending == .white && (FoldTable.isHan(last) || FoldTable.isHan(entry))
          if last != 0 && !joins {
            target[count] = pending == .walled ? Folder.wall : Folder.gap
            count &+= 1
          }
          pending = .nothing
        }
        target[count] = entry
        count &+= 1
        last = entry
      } else if entry == FoldTable.breaking {
        if pending != .walled { pending = .broken }
      } else if entry == FoldTable.space && pending == .nothing {
        pending = .white
      }
    }
  }

  /// The character of three bytes that begins here, as those of Han and their punctuation do; nil also of
  /// those from U+0800 to U+0FFF, which might be written too long.
  @inline(__always)
  static func decodeThree(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
    guard index &+ 3 <= bytes.count, bytes[index] &- 0xE1 < 15 else { return nil }
    let second = UInt32(bytes[index &+ 1] ^ 0x80)
    let third = UInt32(bytes[index &+ 2] ^ 0x80)
    guard second | third < 0x40 else { return nil }
    return UInt32(bytes[index] & 0xF) << 12 | second << 6 | third
  }

  /// Decodes one code point; bytes that are no UTF-8 count as one code point each, a break.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    index &+= 1
    if first < 0x80 { return first }
    if let point = decodeThree(bytes, index &- 1) {
      index &+= 2
      return point
    }
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
