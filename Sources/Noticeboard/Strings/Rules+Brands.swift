/// Sentences for brands, linked to units, mechanisms and boards.
extension Rule {
  static let brands: [Rule] = [brandTwice, brandsPerUnit, activityNotMeeting, honourNotOnBoard]

  static let brandTwice = Rule(
    "brand.title-twice", .error, "{1} 年“{2}”里有两个品牌都叫“{0}”，请改名或更正荣誉",
    "two brands of '{2}' in {1} are called '{0}'; rename one, or correct the honour")
  static let brandsPerUnit = Rule(
    "brand.number-per-unit", .strictWarning,
    "社区“{0}”有 {1} 个品牌，应当是 {2} 个，请在 brands/ 里补上或合并",
    "community '{0}' has {1} brands instead of {2}; add or merge files in brands/")
  static let activityNotMeeting = Rule(
    "brand.activity-not-a-meeting", .error, "活动“{0}”不是会议类机制，请改为会议类机制，或写进“服务”",
    "activity '{0}' is no mechanism of kind meeting; name one, or list it under services")
  static let honourNotOnBoard = Rule(
    "brand.honour-not-on-board", .error,
    "{1} 年“{0}”的榜单里没有品牌“{2}”，请更正荣誉，或补上榜单",
    "the board of '{0}' for {1} does not hold brand '{2}'; correct the honour or the board")
}
