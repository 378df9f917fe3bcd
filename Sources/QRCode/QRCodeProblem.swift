/// Why a text cannot become a QR code.
package enum QRCodeProblem: Error, Equatable, Sendable {
  case empty
  /// More bytes than the largest code (version 40) holds at this level.
  case tooLong(bytes: Int, limit: Int)
}
