package import Noticeboard

/// What a build found and did.
package struct BuildReport: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// Mistakes stand, so nothing was written.
    case refused
    /// The system or a page failed while the output was written: old and new files lie there together.
    case interrupted
    /// Free of errors; nothing was to be written.
    case checked
    case written(Tally)
  }

  /// How many files were written, and how many could stay.
  package struct Tally: Sendable, Equatable {
    package var created = 0
    package var overwritten = 0
    package var unchanged = 0
    package var removed = 0

    init() {}

    mutating func count(_ change: OutputFolder.Change) {
      switch change {
      case .created: created += 1
      case .overwritten: overwritten += 1
      case .unchanged: unchanged += 1
      }
    }

    mutating func add(_ other: Tally) {
      created += other.created
      overwritten += other.overwritten
      unchanged += other.unchanged
      removed += other.removed
    }
  }

  /// How long a stage took.
  package struct Timing: Sendable, Equatable {
    package let stage: String
    /// Since the run began.
    package let startMicroseconds: Int
    package let microseconds: Int

    init(stage: String, startMicroseconds: Int, microseconds: Int) {
      self.stage = stage
      self.startMicroseconds = startMicroseconds
      self.microseconds = microseconds
    }
  }

  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  package let outcome: Outcome
  /// The site, if it could be linked; after writing it is not kept.
  package let site: Site?
  /// Where bulletins lie that have no page, since they are drafts.
  package let unpublished: [String]
  package var timings: [Timing] = []

  package init(
    diagnostics: [Diagnostic], outcome: Outcome, site: Site? = nil, unpublished: [String] = []
  ) {
    self.diagnostics = diagnostics
    self.outcome = outcome
    self.site = site
    self.unpublished = unpublished
  }
}
