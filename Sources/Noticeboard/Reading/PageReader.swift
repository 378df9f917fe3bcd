import Markdown

/// Reads `pages/**.md`.
enum PageReader {
  static func read(
    _ fields: inout FieldReader<PageKey>, path: String, body: MarkdownDocument
  ) -> Page {
    let id = path.split(separator: "/").joined(separator: "-")
    return Page(envelope: fields.envelope(fileName: id), path: path, body: body)
  }
}
