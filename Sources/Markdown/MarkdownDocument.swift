/// A Markdown text made ready for any page: HTML with gaps for what only the page's owner knows.
///
/// Parsing is independent of where the text is shown; links, images and placeholders are pieces
/// that `render` asks the owner about.
package struct MarkdownDocument: Sendable {
  /// All HTML of the text; `pieces` point into it.
  package let html: [UInt8]
  package let pieces: [Piece]
  package let outline: [Heading]
  package let links: [Link]
  package let placeholders: [Placeholder]
  /// The text as a reader sees it, blocks and cells on lines of their own, without headings; a
  /// line that is broken within its block ends with a carriage return.
  package private(set) var plainText: [UInt8]
  /// The headings of its tables' columns, table by table.
  package let tableHeadings: [[TableHeading]]
  package let hasLists: Bool
  package let problems: [MarkdownProblem]

  /// One stretch of the rendered text; numbers are indices of `links` and `placeholders`.
  package enum Piece: Sendable, Hashable {
    case html(Range<Int>)
    case linkOpen(Int)
    case linkClose(Int)
    case image(Int)
    case placeholder(Int)
  }

  /// A heading as the page shows it; the page's own title is level 1, so these begin at 2.
  package struct Heading: Sendable, Hashable {
    package let level: Int
    package let text: String
    package let id: String
    package let position: MarkdownPosition
  }

  package struct TableHeading: Sendable, Hashable {
    package let text: String
    package let position: MarkdownPosition
  }

  /// Whether any table stands in it.
  package var hasTables: Bool { !tableHeadings.isEmpty }

  /// A link or image, in the order of the text.
  package struct Link: Sendable, Hashable {
    package let kind: Kind
    /// The target as written, without its fragment.
    package let target: String
    /// What stands behind `#`, without it.
    package let fragment: String?
    package let title: String
    package let position: MarkdownPosition

    package enum Kind: Sendable, Hashable {
      /// A place in this site: the owner resolves it, as a piece.
      case local
      /// http, https, mailto or tel: already part of the HTML.
      case external
      /// A picture of this site: the owner writes it, as a piece.
      case image(alternative: String)
    }
  }

  /// What stands between `{{` and `}}`.
  package struct Placeholder: Sendable, Hashable {
    package let content: String
    /// True if it is alone on its line and so may become a block.
    package let standsAlone: Bool
    package let position: MarkdownPosition
  }

  /// The language of the page: how lines join, and the words that the HTML itself needs.
  package enum Language: Sendable {
    case chinese, english
  }

  /// What a local link becomes.
  package enum Destination: Sendable {
    case address([UInt8])
    /// A file that the browser is to save.
    case download([UInt8])
    /// The link's text without the link.
    case text
  }

  /// Parses a text; whatever it holds, the answer is a document with its problems.
  ///
  /// `linesBefore` is the number of lines of the file before the text: those of front matter.
  package static func parse(
    _ source: ArraySlice<UInt8>, linesBefore: Int = 0, language: Language = .chinese
  ) -> MarkdownDocument {
    source.withUnsafeBufferPointer { bytes in
      let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let text = UnsafeBufferPointer(rebasing: bytes[skipped...])
      let scan = SourceScan(text, linesBefore: linesBefore, skipped: skipped)
      guard !scan.refused else { return MarkdownDocument(refusedFor: scan.problems) }
      let needsMarks = scan.hasAsterisks || scan.hasEscapes || scan.hasFootnotes
      let marked = needsMarks ? EmphasisMarks.apply(to: text, scan.hasFootnotes) : nil
      guard let marked else { return render(text, scan, linesBefore, language, scan.lineStarts) }
      return marked.withUnsafeBufferPointer {
        render($0, scan, linesBefore, language, SourceScan.lineStarts(of: $0))
      }
    }
  }

  /// Parses a whole file's text.
  static func parse(
    _ source: [UInt8], linesBefore: Int = 0, language: Language = .chinese
  ) -> MarkdownDocument {
    parse(source[...], linesBefore: linesBefore, language: language)
  }

  private static func render(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: SourceScan, _ linesBefore: Int,
    _ language: Language, _ lineStarts: [Int]
  ) -> MarkdownDocument {
    let places = SourcePlaces(text: text, lineStarts: lineStarts, linesBefore: linesBefore)
    var writer = DocumentWriter(places: places, scan: scan, language: language)
    let tree = CommonMarkTree(text)
    if let root = tree.root { writer.write(root) }
    return writer.finished()
  }

  init(refusedFor problems: ProblemList) {
    html = []
    pieces = []
    outline = []
    links = []
    placeholders = []
    plainText = []
    tableHeadings = []
    hasLists = false
    self.problems = problems.finished()
  }

  init(
    html: [UInt8], pieces: [Piece], outline: [Heading], links: [Link],
    placeholders: [Placeholder], plainText: [UInt8], tableHeadings: [[TableHeading]],
    hasLists: Bool, problems: [MarkdownProblem]
  ) {
    self.tableHeadings = tableHeadings
    self.hasLists = hasLists
    self.html = html
    self.pieces = pieces
    self.outline = outline
    self.links = links
    self.placeholders = placeholders
    self.plainText = plainText
    self.problems = problems
  }

  /// The same without the plain text, where a page is made of the HTML alone: the documents of a site are all
  /// kept until its pages are written.
  package func withoutPlainText() -> MarkdownDocument {
    var document = self
    document.plainText = []
    return document
  }

  /// Appends the HTML, with the owner's answers in the gaps.
  ///
  /// An address is escaped here; what the owner writes for images and placeholders is HTML.
  package func render(
    into output: inout [UInt8],
    link: (Link) -> Destination,
    image: (Link, inout [UInt8]) -> Void,
    placeholder: (Placeholder, inout [UInt8]) -> Void
  ) {
    var linkIsOpen = false
    html.withUnsafeBufferPointer { html in
      for piece in pieces {
        switch piece {
        case .html(let range):
          output.append(contentsOf: UnsafeBufferPointer(rebasing: html[range]))
        case .linkOpen(let index):
          linkIsOpen = true
          let title = links[index].title
          switch link(links[index]) {
          case .address(let address):
            LinkTarget.appendOpening(address, title: title, .page, to: &output)
          case .download(let address):
            LinkTarget.appendOpening(address, title: title, .file, to: &output)
          case .text: linkIsOpen = false
          }
        case .linkClose:
          if linkIsOpen { output.append("</a>") }
          linkIsOpen = false
        case .image(let index): image(links[index], &output)
        case .placeholder(let index): placeholder(placeholders[index], &output)
        }
      }
    }
  }

  /// Appends text so that it stands for itself in HTML, between tags or in a quoted attribute.
  package static func escape(_ text: String, into html: inout [UInt8]) {
    var text = text
    text.withUTF8 { HTMLText.append($0, to: &html) }
  }
}
