import Publishing

/// One line on the terminal that says how far a long build has come.
struct ProgressLine: Sendable {
  let surroundings: Surroundings

  /// Shows it from half a second on, until the task is cancelled; then nothing of it stays.
  func show(_ progress: BuildProgress) async {
    var wait = Duration.milliseconds(500)
    var isShown = false
    while true {
      // Sleeping fails only when the task is cancelled, and then the line is done.
      do { try await Task.sleep(for: wait) } catch { break }
      surroundings.console.replaceLine(text(of: progress).text(in: surroundings.tongue))
      isShown = true
      wait = .milliseconds(100)
    }
    if isShown { surroundings.console.replaceLine("") }
  }

  private func text(of progress: BuildProgress) -> Words {
    switch progress.stage {
    case .reading: Words("正在读取…", "reading…")
    case .linking: Words("正在检查…", "checking…")
    case .pages:
      Words(
        "正在生成页面 \(progress.done)/\(progress.total)",
        "making pages \(progress.done)/\(progress.total)")
    case .data: Words("正在生成图片和数据…", "making pictures and data…")
    case .search: Words("正在生成搜索…", "making the search index…")
    case .finishing: Words("正在写入其余文件…", "writing the other files…")
    }
  }
}
