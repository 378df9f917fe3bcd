import CQREncode
import Glibc
import Testing

@testable import QRCode

struct QRCodeTests {
  static let texts = [
    "https://example.org/gongshi/bulletins/2026-11.html",
    "https://example.org/居民/一月一公示?期=2026-11",
    "1",
    String(repeating: "0123456789abcdef", count: 20),
  ]

  @Test(arguments: texts) func drawsTheThreeFinders(text: String) throws {
    let code = try QRCode.encode(text)
    #expect((code.size - 17) % 4 == 0 && (21...177).contains(code.size), "size \(code.size)")
    #expect(code.modules.count == code.size * code.size)
    for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          let dark = code.isDark(row: top + row, column: left + column)
          #expect(dark == (ring != 2), "module \(row),\(column) of the finder at \(top),\(left)")
        }
      }
    }
    for place in 8..<(code.size - 8) {
      #expect(code.isDark(row: 6, column: place) == (place % 2 == 0), "timing at \(place)")
    }
  }

  @Test(arguments: texts) func drawsAPathOfExactlyTheDarkModules(text: String) throws {
    let code = try QRCode.encode(text)
    #expect(try modules(ofPath: code.svgPath, size: code.size) == code.modules)
    #expect(code.svgViewBox == "-4 -4 \(code.size + 8) \(code.size + 8)")
  }

  @Test(arguments: QRCode.Level.allCases) func refusesWhatDoesNotFit(level: QRCode.Level) throws {
    let limit = level.capacity
    let largest = try QRCode.encode(String(repeating: "a", count: limit), level: level)
    #expect(largest.size == 177)
    #expect(throws: QRCodeProblem.tooLong(bytes: limit + 1, limit: limit)) {
      try QRCode.encode(String(repeating: "a", count: limit + 1), level: level)
    }
    #expect(throws: QRCodeProblem.empty) { try QRCode.encode("", level: level) }
  }

  @Test func encodesAtMediumAndTheSameTwice() throws {
    let text = Self.texts[0]
    #expect(try QRCode.encode(text) == QRCode.encode(text, level: .medium))
    #expect(try QRCode.encode(text) != QRCode.encode(text, level: .high))
  }

  @Test(arguments: QRCode.Level.allCases)
  func encodesAsQREncodeDoes(level: QRCode.Level) throws {
    let addresses = (0..<60).map { "https://example.org/gongshi/bulletins/\($0 * 7919).html" }
    let signs = Array("a公/示0")
    let long = stride(from: 1, through: level.capacity, by: 97).map { length in
      String((0..<length).map { signs[$0 * $0 % 7 % 5] })
    }
    for text in addresses + long where text.utf8.count <= level.capacity {
      #expect(try QRCode.encode(text, level: level) == encodedByQREncode(text, level), "\(text)")
    }
  }

  func encodedByQREncode(_ text: String, _ level: QRCode.Level) throws -> QRCode {
    let raw: QRecLevel =
      switch level {
      case .low: QR_ECLEVEL_L
      case .medium: QR_ECLEVEL_M
      case .quartile: QR_ECLEVEL_Q
      case .high: QR_ECLEVEL_H
      }
    let bytes = Array(text.utf8)
    let code = try #require(QRcode_encodeData(Int32(bytes.count), bytes, 0, raw))
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
    return QRCode(size: size, modules: modules.map { $0 & 1 == 1 })
  }

  @Test(.enabled(if: access("/usr/bin/zbarimg", X_OK) == 0), arguments: texts)
  func drawsWhatAReaderReads(text: String) throws {
    let code = try QRCode.encode(text)
    // What the SVG shows is what is read: the picture is made from the path.
    let dark = try modules(ofPath: code.svgPath, size: code.size)
    let read = try readByZbar(picture(of: dark, size: code.size, scale: 5))
    #expect(read == text)
  }

  /// The squares that the path covers; a path of another form is an issue of the test.
  func modules(ofPath path: String, size: Int) throws -> [Bool] {
    var dark = [Bool](repeating: false, count: size * size)
    for run in path.split(separator: "z") {
      let numbers = run.split { "Mhv- ".contains($0) }.compactMap { Int($0) }
      try #require(numbers.count == 5, "run \(run)")
      let (column, row, width) = (numbers[0], numbers[1], numbers[2])
      #expect(run == "M\(column) \(row)h\(width)v1h-\(width)")
      for place in column..<(column + width) {
        #expect(!dark[row * size + place], "drawn twice: \(row),\(place)")
        dark[row * size + place] = true
      }
    }
    return dark
  }

  /// A PGM file with the quiet zone.
  func picture(of modules: [Bool], size: Int, scale: Int) -> [UInt8] {
    let side = (size + 2 * QRCode.quietZone) * scale
    var file = Array("P5 \(side) \(side) 255\n".utf8)
    for y in 0..<side {
      for x in 0..<side {
        let row = y / scale - QRCode.quietZone
        let column = x / scale - QRCode.quietZone
        let inside = (0..<size).contains(row) && (0..<size).contains(column)
        file.append(inside && modules[row * size + column] ? 0 : 255)
      }
    }
    return file
  }

  /// What zbarimg says, without its line end.
  func readByZbar(_ file: [UInt8]) throws -> String {
    var name = Array("/tmp/qrcode-XXXXXX.pgm".utf8CString)
    let descriptor = mkstemps(&name, 4)
    try #require(descriptor >= 0)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    try #require(write(descriptor, file, file.count) == file.count)
    close(descriptor)
    let reader = try #require(popen("/usr/bin/zbarimg --quiet --raw \(path) 2>/dev/null", "r"))
    var answer: [UInt8] = []
    while case let byte = fgetc(reader), byte != EOF { answer.append(UInt8(byte)) }
    #expect(pclose(reader) == 0)
    if answer.last == 0x0A { answer.removeLast() }
    return String(decoding: answer, as: UTF8.self)
  }
}
