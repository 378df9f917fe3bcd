/// What a template may be given: data without functions, so that a template can do nothing but print.
package enum Value: Sendable {
  /// Known, but absent: prints nothing, and its section is skipped.
  case null
  /// Opens or closes a section; it does not become the innermost value there.
  case flag(Bool)
  /// Text that is escaped where it is printed; empty text closes its section.
  case text(String)
  /// Markup that is printed as it stands; empty markup closes its section.
  case html(HTML)
  /// A section repeats for each of the values.
  case list([Value])
  /// A section opens for the record, whose fields are looked up before those outside.
  case record(Record)

  /// Whether it opens a section.
  @inline(__always)
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .list(let values): !values.isEmpty
    case .record: true
    }
  }
}

/// Markup that is escaped already: written as it is, even by `{{name}}`.
package struct HTML: Sendable, Equatable {
  /// The markup in UTF-8.
  package let bytes: [UInt8]

  /// Vouches that the bytes are safe to stand in a page.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// The values of one shape's fields, in the order of the fields.
package struct Record: Sendable {
  let shape: Shape
  let values: [Value]

  /// Pairs a shape with as many values as it has fields; debug builds check their kinds too.
  package init(_ shape: Shape, _ values: [Value]) {
    // The renderer reads values by slot without another check.
    precondition(
      values.count == shape.fields.count,
      "a record of '\(shape.name)' needs \(shape.fields.count) values, not \(values.count)")
    assert(Self.mismatch(shape, values) == nil, Self.mismatch(shape, values) ?? "")
    self.shape = shape
    self.values = values
  }

  /// A record whose kinds nobody declared, for data that comes from outside.
  init(unchecked shape: Shape, _ values: [Value]) {
    precondition(values.count == shape.fields.count, "one value for each field")
    self.shape = shape
    self.values = values
  }

  private static func mismatch(_ shape: Shape, _ values: [Value]) -> String? {
    for (field, value) in zip(shape.fields, values) where !field.kind.admits(value) {
      return "'\(shape.name).\(field.name)' is declared \(field.kind) but given \(value)"
    }
    return nil
  }
}

extension Field.Kind {
  fileprivate func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .null), (.text, .text), (.html, .html), (.flag, .flag): true
    case (.record(let name), .record(let record)): record.shape.name == name
    case (.list(let name), .list(let values)): values.allSatisfy { Self.record(name).admits($0) }
    case (.texts, .list(let values)): values.allSatisfy { Self.text.admits($0) }
    case (.template(let names), .text(let name)): names.contains(name)
    default: false
    }
  }
}
