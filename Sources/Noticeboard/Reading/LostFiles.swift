import Tables

/// Files of which no record was made although they stand where one belongs.
enum LostFiles {
  /// Notes them with the names by which other records may speak of what they hold.
  static func take(
    _ parsed: [FileReader.Result], of tree: SourceTree, into misread: inout Misread
  ) {
    for (result, file) in zip(parsed, tree.files) where result.record == nil {
      var place = SourcePlace(path: file.path)
      if case .misnamed(let misnamed) = place {
        // Beside the file that is read it is nothing.
        guard !tree.files.contains(where: { $0.path == misnamed.expected }) else { continue }
        place = SourcePlace(path: misnamed.expected)
      }
      guard let identifier = identifier(of: place) else { continue }
      misread.takeLost(file.path, names: [identifier] + [title(of: file)].compactMap(\.self))
    }
    for result in parsed { misread.takeNames(result.lostWords) }
  }

  private static func identifier(of place: SourcePlace) -> String? {
    switch place {
    case .brand(let id), .roster(let id), .mechanism(let id), .bulletin(let id), .page(let id): id
    case .units, .rosterMonth, .rosterPosts, .ledger, .calendar, .terms: ""
    case .site, .misnamed, .unknown: nil
    }
  }

  /// The title, from the line that says so: whatever else keeps the text from being read.
  private static func title(of file: SourceTree.File) -> String? {
    guard file.path.lowercased().hasSuffix(".md") else { return nil }
    let text = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).prefix(40) {
      let parts = line.foldingColon().split(separator: ":", maxSplits: 1)
      guard parts.count == 2, ["标题", "名称", "title"].contains(parts[0]) else { continue }
      return String(parts[1]).trimmingWhiteSpace()
    }
    return nil
  }
}

extension Substring {
  fileprivate func foldingColon() -> String { String(map { $0 == "：" ? ":" : $0 }) }
}
