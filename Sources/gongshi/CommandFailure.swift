import Publishing

/// Why a command could not do its work; content's mistakes are diagnostics, not failures.
struct CommandFailure: Error, Sendable {
  let code: ExitCode
  let message: Words

  init(_ code: ExitCode, _ message: Words) {
    self.code = code
    self.message = message
  }
}

extension CommandFailure {
  /// What the operating system refused.
  init(_ error: FileError) {
    self.init(
      .environment,
      Words(
        "\(error.path)：\(error.operation.chinese)失败：\(error.chinese)；请检查路径、权限和磁盘空间",
        "\(error.path): cannot \(error.operation.rawValue): \(error.english); "
          + "check path, permissions and disk space"))
  }
}
