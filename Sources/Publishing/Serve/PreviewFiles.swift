import Mustache

/// Built-in files that only the preview serves.
enum PreviewFiles {
  static func bytes(of name: String) -> [UInt8] {
    let path = "site-templates/preview/" + name
    guard let file = BuiltInFiles.all.first(where: { $0.path == path }) else { return [] }
    return Array(
      UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
  }

  /// What a template among them makes of the values of a shape; `parts` are the shapes inside it.
  static func rendered(
    _ name: String, _ shape: Shape, _ values: [Value], parts: [Shape] = []
  ) -> [UInt8] {
    let (templates, _) = TemplateSet.compile(
      [TemplateSource(name: name, bytes: bytes(of: name))],
      schema: Schema(shapes: [shape] + parts, roots: [name: shape.name]), mode: .strict)
    var buffer = OutputBuffer(capacity: 8192)
    do {
      try templates.render(name, Record(shape, values), into: &buffer)
    } catch {
      preconditionFailure("the built-in \(name) failed: \(error)")
    }
    return buffer.withBytes { Array($0) }
  }
}
