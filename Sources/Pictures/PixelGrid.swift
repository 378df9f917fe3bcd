/// Decoded pixels: rows from the top, one byte for each colour of a pixel.
struct PixelGrid: Equatable {
  let size: PictureSize
  /// 1 for grey, 3 for red, green and blue.
  let colours: Int
  let bytes: [UInt8]

  init(size: PictureSize, colours: Int, bytes: [UInt8]) {
    precondition(bytes.count == size.width * size.height * colours, "pixels of \(size)")
    self.size = size
    self.colours = colours
    self.bytes = bytes
  }

  /// The picture as it is shown.
  func turned(by orientation: Orientation) -> PixelGrid {
    if orientation == .upright { return self }
    let (width, height) = (size.width, size.height)
    // The pixel that comes first, and the ways to its right and lower neighbours.
    let (first, right, down) =
      switch orientation {
      case .upright: (0, 1, width)
      case .mirrored: (width - 1, -1, width)
      case .upsideDown: (width * height - 1, -1, -width)
      case .flipped: ((height - 1) * width, 1, -width)
      case .transposed: (0, width, 1)
      case .turnedRight: ((height - 1) * width, -width, 1)
      case .transversed: (width * height - 1, -width, -1)
      case .turnedLeft: (width - 1, width, -1)
      }
    let shown = orientation.exchangesSides ? size.exchanged : size
    let turned = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { input in
        for y in 0..<shown.height {
          for x in 0..<shown.width {
            let pixel = (first + x * right + y * down) * colours
            for colour in 0..<colours {
              output[count] = input[pixel + colour]
              count += 1
            }
          }
        }
      }
    }
    return PixelGrid(size: shown, colours: colours, bytes: turned)
  }

  /// The picture in a size that is nowhere larger, each pixel the mean of the area it covers.
  func reduced(to target: PictureSize) -> PixelGrid {
    if target == size { return self }
    precondition(
      (1...size.width).contains(target.width) && (1...size.height).contains(target.height),
      "\(size) cannot be reduced to \(target)")
    let columns = AreaWeights(from: size.width, to: target.width)
    let rows = AreaWeights(from: size.height, to: target.height)
    let rowLength = target.width * colours
    var line = [UInt32](repeating: 0, count: rowLength)
    var sums = line
    // The last row of input that was reduced across: two rows of output may share it.
    var lineRow = -1
    let reduced = [UInt8](unsafeUninitializedCapacity: rowLength * target.height) {
      output, count in
      for y in 0..<target.height {
        sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        for (row, weight) in rows.parts(of: y) {
          if row != lineRow {
            reduceAcross(row: row, columns, into: &line)
            lineRow = row
          }
          Self.add(line, times: weight, to: &sums)
        }
        for place in 0..<rowLength { output[count + place] = rows.mean(sums[place]) }
        count += rowLength
      }
    }
    return PixelGrid(size: target, colours: colours, bytes: reduced)
  }

  private static func add(_ line: [UInt32], times weight: UInt32, to sums: inout [UInt32]) {
    sums.withUnsafeMutableBufferPointer { sums in
      line.withUnsafeBufferPointer { line in
        for place in 0..<min(line.count, sums.count) { sums[place] &+= line[place] &* weight }
      }
    }
  }

  /// Reduces a row across, to means in 256ths.
  private func reduceAcross(row: Int, _ columns: AreaWeights, into line: inout [UInt32]) {
    let start = row * size.width * colours
    line.withUnsafeMutableBufferPointer { line in
      bytes.withUnsafeBufferPointer { input in
        var output = 0
        for span in columns.spans {
          for colour in 0..<colours {
            var place = start + span.first * colours + colour
            var sum = UInt32(input[place]) &* span.firstWeight
            if span.last > span.first {
              place += colours
              for _ in span.first + 1..<span.last {
                sum &+= UInt32(input[place]) &* columns.full
                place += colours
              }
              sum &+= UInt32(input[place]) &* span.lastWeight
            }
            line[output] = columns.meanIn256ths(sum)
            output += 1
          }
        }
      }
    }
  }
}
