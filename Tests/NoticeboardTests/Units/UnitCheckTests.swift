import Testing

@testable import Noticeboard

struct UnitCheckTests {
  @Test func acceptsAnOrderlyTree() async throws {
    let register = try await InlineRegister()
    expect(register.unitFindings, [], [])
  }

  @Test func refusesOneCodeForTwoUnitsWhateverItsCapitals() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码
        qingxi,清溪社区,社区,,
        a,甲网格,网格,qingxi,3-a
        b,乙网格,网格,qingxi,3-A
        """)
    expect(
      register.unitFindings,
      ["units.csv:A4: 代码“3-A”重复（不分大小写），每个单位的代码只能用一次，请改其中一个（另见 units.csv:A3） [error]"],
      [
        "units.csv:A4: code '3-A' stands twice, capitals or not; change one of the two"
          + " (see also units.csv:A3) [error]"
      ])
  }

  @Test func refusesACodeThatDoesNotBeginWithItsParents() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码
        qingxi,清溪社区,社区,,3
        a,甲网格,网格,qingxi,31
        b,乙网格,网格,qingxi,4-02
        c,丙网格,网格,qingxi,3-03
        """)
    expect(
      register.unitFindings,
      [
        "units.csv:A3: “甲网格”的代码“31”应当以上级的代码加“-”开头，例如 3-01，请改正代码或上级 [error]",
        "units.csv:A4: “乙网格”的代码“4-02”应当以上级的代码加“-”开头，例如 3-01，请改正代码或上级 [error]",
      ],
      [
        "units.csv:A3: code '31' of '甲网格' must begin with its parent's, such as 3-01;"
          + " correct code or parent [error]",
        "units.csv:A4: code '4-02' of '乙网格' must begin with its parent's, such as 3-01;"
          + " correct code or parent [error]",
      ])
  }

  @Test func refusesAUnitThatIsItsOwnSuccessor() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,停用,并入
        qingxi,清溪社区,社区,,3,,
        a,甲网格,网格,qingxi,3-01,2026-06-30,a
        """)
    expect(
      register.unitFindings,
      ["units.csv:G3: “甲网格”的“并入”写成了自己，请改为并入的单位，或清空 [error]"],
      [
        "units.csv:G3: '甲网格' names itself as its successor; name the other unit, or empty the"
          + " cell [error]"
      ])
  }

  @Test func refusesALevelThatIsNotBelowItsParents() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,层级
        qingxi,清溪社区,社区,,3,2
        a,甲网格,网格,qingxi,3-01,2
        b,乙网格,网格,qingxi,3-02,3
        c,丙网格,网格,qingxi,3-03,
        """)
    expect(
      register.unitFindings,
      ["units.csv:A3: “甲网格”的层级 2 应当大于上级“清溪社区”的层级 2，请改正 [error]"],
      [
        "units.csv:A3: level 2 of '甲网格' must be greater than level 2 of its parent '清溪社区';"
          + " correct one [error]"
      ])
  }

  @Test func warnsOfHouseholdsOutsideTheNormOfAGrid() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,户数,停用
        qingxi,清溪社区,社区,,3,1240,
        a,甲网格,网格,qingxi,3-01,49,
        b,乙网格,网格,qingxi,3-02,50,
        c,丙网格,网格,qingxi,3-03,150,
        d,丁网格,网格,qingxi,3-04,151,
        e,旧网格,网格,qingxi,3-05,10,2026-11-20
        f,甲网格单元,网格,a,3-01-1,12,
        """)
    expect(
      register.unitFindings,
      [
        "units.csv:A3: “甲网格”的户数 49 不在标准 50–150 之内，请核对，或在 site.yaml 里改配备标准 [warning]",
        "units.csv:A6: “丁网格”的户数 151 不在标准 50–150 之内，请核对，或在 site.yaml 里改配备标准 [warning]",
      ],
      [
        "units.csv:A3: 户数 49 of '甲网格' is outside the norm 50–150; check it,"
          + " or change norms in site.yaml [warning]",
        "units.csv:A6: 户数 151 of '丁网格' is outside the norm 50–150; check it,"
          + " or change norms in site.yaml [warning]",
      ])
  }

  @Test func takesNormsFromTheSite() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,户数,人口
        qingxi,清溪社区,社区,,3,,900
        a,甲网格,网格,qingxi,3-01,40,
        """,
      site: "配备标准:\n  网格: {户数: [30, 40]}\n  社区: {人口: [1000, 5000]}\n")
    expect(
      register.unitFindings,
      ["units.csv:A2: “清溪社区”的人口 900 不在标准 1000–5000 之内，请核对，或在 site.yaml 里改配备标准 [warning]"],
      [
        "units.csv:A2: 人口 900 of '清溪社区' is outside the norm 1000–5000; check it,"
          + " or change norms in site.yaml [warning]"
      ])
  }

  @Test func refusesAUnitThatEndsBeforeItBegins() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,起用,停用
        qingxi,清溪社区,社区,,3,2026-02-01,2026-01-31
        """)
    expect(
      register.unitFindings,
      ["units.csv:A2: “清溪社区”的停用日期 2026-01-31 早于起用日期 2026-02-01，请核对 [error]"],
      [
        "units.csv:A2: '清溪社区' ends on 2026-01-31, before it begins on 2026-02-01;"
          + " correct the dates [error]"
      ])
  }

  @Test func refusesAnUnknownSuccessorButTakesAnUnknownMemberForAPost() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,成员,牵头,并入
        qingxi,清溪社区,社区,,3,,社区党委书记,
        a,甲网格,网格,qingxi,3-01,驻点民警;qingxi,,乙网络
        b,乙网格,网格,qingxi,3-02,,,3-01
        """)
    expect(
      register.unitFindings,
      ["units.csv:H3: 找不到单位“乙网络”，请改正，或先建立这条记录；是不是“乙网格”？ [error]"],
      [
        "units.csv:H3: there is no unit '乙网络'; correct it, or add the record first;"
          + " did you mean '乙网格'? [error]"
      ])
  }

  @Test func refusesAMemberThatMayBeTwoUnits() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码,成员
        qingxi,清溪社区,社区,,3,甲网格
        a,甲网格,网格,qingxi,3-01,
        b,甲网格,网格,qingxi,3-02,
        """)
    expect(
      register.unitFindings,
      ["units.csv:F2: 名为“甲网格”的单位有 2 个，请改用标识或代码 [error]"],
      ["units.csv:F2: 2 records of kind unit are called '甲网格'; use the id or the code [error]"])
  }

  @Test func countsTheMembersOfAnAlliance() async throws {
    let sheet = """
      标识,名称,类型,上级,成员
      qingxi,清溪社区,社区,,
      two,二人联盟,联盟,qingxi,甲;乙
      three,三人联盟,联盟,qingxi,甲;乙;丙
      six,六人联盟,联盟,qingxi,甲;乙;丙;丁;戊;己
      none,空联盟,联盟,qingxi,
      """
    let register = try await InlineRegister(units: sheet, site: "联盟规模: [3, 6]\n")
    expect(
      register.unitFindings,
      [
        "units.csv:E3: 联盟“二人联盟”有 2 个成员，规模应当是 3–6 个，请调整成员，或在 site.yaml 里改联盟规模 [strictWarning]",
        "units.csv:A6: 联盟“空联盟”有 0 个成员，规模应当是 3–6 个，请调整成员，或在 site.yaml 里改联盟规模 [strictWarning]",
      ],
      [
        "units.csv:E3: alliance '二人联盟' has 2 members instead of 3–6; change them,"
          + " or alliance_size in site.yaml [strictWarning]",
        "units.csv:A6: alliance '空联盟' has 0 members instead of 3–6; change them,"
          + " or alliance_size in site.yaml [strictWarning]",
      ])
    let unbound = try await InlineRegister(units: sheet)
    expect(unbound.unitFindings, [], [])
  }

  @Test func refusesWordsThatNoChecklistHas() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,具备
        qingxi,清溪社区,社区,,
        p,党群驿站,场所,qingxi,有场所;有标示
        q,清溪路,街巷,qingxi,路灯
        """,
      site: "检查表:\n  六有: {类型: 场所, 项目: [有场所, 有标识, 有制度]}\n")
    expect(
      register.unitFindings,
      [
        "units.csv:A3: “党群驿站”具备的“有标示”不在检查表里，可用的是：有场所、有标识、有制度，请改正或补进 site.yaml；"
          + "是不是“有标识”？ [error]",
        "units.csv:A4: “清溪路”填了“具备”，但 site.yaml 里没有“街巷”的检查表，请补上检查表或清空这一格 [error]",
      ],
      [
        "units.csv:A3: '有标示' of '党群驿站' is not on the checklist (有场所、有标识、有制度);"
          + " correct it, or add it to site.yaml; did you mean '有标识'? [error]",
        "units.csv:A4: '清溪路' fills 具备, but site.yaml has no checklist for 街巷; add one,"
          + " or empty the cell [error]",
      ])
  }

  @Test func allowsSeveralRootsButNoOrphans() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,代码
        qingxi,清溪社区,社区,,3
        dianli,县供电公司,企业,,
        yuehe,月河社区,社区,,4
        b,乙网格,网格,,9-02
        c,3号楼,楼栋,,
        """)
    expect(
      register.unitFindings,
      [
        "units.csv:A5: “乙网格”（网格）没有上级，请填写它属于哪个单位 [error]",
        "units.csv:A6: “3号楼”（楼栋）没有上级，请填写它属于哪个单位 [error]",
      ],
      [
        "units.csv:A5: '乙网格' (网格) has no parent; fill in the unit to which it belongs [error]",
        "units.csv:A6: '3号楼' (楼栋) has no parent; fill in the unit to which it belongs [error]",
      ])
  }

  @Test func refusesAnAddressWithARoom() async throws {
    let register = try await InlineRegister(
      units: """
        标识,名称,类型,上级,地址
        qingxi,清溪社区,社区,,清溪路1号
        p,调解站,场所,qingxi,3号楼2单元501室
        """)
    expect(
      register.unitFindings,
      ["units.csv:E3: “调解站”的地址写到了房号，不能公开，请只写到楼栋 [privacy]"],
      [
        "units.csv:E3: the address of '调解站' names a room and must not be published;"
          + " end it with the building [privacy]"
      ])
  }

  @Test func namesTheGridsWithoutTheRequiredPost() async throws {
    let register = try await InlineRegister(
      units: InlineRegister.community + """

        qingxi-g03,清溪第三网格,网格,qingxi,3-03
        qingxi-g03-1,清溪第三网格一单元,网格,qingxi-g03,3-03-1
        """,
      site: "必设岗位:\n  网格: [专职网格员]\n",
      [
        "rosters/wangge.md": "---\n标题: 网格员\n---\n",
        "rosters/wangge.csv": """
        岗位,姓名,网格,起,止
        专职网格员,王*,3-01,,
        专职网格员,李*平,3-02,,2026-10-31
        网格长,赵*英,3-03,,
        """,
      ])
    let vacancies = Vacancy.all(
      in: register.units, rosters: register.rosters.rosters,
      configuration: register.records.configuration, asOf: register.asOf)
    #expect(register.titles(vacancies.map(\.unit)) == ["清溪第二网格", "清溪第三网格"])
    expect(
      UnitCheck.report(
        vacancies, in: register.units, rosters: register.rosters.rosters, asOf: register.asOf),
      [
        "units.csv:A4: “清溪第二网格”没有专职网格员，请在固定岗位表里补上，或在 site.yaml 里改必设岗位 [strictWarning]",
        "units.csv:A5: “清溪第三网格”没有专职网格员，请在固定岗位表里补上，或在 site.yaml 里改必设岗位 [strictWarning]",
      ],
      [
        "units.csv:A4: '清溪第二网格' has no 专职网格员; add one to a roster of standing posts,"
          + " or change required_posts [strictWarning]",
        "units.csv:A5: '清溪第三网格' has no 专职网格员; add one to a roster of standing posts,"
          + " or change required_posts [strictWarning]",
      ])
  }
}
