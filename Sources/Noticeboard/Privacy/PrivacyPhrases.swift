/// The words by which personal data is known.
enum PrivacyPhrases {
  static let extensionMarks: [StaticString] = ["转", "分机", "ext.", "ext"]

  static let nameSeparators: Set<Character> = [";", "、", ",", "/", "\n"]

  /// What stands in brackets behind a name and is nobody's name.
  static let notesOnNames: Set<String> = [
    "代", "兼", "代班", "替班", "顶班", "轮值", "带班", "机动", "备勤", "组长", "副组长", "队长", "副队长",
    "书记", "副书记", "主任", "副主任", "站长", "委员", "党员", "预备党员", "志愿者", "户主", "男", "女",
    "已故", "离任", "退休", "实习",
  ]

  /// What stands before or behind a name, longer words first.
  static let titles = [
    "党总支副书记", "党支部副书记", "居委会副主任", "党总支书记", "党支部书记", "党委副书记", "居委会主任", "业委会主任",
    "专职网格员", "兼职网格员", "社区工作者", "第一书记", "党委书记", "支部书记", "总支书记", "社区书记", "社区主任",
    "社区民警", "副网格长", "楼栋长", "网格长", "网格员", "单元长", "协管员", "调解员", "志愿者", "副书记", "副主任",
    "副站长", "副组长", "副队长", "小组长", "小队长", "书记", "主任", "站长", "委员", "组长", "队长", "社工", "民警",
    "辅警", "楼长",
  ]

  /// A title that may as well begin a name, since it begins with a surname.
  static let titleLikeAName = "楼长"

  /// What stands where nobody has been found yet, or where nobody comes.
  static let nobody: Set<String> = [
    "待定", "空缺", "暂缺", "暂无", "无", "公休", "调休", "轮休", "休息", "补休", "倒休", "休假", "年休", "年休假",
    "病假", "事假", "产假", "请假", "放假", "停班", "无人",
  ]

  /// Words between two names, of which nearly all may stand within a name: `王小明和李大强`,
  /// `王小明换李大强`.
  static let joinersOfNames: Set<Character> = ["和", "与", "及", "换", "替", "代"]

  /// Between two names, and within none.
  static let signsBetweenNames: Set<Character> = [
    "→", "⇒", "⇄", "↔", "＋", "+", "&", "＆", "|", "｜", ">",
  ]

  /// The last of what many are called together: `一组`, `志愿服务队`.
  static let lastOfGroups: Set<Character> = ["组", "队"]

  /// Before 班, what makes it a group instead of a name such as 鲁班.
  static let firstOfCrews: Set<Character> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "第", "早", "中", "晚", "白", "夜", "甲", "乙",
    "丙", "丁", "全", "各", "值",
  ]

  /// Many, without saying who.
  static let everybody: Set<String> = ["全体", "全员", "大家", "所有人", "轮流", "换班", "调班"]

  /// In brackets, before the name of whom somebody stands in for.
  static let wordsOfStandIns = ["代班", "替班", "顶班", "代", "替"]

  /// The first and the last characters of those words: nearly no name begins or ends with one.
  static let headsOfTitles = characters { $0.utf8.prefix(3) }
  static let tailsOfTitles = characters { $0.utf8.suffix(3) }

  /// A character of three bytes as one number.
  static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func characters(_ edge: (String) -> Substring.UTF8View) -> [UInt32] {
    Array(Set((titles + nobody).map { packed(edge($0)) })).sorted()
  }

  static let compoundSurnames: Set<String> = [
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘", "左丘", "东门", "西门", "第五",
    "纳兰", "完颜", "耶律", "爱新", "叶赫", "达奚", "褚师", "欧陽",
  ]

  /// Words that name a list on which nobody may be put by name (D31).
  static let blackLists = ["灰榜", "黑榜", "黑名单", "失信", "老赖"]

  /// What a column holds that says so in its heading and has no type.
  static func type(ofHeading heading: String) -> ColumnType {
    if isNameHeading(heading) { return .name }
    return ["联系电话", "手机", "手机号", "手机号码", "移动电话"].contains(heading) ? .phone : .text
  }

  /// `姓名`, `户主姓名`.
  static func isNameHeading(_ heading: String) -> Bool { heading.hasSuffix(nameHeading) }

  private static let nameHeading = "姓名"

  /// Headings of columns in which somebody stands, with or without a name.
  static let personHeadings: Set<String> = [
    "户主", "申请人", "帮扶对象", "救助对象", "受助人", "受助学生", "学生", "老人", "患者", "家庭", "对象",
  ]

  static let lastOfPersons = Set(
    (personHeadings + [nameHeading]).compactMap(\.unicodeScalars.last))

  static let estate = "小区"
  /// What stands behind the number of a building, longer words first.
  static let buildings: [StaticString] = [
    "号楼", "号院楼", "号公寓", "号宿舍", "栋", "幢", "座", "#楼", "＃楼", "#", "＃",
  ]
  /// Buildings that may have a name and no number.
  static let dwellings: [StaticString] = ["公寓", "宿舍"]
  /// What tells entries and flats apart where they have no number.
  static let sides: [StaticString] = ["东", "西", "南", "北", "甲", "乙", "丙", "丁"]

  /// Those of whom nobody may learn that they spoke up (D30).
  static let reporters = [
    "反映人", "反应人", "举报人", "投诉人", "来访人", "信访人", "诉求人", "求助人", "报料人", "爆料人", "检举人",
    "控告人",
  ]

  /// Behind those words, where a heading counts people.
  static let countsOfPeople: Set<Character> = ["数", "次"]

  /// Whether a column of that heading tells who reported something.
  static func namesReporter(_ heading: String) -> Bool {
    reporters.contains { word in
      guard let place = heading.firstRange(ofText: word) else { return false }
      return !(heading[place.upperBound...].first.map(countsOfPeople.contains) ?? false)
    }
  }

  /// Headings of columns that never appear in what is published.
  static let forbiddenHeadings: [String: PrivacyFinding.Kind] = [
    "身份证号": .identityNumber, "身份证号码": .identityNumber, "身份证": .identityNumber,
    "公民身份号码": .identityNumber, "公民身份证号码": .identityNumber,
    "居民身份证号码": .identityNumber, "证件号码": .identityNumber, "证件号": .identityNumber,
    "银行卡号": .bankCard, "银行卡": .bankCard, "银行账号": .bankCard, "银行帐号": .bankCard,
    "银行卡账号": .bankCard, "开户账号": .bankCard,
    "家庭住址": .address, "家庭地址": .address, "居住地址": .address, "户籍地址": .address,
    "住址": .address, "详细住址": .address,
    "出生日期": .birth, "出生年月": .birth, "出生年月日": .birth, "生日": .birth,
    "病种": .health, "疾病": .health, "疾病名称": .health, "所患疾病": .health,
    "残疾类别": .health, "残疾类型": .health, "残疾等级": .health, "残疾种类": .health,
    "残疾情况": .health, "残疾级别": .health, "病情": .health, "患病情况": .health,
    "健康状况": .health, "身体状况": .health, "既往病史": .health, "诊断结果": .health,
    "房号": .room, "房间号": .room, "门牌号": .room, "门牌号码": .room, "门牌房号": .room,
    "宗教信仰": .privateLife, "宗教": .privateLife, "婚姻状况": .privateLife,
    "婚姻情况": .privateLife, "婚育状况": .privateLife, "婚育情况": .privateLife,
    "生育状况": .privateLife, "生育情况": .privateLife, "月收入": .privateLife,
    "个人收入": .privateLife, "家庭收入": .privateLife, "家庭月收入": .privateLife,
    "家庭年收入": .privateLife, "家庭人均收入": .privateLife, "家庭人均月收入": .privateLife,
  ]

  /// Those of them before which may stand whose it is.
  static let forbiddenEndings = [
    "身份证号", "身份证号码", "家庭住址", "家庭地址", "户籍地址", "住址", "出生日期",
    "出生年月", "病种", "残疾类别", "残疾等级", "健康状况", "婚姻状况", "家庭收入",
  ]

  /// Comparing ends is dear, and few headings end alike.
  static let lastOfEndings = Set(forbiddenEndings.compactMap(\.unicodeScalars.last))
}

extension PrivacyPhrases {
  static func name(of kind: PrivacyFinding.Kind) -> String {
    switch kind {
    case .identityNumber: "身份证号"
    case .mobile: "手机号"
    case .bankCard: "银行卡号"
    case .room: "房号"
    case .plate: "车牌号"
    case .email: "电子邮箱"
    case .passport: "出入境证件号"
    case .weChat: "微信号"
    case .address: "住址"
    case .birth: "出生日期"
    case .health: "疾病或残疾信息"
    case .privateLife: "收入、婚育或宗教信息"
    }
  }

  static func englishName(of kind: PrivacyFinding.Kind) -> String {
    switch kind {
    case .identityNumber: "ID number"
    case .mobile: "mobile number"
    case .bankCard: "bank card number"
    case .room: "room number"
    case .plate: "number plate"
    case .email: "email address"
    case .passport: "passport or permit number"
    case .weChat: "WeChat id"
    case .address: "home address"
    case .birth: "date of birth"
    case .health: "illness or disability"
    case .privateLife: "income, family or religion"
    }
  }
}
