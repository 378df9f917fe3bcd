/// The signs with which people fill a cell that holds nothing: /, —, 无.
///
/// Read as words they would cancel a meeting for the reason 无, and solve a case with the result /.
enum NothingWord {
  private static let words: Set<String> = [
    "/", "\\", "-", "--", "／", "－", "—", "–", "―", "无", "無", "——",
  ]

  static func isWritten(in cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= 6 else { return false }
    // What most cells hold, numbers and names, is told apart without making a string of it.
    switch (cell.count, first) {
    case (1...2, 0x2D), (1, 0x2F), (1, 0x5C), (3, 0xE2), (3, 0xE6...0xE7), (3, 0xEF), (6, 0xE2):
      return words.contains(String(decoding: cell, as: UTF8.self))
    default: return false
    }
  }
}
