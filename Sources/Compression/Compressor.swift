internal import CBrotli
internal import CDeflate

/// Compresses many files one after the other; each worker has its own.
///
/// The bytes depend on the input and the level alone: no time, no name, no state of earlier calls.
package final class Compressor {
  private let deflate: OpaquePointer
  private let brotliQuality: Int32

  /// Levels as their libraries count them: gzip 1 to 12, brotli 0 to 11.
  package init(gzipLevel: Int = 6, brotliQuality: Int = 6) {
    precondition((1...12).contains(gzipLevel), "gzip level \(gzipLevel)")
    precondition((0...11).contains(brotliQuality), "brotli quality \(brotliQuality)")
    guard let compressor = libdeflate_alloc_compressor(Int32(gzipLevel)) else {
      fatalError("no memory for a compressor")
    }
    deflate = compressor
    self.brotliQuality = Int32(brotliQuality)
  }

  deinit {
    libdeflate_free_compressor(deflate)
  }

  /// A gzip file of one member, without time and name.
  package func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_gzip_compress_bound(deflate, bytes.count)
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_gzip_compress(deflate, bytes, bytes.count, output.baseAddress, bound)
    }
    // It answers 0 only if the output does not fit, and the bound is the library's own.
    precondition(!compressed.isEmpty, "gzip: no room within the bound of \(bound) bytes")
    return compressed
  }

  /// A brotli stream, as `Content-Encoding: br` has it.
  package func brotli(_ bytes: [UInt8]) -> [UInt8] {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    precondition(bound > 0, "brotli: \(bytes.count) bytes are more than it can hold")
    let compressed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = bound
      let done = BrotliEncoderCompress(
        brotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC, bytes.count, bytes, &count,
        output.baseAddress)
      if done == 0 { count = 0 }
    }
    precondition(!compressed.isEmpty, "brotli: no memory for \(bytes.count) bytes")
    return compressed
  }
}
