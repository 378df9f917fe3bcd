/// One name that templates may use, and what stands behind it.
package struct Field: Sendable, Hashable {
  /// What a field holds; each may be null instead.
  package enum Kind: Sendable, Hashable {
    /// Plain text, escaped when printed.
    case text
    /// Markup, printed as it stands.
    case html
    /// Yes or no.
    case flag
    /// A record of the named shape.
    case record(String)
    /// A list of records of the named shape.
    case list(String)
    /// A list of plain texts, printed by `{{.}}`.
    case texts
    /// The name of one of these templates, for `{{>*name}}`.
    case template(oneOf: [String])
  }

  /// The name in templates.
  package let name: String
  /// What stands behind the name.
  package let kind: Kind

  /// Declares a name and what stands behind it.
  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// The fields of one kind of record; fields name other shapes, so that trees can recur.
///
/// What is declared is never freed and a shape only refers to it, since the records of all pages have the
/// same few: if these references were counted, each core would wait for the others.
package struct Shape: Sendable {
  private final class Declaration: Sendable {
    let name: String
    let fields: [Field]
    nonisolated(unsafe) let slots: UnsafeBufferPointer<Slot>

    init(_ name: String, _ fields: [Field], _ slots: UnsafeBufferPointer<Slot>) {
      self.name = name
      self.fields = fields
      self.slots = slots
    }
  }

  private unowned(unsafe) let declaration: Declaration

  /// The name by which fields and roots refer to the shape.
  package var name: String { declaration.name }
  /// The fields, in the order of a record's values.
  package var fields: [Field] { declaration.fields }
  /// An open-addressing table from name key to slot, at most a quarter full.
  var slots: UnsafeBufferPointer<Slot> { declaration.slots }

  struct Slot {
    /// 0 where the table is empty.
    let key: UInt64
    let index: Int
  }

  /// Declares a shape; a name given twice is a mistake of ours.
  package init(_ name: String, _ fields: [Field]) {
    var capacity = 4
    while capacity < fields.count * 4 { capacity *= 2 }
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(key: 0, index: 0))
    for (index, field) in fields.enumerated() {
      let key = nameKey(field.name.utf8)
      var place = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[place].key != 0 {
        precondition(slots[place].key != key, "'\(name)' has '\(field.name)' twice")
        place = (place + 1) & (capacity - 1)
      }
      slots[place] = Slot(key: key, index: index)
    }
    let declaration = Declaration(name, fields, UnsafeBufferPointer(slots))
    self.declaration = Unmanaged.passRetained(declaration).takeUnretainedValue()
  }

  func isSame(as other: Shape) -> Bool { declaration === other.declaration }

  func slot(named name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  func slot(_ key: UInt64) -> Int? { Self.slot(key, in: slots) }

  @inline(__always)
  static func slot(_ key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Int? {
    guard let table = slots.baseAddress else { return nil }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & mask
    while table[place].key != key {
      if table[place].key == 0 { return nil }
      place = (place + 1) & mask
    }
    return table[place].index
  }
}

/// The key of a name in slot tables, made once when shapes and templates are made; never 0.
///
/// Checking compares the names themselves; only rendering relies on 64 bits telling them apart.
func nameKey(_ name: some Sequence<UInt8>) -> UInt64 {
  var key: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  key ^= key >> 29
  return key == 0 ? 1 : key
}

/// The same for tables of words outside this target.
package func nameKey(of name: String) -> UInt64 { nameKey(name.utf8) }
