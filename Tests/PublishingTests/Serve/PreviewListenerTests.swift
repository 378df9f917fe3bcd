import Glibc
import Testing

@testable import Publishing

/// What the preview does for one visitor while others keep it busy.
@Suite struct PreviewListenerTests {
  private static func withAddress<Result>(
    port: UInt16, _ body: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
    }
  }

  /// A port that nobody listens on.
  private static func freePort() throws -> UInt16 {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(probe) }
    let port = withAddress(port: 0) { address, length -> UInt16? in
      guard bind(probe, address, length) == 0, getsockname(probe, address, &length) == 0 else {
        return nil
      }
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt16(bigEndian: $0.pointee.sin_port)
      }
    }
    return try #require(port)
  }

  /// A connection on which so much was sent.
  private static func connection(to port: UInt16, sending text: String) throws -> Int32 {
    let visitor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let isOpen = withAddress(port: port) { connect(visitor, $0, $1) == 0 }
    try #require(isOpen, "\(errno)")
    let bytes = Array(text.utf8)
    _ = send(visitor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    return visitor
  }

  /// The beginning of what comes back, nothing after five seconds: half of what the library waits.
  private static func answer(on visitor: Int32) -> String {
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      visitor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var bytes = [UInt8](repeating: 0, count: 15)
    let count = read(visitor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  @Test func answersWhileManyHaveSentHalfARequest() throws {
    let port = try Self.freePort()
    let listener = PreviewListener(port: port, most: 32) { _ in
      PreviewAnswer(type: "text/plain", bytes: Array("在\n".utf8))
    }
    defer { withExtendedLifetime(listener) {} }
    try #require(listener != nil)
    var silent: [Int32] = []
    defer { for visitor in silent { close(visitor) } }
    for _ in 1...200 {
      silent.append(try Self.connection(to: port, sending: "GET / HTTP/1.1\r\nHost: a\r\n"))
    }
    for _ in 1...3 {
      let visitor = try Self.connection(
        to: port, sending: "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(Self.answer(on: visitor) == "HTTP/1.1 200 OK")
      close(visitor)
    }
  }

  @Test func letsWhoWasHeardLastStay() {
    var guests = PreviewGuests(room: 2)
    #expect(guests.welcome(5) == nil)
    #expect(guests.welcome(6) == nil)
    guests.hear(5)
    #expect(guests.welcome(7) == 6)
    guests.forget(7)
    #expect(guests.welcome(6) == nil)
    #expect(guests.welcome(8) == 5)
  }
}
