import Mustache

/// Data for a template: ready to print, with a declared shape.
protocol View: Sendable {
  static var shape: Shape { get }
  /// In the order of the shape's fields.
  var values: [Value] { get }
}

extension View {
  var record: Record { Record(Self.shape, values) }
}

extension Value {
  init(_ text: String) { self = .text(text) }
  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ html: HTML?) { self = html.map(Value.html) ?? .null }
  init(_ flag: Bool) { self = .flag(flag) }
  init(_ texts: [String]) { self = .list(texts.map(Value.text)) }
  init(_ view: some View) { self = .record(view.record) }
  init<Inner: View>(_ view: Inner?) { self = view.map { .record($0.record) } ?? .null }
  init(_ views: [some View]) {
    // Mapping would copy each view, and retain all it holds, before it gives its values.
    self = .list(
      views.withUnsafeBufferPointer { views in
        [Value](unsafeUninitializedCapacity: views.count) { values, count in
          while count < views.count {
            values.initializeElement(at: count, to: .record(views[count].record))
            count += 1
          }
        }
      })
  }
}
