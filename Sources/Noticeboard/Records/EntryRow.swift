/// A row of a list.
///
/// A list may have a million: what few lists say of their entries is no part of those that do not.
struct EntryRow: Sendable {
  var common: RowCommon
  /// As typed: `P-03`, `17`.
  var number: String
  /// A key or name of the mechanism's sub-lists; empty if it has none.
  var sublist: Cell?
  var owner: Reference?
  var needUnit: Reference?
  /// What earlier sheets said and this one says no more.
  var revoked: Revoked
  private var details: Boxed<Details>?

  /// What becomes of an entry, and what it costs.
  struct Details: Sendable {
    var provider: Reference?
    var claimer: Reference?
    var claimed: DatedCell?
    var due: DatedCell?
    var done: DatedCell?
    var result = ""
    /// Numbers of entries in the linked sub-lists.
    var answers: [Reference] = []
    var points: FixedDecimal?
    var stock: FixedDecimal?
    var validTo: DatedCell?
    var amount: FixedDecimal?
    var direction: MoneyDirection?
    var typedBalance: Cell?
    var materials = ""
    var basis = ""
    var approval = ""
    var persons: Int?

    static let columns: [LedgerColumn] = [
      .provider, .claimer, .claimed, .due, .done, .result, .answers, .points, .stock, .validTo,
      .amount, .direction, .balance, .materials, .basis, .approval, .persons,
    ]
  }

  /// A remark is told anew by every sheet that has the column; the rest goes by a dash or 无 alone.
  struct Revoked: OptionSet, Sendable {
    let rawValue: UInt8

    static let note = Revoked(rawValue: 1)
    static let source = Revoked(rawValue: 2)
    static let materials = Revoked(rawValue: 4)
    static let basis = Revoked(rawValue: 8)
  }

  init(
    common: RowCommon, number: String, sublist: Cell?, owner: Reference?, needUnit: Reference?,
    revoked: Revoked, details: Details?
  ) {
    (self.common, self.number, self.sublist) = (common, number, sublist)
    (self.owner, self.needUnit, self.revoked) = (owner, needUnit, revoked)
    self.details = details.map(Boxed.init)
  }

  /// Whether its sheet has one of the columns that few have.
  var hasDetails: Bool { details != nil }

  private mutating func edit(_ change: (inout Details) -> Void) {
    var details = details?.wrappedValue ?? Details()
    change(&details)
    self.details = Boxed(wrappedValue: details)
  }
}

// MARK: - Details

extension EntryRow {
  var provider: Reference? {
    @inline(__always) get { details?.wrappedValue.provider }
    set { edit { $0.provider = newValue } }
  }
  var claimer: Reference? {
    @inline(__always) get { details?.wrappedValue.claimer }
    set { edit { $0.claimer = newValue } }
  }
  var claimed: DatedCell? {
    @inline(__always) get { details?.wrappedValue.claimed }
    set { edit { $0.claimed = newValue } }
  }
  var due: DatedCell? {
    @inline(__always) get { details?.wrappedValue.due }
    set { edit { $0.due = newValue } }
  }
  var done: DatedCell? {
    @inline(__always) get { details?.wrappedValue.done }
    set { edit { $0.done = newValue } }
  }
  var result: String {
    @inline(__always) get { details?.wrappedValue.result ?? "" }
    set { edit { $0.result = newValue } }
  }
  var answers: [Reference] {
    @inline(__always) get { details?.wrappedValue.answers ?? [] }
    set { edit { $0.answers = newValue } }
  }
  var points: FixedDecimal? {
    @inline(__always) get { details?.wrappedValue.points }
    set { edit { $0.points = newValue } }
  }
  var stock: FixedDecimal? {
    @inline(__always) get { details?.wrappedValue.stock }
    set { edit { $0.stock = newValue } }
  }
  var validTo: DatedCell? {
    @inline(__always) get { details?.wrappedValue.validTo }
    set { edit { $0.validTo = newValue } }
  }
  var amount: FixedDecimal? {
    @inline(__always) get { details?.wrappedValue.amount }
    set { edit { $0.amount = newValue } }
  }
  var direction: MoneyDirection? {
    @inline(__always) get { details?.wrappedValue.direction }
    set { edit { $0.direction = newValue } }
  }
  var typedBalance: Cell? {
    @inline(__always) get { details?.wrappedValue.typedBalance }
    set { edit { $0.typedBalance = newValue } }
  }
  var materials: String {
    @inline(__always) get { details?.wrappedValue.materials ?? "" }
    set { edit { $0.materials = newValue } }
  }
  var basis: String {
    @inline(__always) get { details?.wrappedValue.basis ?? "" }
    set { edit { $0.basis = newValue } }
  }
  var approval: String {
    @inline(__always) get { details?.wrappedValue.approval ?? "" }
    set { edit { $0.approval = newValue } }
  }
  var persons: Int? {
    @inline(__always) get { details?.wrappedValue.persons }
    set { edit { $0.persons = newValue } }
  }
}
