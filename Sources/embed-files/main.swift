import FoundationEssentials
import Glibc

// Writes a Swift file that holds the given files: ROOT OUTPUT FILE…
// Texts stay texts. The bytes of a picture become the characters U+0000 to U+00FF of those numbers,
// since a literal holds characters only; whoever reads them turns them back.

/// The text as a Swift string literal.
func literal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result: [UInt8] = [UInt8(ascii: "\"")]
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): result += [UInt8(ascii: "\\"), byte]
    case 0x0A: result += Array("\\n".utf8)
    case 0x0D: result += Array("\\r".utf8)
    case 0x09: result += Array("\\t".utf8)
    case 0..<0x20, 0x7F: result += Array("\\u{\(String(byte, radix: 16))}".utf8)
    default: result.append(byte)
    }
  }
  return result + [UInt8(ascii: "\"")]
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { exit(2) }
let prefix = arguments[1] + "/"
var output = Array(
  """
  /// Files of the project that the binary carries with it.
  package enum BuiltInFiles {
    package static let all: [(path: String, text: StaticString)] = [

  """.utf8)
for path in arguments.dropFirst(3) {
  var data = Array(try Data(contentsOf: URL(filePath: path)))
  let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  if name.hasSuffix(".png") { data = data.flatMap { Array(String(UnicodeScalar($0)).utf8) } }
  output += Array("    (".utf8) + literal(name.utf8) + Array(", ".utf8) + literal(data)
  output += Array("),\n".utf8)
}
output += Array("  ]\n}\n".utf8)
try Data(output).write(to: URL(filePath: arguments[2]))
