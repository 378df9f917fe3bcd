/// Why there is nothing to print.
package enum PosterProblem: Error, Equatable, Sendable {
  /// Neither a bulletin nor a unit; the nearest id, if one is near.
  case unknown(suggestion: String?)
  /// Not issued yet, or not for this audience.
  case notShown
  case withdrawn
}
