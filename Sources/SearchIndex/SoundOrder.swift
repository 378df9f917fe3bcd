/// Where a title stands in lists by sound: the index pages of a site without scripts.
package enum SoundOrder {
  /// `A` to `Z` by the usual reading of the first character of the title that has this key, or `#`.
  package static func letter(ofKey key: [UInt8]) -> Character {
    guard let first = key.first, 0x61...0x7A ~= first else { return "#" }
    return Character(Unicode.Scalar(first - 0x20))
  }

  /// Bytes that sort titles by sound, and titles of one sound by their characters.
  ///
  /// `pinyin` settles titles with rare readings.
  package static func key(of title: String, pinyin: String? = nil) -> [UInt8] {
    let table = SoundTable.standard
    var folder = Folder()
    folder.add(title)
    let numbers = pinyin.map(table.numbers(written:)) ?? []
    let isWritten = numbers.count == folder.folded.count(where: FoldTable.isHan)
    var written = numbers.makeIterator()
    var key: [UInt8] = []
    key.reserveCapacity(title.utf8.count * 4 + 8)
    for character in folder.folded {
      if FoldTable.isHan(character) {
        let own = isWritten ? written.next().map { table.syllables[$0] } : nil
        key += (own ?? table.usualReading(of: character) ?? "~").utf8
        key.append(0x20)
      } else if let scalar = Unicode.Scalar(character) {
        key += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    key.append(0)
    key += title.utf8
    return key
  }
}
