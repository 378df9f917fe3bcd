import Markdown

/// What bulletins quote of the mechanisms' ledgers.
extension SiteLinker {
  /// A draft of next month's issue quotes ledgers that are still to come: that must not keep
  /// everything else from being published.
  private func report(
    _ found: Findings, of bulletin: Bulletin, in findings: inout Findings
  ) {
    for diagnostic in found.diagnostics {
      let isEarly = diagnostic.rule == .quoteWithoutLedger && bulletin.envelope.status != .published
      findings.report(
        Diagnostic(
          diagnostic.rule, at: diagnostic.location, diagnostic.arguments,
          suggestion: diagnostic.suggestion, related: diagnostic.related,
          level: isEarly ? .warning : diagnostic.level))
    }
  }

  /// Where readers see the bulletin but not the mechanism, the place of the quotation stays empty.
  private func reportHidden(
    _ quotation: Quotation, in bulletin: Bulletin, _ findings: inout Findings
  ) {
    let mechanism = records.mechanisms[quotation.mechanism].envelope
    guard bulletin.envelope.audience <= occasion.audience,
      mechanism.audience > occasion.audience || mechanism.status != .published
    else { return }
    findings.report(.quoteOfHidden, at: quotation.location, mechanism.title)
  }

  func quotations(
    of board: BulletinBoard
  ) async -> (quotations: [[Quotation?]], findings: Findings) {
    let reader = QuotationReader(
      mechanisms: records.mechanisms, directory: mechanismDirectory,
      ledgers: ledgers.mapValues { $0.map(\.period) })
    let quoting = board.bulletins.indices.filter {
      !board.bulletins[$0].bulletin.body.placeholders.isEmpty
    }
    let parts = await inChunks(quoting.count) { place in
      quoted(by: board.bulletins[quoting[place]], reader)
    }
    var quotations = [[Quotation?]](repeating: [], count: board.bulletins.count)
    var findings = Findings()
    for (index, part) in zip(quoting, parts) {
      quotations[index] = part.quotations
      findings.add(part.findings)
    }
    return (quotations, findings)
  }

  private func quoted(
    by item: LinkedBulletin, _ reader: QuotationReader
  ) -> (quotations: [Quotation?], findings: Findings) {
    guard !item.bulletin.body.placeholders.isEmpty else { return ([], Findings()) }
    let bulletin = item.bulletin
    var findings = Findings()
    let quotations = bulletin.body.placeholders.map { placeholder in
      let place = Location.Place.text(
        line: placeholder.position.line, column: placeholder.position.column)
      var found = Findings()
      let quotation = reader.read(
        placeholder.content, standsAlone: placeholder.standsAlone, in: item,
        at: Location(bulletin.envelope.location.path, place), &found)
      if let quotation { reportHidden(quotation, in: bulletin, &found) }
      report(found, of: bulletin, in: &findings)
      return quotation
    }
    return (quotations, findings)
  }
}
