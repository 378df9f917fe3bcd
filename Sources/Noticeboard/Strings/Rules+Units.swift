/// Sentences for the units once they are a tree.
extension Rule {
  static let units: [Rule] = [
    codeTwice, codeNotBelowParent, levelNotBelowParent, outsideNorm, untilBeforeSince,
    allianceSize, unknownChecklistItem, noChecklist, orphan, requiredPostWithoutHolder,
    roomInAddress,
    successorIsItself, rowAfterEnd, rowBeforeStart,
  ]

  static let codeTwice = Rule(
    "unit.code-twice", .error, "代码“{0}”重复（不分大小写），每个单位的代码只能用一次，请改其中一个",
    "code '{0}' stands twice, capitals or not; change one of the two")
  static let codeNotBelowParent = Rule(
    "unit.code-not-below-parent", .error,
    "“{0}”的代码“{1}”应当以上级的代码加“-”开头，例如 {2}-01，请改正代码或上级",
    "code '{1}' of '{0}' must begin with its parent's, such as {2}-01; correct code or parent")
  static let levelNotBelowParent = Rule(
    "unit.level-not-below-parent", .error,
    "“{0}”的层级 {1} 应当大于上级“{2}”的层级 {3}，请改正",
    "level {1} of '{0}' must be greater than level {3} of its parent '{2}'; correct one")
  static let outsideNorm = Rule(
    "unit.outside-norm", .warning, "“{0}”的{1} {2} 不在标准 {3} 之内，请核对，或在 site.yaml 里改配备标准",
    "{1} {2} of '{0}' is outside the norm {3}; check it, or change norms in site.yaml")
  static let untilBeforeSince = Rule(
    "unit.until-before-since", .error, "“{0}”的停用日期 {1} 早于起用日期 {2}，请核对",
    "'{0}' ends on {1}, before it begins on {2}; correct the dates")
  static let allianceSize = Rule(
    "unit.alliance-size", .strictWarning,
    "联盟“{0}”有 {1} 个成员，规模应当是 {2} 个，请调整成员，或在 site.yaml 里改联盟规模",
    "alliance '{0}' has {1} members instead of {2}; change them, or alliance_size in site.yaml")
  static let unknownChecklistItem = Rule(
    "unit.unknown-checklist-item", .error,
    "“{0}”具备的“{1}”不在检查表里，可用的是：{2}，请改正或补进 site.yaml",
    "'{1}' of '{0}' is not on the checklist ({2}); correct it, or add it to site.yaml")
  static let noChecklist = Rule(
    "unit.no-checklist", .error, "“{0}”填了“具备”，但 site.yaml 里没有“{1}”的检查表，请补上检查表或清空这一格",
    "'{0}' fills 具备, but site.yaml has no checklist for {1}; add one, or empty the cell")
  static let orphan = Rule(
    "unit.orphan", .error, "“{0}”（{1}）没有上级，请填写它属于哪个单位",
    "'{0}' ({1}) has no parent; fill in the unit to which it belongs")
  static let requiredPostWithoutHolder = Rule(
    "unit.required-post-without-holder", .strictWarning,
    "“{0}”没有{1}，请在固定岗位表里补上，或在 site.yaml 里改必设岗位",
    "'{0}' has no {1}; add one to a roster of standing posts, or change required_posts")
  static let roomInAddress = Rule(
    "unit.room-in-address", .privacy, "“{0}”的地址写到了房号，不能公开，请只写到楼栋",
    "the address of '{0}' names a room and must not be published; end it with the building")

  static let successorIsItself = Rule(
    "unit.successor-is-itself", .error, "“{0}”的“并入”写成了自己，请改为并入的单位，或清空",
    "'{0}' names itself as its successor; name the other unit, or empty the cell")
  static let rowAfterEnd = Rule(
    "unit.row-after-end", .warning,
    "“{0}”已于 {1} 停用{2}，这一行却是 {3} 的；请改为接续的单位，或核对 units.csv 的“停用”",
    "'{0}' ended on {1}{4}, but this row is of {3}; name the unit that came after, or check until"
      + " in units.csv")
  static let rowBeforeStart = Rule(
    "unit.row-before-start", .warning,
    "“{0}”从 {1} 起用，这一行却是 {2} 的；请核对单位，或改 units.csv 的“起用”",
    "'{0}' begins on {1}, but this row is of {2}; check the unit, or since in units.csv")
}
