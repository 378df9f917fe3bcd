import Tables

/// Full-width digits and letters in values: understood, and named (D63).
extension Cell {
  /// The text in half width; a warning says where it was not.
  ///
  /// The lint of prose sees three and more such characters within a longer cell, this sees the rest.
  /// What has more than ten could be somebody's number, which no message repeats.
  func narrowed(_ findings: inout Findings) -> String {
    let folded = text.foldingWidth()
    // Each of them begins with this byte; nearly no date or number has one.
    guard text.holds(0xEF) else { return folded }
    let (longest, count) = wideRuns
    if count > 0, longest < 3 || longest == text.unicodeScalars.count,
      text.unicodeScalars.count <= 10
    {
      findings.report(.wideCode, at: location, text, folded)
    }
    return folded
  }

  /// A reference that is a code: `１－01` finds the grid 3-01 as well.
  func narrowedCode(_ findings: inout Findings) -> Reference {
    let folded = text.foldingWidth()
    let isCode = folded.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 0x2D
    }
    if isCode, folded != text, text.utf8.count <= 32 {
      findings.report(.fullWidthCode, at: location, text, folded)
    }
    return reference
  }

  /// The longest run of full-width letters, digits and the hyphens between them, and how many
  /// letters and digits there are.
  private var wideRuns: (longest: Int, count: Int) {
    var (run, longest, count) = (0, 0, 0)
    for sign in text.unicodeScalars {
      switch sign.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: (run, count) = (run + 1, count + 1)
      case 0xFF0D where run > 0: run += 1
      default: run = 0
      }
      longest = max(longest, run)
    }
    return (longest, count)
  }
}
