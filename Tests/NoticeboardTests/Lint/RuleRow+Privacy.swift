@testable import Noticeboard

/// What breaks the rules of Rules+Privacy, and what people then read.
extension RuleRow {
  static let privacy: [RuleRow] = [
    RuleRow(
      rule: .personalName,
      site: """
        -- pages/zhang-13812345678.md --
        ---
        标题: 甲
        ---
        文。
        """,
      chinese: "pages/zhang-138****5678.md: 文件名里有手机号 138****5678，文件名就是网址，不能公开，请改名",
      english:
        "pages/zhang-138****5678.md: the name holds the mobile number 138****5678 and becomes an address, which must not be published; rename it"
    ),
    RuleRow(
      rule: .identityNumber,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        证号９９９９９９１９９００１０１００１６。
        """,
      chinese:
        "pages/a.md:4:3: 这里有身份证号 999***************，不能公开，请删去；表格里的删去整栏，要留底的原始表格放在 inbox/",
      english:
        "pages/a.md:4:3: ID number 999*************** must not be published; delete it, in a sheet the whole column, and keep the raw sheet in inbox/"
    ),
    RuleRow(
      rule: .likelyIdentityNumber,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        证号 999999199001010017
        """,
      chinese: "pages/a.md:4:4: “999***************”很像身份证号（校验位不符），请核对；是就删去，不是就分开写",
      english:
        "pages/a.md:4:4: 999*************** looks like an ID number with a wrong check digit; delete it, or write it apart"
    ),
    RuleRow(
      rule: .privateMobile,
      site: """
        -- units.csv --
        标识,名称,类型,上级,代码,户数,人口,电话
        qingxi,清溪社区,community,,3,1240,3310,
        g1,一网格,grid,qingxi,3-01,100,300,13812345678
        """,
      chinese:
        "units.csv:H3: 这里有个人手机号 138****5678，不能公开；请改为办公电话，或写成 138****5678 的样子。写明“公开手机”理由的只能是值班表电话栏里的号码，和 site.yaml“联系方式”里的电话（那个号码正文里也能写）",
      english:
        "units.csv:H3: 138****5678 is a private mobile number and must not be published; use an office number, or write it masked like this. A reason under phone_public publishes only numbers in the phone column of that roster, and the phone under contact in site.yaml, which may then stand in texts too"
    ),
    RuleRow(
      rule: .bankCard,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,备注
        1,甲,6200 0000 0000 0005
        """,
      chinese: "ledgers/m/2026-11.csv:C2: 这里有银行卡号 620*************，不能公开，请删去",
      english:
        "ledgers/m/2026-11.csv:C2: bank card number 620************* must not be published; delete it"
    ),
    RuleRow(
      rule: .room,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        来源: 3号楼2单元501室
        ---
        文。
        """,
      chinese: "pages/a.md:3:5: “3号楼2单元***”写到了房号，请只写到楼栋",
      english: "pages/a.md:3:5: 3号楼2单元*** names a room; end it with the building"),
    RuleRow(
      rule: .plate,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        车牌皖R·12345请挪车
        """,
      chinese: "pages/a.md:4:3: 这里有车牌号 皖R·1***5，不能公开，请删去或写成 皖R·1***5 的样子",
      english:
        "pages/a.md:4:3: number plate 皖R·1***5 must not be published; delete it, or write it masked like this"
    ),
    RuleRow(
      rule: .email,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        来信 liming@x.cn
        """,
      chinese: "pages/a.md:4:4: 这里有电子邮箱 l***@x.cn，不能公开；是办公邮箱就写进 site.yaml 的“联系方式”，不是就删去",
      english:
        "pages/a.md:4:4: email address l***@x.cn must not be published; declare an office's under contact in site.yaml, or delete it"
    ),
    RuleRow(
      rule: .passport,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        护照号E12345678
        """,
      chinese: "pages/a.md:4:4: 这里有护照或通行证号 E********，不能公开，请删去",
      english:
        "pages/a.md:4:4: passport or permit number E******** must not be published; delete it"),
    RuleRow(
      rule: .weChat,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        微信号：zhangsan_88
        """,
      chinese: "pages/a.md:4:5: 这里有微信号 z***，不能公开，请删去；单位的请写公众号",
      english: """
        pages/a.md:4:5: WeChat id z*** must not be published; delete it, and name an office's public account instead
        """),
    RuleRow(
      rule: .forbiddenHeading,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        栏目: [{名称: 病种}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,名称,病种
        1,甲,乙
        """,
      chinese: "ledgers/m/2026-11.csv:C1: “病种”一栏是疾病或残疾信息，不能公开，请删去整栏；要留底的原始表格放在 inbox/",
      english:
        "ledgers/m/2026-11.csv:C1: column '病种' holds a person's illness or disability and must not be published; delete the column, and keep the raw sheet in inbox/"
    ),
    RuleRow(
      rule: .placeBelowBuilding,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,事项,地点,提单
        1,漏水,3号楼2单元501室,11-02
        """,
      chinese: "ledgers/m/2026-11.csv:C2: 地点写到了单元或房号，不能公开，请只写到楼栋",
      english:
        "ledgers/m/2026-11.csv:C2: this place goes below the building and must not be published; end it with the building"
    ),
    RuleRow(
      rule: .minorInPicture,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        图片: [{文件: media/a.jpg, 说明: 孩子们领书, 人脸: 已同意}]
        ---
        文。
        -- media/a.jpg --
        """,
      chinese: "bulletins/a.md:7:11: 图片“media/a.jpg”上有未成年人，不能露脸；请打码后写“人脸: 已打码”，或换一张",
      english:
        "bulletins/a.md:7:11: picture 'media/a.jpg' shows minors, whose faces are never published; blur them and write faces: blurred, or choose another"
    ),
    RuleRow(
      rule: .reporterColumn,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        栏目:
          - {名称: 反映人姓名}
          - {名称: 投诉人, 公开范围: 居民}
          - {名称: 举报人电话, 公开范围: 内部}
          - {名称: 来访人数, 类型: 整数}
          - {名称: 信访人次, 类型: 整数}
        ---
        说明。
        """,
      chinese: """
        mechanisms/m.md:7:10: “反映人姓名”一栏说的是反映问题的人，不能公开；请给这一栏写 公开范围: 内部，或删去整栏
        mechanisms/m.md:8:10: “投诉人”一栏说的是反映问题的人，不能公开；请给这一栏写 公开范围: 内部，或删去整栏
        """,
      english: """
        mechanisms/m.md:7:10: column '反映人姓名' tells who reported a matter and must not be published; give it audience: internal, or delete it
        mechanisms/m.md:8:10: column '投诉人' tells who reported a matter and must not be published; give it audience: internal, or delete it
        """),
  ]
}
