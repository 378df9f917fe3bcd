import Noticeboard

/// The build: SourceTree → Records → Site → Edition → Publication.
package enum SiteBuild {
  package static func run(_ options: BuildOptions) async -> BuildReport {
    var findings = Findings()
    do throws(FileError) {
      let content = try Folder(options.site + "/content")
      let (tree, unread) = await SourceTreeReader.read(content)
      findings.add(unread)
      let (records, misread) = await RecordsReader.read(tree)
      findings.add(misread)
      guard let records else { return refused(findings) }
      let (site, unlinked) = SiteLinker.link(records, for: options.occasion)
      findings.add(unlinked)
      let (look, flaws) = try LookReader.read(options.site)
      findings.add(flaws)
      guard let site else { return refused(findings) }
      let edition = Edition(site, look, includesStyleguide: options.includesStyleguide)
      findings.add(edition.collisions())
      guard !findings.diagnostics.contains(where: { $0.blocks(strict: options.isStrict) }) else {
        return refused(findings, site)
      }
      guard let output = options.output else {
        return BuildReport(diagnostics: findings.sorted, outcome: .checked, site: site)
      }
      let tally = try await Publication.write(edition, media: content, to: OutputFolder(output))
      return BuildReport(diagnostics: findings.sorted, outcome: .written(tally), site: site)
    } catch {
      findings.report(
        .systemRefused, at: Location(error.path), error.operation.chinese, error.reason)
      return refused(findings)
    }
  }

  private static func refused(_ findings: Findings, _ site: Site? = nil) -> BuildReport {
    BuildReport(diagnostics: findings.sorted, outcome: .refused, site: site)
  }
}

extension FileError.Operation {
  /// For the sentence about what failed.
  var chinese: String {
    switch self {
    case .open: "打开"
    case .read: "读取"
    case .write: "写入"
    case .create: "新建"
    case .list: "列出"
    case .remove: "删除"
    case .examine: "查看"
    case .rename: "改名"
    case .lock: "锁定"
    }
  }
}
