@testable import Noticeboard

/// What breaks the rules of Rules+Bulletins, and what people then read.
extension RuleRow {
  static let bulletins: [RuleRow] = [
    RuleRow(
      rule: .publicityBeforeIssue,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-01
        公示期: 5个工作日
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示开始 2026-11-01 早于发布日期 2026-11-02，请改正",
      english:
        "bulletins/a.md:7:7: publicity starts 2026-11-01, before the date of issue 2026-11-02; correct it"
    ),
    RuleRow(
      rule: .calendarMissing,
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
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示期涉及 2026 年，但没有当年的放假安排，请补 calendar/2026.csv",
      english:
        "bulletins/a.md:7:7: the publicity period touches 2026, whose holidays are unknown; add calendar/2026.csv"
    ),
    RuleRow(
      rule: .publicityWithoutDays,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-02
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 有公示但没有写“公示期”或“公示结束”，请补上，例如 5个工作日",
      english: "bulletins/a.md:7:7: publicity has neither days nor end; give days such as 5个工作日"),
    RuleRow(
      rule: .publicityTooShort,
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
        公示结束: 2026-11-06
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示期只有 4个工作日，少于 5个工作日，请改到 2026-11-09 或以后结束",
      english:
        "bulletins/a.md:7:7: the publicity period counts 4个工作日, fewer than 5个工作日; end it on 2026-11-09 or later"
    ),
    RuleRow(
      rule: .publicityEndsOnRestDay,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示开始: 2026-11-07
        公示结束: 2026-11-14
        公示期: 7天
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示结束 2026-11-14 是休息日，应顺延到 2026-11-16，请改正",
      english:
        "bulletins/a.md:7:7: publicity ends 2026-11-14, a rest day; it moves to 2026-11-16, correct it"
    ),
    RuleRow(
      rule: .issueNumberTwice,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        系列: m
        期号: 1
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        系列: m
        期号: 1
        ---
        文。
        """,
      chinese: "bulletins/b.md:2:1: 期号 1 重复，同一系列同一年里每个期号只能用一次（另见 bulletins/a.md:2:1）",
      english:
        "bulletins/b.md:2:1: number 1 stands twice in the series and year; use each once (see also bulletins/a.md:2:1)"
    ),
    RuleRow(
      rule: .issueNumberGap,
      site: """
        -- mechanisms/m.md --
        ---
        标题: 机制
        类型: 框架
        公开依据: 文件
        支柱: [{标题: 联建}]
        ---
        说明。
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        系列: m
        期号: 1
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        系列: m
        期号: 3
        ---
        文。
        """,
      chinese: "bulletins/b.md:2:1: 期号不连续：缺第 2 期，下一份是第 3 期；空号请单列一份并写“空号: 是”",
      english:
        "bulletins/b.md:2:1: numbers are not continuous: 2 is missing before 3; keep an entry with void: yes"
    ),
    RuleRow(
      rule: .objectionIncomplete,
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
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 有公示就要写明异议渠道，缺：电话、地址、时间、部门、监督电话；可在 site.yaml 里统一填写",
      english:
        "bulletins/a.md:7:7: publicity needs an objection channel; missing: 电话、地址、时间、部门、监督电话; give it here or in site.yaml"
    ),
    RuleRow(
      rule: .subjectLater,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 结果
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: b
        收到异议: 0
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公告
        日期: 2026-11-10
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
      chinese: "bulletins/a.md:2:1: 对应的“乙”日期是 2026-11-10，晚于本文，请核对",
      english: "bulletins/a.md:2:1: '乙' is dated 2026-11-10, after this bulletin; check the dates"),
    RuleRow(
      rule: .resultWithoutPublicity,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 结果
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        对应: b
        收到异议: 0
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 乙
        类型: 公告
        日期: 2026-11-01
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: “乙”没有公示，不需要结果；请改正“对应”",
      english: "bulletins/a.md:2:1: '乙' had no publicity, so it has no result; correct 'of'"),
    RuleRow(
      rule: .resultTooEarly,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 结果
        日期: 2026-11-04
        来源: 社区
        状态: 已发布
        对应: b
        收到异议: 0
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
      chinese: "bulletins/a.md:2:1: 公示到 2026-11-09 才结束，请在其后发布结果",
      english: "bulletins/a.md:2:1: publicity ends 2026-11-09; issue the result after that day"),
    RuleRow(
      rule: .resultMissing,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-10-12
        来源: 社区
        状态: 已发布
        公示开始: 2026-10-12
        公示期: 5个工作日
        ---
        文。
        """,
      chinese: "bulletins/a.md:7:7: 公示已于 2026-10-19 结束，应在 2026-11-02 前发布结果，请补发",
      english:
        "bulletins/a.md:7:7: publicity ended 2026-10-19 and its result was due by 2026-11-02; issue it"
    ),
    RuleRow(
      rule: .signOffMissing,
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
        异议渠道: {电话: 0566-6022011, 地址: 清溪路, 时间: 上班时间, 部门: 综合办, 监督电话: 0566-6022012}
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 审签不全，缺：经办、复核、签发；公示和公报须三人审签",
      english: "bulletins/a.md:2:1: sign-off is incomplete, missing: 经办、复核、签发; three must sign"),
    RuleRow(
      rule: .signOffMissingMild,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 审签不全，缺：经办、复核、签发；建议补上",
      english: "bulletins/a.md:2:1: sign-off is incomplete, missing: 经办、复核、签发; better add them"),
    RuleRow(
      rule: .secrecyMissing,
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
        异议渠道: {电话: 0566-6022011, 地址: 清溪路, 时间: 上班时间, 部门: 综合办, 监督电话: 0566-6022012}
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 没有写“保密审查: 是”，请审查后补上",
      english: "bulletins/a.md:2:1: secrecy: yes is missing; review, then add it"),
    RuleRow(
      rule: .secrecyMissingMild,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        """,
      chinese: "bulletins/a.md:2:1: 没有写“保密审查: 是”，建议补上",
      english: "bulletins/a.md:2:1: secrecy: yes is missing; better add it"),
  ]
}
