package import Noticeboard

/// What a build is asked for; everything from outside, the clock included, comes in here.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/` and perhaps `site-templates/`.
  let site: String
  /// The output folder; nil to check without writing.
  package var output: String?
  let occasion: SiteLinker.Occasion
  package let isStrict: Bool
  /// Whether what the last build remembered may be used.
  package var usesCache = true
  /// Compressed files beside the texts of the output.
  package var twins: Set<CompressedTwin> = []
  /// Also the page that shows every part of the look.
  package var includesStyleguide = false

  package init(
    site: String, output: String?, occasion: SiteLinker.Occasion, isStrict: Bool = false
  ) {
    self.site = site
    self.output = output
    self.occasion = occasion
    self.isStrict = isStrict
  }
}
