/// The words of figures, for people and from people.
enum FigurePhrases {
  static let approximatePrefixes = ["约", "近", "大约"]
  static let approximateSuffixes = ["余", "多", "左右"]

  static let none = "本期无"

  static func carriedIn(_ count: Int) -> String { "含上期结转 \(count) 件" }

  /// Such as `50.0%（4/8，含上期结转 3 件）`.
  static func inBrackets(_ figure: String, _ notes: [String]) -> String {
    notes.isEmpty ? figure : "\(figure)（\(notes.joined(separator: "，"))）"
  }

  static let unchanged = "平"
  static let new = "新"
  static let notComparable = "—"
  static func risen(_ places: Int) -> String { "▲\(places)" }
  static func fallen(_ places: Int) -> String { "▼\(places)" }

  static let few = "<5"
}
