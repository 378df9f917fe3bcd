import Mustache

/// The shape `publicity` of docs/templates.md.
struct PublicityView: View {
  static let shape = Shape(
    "publicity",
    [
      Field("title", .text),
      Field("period", .text),
      Field("until", .text),
      Field("start", .text),
      Field("end", .text),
      Field("days", .text),
      Field("rule", .text),
      Field("counted", .text),
      Field("before", .text),
      Field("running", .text),
      Field("ended", .text),
      Field("state", .record("badge")),
      Field("url", .text),
      Field("restarted", .record("link")),
      Field("result", .record("link")),
      Field("expiry", .text),
    ])

  let title: String
  let period: String
  let until: String
  let start: String
  let end: String
  let days: String
  var rule: String? = nil
  let counted: String
  let before: String
  let running: String
  let ended: String
  var state: BadgeView? = nil
  var url: String? = nil
  var restarted: LinkView? = nil
  var result: LinkView? = nil
  var expiry: String? = nil

  var values: [Value] {
    [
      Value(title),
      Value(period),
      Value(until),
      Value(start),
      Value(end),
      Value(days),
      Value(rule),
      Value(counted),
      Value(before),
      Value(running),
      Value(ended),
      Value(state),
      Value(url),
      Value(restarted),
      Value(result),
      Value(expiry),
    ]
  }
}

/// The shape `objection` of docs/templates.md.
struct ObjectionView: View {
  static let shape = Shape(
    "objection",
    [
      Field("phone", .text),
      Field("phoneURL", .text),
      Field("department", .text),
      Field("address", .text),
      Field("hours", .text),
      Field("supervisor", .text),
      Field("supervisorURL", .text),
      Field("email", .text),
      Field("emailURL", .text),
      Field("form", .record("download")),
      Field("deadline", .text),
    ])

  let phone: String
  let phoneURL: String
  let department: String
  let address: String
  let hours: String
  let supervisor: String
  let supervisorURL: String
  var email: String? = nil
  var emailURL: String? = nil
  var form: DownloadView? = nil
  let deadline: String

  var values: [Value] {
    [
      Value(phone),
      Value(phoneURL),
      Value(department),
      Value(address),
      Value(hours),
      Value(supervisor),
      Value(supervisorURL),
      Value(email),
      Value(emailURL),
      Value(form),
      Value(deadline),
    ]
  }
}

/// The shape `signature` of docs/templates.md.
struct SignatureView: View {
  static let shape = Shape(
    "signature",
    [
      Field("role", .text),
      Field("who", .text),
      Field("at", .text),
      Field("iso", .text),
    ])

  let role: String
  let who: String
  var at: String? = nil
  var iso: String? = nil

  var values: [Value] {
    [
      Value(role),
      Value(who),
      Value(at),
      Value(iso),
    ]
  }
}

/// The shape `fingerprint` of docs/templates.md.
struct FingerprintView: View {
  static let shape = Shape(
    "fingerprint",
    [
      Field("groups", .texts),
      Field("qr", .text),
      Field("hasGroups", .flag),
    ])

  var groups: [String] = []
  var qr: String? = nil
  var hasGroups: Bool { !groups.isEmpty }

  var values: [Value] {
    [
      Value(groups),
      Value(qr),
      Value(hasGroups),
    ]
  }
}

/// The shape `withdrawal` of docs/templates.md.
struct WithdrawalView: View {
  static let shape = Shape(
    "withdrawal",
    [
      Field("label", .text),
      Field("text", .text),
      Field("date", .text),
      Field("iso", .text),
      Field("reason", .text),
      Field("number", .text),
      Field("into", .record("link")),
      Field("reach", .texts),
    ])

  let label: String
  let text: String
  let date: String
  let iso: String
  let reason: String
  var number: String? = nil
  var into: LinkView? = nil
  var reach: [String] = []

  var values: [Value] {
    [
      Value(label),
      Value(text),
      Value(date),
      Value(iso),
      Value(reason),
      Value(number),
      Value(into),
      Value(reach),
    ]
  }
}
