/// Joins scripts that are written in parts: the files of a folder `static/search.js/` become the one
/// file `static/search.js`, in order of name, inside one function, so that nothing of it is global.
///
/// Comments and white space that means nothing go; comments that begin with `/*!` stay. Literals are
/// left as they are; those between back quotes are not understood and must not be used.
struct ScriptParts {
  private static let ending = ".js/"

  /// The files, each folder of parts replaced by what it makes; a whole script goes before its parts.
  static func joined(_ files: [SiteTemplates.File]) -> [SiteTemplates.File] {
    var result: [SiteTemplates.File] = []
    var parts: [String: [UInt8]] = [:]
    for file in files {
      guard let script = script(of: file.path) else {
        result.append(file)
        continue
      }
      parts[script, default: Array("(function(){'use strict';\n".utf8)] += stripped(file.bytes)
    }
    let whole = Set(result.map(\.path))
    for (path, bytes) in parts where !whole.contains(path) {
      result.append(SiteTemplates.File(path: path, bytes: bytes + Array("})();\n".utf8)))
    }
    return result.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The script that a file is a part of.
  private static func script(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), path[...slash].hasSuffix(ending) else { return nil }
    return String(path[..<slash])
  }

  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    var stripper = ScriptStripper(bytes)
    return stripper.run()
  }
}

/// Takes what means nothing out of a script, sign by sign.
private struct ScriptStripper {
  private let bytes: [UInt8]
  private var index = 0
  private var result: [UInt8] = []

  private static let newline = UInt8(ascii: "\n")
  private static let signs = Set("=+-*/<>?:;,{}()|&![]".utf8)
  /// A line that ends so goes on in the next.
  private static let open = Set(";{,([&|?:=".utf8)
  /// What stands before a regular expression and not before a division.
  private static let beforeExpression = Set("=(,:[!&|?{};\n".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() -> [UInt8] {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): copyLiteral(closing: bytes[index])
      case UInt8(ascii: "/"): slash()
      case UInt8(ascii: " "), ScriptStripper.newline: space()
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    if let last = result.last, last != ScriptStripper.newline {
      result.append(ScriptStripper.newline)
    }
    return result
  }

  private func next(_ distance: Int = 1) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  /// Up to the closing sign that is not escaped and, in an expression, not inside brackets.
  private mutating func copyLiteral(closing: UInt8) {
    var isInside = false
    repeat {
      let byte = bytes[index]
      result.append(byte)
      index += 1
      if byte == UInt8(ascii: "\\"), index < bytes.count {
        result.append(bytes[index])
        index += 1
      }
      if closing == UInt8(ascii: "/") {
        if byte == UInt8(ascii: "[") { isInside = true }
        if byte == UInt8(ascii: "]") { isInside = false }
      }
    } while index < bytes.count && (bytes[index] != closing || isInside)
    if index < bytes.count { result.append(closing) }
    index += 1
  }

  private mutating func slash() {
    switch next() {
    case UInt8(ascii: "/"):
      index = bytes[index...].firstIndex(of: ScriptStripper.newline) ?? bytes.count
    case UInt8(ascii: "*"):
      let isKept = next(2) == UInt8(ascii: "!")
      var end = index + 2
      while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != bytes[index]
      {
        end += 1
      }
      end = min(end + 2, bytes.count)
      if isKept { result += bytes[index..<end] }
      index = end
    default:
      if ScriptStripper.beforeExpression.contains(result.last ?? ScriptStripper.newline) {
        copyLiteral(closing: bytes[index])
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
  }

  /// One run of white space: nothing, a space or a line end.
  private mutating func space() {
    var isLine = false
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == ScriptStripper.newline {
      if bytes[index] == ScriptStripper.newline { isLine = true }
      index += 1
    }
    guard let before = result.last, before != ScriptStripper.newline, index < bytes.count else {
      return
    }
    let after = bytes[index]
    if isLine {
      if !ScriptStripper.open.contains(before), after != UInt8(ascii: "}") {
        result.append(ScriptStripper.newline)
      }
      return
    }
    let isComment = after == UInt8(ascii: "/") && (next() == after || next() == UInt8(ascii: "*"))
    if isComment { return }
    let isBetweenSigns = "+-".utf8.contains(before) && "+-".utf8.contains(after)
    let isIdle = ScriptStripper.signs.contains(before) || ScriptStripper.signs.contains(after)
    if !isIdle || isBetweenSigns { result.append(0x20) }
  }
}
