import Markdown

/// A county's system as data: its kind, cycle, stages, columns, metrics and legal basis.
package struct Mechanism: Sendable {
  package let envelope: Envelope
  let form: Form
  package let cycle: Cycle?
  let due: DueRule?
  let restDay: RestDayRule?
  let catalogue: CatalogueLine
  /// Extra typed columns beside those of the kind.
  let columns: [Column]
  let signOff: Requirement?
  let publicity: Requirement?
  let metrics: [MetricDefinition]
  let minimumSample: Int?
  /// Earlier periods are neither missed nor missing.
  let since: Period?
  let via: ReleaseChannel?
  /// Whether its rows are about natural persons, where it says so.
  let isPersonal: Bool?
  /// 网格单元 count in coverage.
  let includesSubunits: Bool
  let explanation: MarkdownDocument

  package var id: String { envelope.id }
  package var title: String { envelope.title }
  package var kind: MechanismKind { form.kind }

  /// One of five kinds, each with what only it has.
  enum Form: Sendable {
    case framework(Framework)
    case workflow(Workflow)
    case board(Board)
    case list(Shelf)
    case meeting(Meeting)

    var kind: MechanismKind {
      switch self {
      case .framework: .framework
      case .workflow: .workflow
      case .board: .board
      case .list: .list
      case .meeting: .meeting
      }
    }
  }

  /// One line of the catalogue of open matters (公开目录).
  struct CatalogueLine: Sendable, Hashable {
    var basis = ""
    var actor = ""
    var channel = ""
    var target = ""
    var method = ""
    var level = ""
    var content = ""
  }

  struct Column: Sendable, Hashable {
    let key: String
    let name: String
    let type: ColumnType
    /// Allowed values of an enumeration.
    let values: [String]
    let isRequired: Bool
    /// Shown raw although its type has a mask; with its reason and reviewer.
    let unmasked: UnmaskedReason?
    let audience: Audience
    /// Small counts are printed `<5`.
    let isSensitive: Bool
    let location: Location
  }

  struct UnmaskedReason: Sendable, Hashable {
    let reason: String
    let reviewer: String
  }

  struct Framework: Sendable {
    struct Pillar: Sendable {
      let title: String
      let text: String
      let mechanisms: [Reference]
      let location: Location
    }
    let pillars: [Pillar]
  }

  struct Workflow: Sendable {
    struct Stage: Sendable {
      let key: String
      let name: String
      let actor: String
      let roles: [StageRole]
      let limit: WorkingLimit?
    }
    let stages: [Stage]
    let channels: [String]
    let categories: [String]

    /// The first stage with that role.
    func index(of role: StageRole) -> Int? {
      stages.firstIndex { $0.roles.contains(role) }
    }
  }

  struct Board: Sendable {
    struct Part: Sendable {
      let key: String
      let name: String
      /// Per cent; all parts together make 100.
      let weight: FixedDecimal
    }
    enum Denominator: Sendable, Hashable {
      case population, households
      case column(String)
    }
    enum Classes: Sendable, Hashable {
      case none
      /// Typed in the ledger, best first.
      case typed([String])
      /// Computed from the printed value, best first.
      case computed([Threshold])

      var names: [String] {
        switch self {
        case .none: []
        case .typed(let names): names
        case .computed(let thresholds): thresholds.map(\.name)
        }
      }
    }
    struct Threshold: Sendable, Hashable {
      let name: String
      let least: FixedDecimal
    }

    let subjects: SubjectKind
    let measure: Measure
    let per: Denominator
    let decimals: Int
    let order: RankOrder
    let parts: [Part]
    let top: Int?
    /// Stars with the least value of each, most stars first.
    let stars: [Threshold]
    let classes: Classes
    let hiddenClasses: [String]
    let lists: [HonourList]
    let greyDays: Int?
  }

  /// What a mechanism of kind `list` has.
  struct Shelf: Sendable {
    struct Sublist: Sendable {
      let key: String
      let name: String
      let count: Int?
      let location: Location
    }
    /// Entries of `from` answer entries of each of `to`.
    struct Link: Sendable {
      let from: String
      let to: [String]
      let location: Location
    }
    struct Floor: Sendable {
      /// A unit kind or a tag.
      let scope: String
      let amount: FixedDecimal
    }
    let sublists: [Sublist]
    let isClaimable: Bool
    let links: [Link]
    let hidesExpired: Bool
    let floors: [Floor]
    /// A new entry needs an approval number.
    let isAdmissionControlled: Bool
  }

  struct Meeting: Sendable {
    let minimum: Int?
    let maximum: Int?
    let numbering: Numbering
  }
}

/// A figure that a mechanism publishes.
struct MetricDefinition: Sendable, Hashable {
  enum Formula: Sendable, Hashable {
    case builtIn(Metric)
    /// Numerator over denominator, from the counts of the mechanism's kind.
    case ratio(of: Count, over: Count)
  }
  let name: String
  let formula: Formula
  let location: Location
}

/// The metrics of domain section 2.
enum Metric: String, Vocabulary {
  case response = "response_rate"
  case solving = "solving_rate"
  case satisfaction = "satisfaction_rate"
  case survey = "survey_rate"
  case publication = "publication_rate"
  case punctuality = "on_time_rate"
  case medianDays = "median_days"
  case claim = "claim_rate"
  case fulfilment = "fulfilment_rate"
  case unmatched
  case coverage

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .response: ["响应率"]
    case .solving: ["解决率"]
    case .satisfaction: ["满意度"]
    case .survey: ["回访率"]
    case .publication: ["公开率"]
    case .punctuality: ["按时办结率"]
    case .medianDays: ["中位天数"]
    case .claim: ["认领率"]
    case .fulfilment: ["兑现率"]
    case .unmatched: ["未匹配"]
    case .coverage: ["覆盖率"]
    }
  }
}

/// The counts of domain section 2, of workflows and of lists.
enum Count: String, Vocabulary {
  case raised
  case carriedIn = "carried_in"
  case pool, responded, solved, open, overdue, surveyed, satisfied, published
  case entries, claimed, done, expired

  static let index = makeIndex()
  var chinese: [String] {
    switch self {
    case .raised: ["新增"]
    case .carriedIn: ["上期结转"]
    case .pool: ["在办总数"]
    case .responded: ["已响应"]
    case .solved: ["已解决", "已办结"]
    case .open: ["期末未办结", "未办结数"]
    case .overdue: ["逾期"]
    case .surveyed: ["已回访"]
    case .satisfied: ["满意"]
    case .published: ["已公开"]
    case .entries: ["条目", "总数"]
    case .claimed: ["已认领"]
    case .done: ["已完成", "已兑现"]
    case .expired: ["已过期"]
    }
  }
}
