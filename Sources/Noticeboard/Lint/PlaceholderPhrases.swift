/// What templates leave where people are to fill in their own.
enum PlaceholderPhrases {
  /// Anywhere in a value.
  static let words = ["请填写", "待填", "待补", "待定", "占位", "某某", "××", "TODO", "0000-0000"]

  /// Only as a word of its own, since real numbers may hold them.
  static let numbers = ["1234567", "12345678"]

  /// Reserved for examples, and so never anybody's address.
  static let domain = ".example"
}
