import Glibc

/// The three files that a program finds open when it starts.
enum StandardStreams {
  /// Puts something in the place of those that are closed: else the first file of the output that is
  /// opened gets their number, and what is told to people is written into it.
  static func occupy() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      // Open for reading, so that writing fails as it does where nothing is open.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
