/// Which template includes which, as the checker walks them, to find those that never end.
///
/// A template may include itself for what lies inside the value at hand: data is finite. It never ends
/// where nothing is entered on the way round, or where the way leads back out to a value further out.
struct InclusionGraph {
  /// What happens to the innermost value between two inclusions.
  enum Step: Comparable {
    case none
    /// A record or a list inside the innermost value is entered.
    case inward
    /// A value of a record further out is entered.
    case outward
  }

  /// Where an inclusion is written.
  struct Tag: Hashable {
    let template: Int
    let offset: Int
  }

  private struct Inclusion {
    let from: Int
    let to: Int
    let step: Step
    let tag: Tag
  }

  /// The visit in which the walk is, and the steps taken since it began.
  struct Place {
    fileprivate var visit: Int?
    fileprivate var step = Step.none
  }

  private var numbers: [TemplateChecker.Visit: Int] = [:]
  private var templates: [Int] = []
  private var inclusions: [Inclusion] = []
  private var place = Place()

  /// Begins a visit; gives the place to return to.
  mutating func enter(_ visit: TemplateChecker.Visit, from tag: Tag?) -> Place {
    let outer = place
    let number = numbers[visit] ?? templates.count
    if number == templates.count {
      numbers[visit] = number
      templates.append(visit.template)
    }
    if let from = place.visit, let tag {
      inclusions.append(Inclusion(from: from, to: number, step: place.step, tag: tag))
    }
    place = Place(visit: number)
    return outer
  }

  mutating func leave(to outer: Place) { place = outer }

  /// Begins a section; gives the step to return to.
  mutating func step(_ step: Step) -> Step {
    let outer = place.step
    place.step = max(outer, step)
    return outer
  }

  mutating func stepBack(to outer: Step) { place.step = outer }

  /// How many templates a page is made of where each list has one item, as far as can be told: what comes
  /// back to itself counts once.
  var templatesOfAPage: Int {
    var next: [[Int]] = Array(repeating: [], count: templates.count)
    for inclusion in inclusions { next[inclusion.from].append(inclusion.to) }
    var sums: [Int?] = Array(repeating: nil, count: templates.count)
    func sum(_ visit: Int) -> Int {
      if let sum = sums[visit] { return sum }
      sums[visit] = 0
      var whole = 1
      for other in next[visit] where whole < 1 << 32 { whole += sum(other) }
      sums[visit] = whole
      return whole
    }
    return templates.isEmpty ? 0 : sum(0)
  }

  /// The inclusions that close an endless circle, with the template that comes back, each tag once.
  func endless() -> [(template: Int, tag: Tag)] {
    let recursive = recursiveTemplates()
    let candidates = inclusions.filter {
      recursive.contains(templates[$0.from]) && recursive.contains(templates[$0.to])
    }
    let standing = candidates.filter { $0.step == .none }
    var seen: Set<Tag> = []
    return candidates.compactMap { inclusion in
      let ways: [Inclusion]
      switch inclusion.step {
      case .inward: return nil
      case .none: ways = standing
      case .outward: ways = candidates
      }
      guard Self.reach(inclusion.from, from: inclusion.to, by: ways.map { ($0.from, $0.to) }),
        seen.insert(inclusion.tag).inserted
      else { return nil }
      return (templates[inclusion.to], inclusion.tag)
    }
  }

  /// Templates that come back to themselves in any way: few, so that the rest is cheap.
  private func recursiveTemplates() -> Set<Int> {
    let edges = Set(inclusions.map { [templates[$0.from], templates[$0.to]] })
    let ways = edges.map { ($0[0], $0[1]) }
    return Set(templates).filter { template in
      ways.contains { $0.0 == template && Self.reach(template, from: $0.1, by: ways) }
    }
  }

  private static func reach(_ goal: Int, from start: Int, by ways: [(Int, Int)]) -> Bool {
    var seen: Set<Int> = [start]
    var pending = [start]
    while let node = pending.popLast() {
      if node == goal { return true }
      for (from, to) in ways where from == node && seen.insert(to).inserted { pending.append(to) }
    }
    return false
  }
}

extension TemplateChecker {
  /// How a section moves from the innermost value, by what stands behind its path.
  func step(to kind: Field.Kind?, _ path: Int, in view: View) -> InclusionGraph.Step {
    switch kind {
    case .record, .list:
      let written = program.pathNames[path]
      if written == "." { return .none }
      let head = written.split(separator: ".").first.map(String.init) ?? written
      guard let shape = view.shapes.last, schema.shapes[shape].slot(named: head) != nil else {
        return .outward
      }
      return .inward
    case nil, .flag, .text, .html, .texts, .template: return .none
    }
  }
}
