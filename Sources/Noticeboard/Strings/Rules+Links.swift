/// Sentences for references and the tree of units.
extension Rule {
  static let links: [Rule] = [
    unknownReference, ambiguousReference, noUnits, unitCycle, unitsNotNested,
  ]

  static let unknownReference = Rule(
    "reference.unknown", .error, "找不到{1}“{0}”，请改正，或先建立这条记录",
    "there is no {1} '{0}'; correct it, or add the record first")
  static let ambiguousReference = Rule(
    "reference.ambiguous", .error, "名为“{0}”的{1}有 {2} 个，请改用标识或代码",
    "{2} records of {1} are called '{0}'; use the id or the code")
  static let noUnits = Rule(
    "unit.none", .error, "没有任何单位，请在 content/units.csv 里至少写一个",
    "there are no units; write at least one into content/units.csv")
  static let unitCycle = Rule(
    "unit.cycle", .error, "“{0}”的上级绕回到了自己，请改正“上级”",
    "'{0}' is its own ancestor; correct its parent")
  static let unitsNotNested = Rule(
    "row.units-not-nested", .error, "“{0}”与“{1}”不是上下级，请核对这一行的单位",
    "'{0}' and '{1}' are not above one another; check the units of this row")
}
