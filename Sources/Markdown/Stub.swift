package struct MarkdownDocument: Sendable {
  package let problems: [MarkdownProblem]
  package static func parse(_ bytes: some Sequence<UInt8>, firstLine: Int = 1) -> MarkdownDocument { .init(problems: []) }
}
