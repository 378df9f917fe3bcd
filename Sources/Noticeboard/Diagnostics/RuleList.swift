extension Rule {
  /// Every rule that content, templates and files can break, sorted by id.
  static let all: [Rule] =
    [
      files, fileSystem, reading, records, sheets, markdown, links, units, brands, rosters,
      workflows, boards, lists, meetings, bulletins, catalogue, templates, fileNames, prose, pages,
      privacy,
    ].flatMap { $0 }.sorted { $0.id.isBeforeByBytes($1.id) }
}
