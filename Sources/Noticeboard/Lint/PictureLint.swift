/// Pictures of bulletins and the faces on them (D46).
///
/// A program does not see who is on a picture. What it can know: a JPEG is a photo, so its 图片
/// entry must say `人脸`, were it only 无人像; any other picture must say so if its description
/// names people; minors are never shown with their faces. Pictures of cases (整改前, 整改后) have
/// no such key: who enters them looks at them.
enum PictureLint {
  static func check(_ board: BulletinBoard, _ media: [MediaFile]) -> Findings {
    var findings = Findings()
    for file in media { check(file, &findings) }
    let photos = Set(media.filter(\.isPhoto).map(\.path))
    for item in board.bulletins {
      for image in item.bulletin.images {
        check(image, isPhoto: photos.contains(image.media.path), &findings)
      }
    }
    return findings
  }

  /// What a reader could not see, or would wait for: only photos are made smaller.
  static func check(_ file: MediaFile, _ findings: inout Findings) {
    guard let width = file.width, let height = file.height else { return }
    let place = Location("content/" + file.path)
    if min(width, height) < 16 {
      findings.report(.pictureTooSmall, at: place, "\(width) × \(height)")
    }
    if !file.isPhoto, file.size > 100_000 {
      findings.report(.pictureTooHeavy, at: place, "\(file.size / 1000)")
    }
  }

  private static func check(
    _ image: Bulletin.Image, isPhoto: Bool, _ findings: inout Findings
  ) {
    let text = image.media.alternative
    func names(_ words: [String]) -> Bool { words.contains { text.firstRange(ofText: $0) != nil } }
    let showsMinors = names(minors)
    switch image.faces {
    case nil where showsMinors || isPhoto || names(people):
      findings.report(.facesNotStated, at: image.media.location, image.media.path)
    case .consented where showsMinors:
      findings.report(.minorInPicture, at: image.media.location, image.media.path)
    case nil, .none?, .consented, .blurred: break
    }
  }

  private static let minors = [
    "儿童", "孩子", "小朋友", "学生", "未成年", "幼儿", "少先队员", "娃娃", "宝宝",
  ]
  private static let people = [
    "居民", "党员", "志愿者", "网格员", "老人", "群众", "书记", "代表", "合影", "人们", "大家", "邻居",
    "师傅", "医生", "干部", "妇女", "队员", "村民", "业主",
  ]
}
