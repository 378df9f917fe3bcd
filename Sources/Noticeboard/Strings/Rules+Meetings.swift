/// Sentences for the sessions of meetings.
extension Rule {
  static let meetings: [Rule] = [
    sessionTwice, sessionGap, sessionEndsEarly, recordAhead, cancelledWithRecord,
    sessionWithoutRecord,
    tooFewSessions, tooManySessions, unknownDecision, ambiguousDecision,
    sessionOutsidePeriod, sessionBeforeItsNumber,
  ]

  static let sessionTwice = Rule(
    "meeting.session-twice", .error, "第 {0} 期出现两次，请改其中一个期数",
    "session {0} stands twice; renumber one")
  static let sessionGap = Rule(
    "meeting.session-gap", .error,
    "第 {0} 期之后应为第 {1} 期，这里是第 {2} 期，请补上缺的一期（取消的也要写），或改期数",
    "session {0} is followed by {2} instead of {1}; add the missing one (also if cancelled), or"
      + " renumber")
  static let sessionEndsEarly = Rule(
    "meeting.ends-early", .error, "第 {0} 期的结束时间 {1} 不晚于开始时间 {2}，请核对",
    "session {0} ends at {1}, not after its start at {2}; check both")
  static let recordAhead = Rule(
    "meeting.record-ahead", .error,
    "第 {0} 期 {1} 才开，现在不能有人数、决定或纪要，请清空，或改正日期",
    "session {0} is on {1}, which lies ahead: it has no attendance, decisions or minutes yet;"
      + " empty them, or correct the date")
  static let cancelledWithRecord = Rule(
    "meeting.cancelled-with-record", .error,
    "第 {0} 期写了取消原因，却又有人数、决定或纪要；开了请清空取消原因，没开请清空那几栏",
    "session {0} has a reason of cancelling, and attendance, decisions or minutes as well; empty"
      + " the reason if it was held, else the others")
  static let sessionWithoutRecord = Rule(
    "meeting.without-record", .warning,
    "第 {0} 期（{1}）已过，没有人数、决定和纪要，也没有取消原因；开了请补记，没开请写取消原因",
    "session {0} of {1} is past, with neither attendance, decisions, minutes nor a reason of"
      + " cancelling; fill one")
  static let tooFewSessions = Rule(
    "meeting.too-few", .strictWarning,
    "“{0}”{1}开了 {2} 次，应不少于 {3} 次，请补登漏记的会议，或改机制里的“次数”；那时还没有开始的，{5}",
    "'{0}' met {2} times in {4}, at least {3} are due; add a session that was forgotten, change"
      + " per_period, or {6} if it had not begun")
  static let tooManySessions = Rule(
    "meeting.too-many", .warning, "“{0}”{1}有 {2} 次，规定最多 {3} 次，请核对日期，或改“次数”",
    "'{0}' has {2} sessions in {4}, at most {3} are allowed; check the dates, or per_period")
  static let unknownDecision = Rule(
    "meeting.decision-unknown", .error,
    "“决定”一栏的“{0}”不是任何事项或条目的编号，请改正，也可先写机制再写编号（五单一公开 17）；不是编号的，请用文字说明",
    "'{0}' under decisions is the number of no case and no entry; correct it, write the mechanism"
      + " before it (wudan 17), or say in words what was decided")
  static let ambiguousDecision = Rule(
    "meeting.decision-ambiguous", .error,
    "“决定”一栏的编号“{0}”在{1}里都有，请在编号前写明机制，如“{2}”",
    "number '{0}' under decisions stands in several mechanisms ({1}); write which, as in '{2}'")

  static let sessionOutsidePeriod = Rule(
    "meeting.outside-period", .error,
    "第 {0} 期是 {1} 的，不在 {2} 这张表的期间里，请移到那一期的表，或改正日期",
    "session {0} is on {1}, outside the period {2} of this sheet; move it to the sheet of that"
      + " period, or correct the date")
  static let sessionBeforeItsNumber = Rule(
    "meeting.before-its-number", .warning,
    "第 {0} 期（{1}）早于第 {2} 期（{3}），请核对期数和日期",
    "session {0} of {1} lies before session {2} of {3}; check numbers and dates")
}
