/// The colours that follow from the site's own accent, dark or light enough to be read.
struct ThemeColours {
  /// 0…255 each.
  private struct Colour {
    let red: Int
    let green: Int
    let blue: Int

    /// `#rrggbb`.
    init(_ text: String) {
      let value = Int(text.dropFirst(), radix: 16) ?? 0
      red = value >> 16 & 255
      green = value >> 8 & 255
      blue = value & 255
    }

    init(red: Int, green: Int, blue: Int) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// `share` per cent of this colour in another.
    func mixed(_ share: Int, in other: Colour) -> Colour {
      func mix(_ a: Int, _ b: Int) -> Int { (a * share + b * (100 - share) + 50) / 100 }
      return Colour(
        red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    var text: String {
      "#"
        + [red, green, blue].map { part in
          let digits = String(part, radix: 16)
          return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Relative luminance of WCAG 2.2.
    private var luminance: Double {
      func linear(_ part: Int) -> Double {
        let value = Double(part) / 255
        guard value > 0.04045 else { return value / 12.92 }
        // x^2.4 as x^2 · x^(2/5), the fifth root by Newton's method: no library call whose last
        // bit depends on the machine.
        let base = (value + 0.055) / 1.055
        let square = base * base
        var root = base
        for _ in 0..<40 {
          root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
        }
        return square * root
      }
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    func contrast(with other: Colour) -> Double {
      let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }

    /// Mixed with black or white in steps of 5 % until it holds against a ground.
    func holding(_ ratio: Double, on ground: Colour, towards end: Colour) -> Colour {
      for share in stride(from: 100, through: 0, by: -5) {
        let colour = mixed(share, in: end)
        if colour.contrast(with: ground) >= ratio { return colour }
      }
      return end
    }
  }

  private static let black = Colour("#000000")
  private static let white = Colour("#ffffff")
  private static let night = Colour("#0e1413")

  let view: ThemePage

  init(accent: String) {
    let colour = Colour(accent)
    let own = colour.holding(4.5, on: Colour("#f7f5f0"), towards: Self.black)
    let elder = colour.holding(7, on: Colour("#eeebe4"), towards: Self.black)
    let deep = colour.holding(7, on: Self.white, towards: Self.black)
    let dark = colour.holding(7, on: Colour("#171f1d"), towards: Self.white)
    view = ThemePage(
      accent: own.text, soft: own.mixed(12, in: Self.white).text, deep: deep.text,
      under: own.mixed(45, in: Self.white).text, elderAccent: elder.text, elderDeep: deep.text,
      darkAccent: dark.text, darkSoft: colour.mixed(25, in: Self.night).text,
      darkDeep: colour.mixed(25, in: Self.night).text,
      darkUnder: dark.mixed(50, in: Self.night).text)
  }
}
