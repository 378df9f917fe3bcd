/// The words of a code: the text's bytes, and those from which a reader mends what is covered.
struct QRWords {
  /// In the order in which they stand in the code.
  let words: [UInt8]

  init(_ text: [UInt8], in version: QRVersion) {
    let data = Self.data(text, in: version)
    // The last blocks are a word longer than the first ones.
    let (length, blocks) = (version.dataWords / version.blocks, version.blocks)
    let long = version.dataWords % blocks
    let divisor = ErrorCorrection.divisor(version.checkWords)
    var starts: [Int] = [0]
    var checks: [[UInt8]] = []
    for block in 0..<blocks {
      let end = starts[block] + length + (block < blocks - long ? 0 : 1)
      checks.append(ErrorCorrection.remainder(of: data[starts[block]..<end], by: divisor))
      starts.append(end)
    }
    var words: [UInt8] = []
    words.reserveCapacity(version.words)
    for place in 0...length {
      for block in 0..<blocks where starts[block] + place < starts[block + 1] {
        words.append(data[starts[block] + place])
      }
    }
    for place in 0..<version.checkWords {
      for check in checks { words.append(check[place]) }
    }
    self.words = words
  }

  /// The kind of the text, its length, its bytes, four bits for its end, and what fills the rest.
  private static func data(_ text: [UInt8], in version: QRVersion) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(version.dataWords + 4)
    // Bytes lie across two words each, since their kind takes four bits.
    var half: UInt8 = 4
    func add(_ byte: UInt8) {
      data.append(half << 4 | byte >> 4)
      half = byte & 15
    }
    if version.lengthBits == 16 { add(UInt8(truncatingIfNeeded: text.count >> 8)) }
    add(UInt8(truncatingIfNeeded: text.count))
    for byte in text { add(byte) }
    data.append(half << 4)
    var filling: UInt8 = 0xEC
    while data.count < version.dataWords {
      data.append(filling)
      filling ^= 0xEC ^ 0x11
    }
    return data
  }
}

/// Reed and Solomon's code over the field of 256 elements that ISO/IEC 18004 names.
private enum ErrorCorrection {
  /// Powers of the root, twice, so that sums of two logarithms need no remainder; and logarithms.
  private static let (powers, logarithms): ([UInt8], [Int]) = {
    var powers = [UInt8](repeating: 0, count: 510)
    var logarithms = [Int](repeating: 0, count: 256)
    var power = 1
    for exponent in 0..<255 {
      powers[exponent] = UInt8(power)
      powers[exponent + 255] = UInt8(power)
      logarithms[power] = exponent
      power <<= 1
      if power > 255 { power ^= 0x11D }
    }
    return (powers, logarithms)
  }()

  /// The logarithms of the polynomial whose roots are the first powers, behind its highest term.
  static func divisor(_ degree: Int) -> [Int] {
    var terms = [UInt8](repeating: 0, count: degree)
    terms[degree - 1] = 1
    for exponent in 0..<degree {
      for place in 0..<degree {
        if terms[place] != 0 {
          terms[place] = powers[logarithms[Int(terms[place])] + exponent]
        }
        if place + 1 < degree { terms[place] ^= terms[place + 1] }
      }
    }
    return terms.map { logarithms[Int($0)] }
  }

  static func remainder(of data: ArraySlice<UInt8>, by divisor: [Int]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: divisor.count)
    let (powers, logarithms, last) = (powers, logarithms, divisor.count - 1)
    for byte in data {
      let factor = byte ^ rest[0]
      let logarithm = logarithms[Int(factor)]
      for place in 0..<last {
        rest[place] = rest[place + 1] ^ (factor == 0 ? 0 : powers[divisor[place] + logarithm])
      }
      rest[last] = factor == 0 ? 0 : powers[divisor[last] + logarithm]
    }
    return rest
  }
}
