@testable import Noticeboard

/// What breaks the rules of Rules+Bulletins, and what people then read.
extension RuleRow {
  static let bulletins2: [RuleRow] = [
    RuleRow(
      rule: .signerTwice,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        签发: [{经办: 甲}, {复核: 甲}, {签发: 丙}]
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:16: “甲”签了两次，经办、复核、签发应是三个不同的人或岗位（另见 bulletins/a.md:7:7）",
      english:
        "bulletins/a.md:7:16: '甲' signs twice; drafting, review and issue need three people or posts (see also bulletins/a.md:7:7)"
    ),
    RuleRow(
      rule: .signOffWithoutTime,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 5个工作日
        签发: [{经办: 甲}, {复核: 乙, 时间: "2026-11-01 10:00"}, {签发: 丙, 时间: "2026-11-01 11:00"}]
        ---
        文。
        """,
      chinese: "bulletins/a.md:9:7: “经办”没有写时间，请补上，例如 时间: 2026-12-01 09:00",
      english: "bulletins/a.md:9:7: '经办' has no time; add one such as 2026-12-01 09:00"),
    RuleRow(
      rule: .signOffOrder,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 5个工作日
        签发: [{经办: 甲, 时间: "2026-11-01 09:00"}, {复核: 乙, 时间: "2026-11-01 08:00"}, {签发: 丙, 时间: "2026-11-01 11:00"}]
        ---
        文。
        """,
      chinese: "bulletins/a.md:9:40: “复核”的时间 2026-11-01 08:00 早于前一环节 2026-11-01 09:00，应依次经办、复核、签发",
      english:
        "bulletins/a.md:9:40: '复核' at 2026-11-01 08:00 lies before the step ahead of it, 2026-11-01 09:00; sign in order"
    ),
    RuleRow(
      rule: .signOffAfterIssue,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 5个工作日
        签发: [{经办: 甲, 时间: "2026-11-01 09:00"}, {复核: 乙, 时间: "2026-11-01 10:00"}, {签发: 丙, 时间: "2026-11-03 11:00"}]
        ---
        文。
        """,
      chinese: "bulletins/a.md:9:73: “签发”的时间 2026-11-03 11:00 晚于发布日期 2026-11-02，请核对",
      english:
        "bulletins/a.md:9:73: '签发' at 2026-11-03 11:00 lies after the date of issue 2026-11-02; check both"
    ),
    RuleRow(
      rule: .quoteWithoutLedger,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        {{机制 本月}}
        """,
      chinese: "bulletins/a.md:8:1: “机制”没有2026年11月的台账（2026-11），请先放入台账或改期间",
      english: "bulletins/a.md:8:1: '机制' has no ledger for 2026-11; add it, or quote another period"
    ),
    RuleRow(
      rule: .quoteNeedsMetric,
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
        编号,事项,提单,评单,结果
        1,甲,11-02,11-03,已修
        2,乙,11-02,11-03,已修
        3,丙,11-02,11-03,已修
        4,丁,11-02,,
        5,戊,11-02,,
        6,己,11-02,,
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        本月 {{机制 本月}} 件。
        """,
      chinese: "bulletins/a.md:8:4: 句子里引用“机制”要写明指标，例如 解决率；整张表请单独占一行",
      english:
        "bulletins/a.md:8:4: within a sentence '机制' needs a metric; a whole table stands alone on its line"
    ),
    RuleRow(
      rule: .quoteUnknownPart,
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
        编号,事项,提单,评单,结果
        1,甲,11-02,11-03,已修
        2,乙,11-02,11-03,已修
        3,丙,11-02,11-03,已修
        4,丁,11-02,,
        5,戊,11-02,,
        6,己,11-02,,
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        {{机制 本月 解决律}}
        """,
      chinese:
        "bulletins/a.md:8:1: “机制”没有“解决律”这一部分，可用：全部、未办结、新增、上期结转、在办总数、已响应、已解决、已办结、期末未办结、未办结数、逾期、已回访、满意、已公开、响应率、解决率、满意度、回访率、公开率、按时办结率、中位天数；是不是“解决率”？",
      english:
        "bulletins/a.md:8:1: '机制' has no part '解决律'; use one of: 全部、未办结、新增、上期结转、在办总数、已响应、已解决、已办结、期末未办结、未办结数、逾期、已回访、满意、已公开、响应率、解决率、满意度、回访率、公开率、按时办结率、中位天数; did you mean '解决率'?"
    ),
    RuleRow(
      rule: .quoteTypedPercentage,
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
        编号,事项,提单,评单,结果
        1,甲,11-02,11-03,已修
        2,乙,11-02,11-03,已修
        3,丙,11-02,11-03,已修
        4,丁,11-02,,
        5,戊,11-02,,
        6,己,11-02,,
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        本月解决率达到 80%。

        {{机制 本月}}
        """,
      chinese:
        "bulletins/a.md:8:9: 这里写的解决率是 80%，按台账计算是 50.0%（3/6），请改正或改用引用；是目标，或别的时间、地方的数，请在“解决率”前面写明（目标、上月、去年、全市……）",
      english:
        "bulletins/a.md:8:9: 解决率 is typed as 80% but the ledgers give 50.0%（3/6）; correct it, or quote it; if it is an aim, or of another time or place, say so before '解决率' (目标, 上月, 去年, 全市 …)"
    ),
    RuleRow(
      rule: .publicityRequired,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        公示: 必须
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,事项,提单
        1,甲,11-02
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        {{机制 本月}}
        """,
      chinese: "bulletins/a.md:8:1: “机制”要求公示，请写“公示期”和“公示开始”",
      english: "bulletins/a.md:8:1: '机制' must be put under publicity; give days and start"),
    RuleRow(
      rule: .publicityAdvised,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 流程
        公开依据: 文件
        环节: [{名称: 提单, 角色: [提出]}, {名称: 评单, 角色: [办结]}]
        公示: 提醒
        ---
        说明。
        -- ledgers/m/2026-11.csv --
        编号,事项,提单
        1,甲,11-02
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        {{机制 本月}}
        """,
      chinese: "bulletins/a.md:8:1: “机制”建议公示，请写“公示期”和“公示开始”，不公示请说明",
      english:
        "bulletins/a.md:8:1: '机制' is better put under publicity; give days and start, or say why not"
    ),
    RuleRow(
      rule: .periodAhead,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公报
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        期间: 2026-12
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 期间 2026-12 在发布日期 2026-11-02 之后才开始，请核对期间",
      english:
        "bulletins/a.md:2:1: period 2026-12 begins after the date of issue 2026-11-02; check the period"
    ),
    RuleRow(
      rule: .subjectIsItself,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 结果
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: a
        收到异议: 0
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: “对应”写成了自己，请填要更正、撤回或公布结果的那一份",
      english:
        "bulletins/a.md:2:1: 'of' names this bulletin itself; name the one to which it belongs"),
    RuleRow(
      rule: .resultWithoutHandling,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 结果
        日期: 2026-11-12
        来源: 社区
        状态: 已发布
        对应: b
        收到异议: 2
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 5个工作日
        异议渠道: {电话: 0566-6022011, 地址: 清溪路, 时间: 上班时间, 部门: 综合办, 监督电话: 0566-6022012}
        签发: [{经办: 甲, 时间: "2026-11-01 09:00"}, {复核: 乙, 时间: "2026-11-01 10:00"}, {签发: 丙, 时间: "2026-11-01 11:00"}]
        保密审查: 是
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 收到异议 2 件，却没有写“处理情况”，请补上",
      english:
        "bulletins/a.md:2:1: 2 objections were received but 'handling' is missing; say what became of them"
    ),
    RuleRow(
      rule: .correctionWithoutRestart,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 更正
        日期: 2026-11-12
        来源: 社区
        状态: 已发布
        对应: b
        位置: 第一段
        原为: 甲
        现为: 乙
        原因: 笔误
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        公示期: 5个工作日
        异议渠道: {电话: 0566-6022011, 地址: 清溪路, 时间: 上班时间, 部门: 综合办, 监督电话: 0566-6022012}
        签发: [{经办: 甲, 时间: "2026-11-01 09:00"}, {复核: 乙, 时间: "2026-11-01 10:00"}, {签发: 丙, 时间: "2026-11-01 11:00"}]
        保密审查: 是
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: “乙”是公示过的，更正后要重新公示：请写“公示期”，不重新公示就写“重新公示: 否”和“理由”",
      english:
        "bulletins/a.md:2:1: '乙' was under publicity, which a correction restarts; give days, or restart: no with a reason"
    ),
    RuleRow(
      rule: .quoteNeedsSublist,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 清单
        公开依据: 文件
        可认领: 是
        清单: [{名称: 需求}, {名称: 项目}]
        ---
        说明。
        -- ledgers/m/2026.csv --
        编号,清单,名称
        1,需求,甲
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        本年 {{机制 本年 认领率}}。
        """,
      chinese: "bulletins/a.md:8:4: “机制”有几个清单，引用认领率要写明是哪一个：需求、项目",
      english: "bulletins/a.md:8:4: '机制' has several sub-lists; say whose 认领率 is quoted: 需求、项目"),
  ]
}
