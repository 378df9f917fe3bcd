/// Files and what was read in them, for the next reading of nearly the same tree.
package struct ParsedFiles: Sendable {
  /// Sorted by path.
  private var files: [SourceTree.File] = []
  private var results: [FileReader.Result] = []
  /// Of sheets whose columns a register declares; nil for other files.
  private var sheets: [SheetReader.Result?] = []
  /// The files by whose settings all others were judged.
  private var basis: [[UInt8]] = []
  /// The files by which sheets were read.
  private var registers: [SourceTree.File] = []
  private var names = FileNames(paths: [], findings: Findings())

  /// The paths of all files with what is said of them.
  struct FileNames {
    let paths: [String]
    let findings: Findings
  }

  package init() {}

  init(
    _ tree: SourceTree, _ results: [FileReader.Result], sheets: [SheetReader.Result?],
    names: FileNames, basis: [[UInt8]]
  ) {
    self.basis = basis
    self.names = names
    registers = Self.registers(tree.files, results)
    files = tree.files
    self.results = results
    self.sheets = sheets
  }

  func isBased(on basis: [[UInt8]]) -> Bool { self.basis == basis }

  /// What was read in the file that stands there in its tree.
  func result(of file: SourceTree.File, at index: Int) -> FileReader.Result? {
    place(of: file, at: index).map { results[$0] }
  }

  /// Where the same file stood before: most stand where they stood.
  private func place(of file: SourceTree.File, at index: Int) -> Int? {
    let place =
      files.indices.contains(index) && files[index].path == file.path
      ? index : files.place(of: file.path, by: \.path)
    return place.flatMap { files[$0].bytes == file.bytes ? $0 : nil }
  }

  func names(of tree: SourceTree) -> FileNames {
    let paths = tree.files.map(\.path) + tree.media.map(\.path)
    if paths == names.paths { return names }
    var findings = FileNameLint.check(paths, prefix: tree.prefix)
    findings.add(ExtensionLint.check(tree.files.map(\.path), prefix: tree.prefix))
    return FileNames(paths: paths, findings: findings)
  }

  // MARK: Sheets

  /// A sheet as it was read by the registers of then.
  func sheet(_ file: SourceTree.File, at index: Int) -> SheetReader.Result? {
    place(of: file, at: index).flatMap { sheets.indices.contains($0) ? sheets[$0] : nil }
  }

  func hasSameRegisters(_ files: [SourceTree.File], _ results: [FileReader.Result]) -> Bool {
    Self.registers(files, results).hasSameFiles(as: registers)
  }

  /// What cannot be read declares nothing.
  private static func registers(
    _ files: [SourceTree.File], _ results: [FileReader.Result]
  ) -> [SourceTree.File] {
    files.indices.filter { index in
      switch results[index].record {
      case .mechanism, .roster: true
      default: false
      }
    }.map { files[$0] }
  }
}
