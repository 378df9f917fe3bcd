import Markdown

/// Reads `brands/<id>.md`.
enum BrandReader {
  static func read(
    _ fields: inout FieldReader<BrandKey>, id: String, body: MarkdownDocument
  ) -> Brand {
    let envelope = fields.envelope(fileName: id)
    return Brand(
      envelope: envelope, logo: logo(&fields), slogan: fields.text(.slogan),
      since: year(&fields), lead: fields.reference(.lead),
      services: fields.entries(.services, ServiceKey.self) { entry in
        entry.required(.title).map {
          Brand.Service(title: $0.text, text: entry.text(.text))
        }
      },
      activities: fields.references(.activities),
      honours: fields.entries(.honours, HonourKey.self) { entry in
        guard
          let year = entry.required(.year)?
            .integer(in: 1900...2999, named: FieldName(HonourKey.year), &entry.findings),
          let title = entry.required(.title)
        else { return nil }
        return Brand.Honour(
          year: year, title: title.text, level: entry.text(.level), location: title.location)
      },
      story: body)
  }

  /// `2024` or `2024年`, as it is shown.
  private static func year(_ fields: inout FieldReader<BrandKey>) -> String {
    guard let cell = fields.cell(.since) else { return "" }
    let digits = cell.text.hasSuffix("年") ? String(cell.text.dropLast()) : cell.text
    _ = Cell(text: digits, location: cell.location)
      .integer(in: 1900...2999, named: "创建", &fields.findings)
    return cell.text
  }

  private static func logo(_ fields: inout FieldReader<BrandKey>) -> MediaReference? {
    guard let file = fields.cell(.logo) else { return nil }
    let alternative = fields.cell(.logoAlternative)
    if alternative == nil { fields.findings.report(.logoWithoutAlternative, at: file.location) }
    // Kept either way, so that a missing file is named in the same run.
    return MediaReference(
      path: file.text, alternative: alternative?.text ?? "", location: file.location)
  }
}
