package import Markdown

/// A county's system as data: its kind, cycle, stages, columns, metrics and legal basis.
package struct Mechanism: Sendable {
  package var envelope: Envelope
  package var form: Form
  package var cycle: Cycle?
  package var due: DueRule?
  package var restDay: RestDayRule?
  package var catalogue: CatalogueLine
  /// Extra typed columns beside those of the kind.
  package var columns: [Column]
  package var signOff: Requirement?
  package var publicity: Requirement?
  package var metrics: [MetricDefinition]
  package var minimumSample: Int?
  /// Earlier periods are neither missed nor missing.
  package var since: Period?
  package var via: ReleaseChannel?
  /// Its rows are about natural persons.
  package var isPersonal: Bool
  /// 网格单元 count in coverage.
  package var includesSubunits: Bool
  package var explanation: MarkdownDocument

  package var id: String { envelope.id }
  package var title: String { envelope.title }
  package var kind: MechanismKind { form.kind }

  /// One of five kinds, each with what only it has.
  package enum Form: Sendable {
    case framework(Framework)
    case workflow(Workflow)
    case board(Board)
    case list(Shelf)
    case meeting(Meeting)

    package var kind: MechanismKind {
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
  package struct CatalogueLine: Sendable, Hashable {
    package var basis = ""
    package var actor = ""
    package var channel = ""
    package var target = ""
    package var method = ""
    package var level = ""
    package var content = ""
  }

  package struct Column: Sendable, Hashable {
    package var key: String
    package var name: String
    package var type: ColumnType
    /// Allowed values of an enumeration.
    package var values: [String]
    package var isRequired: Bool
    /// Shown raw although its type has a mask; with its reason and reviewer.
    package var unmasked: UnmaskedReason?
    package var audience: Audience
    /// Small counts are printed `<5`.
    package var isSensitive: Bool
    package var location: Location
  }

  package struct UnmaskedReason: Sendable, Hashable {
    package var reason: String
    package var reviewer: String
  }

  package struct Framework: Sendable {
    package struct Pillar: Sendable {
      package var title: String
      package var text: String
      package var mechanisms: [Reference]
      package var location: Location
    }
    package var pillars: [Pillar]
  }

  package struct Workflow: Sendable {
    package struct Stage: Sendable {
      package var key: String
      package var name: String
      package var actor: String
      package var roles: [StageRole]
      package var limit: WorkingLimit?
    }
    package var stages: [Stage]
    package var channels: [String]
    package var categories: [String]

    /// The first stage with that role.
    package func index(of role: StageRole) -> Int? {
      stages.firstIndex { $0.roles.contains(role) }
    }
  }

  package struct Board: Sendable {
    package struct Part: Sendable {
      package var key: String
      package var name: String
      /// Per cent; all parts together make 100.
      package var weight: FixedDecimal
    }
    package enum Denominator: Sendable, Hashable {
      case population, households
      case column(String)
    }
    package enum Classes: Sendable, Hashable {
      case none
      /// Typed in the ledger, best first.
      case typed([String])
      /// Computed from the printed value, best first.
      case computed([Threshold])

      package var names: [String] {
        switch self {
        case .none: []
        case .typed(let names): names
        case .computed(let thresholds): thresholds.map(\.name)
        }
      }
    }
    package struct Threshold: Sendable, Hashable {
      package var name: String
      package var least: FixedDecimal
    }

    package var subjects: SubjectKind
    package var measure: Measure
    package var per: Denominator
    package var decimals: Int
    package var order: RankOrder
    package var parts: [Part]
    package var top: Int?
    /// Stars with the least value of each, most stars first.
    package var stars: [Threshold]
    package var classes: Classes
    package var hiddenClasses: [String]
    package var lists: [HonourList]
    package var greyDays: Int?
  }

  /// What a mechanism of kind `list` has.
  package struct Shelf: Sendable {
    package struct Sublist: Sendable {
      package var key: String
      package var name: String
      package var count: Int?
      package var location: Location
    }
    /// Entries of `from` answer entries of each of `to`.
    package struct Link: Sendable {
      package var from: String
      package var to: [String]
      package var location: Location
    }
    package struct Floor: Sendable {
      /// A unit kind or a tag.
      package var scope: String
      package var amount: FixedDecimal
    }
    package var sublists: [Sublist]
    package var isClaimable: Bool
    package var links: [Link]
    package var hidesExpired: Bool
    package var floors: [Floor]
    /// A new entry needs an approval number.
    package var isAdmissionControlled: Bool
  }

  package struct Meeting: Sendable {
    package var minimum: Int?
    package var maximum: Int?
    package var numbering: Numbering
  }
}

/// A figure that a mechanism publishes.
package struct MetricDefinition: Sendable, Hashable {
  package enum Formula: Sendable, Hashable {
    case builtIn(Metric)
    /// Numerator over denominator, from the counts of the mechanism's kind.
    case ratio(of: Count, over: Count)
  }
  package var name: String
  package var formula: Formula
  package var location: Location
}

/// The metrics of domain section 2.
package enum Metric: String, Vocabulary {
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

  package static let index = makeIndex()
  package var chinese: [String] {
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
package enum Count: String, Vocabulary {
  case raised
  case carriedIn = "carried_in"
  case pool, responded, solved, open, overdue, surveyed, satisfied, published
  case entries, claimed, done, expired

  package static let index = makeIndex()
  package var chinese: [String] {
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
