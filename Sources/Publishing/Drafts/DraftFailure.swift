package import Noticeboard

/// Why a draft was not written.
package enum DraftFailure: Error, Sendable {
  /// Nothing is ever overwritten.
  case exists(String)
  case folderNotEmpty(String)
  case badIdentifier(String)
  /// Windows has no files of that name.
  case reservedIdentifier(String)
  /// An id becomes an address.
  case personalIdentifier(PrivacyFinding)
  /// There is neither a monthly issue to follow nor a mechanism that could be its series.
  case noSeries
  case alreadyThere(period: Period, path: String)
  /// The site's records cannot be read.
  case unreadable([Diagnostic])
  case file(FileError)
}
