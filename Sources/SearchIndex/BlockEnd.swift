/// Where a block of a text ends: no phrase is found across it.
package enum BlockEnd {
  /// Stands in the text of a unit; pages do not have it, and the files of an index carry it as it is.
  package static let byte: UInt8 = 0x1C

  /// What people see in its place: a dot, or behind a mark a space.
  package static func shown(after character: Unicode.Scalar?) -> Unicode.Scalar {
    switch character {
    case nil, ".", ",", ":", ";", "!", "?", ")", "]", "。", "」", "』", "】", "！", "）", "，", "：",
      "；", "？":
      " "
    default: "·"
    }
  }
}
