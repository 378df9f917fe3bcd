import Noticeboard
import Publishing

extension Command {
  static let serve = Command(
    "serve", Words("在浏览器里预览", "preview in the browser"),
    details: Words(
      "在 127.0.0.1 上显示网站；每次保存后自动刷新，有错误时显示错误列表。按 Ctrl-C 结束。",
      "Shows the site on 127.0.0.1, anew after every save; mistakes are listed in its place.\n"
        + "Ctrl-C ends it."),
    options: Option.ofShowing + [.port]
  ) { arguments, surroundings throws(CommandFailure) in
    let options = try BuildRun(arguments, surroundings, reading: .showing).options
    let port = try Self.port(arguments.value(.port))
    let progress = BuildProgress()
    let console = surroundings.console
    // The first build of a large site takes a while; those that follow are told when they are done.
    let line =
      console.showsProgress
      ? Task(priority: .high) { await ProgressLine(surroundings: surroundings).show(progress) }
      : nil
    defer { line?.cancel() }
    do throws(PreviewServer.Failure) {
      let server = try PreviewServer(options, progress: progress) { event in
        if let line, !line.isCancelled {
          line.cancel()
          console.replaceLine("")
        }
        Self.tell(event, surroundings, isStrict: options.isStrict)
      }
      try await server.run(port: port)
    } catch {
      switch error {
      case .file(let error): throw CommandFailure(error)
      case .portTaken(let port):
        throw CommandFailure(
          .environment,
          Words(
            "端口 \(port) 已被占用，请用 --port 换一个", "port \(port) is taken; choose another with --port"))
      }
    }
    return .success
  }

  private static func port(_ text: String?) throws(CommandFailure) -> UInt16 {
    guard let text else { return 8080 }
    guard let port = UInt16(text), port >= 1024 else {
      throw CommandFailure(
        .usage,
        Words(
          "--port 的“\(text)”应当是 1024 到 65535 的整数",
          "--port: '\(text)' must be a number from 1024 to 65535"))
    }
    return port
  }

  private static func tell(
    _ event: PreviewServer.Event, _ surroundings: Surroundings, isStrict: Bool
  ) {
    switch event {
    case .listening(let port):
      surroundings.complain(
        Words(
          "预览：http://127.0.0.1:\(port)/（按 Ctrl-C 结束）",
          "preview: http://127.0.0.1:\(port)/ (Ctrl-C ends it)"))
    case .built(let milliseconds, let warnings):
      surroundings.complain(
        Words(
          "已更新，用时 \(milliseconds) 毫秒，\(warnings) 个警告。",
          "updated in \(milliseconds) ms, \(warnings) warnings"))
    case .refused(let diagnostics):
      let printer = DiagnosticPrinter(
        tongue: surroundings.tongue, isStrict: isStrict,
        isColoured: surroundings.console.complaintsAreColoured)
      for line in printer.lines(diagnostics) { surroundings.console.complain(line) }
    }
  }
}

extension Option {
  static let port = Option(
    "port", .text("N"), Words("端口（默认：8080）", "the port (default: 8080)"))
}
