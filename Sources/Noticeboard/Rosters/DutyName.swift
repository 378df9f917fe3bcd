/// A holder as the roster's setting shows people.
struct DutyName {
  let text: String

  init(_ holder: String, _ post: String, _ display: NameDisplay) {
    switch display {
    // 待定 is nobody who holds the post.
    case .post: text = NamedPeople.isNobody(holder) ? holder : post
    case .surname: text = Mask.surname(holder)
    case .masked: text = Mask.name.masked(holder) ?? ""
    case .full: text = holder
    }
  }
}
