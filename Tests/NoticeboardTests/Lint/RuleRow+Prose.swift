@testable import Noticeboard

/// What breaks the rules of Rules+Prose, and what people then read.
extension RuleRow {
  static let prose: [RuleRow] = [
    RuleRow(
      rule: .weekdayInText,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        会议定于2026年11月21日（星期五）召开。
        """,
      chinese: "pages/a.md:4:5: 2026年11月21日（2026-11-21）是星期六，这里写的是星期五，请核对日期",
      english: "pages/a.md:4:5: 2026年11月21日 (2026-11-21) is 星期六, the text says 星期五; check the date"),
    RuleRow(
      rule: .impossibleDate,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        公示到11月31日为止。
        """,
      chinese: "pages/a.md:4:4: “11月31日”不是有效日期，11月只有30天，请改正",
      english: "pages/a.md:4:4: '11月31日' is not a date: month 11 has only 30 days; correct it"),
    RuleRow(
      rule: .noSuchMonthInText,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        公示到13月3日为止。
        """,
      chinese: "pages/a.md:4:4: “13月3日”不是有效日期，没有13月，请改正",
      english: "pages/a.md:4:4: '13月3日' is not a date: there is no month 13; correct it"),
    RuleRow(
      rule: .itemCount,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        本月公开事项共12项：

        | 事项 |
        |---|
        | 甲 |
        | 乙 |
        """,
      chinese: "pages/a.md:4:7: 这里写的是“共12项”，下面却有 2 行，请核对",
      english: "pages/a.md:4:7: the text says '共12项', but 2 rows follow; check both"),
    RuleRow(
      rule: .amountsDiffer,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        合计人民币壹万贰仟元整（¥12,500.00）。
        """,
      chinese: "pages/a.md:4:6: 大写“壹万贰仟元整”是 12000.00元，小写是 12,500.00，请核对",
      english:
        "pages/a.md:4:6: the amount in words, '壹万贰仟元整', is 12000.00元, in figures 12,500.00; check both"
    ),
    RuleRow(
      rule: .unpaired,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        根据《条例的规定。
        """,
      chinese: "pages/a.md:4:3: “《”没有成对，请补上另一半或删去",
      english: "pages/a.md:4:3: '《' has no partner; add it, or delete this one"),
    RuleRow(
      rule: .phraseTwice,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        安徽省池州市安徽省池州市的做法。
        """,
      chinese: "pages/a.md:4:1: “安徽省池州市”连写了两次，请删去一个",
      english: "pages/a.md:4:1: '安徽省池州市' stands twice in a row; delete one"),
    RuleRow(
      rule: .markTwice,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        做法如下：：甲。
        """,
      chinese: "pages/a.md:4:5: 标点“：：”重复，请只留一个",
      english: "pages/a.md:4:5: the mark '：：' is doubled; keep one"),
    RuleRow(
      rule: .term,
      site: """
        -- lint/terms.csv --
        错,对,说明
        截止目前,截至目前,后接时间
        -- pages/a.md --
        ---
        标题: 甲
        ---
        截止目前，已办完。
        """,
      chinese: "pages/a.md:4:1: “截止目前”应写作“截至目前”（后接时间），请改正",
      english: "pages/a.md:4:1: '截止目前' should be '截至目前'（后接时间）; correct it"),
    RuleRow(
      rule: .wideCode,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        编号２０２６－００１７。
        """,
      chinese: "pages/a.md:4:3: “２０２６－００１７”是全角字符，请改为半角“2026-0017”",
      english: "pages/a.md:4:3: '２０２６－００１７' is written in full-width characters; write '2026-0017'"),
    RuleRow(
      rule: .ditto,
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
        1,甲,
        2,乙,同上
        3,丙,同上一项
        """,
      chinese: "ledgers/m/2026-11.csv:C3: 这里写的是“同上”，请写出上一行的内容（在 WPS 里选中上一格往下拖）",
      english:
        "ledgers/m/2026-11.csv:C3: '同上' stands here; write what the row above says (fill it down)"
    ),
    RuleRow(
      rule: .formulaError,
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
        1,甲,#REF!
        2,乙,表里有 #REF! 字样
        """,
      chinese:
        "ledgers/m/2026-11.csv:C2: 这里是“#REF!”，公式出错，没有结果；请在表格里改好公式"
        + "（多半是引用的格子删了，或除数是零），或直接填值，再存 CSV",
      english:
        "ledgers/m/2026-11.csv:C2: '#REF!' stands here: the formula has no result; mend it in the"
        + " spreadsheet, or type the value, and save as CSV again"),
    RuleRow(
      rule: .keptAsText,
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
        1,甲,'11
        2,乙,'十一'
        """,
      chinese: "ledgers/m/2026-11.csv:C2: “'11”开头的单引号是表格软件用来标明文本的，已不读，请删去",
      english:
        "ledgers/m/2026-11.csv:C2: the apostrophe that begins '11 is a spreadsheet's mark of text"
        + " and is not read; delete it"),
    RuleRow(
      rule: .lostCharacter,
      site: """
        -- pages/a.md --
        ---
        标题: 甲
        ---
        修⟦EF BF BD⟧⟦EF BF BD⟧灯。
        """,
      chinese: "pages/a.md:4:2: 这里有 2 个乱码“�”：原来的字在转换编码时丢失了，请对照原文重新输入",
      english:
        "pages/a.md:4:2: 2 characters were lost here when the text was converted ('�'); type them again"
    ),
    RuleRow(
      rule: .facesNotStated,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        图片: [{文件: media/a.jpg, 说明: 议事厅}]
        ---
        文。
        -- media/a.jpg --
        """,
      chinese: "bulletins/a.md:7:11: 图片“media/a.jpg”没有写“人脸”，请写 无人像、已同意 或 已打码",
      english:
        "bulletins/a.md:7:11: picture 'media/a.jpg' does not say who is on it; write faces: none, consented or blurred"
    ),
    RuleRow(
      rule: .columnStale,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: “公告”栏最后一条是 2026-10-02，已超过两周没有更新，请发布新消息",
      english:
        "bulletins/a.md:2:1: the latest item of '公告' is of 2026-10-02, more than two weeks ago; publish something new",
      isToday: true),
    RuleRow(
      rule: .columnsStale,
      site: """
        -- mechanisms/m0.md --
        ---
        标题: 专栏0
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- mechanisms/m1.md --
        ---
        标题: 专栏1
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- mechanisms/m2.md --
        ---
        标题: 专栏2
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- mechanisms/m3.md --
        ---
        标题: 专栏3
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-02
        来源: 社区
        状态: 已发布
        ---
        文。
        -- bulletins/b0.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-03
        来源: 社区
        状态: 已发布
        系列: m0
        ---
        文。
        -- bulletins/b1.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-04
        来源: 社区
        状态: 已发布
        系列: m1
        ---
        文。
        -- bulletins/b2.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-05
        来源: 社区
        状态: 已发布
        系列: m2
        ---
        文。
        -- bulletins/b3.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-06
        来源: 社区
        状态: 已发布
        系列: m3
        ---
        文。
        """,
      chinese:
        "bulletins/a.md:2:1: “公告”栏最后一条是 2026-10-02，这样两周没有更新的栏目有 5 个，请尽快更新或合并栏目\nbulletins/b0.md:2:1: “专栏0”栏最后一条是 2026-10-03，这样两周没有更新的栏目有 5 个，请尽快更新或合并栏目\nbulletins/b1.md:2:1: “专栏1”栏最后一条是 2026-10-04，这样两周没有更新的栏目有 5 个，请尽快更新或合并栏目\nbulletins/b2.md:2:1: “专栏2”栏最后一条是 2026-10-05，这样两周没有更新的栏目有 5 个，请尽快更新或合并栏目\nbulletins/b3.md:2:1: “专栏3”栏最后一条是 2026-10-06，这样两周没有更新的栏目有 5 个，请尽快更新或合并栏目",
      english:
        "bulletins/a.md:2:1: the latest item of '公告' is of 2026-10-02; 5 columns are older than two weeks, update or merge them\nbulletins/b0.md:2:1: the latest item of '专栏0' is of 2026-10-03; 5 columns are older than two weeks, update or merge them\nbulletins/b1.md:2:1: the latest item of '专栏1' is of 2026-10-04; 5 columns are older than two weeks, update or merge them\nbulletins/b2.md:2:1: the latest item of '专栏2' is of 2026-10-05; 5 columns are older than two weeks, update or merge them\nbulletins/b3.md:2:1: the latest item of '专栏3' is of 2026-10-06; 5 columns are older than two weeks, update or merge them",
      isToday: true),
    RuleRow(
      rule: .placeholderValue,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        场景: 互联网
        主办: 某某街道
        """,
      chinese: "site.yaml:4:5: “主办”还是占位的“某某街道”，面向互联网的网站要写真实内容，请改正，没有就删去这一行",
      english:
        "site.yaml:4:5: 主办 still holds the placeholder '某某街道'; write the real value, or delete the line"
    ),
  ]
}
