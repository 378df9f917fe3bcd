/// Files and what was read in them, for the next reading of nearly the same tree.
package struct ParsedFiles: Sendable {
  private struct Known {
    var bytes: [UInt8]
    var result: FileReader.Result
    /// Of a sheet whose columns a register declares.
    var sheet: SheetReader.Result?
  }

  private var files: [String: Known] = [:]
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
    files.reserveCapacity(tree.files.count)
    for (index, file) in tree.files.enumerated() {
      files[file.path] = Known(
        bytes: file.bytes, result: results[index],
        sheet: sheets.indices.contains(index) ? sheets[index] : nil)
    }
  }

  func isBased(on basis: [[UInt8]]) -> Bool { self.basis == basis }

  func result(of file: SourceTree.File) -> FileReader.Result? {
    guard let known = files[file.path], known.bytes == file.bytes else { return nil }
    return known.result
  }

  func names(of tree: SourceTree) -> FileNames {
    let paths = tree.files.map(\.path) + tree.media.map(\.path)
    if paths == names.paths { return names }
    return FileNames(paths: paths, findings: FileNameLint.check(paths, prefix: tree.prefix))
  }

  // MARK: Sheets

  /// A sheet as it was read by the registers of then.
  func sheet(_ file: SourceTree.File) -> SheetReader.Result? {
    guard let known = files[file.path], known.bytes == file.bytes else { return nil }
    return known.sheet
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
