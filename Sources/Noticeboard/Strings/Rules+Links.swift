/// Sentences for references and the tree of units.
extension Rule {
  static let links: [Rule] = [
    unknownReference, ambiguousReference, severalReferences, textLikeAnID, noUnits, unitCycle,
    unitTooDeep, unitsNotNested,
    linkLeavesTree, linkToHidden, linkToNothing, anchorToNothing, missingMedia,
  ]

  static let unknownReference = Rule(
    "reference.unknown", .error, "找不到{1}“{0}”，请改正，或先建立这条记录",
    "there is no {2} '{0}'; correct it, or add the record first")
  static let severalReferences = Rule(
    "reference.several", .error, "“{0}”是几个{1}，这里只能写一个；表格里请一行写一个，写成几行",
    "'{0}' names several records of kind {2}, but only one may stand here; in a sheet make a row of each"
  )
  static let ambiguousReference = Rule(
    "reference.ambiguous", .error, "名为“{0}”的{1}有 {2} 个，请改用标识或代码",
    "{2} records of kind {3} are called '{0}'; use the id or the code")
  static let textLikeAnID = Rule(
    "reference.like-an-id", .warning,
    "“{0}”像是单位的标识，却没有这个单位，网页上会照原样显示；请改正，或写单位的名称",
    "'{0}' looks like the id of a unit, but there is none, so it is shown as it stands; correct it,"
      + " or write the unit's name")
  static let noUnits = Rule(
    "unit.none", .error, "没有任何单位，请在 content/units.csv 里至少写一个",
    "there are no units; write at least one into content/units.csv")
  static let linkLeavesTree = Rule(
    "link.leaves-tree", .privacy, "链接“{0}”指到了内容文件夹之外，请改正",
    "link '{0}' leaves the content folder; correct it")
  static let linkToHidden = Rule(
    "link.to-hidden", .warning, "链接“{0}”指向不公开的内容，已显示为文字，请公开它或去掉链接",
    "link '{0}' leads to what this audience may not see; shown as text; publish it, or drop the link"
  )
  static let linkToNothing = Rule(
    "link.to-nothing", .error, "链接“{0}”找不到对应的文件，请改正", "link '{0}' leads to nothing; correct it")
  static let anchorToNothing = Rule(
    "link.anchor-to-nothing", .error, "找不到小标题“#{0}”，请改正", "there is no heading '#{0}'; correct it")
  static let missingMedia = Rule(
    "media.missing", .error, "media/ 里没有“{0}”，请放入文件或改正名称",
    "media/ holds no '{0}'; add the file or correct its name")
  static let unitCycle = Rule(
    "unit.cycle", .error, "“{0}”的上级绕回到了自己，请改正“上级”",
    "'{0}' is its own ancestor; correct its parent")
  static let unitTooDeep = Rule(
    "unit.too-deep", .error, "“{0}”上面已有 {1} 层单位，太多了，请核对“上级”",
    "'{0}' has {1} levels of units above it, which is too many; check its parent")
  static let unitsNotNested = Rule(
    "row.units-not-nested", .error, "“{0}”与“{1}”不是上下级，请核对这一行的单位",
    "'{0}' and '{1}' are not above one another; check the units of this row")
}
