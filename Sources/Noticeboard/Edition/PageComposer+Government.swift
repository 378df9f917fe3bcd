/// Tags that inspectors of government sites read, in their fixed order (D51); only with `gov: on`.
extension PageComposer {
  /// A page of content: every bulletin.
  func governmentTags(
    for item: LinkedBulletin, _ head: PageHeadView, picture: String?
  ) -> [MetaView] {
    guard site.configuration.isGovernment else { return [] }
    var tags = siteTags()
    tags += [
      MetaView(name: "ArticleTitle", content: item.title),
      MetaView(name: "PubDate", content: published(item)),
      MetaView(name: "ContentSource", content: item.bulletin.envelope.source),
    ]
    if !item.bulletin.envelope.tags.isEmpty {
      tags.append(
        MetaView(
          name: "Keywords", content: item.bulletin.envelope.tags.joined(separator: ",")))
    }
    if let editor = item.bulletin.editor.nonEmpty ?? site.configuration.editor.nonEmpty {
      tags.append(MetaView(name: "Author", content: editor))
    }
    tags.append(MetaView(name: "Description", content: head.description))
    if let picture { tags.append(MetaView(name: "Image", content: picture)) }
    if let address = head.url { tags.append(MetaView(name: "Url", content: address)) }
    return tags
  }

  /// The hour of signing if that was the day of issue, else the day's beginning: the tag's form
  /// (`YYYY-MM-DD HH:MM`) wants an hour.
  private func published(_ item: LinkedBulletin) -> String {
    signing(of: item)?.description ?? "\(item.day) 00:00"
  }

  /// When a bulletin was signed, if that was on the day of its issue.
  func signing(of item: LinkedBulletin) -> Instant? {
    let signed = item.bulletin.signOffs.last { $0.role == .signed }?.at
    return signed.flatMap { $0.day == item.day ? $0 : nil }
  }

  /// Every other page; those that list what others hold are columns.
  func governmentTags(_ kind: String, title: String, description: String) -> [MetaView] {
    guard site.configuration.isGovernment else { return [] }
    guard let type = Self.columnTypes[kind] else { return siteTags() }
    return siteTags() + [
      MetaView(name: "ColumnName", content: title),
      MetaView(name: "ColumnDescription", content: description),
      MetaView(name: "ColumnKeywords", content: "\(title),\(site.configuration.name)"),
      MetaView(name: "ColumnType", content: type),
    ]
  }

  /// What a column is for, in the words of the rules.
  private static let columnTypes = [
    "bulletins": "信息公开", "bulletins-year": "信息公开", "catalog": "信息公开", "data": "信息公开",
    "mechanisms": "办事服务", "duty": "办事服务", "units": "概况信息", "brands": "概况信息",
  ]

  private func siteTags() -> [MetaView] {
    [
      MetaView(name: "SiteName", content: site.configuration.name),
      MetaView(name: "SiteDomain", content: domain(of: site.configuration.baseURL)),
      MetaView(name: "SiteIDCode", content: site.configuration.filing.siteIdentifier),
    ]
  }

  private func domain(of address: String) -> String {
    let host = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    return host.map(String.init) ?? ""
  }
}
