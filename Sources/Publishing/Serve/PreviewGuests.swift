/// Who is connected to the preview: whoever has been silent longest goes when others need the room.
///
/// Half a request, or one byte now and then, would else hold a place for as long as the sender
/// likes, and whoever comes later would wait for it.
struct PreviewGuests {
  private let room: Int
  /// By socket, counted in arrivals and requests.
  private var lastHeard: [Int32: Int] = [:]
  private var count = 0

  init(room: Int) { self.room = room }

  /// The socket that has to go, if there are too many with this one.
  mutating func welcome(_ socket: Int32) -> Int32? {
    count += 1
    lastHeard[socket] = count
    guard lastHeard.count > room else { return nil }
    let silent = lastHeard.min { $0.value < $1.value }?.key
    if let silent { lastHeard[silent] = nil }
    return silent
  }

  /// A whole request came.
  mutating func hear(_ socket: Int32) {
    guard lastHeard[socket] != nil else { return }
    count += 1
    lastHeard[socket] = count
  }

  mutating func forget(_ socket: Int32) { lastHeard[socket] = nil }
}
