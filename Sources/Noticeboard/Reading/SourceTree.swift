/// Everything under `content/`, read once: the first of the five values.
package struct SourceTree: Sendable {
  /// A file and its bytes.
  package struct File: Sendable {
    /// From the root of `content/`, forward slashes.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Sorted by path.
  package let files: [File]
  /// Files of `media/`, sorted, with their sizes only; their bytes are read where they are copied.
  package let media: [MediaFile]
  /// Documents of `media/` that are text, with their bytes: they are searched for personal data.
  package let attachments: [File]
  /// How paths are shown to people: `content/`.
  package let prefix: String

  /// The file of that path.
  package subscript(path: String) -> File? {
    files.place(of: path, by: \.path).map { files[$0] }
  }

  package init(
    files: [File], media: [MediaFile], attachments: [File], prefix: String = "content/"
  ) {
    self.files = files.sorted { $0.path.isBeforeByBytes($1.path) }
    self.media = media.sorted { $0.path.isBeforeByBytes($1.path) }
    self.attachments = attachments
    self.prefix = prefix
  }
}
