import CMicroHTTPD

/// What a browser asks the preview for.
struct PreviewRequest: Sendable {
  let method: String
  /// Percent signs are decoded; begins with a slash.
  let path: String
  let host: String
}

/// What it gets.
struct PreviewAnswer: Sendable {
  var status: UInt32 = 200
  var type: String
  var bytes: [UInt8]
}

/// Listens on 127.0.0.1 alone; hides libmicrohttpd.
final class PreviewListener {
  typealias Responder = @Sendable (PreviewRequest) -> PreviewAnswer

  /// Lives as long as the daemon that calls it.
  private final class Box: Sendable {
    let answer: Responder

    init(_ answer: @escaping Responder) { self.answer = answer }
  }

  private let daemon: OpaquePointer
  private let box: Box

  /// Nil if the port is taken.
  init?(port: UInt16, answer: @escaping Responder) {
    let box = Box(answer)
    let context = Unmanaged.passUnretained(box).toOpaque()
    let daemon = gongshi_listen(
      port,
      { context, connection, url, method, _, _, _, _ in
        PreviewListener.respond(context, connection, url, method)
      }, context)
    guard let daemon else { return nil }
    self.daemon = daemon
    self.box = box
  }

  deinit { MHD_stop_daemon(daemon) }

  private static func respond(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ url: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?
  ) -> MHD_Result {
    guard let context, let connection, let url, let method else { return gongshi_refuse() }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    let host = gongshi_host(connection)
    let answer = box.answer(
      PreviewRequest(
        method: String(cString: method), path: String(cString: url),
        host: host.map { String(cString: $0) } ?? ""))
    return answer.bytes.withUnsafeBytes {
      gongshi_send(connection, answer.status, answer.type, $0.baseAddress, $0.count)
    }
  }
}
