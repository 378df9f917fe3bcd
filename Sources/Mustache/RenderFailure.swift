/// Why a page could not be rendered: the templates include one another without end, or lack one.
package struct RenderFailure: Error, Sendable, Equatable {
  /// The bound that was met.
  package enum Reason: Sendable, Equatable {
    /// No template has that name.
    case missingTemplate(String)
    /// Templates, sections and blocks are nested deeper than this.
    case tooDeep(limit: Int)
    /// More than this many tags, texts and list items were processed.
    case tooManySteps(limit: Int)
    /// The page would be longer than this many bytes.
    case tooLong(limit: Int)
  }

  /// The bound that was met.
  package let reason: Reason
  /// The templates from the root to the one being rendered.
  package let chain: [String]
}
