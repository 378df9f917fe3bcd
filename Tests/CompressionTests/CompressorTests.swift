import CBrotli
import CDeflate
import Testing

@testable import Compression

struct CompressorTests {
  /// Of many shapes: empty, one byte, text that repeats, noise that does not shrink.
  static let samples: [[UInt8]] = {
    var state: UInt64 = 20_261_130
    let noise = (0..<70_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let page = Array(String(repeating: "<li>第三网格　值班：王某</li>\n", count: 400).utf8)
    return [[], [0], page, noise, page + noise]
  }()

  static func gunzip(_ bytes: [UInt8], count: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var output = [UInt8](repeating: 0, count: count + 1)
    var found = 0
    let result = libdeflate_gzip_decompress(
      decompressor, bytes, bytes.count, &output, output.count, &found)
    return result == LIBDEFLATE_SUCCESS ? Array(output.prefix(found)) : nil
  }

  static func unbrotli(_ bytes: [UInt8], count: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: count + 1)
    var found = output.count
    let result = BrotliDecoderDecompress(bytes.count, bytes, &found, &output)
    return result == BROTLI_DECODER_RESULT_SUCCESS ? Array(output.prefix(found)) : nil
  }

  @Test(arguments: [1, 6, 12]) func gzipsSoThatItReadsBack(level: Int) {
    let compressor = Compressor(gzipLevel: level)
    for sample in Self.samples {
      let packed = compressor.gzip(sample)
      #expect(Self.gunzip(packed, count: sample.count) == sample, "\(sample.count) bytes")
    }
  }

  @Test(arguments: [0, 6, 11]) func brotlisSoThatItReadsBack(quality: Int) {
    let compressor = Compressor(brotliQuality: quality)
    for sample in Self.samples {
      let packed = compressor.brotli(sample)
      #expect(Self.unbrotli(packed, count: sample.count) == sample, "\(sample.count) bytes")
    }
  }

  @Test func writesNeitherTimeNorNameIntoGzip() {
    let packed = Compressor().gzip(Self.samples[2])
    // Magic, deflate, no flags (so no name), time 0.
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test func givesTheSameBytesWhateverCameBefore() {
    let used = Compressor()
    for sample in Self.samples {
      _ = used.gzip(sample)
      _ = used.brotli(sample)
    }
    for sample in Self.samples {
      let fresh = Compressor()
      #expect(used.gzip(sample) == fresh.gzip(sample), "\(sample.count) bytes")
      #expect(used.brotli(sample) == fresh.brotli(sample), "\(sample.count) bytes")
    }
  }

  @Test func shrinksPages() {
    let page = Self.samples[2]
    let compressor = Compressor()
    let (gzip, brotli) = (compressor.gzip(page).count, compressor.brotli(page).count)
    #expect(gzip * 20 < page.count && brotli < gzip, "\(page.count) → \(gzip) gzip, \(brotli) br")
  }
}
