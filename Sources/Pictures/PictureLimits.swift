/// What a picture may cost before it is looked at any closer.
enum PictureLimits {
  static let bytes = 10_000_000
  static let pixels = 50_000_000
  /// A minute of a phone's animation.
  static let frames = 1_000
  /// Cameras and optimisers need about a dozen; each scan costs a pass over all pixels.
  static let scans = 64
}
