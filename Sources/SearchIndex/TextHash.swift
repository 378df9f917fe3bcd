/// Tells in which of some files a text is looked up; scripts do the same with their letters.
enum TextHash {
  static func value(_ letters: some Sequence<UInt16>) -> UInt32 {
    letters.reduce(0) { ($0 &* 31 &+ UInt32($1)) & 0x3FF_FFFF }
  }
}
