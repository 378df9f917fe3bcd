/// A holder as the roster's setting shows people.
struct DutyName {
  let text: String

  init(_ holder: String, _ post: String, _ display: NameDisplay) {
    switch display {
    case .post: text = post
    case .surname: text = Mask.surname(holder)
    case .masked: text = Mask.name.masked(holder) ?? ""
    case .full: text = holder
    }
  }
}
