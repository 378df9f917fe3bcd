import Glibc
import Publishing

StandardStreams.occupy()
let words = Array(CommandLine.arguments.dropFirst())
let surroundings = Surroundings.current(words)
do throws(CommandFailure) {
  switch try Tool.order(words, in: surroundings) {
  case .done(let code): exit(code.rawValue)
  case .action(let action, let arguments):
    try Tool.requireThread()
    exit(try await action(arguments, surroundings).rawValue)
  }
} catch {
  surroundings.console.complain("gongshi: " + error.message.text(in: surroundings.tongue))
  exit(error.code.rawValue)
}
