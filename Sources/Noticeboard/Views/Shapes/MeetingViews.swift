import Mustache

/// The shape `meeting` of docs/templates.md.
struct MeetingView: View {
  static let shape = Shape(
    "meeting",
    [
      Field("next", .record("session")),
      Field("nextEmpty", .text),
      Field("strips", .list("strip")),
      Field("figures", .list("figure")),
      Field("sessions", .list("session")),
      Field("sessionsEmpty", .text),
      Field("hasSessions", .flag),
      Field("hasStrips", .flag),
    ])

  var next: SessionView? = nil
  var nextEmpty: String? = nil
  var strips: [StripView] = []
  var figures: [FigureView] = []
  var sessions: [SessionView] = []
  var sessionsEmpty: String? = nil
  var hasSessions: Bool { !sessions.isEmpty }
  var hasStrips: Bool { !strips.isEmpty }

  var values: [Value] {
    [
      Value(next),
      Value(nextEmpty),
      Value(strips),
      Value(figures),
      Value(sessions),
      Value(sessionsEmpty),
      Value(hasSessions),
      Value(hasStrips),
    ]
  }
}

/// The shape `session` of docs/templates.md.
struct SessionView: View {
  static let shape = Shape(
    "session",
    [
      Field("number", .text),
      Field("title", .text),
      Field("date", .record("moment")),
      Field("time", .text),
      Field("place", .text),
      Field("unit", .text),
      Field("host", .text),
      Field("attendance", .text),
      Field("state", .record("badge")),
      Field("decisions", .list("link")),
      Field("minutes", .record("link")),
      Field("ics", .text),
      Field("note", .text),
      Field("url", .text),
    ])

  var number: String? = nil
  let title: String
  let date: MomentView
  var time: String? = nil
  var place: String? = nil
  var unit: String? = nil
  var host: String? = nil
  var attendance: String? = nil
  let state: BadgeView
  var decisions: [LinkView] = []
  var minutes: LinkView? = nil
  var ics: String? = nil
  var note: String? = nil
  var url: String? = nil

  var values: [Value] {
    [
      Value(number),
      Value(title),
      Value(date),
      Value(time),
      Value(place),
      Value(unit),
      Value(host),
      Value(attendance),
      Value(state),
      Value(decisions),
      Value(minutes),
      Value(ics),
      Value(note),
      Value(url),
    ]
  }
}
