import Foundation

@testable import Noticeboard

/// Withdrawals that undo one another, and quotations that would show nothing.
extension RuleRow {
  private static let withdrawals = """
    -- bulletins/a.md --
    ---
    标题: 公示
    类型: 公告
    日期: 2026-11-02
    来源: 社区
    状态: 已发布
    ---
    文。
    -- bulletins/b.md --
    ---
    标题: 撤回一
    类型: 撤回
    日期: 2026-11-03
    来源: 社区
    状态: 已发布
    对应: a
    方式: 错误发布
    原因: 泄露
    ---
    文。
    -- bulletins/c.md --
    ---
    标题: 撤回二
    类型: 撤回
    日期: 2026-11-04
    来源: 社区
    状态: 已发布
    对应: a
    方式: 过期
    ---
    文。
    """

  private static let workflow = """
    -- mechanisms/m.md --
    ---
    标题: 居民说事
    类型: 流程
    公开依据: 文件
    环节: [{名称: 提出, 角色: [提出]}, {名称: 办结, 角色: [办结]}]
    ---
    说明。
    -- ledgers/m/2026-11.csv --
    编号,事项,提出,办结,结果
    1,路灯,11-03,11-05,已修
    """

  static let bulletins3: [RuleRow] = [
    RuleRow(
      rule: .withdrawnTwice, site: withdrawals,
      chinese: "bulletins/c.md:2:1: “公示”已经由“撤回一”撤回，不能再撤回一次；请删去其中一份撤回（另见 bulletins/b.md:2:1）",
      english:
        "bulletins/c.md:2:1: '公示' has been withdrawn by '撤回一' and cannot be withdrawn again; remove one of the two (see also bulletins/b.md:2:1)"
    ),
    RuleRow(
      rule: .mergedIntoItself,
      site: """
        -- bulletins/a.md --
        ---
        标题: 公示甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        -- bulletins/b.md --
        ---
        标题: 公示乙
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        ---
        文。
        -- bulletins/c.md --
        ---
        标题: 撤回甲
        类型: 撤回
        日期: 2026-11-03
        来源: 社区
        状态: 已发布
        对应: a
        方式: 合并
        并入: a
        ---
        文。
        -- bulletins/d.md --
        ---
        标题: 撤回乙
        类型: 撤回
        日期: 2026-11-03
        来源: 社区
        状态: 已发布
        对应: b
        方式: 合并
        并入: d
        ---
        文。
        """,
      chinese: """
        bulletins/c.md:2:1: “并入”写的是“公示甲”，就是被撤回的那一份或这份撤回自己；请写合并到了另外哪一份
        bulletins/d.md:2:1: “并入”写的是“撤回乙”，就是被撤回的那一份或这份撤回自己；请写合并到了另外哪一份
        """,
      english: """
        bulletins/c.md:2:1: 'into' names '公示甲', which is what is withdrawn or this withdrawal itself; name the other bulletin
        bulletins/d.md:2:1: 'into' names '撤回乙', which is what is withdrawn or this withdrawal itself; name the other bulletin
        """),
    RuleRow(
      rule: .quoteOfHidden,
      site: workflow.replacingFirst("公开依据: 文件", with: "公开依据: 文件\n公开范围: 党内") + """

        -- bulletins/a.md --
        ---
        标题: 消息
        类型: 公告
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        共 {{居民说事 本月 新增}}。
        """,
      chinese: "bulletins/a.md:8:3: “居民说事”不给这里的读者看，这处引用是空的；请公开它，或删去引用",
      english:
        "bulletins/a.md:8:3: '居民说事' is not for this audience, so that nothing stands here; publish it, or remove the quotation"
    ),
    RuleRow(
      rule: .quoteOutsideBulletin,
      site: workflow.replacingFirst("说明。", with: "前 {{没有的 本月}} 后") + """

        -- pages/a.md --
        ---
        标题: 关于
        ---
        前 {{居民说事 本月 解决率}} 后
        """,
      chinese: """
        mechanisms/m.md:7:3: 只有公报和公告的正文能引用台账，这里的 {{没有的 本月}} 不会显示；请删去，或改成链接
        pages/a.md:4:3: 只有公报和公告的正文能引用台账，这里的 {{居民说事 本月 解决率}} 不会显示；请删去，或改成链接
        """,
      english: """
        mechanisms/m.md:7:3: only bulletins quote ledgers, {{没有的 本月}} would vanish here; remove it, or write a link
        pages/a.md:4:3: only bulletins quote ledgers, {{居民说事 本月 解决率}} would vanish here; remove it, or write a link
        """),
    RuleRow(
      rule: .quoteInFrontMatter,
      site: workflow + """

        -- bulletins/a.md --
        ---
        标题: 十月{{居民说事 本月 解决率}}
        类型: 公告
        # {{居民说事 本月}}
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        正文。
        """,
      chinese:
        "bulletins/a.md:2:7: 只有正文能引用台账，写在这里的 {{居民说事 本月 解决率}} 会原样印出来；请移到正文里，或直接写出数字",
      english:
        "bulletins/a.md:2:7: only the text quotes ledgers, {{居民说事 本月 解决率}} is printed as it stands here; move it into the text, or type the figure"
    ),
    RuleRow(
      rule: .quoteInWrongBraces,
      site: workflow + """

        -- bulletins/a.md --
        ---
        标题: 消息
        类型: 公告
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        共 {居民说事 本月}，{甲、乙}。

        ｛｛居民说事 2026-11 解决率｝｝ `{居民说事 本月}` {{居民说事 本月 解决率}}
        """,
      chinese: """
        bulletins/a.md:8:3: “{居民说事 本月}”会原样印出来；要引用台账，请用两个半角花括号：{{居民说事 本月}}
        bulletins/a.md:10:1: “｛｛居民说事 2026-11 解决率｝｝”会原样印出来；要引用台账，请用两个半角花括号：{{居民说事 2026-11 解决率}}
        """,
      english: """
        bulletins/a.md:8:3: '{居民说事 本月}' is printed as it stands; to quote a ledger write {{居民说事 本月}}
        bulletins/a.md:10:1: '｛｛居民说事 2026-11 解决率｝｝' is printed as it stands; to quote a ledger write {{居民说事 2026-11 解决率}}
        """),
    RuleRow(
      rule: .quoteUnknownPeriod,
      site: workflow + """

        -- bulletins/a.md --
        ---
        标题: 消息
        类型: 公告
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        {{居民说事 下月}}

        共 {{居民说事 2026-13 解决率}}、{{居民说事 2026年10月 解决率}}。
        """,
      chinese: """
        bulletins/a.md:8:1: “下月”不是可用的期间，可写：本期、本周、本月、上月、本季、上季、本年，或 2026、2026-11、2026-Q3、2026-W47、2026-11-20
        bulletins/a.md:10:3: “2026-13”不是可用的期间，可写：本期、本周、本月、上月、本季、上季、本年，或 2026、2026-11、2026-Q3、2026-W47、2026-11-20
        bulletins/a.md:10:24: “2026年10月”不是可用的期间，可写：本期、本周、本月、上月、本季、上季、本年，或 2026、2026-11、2026-Q3、2026-W47、2026-11-20
        """,
      english: """
        bulletins/a.md:8:1: '下月' is no period; write 本期, 本周, 本月, 上月, 本季, 上季, 本年, or 2026, 2026-11, 2026-Q3, 2026-W47, 2026-11-20
        bulletins/a.md:10:3: '2026-13' is no period; write 本期, 本周, 本月, 上月, 本季, 上季, 本年, or 2026, 2026-11, 2026-Q3, 2026-W47, 2026-11-20
        bulletins/a.md:10:24: '2026年10月' is no period; write 本期, 本周, 本月, 上月, 本季, 上季, 本年, or 2026, 2026-11, 2026-Q3, 2026-W47, 2026-11-20
        """),
    RuleRow(
      rule: .quoteEmpty,
      site: workflow + """

        -- bulletins/a.md --
        ---
        标题: 消息
        类型: 公告
        日期: 2026-11-20
        来源: 社区
        状态: 已发布
        ---
        共 {{}}。
        """,
      chinese: "bulletins/a.md:8:3: 花括号里是空的，请写机制、期间和部分，例如 {{居民说事 本月 解决率}}，或删去",
      english:
        "bulletins/a.md:8:3: there is nothing between the braces; write mechanism, period and part, or remove them"
    ),
  ]
}

extension String {
  fileprivate func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
