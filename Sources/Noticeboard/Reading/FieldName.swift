/// What a field is called in messages: in English by the key that an author writes.
struct FieldName: ExpressibleByStringLiteral {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  init(_ key: some Vocabulary) { self.init(key.title, key.rawValue) }

  /// An author's own word, which has one spelling.
  init(_ word: String) { self.init(word, word) }

  init(stringLiteral word: String) { self.init(word) }
}
