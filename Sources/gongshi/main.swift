import Glibc
import Publishing

ProcessMemory.keep()
let words = Array(CommandLine.arguments.dropFirst())
let surroundings = Surroundings.current(words)
do throws(CommandFailure) {
  exit(try await Tool.run(words, in: surroundings).rawValue)
} catch {
  surroundings.console.complain("gongshi: " + error.message.text(in: surroundings.tongue))
  exit(error.code.rawValue)
}
