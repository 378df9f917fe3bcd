/// Sentences for personal data in the sources; values are shown masked.
extension Rule {
  static let privacy: [Rule] = [
    identityNumber, likelyIdentityNumber, privateMobile, bankCard, room, plate, email, passport,
    weChat,
    forbiddenHeading, reporterColumn, placeBelowBuilding, minorInPicture, personalName,
  ]

  /// The rule that a finding of the detector breaks; its sentence names the masked value.
  static func personal(_ finding: PrivacyFinding) -> Rule {
    switch finding.kind {
    case .identityNumber:
      finding.certainty == .certain ? .identityNumber : .likelyIdentityNumber
    case .mobile: .privateMobile
    case .bankCard: .bankCard
    case .room, .address: .room
    case .plate: .plate
    case .email: .email
    case .passport: .passport
    case .weChat: .weChat
    // The detector finds these in headings alone.
    case .birth, .health, .privateLife: .forbiddenHeading
    }
  }

  static let identityNumber = Rule(
    "privacy.identity-number", .privacy,
    "这里有身份证号 {0}，不能公开，请删去；表格里的删去整栏，要留底的原始表格放在 inbox/",
    "ID number {0} must not be published; delete it, in a sheet the whole column, and keep the raw"
      + " sheet in inbox/")
  static let likelyIdentityNumber = Rule(
    "privacy.likely-identity-number", .strictWarning,
    "“{0}”很像身份证号（校验位不符），请核对；是就删去，不是就分开写",
    "{0} looks like an ID number with a wrong check digit; delete it, or write it apart")
  static let privateMobile = Rule(
    "privacy.private-mobile", .privacy,
    "这里有个人手机号 {0}，不能公开；请改为办公电话，或写成 {0} 的样子。写明“公开手机”理由的只能是值班表电话栏里的号码，"
      + "和 site.yaml“联系方式”里的电话（那个号码正文里也能写）",
    "{0} is a private mobile number and must not be published; use an office number, or write it masked"
      + " like this. A reason under phone_public publishes only numbers in the phone column of that"
      + " roster, and the phone under contact in site.yaml, which may then stand in texts too")
  static let bankCard = Rule(
    "privacy.bank-card", .privacy, "这里有银行卡号 {0}，不能公开，请删去",
    "bank card number {0} must not be published; delete it")
  static let room = Rule(
    "privacy.room", .strictWarning, "“{0}”写到了房号，请只写到楼栋",
    "{0} names a room; end it with the building")
  static let plate = Rule(
    "privacy.plate", .privacy, "这里有车牌号 {0}，不能公开，请删去或写成 {0} 的样子",
    "number plate {0} must not be published; delete it, or write it masked like this")
  static let email = Rule(
    "privacy.email", .privacy,
    "这里有电子邮箱 {0}，不能公开；是办公邮箱就写进 site.yaml 的“联系方式”，不是就删去",
    "email address {0} must not be published; declare an office's under contact in site.yaml, or"
      + " delete it")
  static let passport = Rule(
    "privacy.passport", .privacy, "这里有护照或通行证号 {0}，不能公开，请删去",
    "passport or permit number {0} must not be published; delete it")
  static let weChat = Rule(
    "privacy.wechat", .privacy, "这里有微信号 {0}，不能公开，请删去；单位的请写公众号",
    "WeChat id {0} must not be published; delete it, and name an office's public account instead")
  static let forbiddenHeading = Rule(
    "privacy.forbidden-column", .privacy,
    "“{0}”一栏是{1}，不能公开，请删去整栏；要留底的原始表格放在 inbox/",
    "column '{0}' holds a person's {2} and must not be published; delete the column, and keep the"
      + " raw sheet in inbox/")
  static let reporterColumn = Rule(
    "privacy.reporter-column", .privacy,
    "“{0}”一栏说的是反映问题的人，不能公开；请给这一栏写 公开范围: 内部，或删去整栏",
    "column '{0}' tells who reported a matter and must not be published; give it audience: internal,"
      + " or delete it")
  static let placeBelowBuilding = Rule(
    "privacy.place-below-building", .privacy, "地点写到了单元或房号，不能公开，请只写到楼栋",
    "this place goes below the building and must not be published; end it with the building")
  static let personalName = Rule(
    "privacy.file-name", .privacy,
    "文件名里有{1} {0}，文件名就是网址，不能公开，请改名",
    "the name holds the {2} {0} and becomes an address, which must not be published; rename it")
  static let minorInPicture = Rule(
    "privacy.minor-in-picture", .privacy,
    "图片“{0}”上有未成年人，不能露脸；请打码后写“人脸: 已打码”，或换一张",
    "picture '{0}' shows minors, whose faces are never published; blur them and write faces:"
      + " blurred, or choose another")
}
