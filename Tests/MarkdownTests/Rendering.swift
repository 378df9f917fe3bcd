@testable import Markdown

/// The HTML of a source, with plain stand-ins for what a page's owner would write.
func rendered(_ source: String, language: MarkdownDocument.Language = .chinese) -> String {
  rendered(MarkdownDocument.parse(Array(source.utf8), language: language))
}

func rendered(_ document: MarkdownDocument) -> String {
  var output: [UInt8] = []
  document.render(
    into: &output,
    link: { link in
      if link.target == "missing.md" { return .text }
      return .address(Array((link.target + (link.fragment.map { "#" + $0 } ?? "")).utf8))
    },
    image: { link, html in
      guard case .image(let alternative) = link.kind else { return }
      html.append("<img src=\"")
      MarkdownDocument.escape(link.target, into: &html)
      html.append("\" alt=\"")
      MarkdownDocument.escape(alternative, into: &html)
      html.append("\">")
    },
    placeholder: { placeholder, html in
      html.append(placeholder.standsAlone ? "[block " : "[figure ")
      MarkdownDocument.escape(placeholder.content, into: &html)
      html.append("]")
    })
  return String(decoding: output, as: UTF8.self)
}

/// The HTML of a source that is one paragraph, without its tags.
func inline(_ source: String, language: MarkdownDocument.Language = .chinese) -> String {
  let html = rendered(source, language: language)
  guard html.hasPrefix("<p>"), html.hasSuffix("</p>\n") else { return html }
  return String(html.dropFirst(3).dropLast(5))
}

func problems(_ source: String) -> [MarkdownProblem.Kind] {
  MarkdownDocument.parse(Array(source.utf8)).problems.map(\.kind)
}

func plainText(_ document: MarkdownDocument) -> String {
  String(decoding: document.plainText, as: UTF8.self)
}
