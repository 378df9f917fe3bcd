/// Characters that fold to others of their class, as the manifest tells them: those that occur, which a browser
/// needs to verify text, and those of frequent characters, so that a query in the other script seldom waits for
/// the classes of all.
struct Variants {
  private var targets: [UInt32: UInt32] = [:]

  /// With these nearly every word of a county and most of a newspaper can be asked for in the other script,
  /// at four bytes each.
  private static let frequentClasses = 256

  /// `frequencies` tells of each character, segment by segment, how many units hold it.
  init(ofFrequent frequencies: [[UInt32: Int]]) {
    var counts: [UInt32: Int] = [:]
    for segment in frequencies { counts.merge(segment, uniquingKeysWith: +) }
    let classes = FoldTable.classes.compactMap { characters in
      counts[characters[0]].map { (count: $0, characters: characters) }
    }
    let frequent = classes.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.characters[0] < $1.characters[0]
    }
    for (_, characters) in frequent.prefix(Variants.frequentClasses) {
      for variant in characters.dropFirst() where Variants.isCommon(variant) {
        targets[variant] = characters[0]
      }
    }
  }

  /// What lies in the extensions is hardly ever typed.
  private static func isCommon(_ character: UInt32) -> Bool { 0x4E00..<0xA000 ~= character }

  mutating func add(_ variants: [UInt32: UInt32]) { targets.merge(variants) { first, _ in first } }

  /// The distance of each from the one before and of what it folds to from it: a plain list of characters
  /// takes twice the bytes.
  var line: [UInt8] {
    var line: [UInt8] = []
    var previous: UInt32 = 0
    for (variant, target) in targets.sorted(by: { $0.key < $1.key }) {
      Base64.append(Int(variant - previous), to: &line)
      Base64.append(signed: Int(target) - Int(variant), to: &line)
      previous = variant
    }
    return line
  }
}
