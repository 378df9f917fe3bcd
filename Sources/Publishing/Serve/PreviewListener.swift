import CMicroHTTPD
import Glibc
import Synchronization

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
  let type: String
  let bytes: [UInt8]
}

/// Listens on 127.0.0.1 alone; hides libmicrohttpd.
final class PreviewListener {
  typealias Responder = @Sendable (PreviewRequest) -> PreviewAnswer

  /// Lives as long as the daemon that calls it.
  private final class Box: Sendable {
    let answer: Responder
    private let guests: Mutex<PreviewGuests>

    init(_ answer: @escaping Responder, room: Int) {
      self.answer = answer
      guests = Mutex(PreviewGuests(room: room))
    }

    /// The library closes a connection itself when it sees that its socket is shut.
    func welcome(_ socket: Int32) {
      if let silent = guests.withLock({ $0.welcome(socket) }) {
        shutdown(silent, Int32(SHUT_RDWR))
      }
    }

    func hear(_ socket: Int32) { guests.withLock { $0.hear(socket) } }

    func forget(_ socket: Int32) { guests.withLock { $0.forget(socket) } }
  }

  private let daemon: OpaquePointer
  private let box: Box

  /// Nil if the port is taken.
  ///
  /// The last places are for connections that have to go and are not closed yet.
  init?(port: UInt16, most: Int = 512, answer: @escaping Responder) {
    let box = Box(answer, room: most - most / 8)
    let context = Unmanaged.passUnretained(box).toOpaque()
    let daemon = gongshi_listen(
      port, UInt32(most),
      { context, connection, url, method, _, _, _, _ in
        PreviewListener.respond(context, connection, url, method)
      },
      { context, connection, _, code in
        PreviewListener.note(context, connection, hasCome: gongshi_has_come(code) != 0)
      }, context)
    guard let daemon else { return nil }
    self.daemon = daemon
    self.box = box
  }

  deinit { MHD_stop_daemon(daemon) }

  private static func note(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, hasCome: Bool
  ) {
    guard let context, let connection else { return }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    let socket = gongshi_socket(connection)
    if hasCome { box.welcome(socket) } else { box.forget(socket) }
  }

  private static func respond(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ url: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?
  ) -> MHD_Result {
    guard let context, let connection, let url, let method else { return gongshi_refuse() }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    box.hear(gongshi_socket(connection))
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
