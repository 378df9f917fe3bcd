/// What a rule takes for read when it says that something is missing or does not add up.
enum Presumption: Sendable, Hashable {
  /// All of the row, or of the record's front matter.
  case row
  /// All of the sheet.
  case file
  /// The file that declares the sheet's columns.
  case register
  /// All sheets of the mechanism or roster, and what declares them.
  case sheetsOfRecord
  /// All files of a folder.
  case folder(String)
  /// That every ledger could be opened.
  case lostLedgers

  static let units = folder("units.csv")
  static let ledgers = folder("ledgers")
  static let rosters = folder("rosters")
  static let bulletins = folder("bulletins")
  static let calendar = folder("calendar")
}

extension Rule {
  /// Without these the rule may be wrong: then it is not reported, since what is not read is.
  var presumes: [Presumption] { Self.presumptions[self] ?? [] }

  private static let presumptions: [Rule: [Presumption]] = {
    var table: [Rule: [Presumption]] = [:]
    for (presumed, rules) in presuming {
      for rule in rules { table[rule, default: []] += presumed }
    }
    return table
  }()

  private static let presuming: [([Presumption], [Rule])] = [
    (
      [.row],
      [
        .gridWithoutCode, .orphan, .outsideNorm, .allianceSize, .noChecklist,
        .unknownChecklistItem, .postWithoutHolder,
        .weightsNotHundred, .starsNotAscending, .noStages, .raisedNotFirst, .solvedNotOnce,
        .choiceWithoutValues, .valuesOfOtherType, .noDueRule,
        .blankStage, .openBeyondLimit, .openBeyondLimitSince, .ratedWithoutSolved,
        .resultWithoutSolved, .totalsBeyondPool, .totalsSurveyedBeyondSolved,
        .totalsSatisfiedBeyondSurveyed,
        .noBase, .noTotal, .noPart, .greyIncomplete, .honourWithoutConsent, .noSample,
        .withoutName, .amountWithoutDirection, .directionWithoutAmount, .doneWithoutClaim,
        .claimerWithoutDay, .resultWithoutDone,
        .stillListed, .sessionWithoutRecord,
      ]
    ),
    (
      [.row],
      [
        .publicityBeforeIssue, .publicityWithoutDays, .publicityTooShort, .publicityEndsOnRestDay,
        .publicityRequired, .publicityAdvised, .calendarMissing, .periodAhead, .subjectLater,
        .resultTooEarly, .correctionWithoutRestart, .signOffMissing, .signOffMissingMild,
        .signOffWithoutTime, .signOffOrder, .signOffAfterIssue, .secrecyMissing,
        .secrecyMissingMild, .quoteWithoutLedger, .quoteTypedPercentage,
      ]
    ),
    (
      [.bulletins],
      [
        .issueNumberGap, .resultMissing, .resultWithoutPublicity, .columnStale, .columnsStale,
        .listWithoutPublicity,
      ]
    ),
    ([.calendar], [.calendarMissing, .publicityTooShort, .publicityEndsOnRestDay]),
    ([.file], [.typedDiffers, .winnersDiffer, .winnerBelowTop]),
    ([.register], [.listNotDeclared, .typedDiffers, .noClasses, .unknownClass]),
    (
      [.sheetsOfRecord],
      [
        .withoutName, .caseNumberGap, .mergedIntoUnknown, .totalsCarriedInDiffers, .totalsRowLost,
        .totalsRowTwice, .casesDoNotCarryOn, .countDiffers, .balanceDiffers, .belowFloor,
        .carriedOverDiffers, .carriedOverMissing, .unfinishedLeftBehind, .standingLeftBehind,
        .sessionGap, .tooFewSessions, .nobodyOnDuty, .requiredPostGap, .requiredPostVacant,
        .rosterEnded, .nextMonthMissing, .twoModes, .gridNotStaffed, .householdsPerHolder,
        .hoursBelowMinimum,
      ]
    ),
    (
      [.units],
      [
        .unitsNotNested, .subjectOfOtherKind, .noBase, .typedDiffers, .winnerBelowTop,
        .gridNotStaffed, .householdsPerHolder, .requiredPostWithoutHolder, .brandsPerUnit,
        .rowAfterEnd, .rowBeforeStart, .postOfEndedUnit,
      ]
    ),
    ([.rosters], [.requiredPostWithoutHolder]),
    ([.ledgers], [.quoteTypedPercentage, .honourNotOnBoard]),
    ([.lostLedgers], [.quoteWithoutLedger, .unknownDecision]),
  ]

  // MARK: What is not read

  /// Whether it says that a value, a row or a key could not be read or found.
  var saysMisread: Bool {
    if Self.harmless.contains(self) { return false }
    let families = ["value.", "sheet.", "front-matter.", "yaml."]
    return families.contains(where: id.hasPrefix) || Self.furtherMisread.contains(self)
  }

  private static let furtherMisread: Set<Rule> = [
    .badCode, .codeBecameDate, .unknownSublist, .badStaffingNorm, .unknownReference,
    .ambiguousReference, .severalReferences, .rosterNotAMonth, .badCalendarName,
  ]

  /// Of those families, but what it names was read, or is rightly left out.
  private static let harmless: Set<Rule> = [
    .endBeforeStart, .totalsRow, .noteRow, .ditto, .noRows,
  ]

  /// Whether it is about the shape of a sheet, and not about what a row says.
  var isOfTables: Bool { id.hasPrefix("sheet.") && !Self.rowsOfTables.contains(self) }

  private static let rowsOfTables: Set<Rule> = [.emptyCell, .totalsRow, .noteRow]

  var isOfReferences: Bool {
    [Self.unknownReference, .ambiguousReference, .severalReferences].contains(self)
  }

  var isOfHeaders: Bool {
    let headers: [Rule] = [
      .unknownColumn, .noSuchColumn, .columnTwice, .missingColumn, .emptyHeader, .duplicateHeader,
      .bracketInHeader, .headerNotInYuan,
    ]
    return headers.contains(self)
  }

  /// Whether the cells of the row may stand in wrong columns.
  var saysShifted: Bool { self == .raggedRow || self == .textAfterQuote }

  /// Whether its first argument names a record that it does not find.
  var namesRecord: Bool {
    [Self.unknownReference, .unknownLedgerFolder, .unknownRosterFolder, .linkToNothing]
      .contains(self)
  }
}
