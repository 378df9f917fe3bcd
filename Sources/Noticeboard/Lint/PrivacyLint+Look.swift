/// Personal data in a site's own templates, words, styles and scripts.
extension SiteTemplates {
  /// What stands in them, but for the contacts that the site states as public.
  package func personalData(_ configuration: SiteConfiguration) -> Findings {
    var findings = Findings()
    guard !searchedTexts.isEmpty else { return findings }
    let privacy = PrivacyLint(configuration)
    for file in searchedTexts { findings.add(privacy.check(look: file)) }
    return findings
  }
}

extension PrivacyLint {
  fileprivate func check(look file: SiteTemplates.File) -> Findings {
    let path = SiteTemplates.prefix + file.path
    // Templates and words that are no UTF-8 are told where they are compiled.
    if LookPlace(path: file.path) == .source { return check(file.bytes, path: path) }
    return check(attachment: SourceTree.File(path: file.path, bytes: file.bytes), path: path)
  }
}
