import CLinux
import Glibc

/// Keeps a second build out of an output folder while one writes; given up when the process ends.
final class OutputLock: Sendable {
  private let descriptor: Int32
  /// What had to be made; a refused build leaves none of it behind.
  private let made: [String]

  /// Fails at once if another build holds it.
  init(_ path: String) throws(FileError) {
    made = try OutputFolder.make(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.open, path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = FileError(.lock, path)
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit {
    // One that holds anything stays, and that is no failure.
    for folder in made.reversed() { rmdir(folder) }
    close(descriptor)
  }
}
