/// Values through time, placed in a box; the figures stand beside it as text.
struct LineChart {
  struct Point {
    let label: String
    let value: FixedDecimal
    /// As it is printed.
    let text: String
  }

  let points: [Point]
  let width: Int
  let height: Int
  let least: FixedDecimal
  let most: FixedDecimal

  /// From the least to the greatest value, or between bounds that are given.
  init(
    _ points: [Point], width: Int, height: Int, least: FixedDecimal? = nil,
    most: FixedDecimal? = nil
  ) {
    self.points = points
    self.width = width
    self.height = height
    self.least = least ?? points.map(\.value).min() ?? .zero
    self.most = most ?? points.map(\.value).max() ?? .zero
  }

  /// From the left edge to the right one.
  func x(_ index: Int) -> String {
    guard points.count > 1 else { return String(width) }
    return FixedDecimal(index * width).divided(by: FixedDecimal(points.count - 1), places: 1)?
      .description ?? "0"
  }

  /// Downwards, as screens count; equal values lie in the middle.
  func y(_ value: FixedDecimal) -> String {
    guard most > least,
      let rise = (value - least).multiplied(by: FixedDecimal(height))?
        .divided(by: most - least, places: 1)
    else { return FixedDecimal(height).divided(by: FixedDecimal(2), places: 1)?.description ?? "0" }
    return (FixedDecimal(height) - rise).description
  }

  /// All points as SVG writes them.
  var path: String {
    points.enumerated().map { "\(x($0.offset)),\(y($0.element.value))" }.joined(separator: " ")
  }

  /// Which of the points are labelled: at most seven, the last among them.
  func isLabelled(_ index: Int) -> Bool {
    let step = max(1, (points.count + 6) / 7)
    return (points.count - 1 - index).isMultiple(of: step)
  }

  /// Bottom, middle and top of the scale.
  func marks(_ text: (FixedDecimal) -> String) -> [MarkView] {
    let middle = (least + most).divided(by: FixedDecimal(2), places: 1) ?? least
    return [least, middle, most].map { MarkView(x: "0", y: y($0), text: text($0)) }
  }

  var dots: [DotView] {
    points.enumerated().map { index, point in
      DotView(x: x(index), y: y(point.value), value: isLabelled(index) ? point.text : nil)
    }
  }

  var labels: [MarkView] {
    points.indices.filter(isLabelled).map {
      MarkView(x: x($0), y: String(height), text: points[$0].label)
    }
  }
}

extension SparkView {
  /// Nil of fewer than two values: a single one has no line.
  init?(_ points: [LineChart.Point], spoken: String) {
    guard points.count > 1, let last = points.last else { return nil }
    let chart = LineChart(points, width: 80, height: 20)
    self.init(
      points: chart.path, x: chart.x(points.count - 1), y: chart.y(last.value), spoken: spoken)
  }
}

/// The share of a bar in percent of the largest, `62.5%`; never below nothing.
func barShare(_ value: FixedDecimal, of most: FixedDecimal) -> String {
  guard !value.isNegative, most > .zero,
    let share = value.multiplied(by: FixedDecimal(100))?.divided(by: most, places: 1)
  else { return "0%" }
  return "\(share)%"
}
