/// The closed set of shapes, and the shape that each root template is rendered with.
package struct Schema: Sendable {
  /// The shapes, as declared.
  let shapes: [Shape]
  /// The root templates and the names of their shapes, sorted by template.
  let roots: [(template: String, shape: String)]
  private let indexes: [String: Int]

  /// Declares the shapes and roots; a shape declared twice or not at all is a mistake of ours.
  package init(shapes: [Shape], roots: [String: String] = [:]) {
    var indexes: [String: Int] = [:]
    for (index, shape) in shapes.enumerated() {
      let earlier = indexes.updateValue(index, forKey: shape.name)
      precondition(earlier == nil, "shape '\(shape.name)' is declared twice")
    }
    for shape in shapes {
      for case .some(let name) in shape.fields.map(\.kind.shapeName) {
        precondition(indexes[name] != nil, "'\(shape.name)' refers to no shape '\(name)'")
      }
    }
    for shape in roots.values {
      precondition(indexes[shape] != nil, "a root refers to no shape '\(shape)'")
    }
    self.shapes = shapes
    self.roots = roots.map { (template: $0.key, shape: $0.value) }
      .sorted { $0.template.utf8.lexicographicallyPrecedes($1.template.utf8) }
    self.indexes = indexes
  }

  /// The shape of that name.
  func shape(named name: String) -> Shape? {
    index(ofShape: name).map { shapes[$0] }
  }

  func index(ofShape name: String) -> Int? {
    indexes[name]
  }

  func rootShape(of template: String) -> Int? {
    roots.first { $0.template == template }.flatMap { indexes[$0.shape] }
  }
}

extension Field.Kind {
  /// The shape of the record, or of the list's records.
  var shapeName: String? {
    switch self {
    case .record(let name), .list(let name): name
    case .text, .html, .flag, .texts, .template: nil
    }
  }
}
