@testable import Noticeboard

/// What breaks the rules of Rules+Records, and what people then read.
extension RuleRow {
  static let records3: [RuleRow] = [
    RuleRow(
      rule: .typedStatus,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已更正
        ---
        文。
        """,
      chinese: "bulletins/a.md:6:5: 状态“已更正”不能手写，请另发更正或撤回",
      english:
        "bulletins/a.md:6:5: status '已更正' cannot be typed; issue a correction or a withdrawal"),
    RuleRow(
      rule: .restartWithoutReason,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 更正
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        公示期: 5个工作日
        重新公示: 否
        对应: b
        ---
        文。
        """,
      chinese: "bulletins/a.md:8:7: 更正后不重新公示，必须写明“理由”",
      english: "bulletins/a.md:8:7: restart: no needs a reason"),
    RuleRow(
      rule: .imageWithoutAlternative,
      site: """
        -- bulletins/a.md --
        ---
        标题: 甲
        类型: 公告
        日期: 2026-11-02
        来源: 社区
        状态: 已发布
        图片: [{文件: media/a.png}]
        ---
        文。
        -- media/a.png --
        """,
      chinese: "bulletins/a.md:7:11: 图片“media/a.png”没有说明，请用一句话写明图上是什么",
      english:
        "bulletins/a.md:7:11: picture 'media/a.png' has no alternative text; say what it shows"),
    RuleRow(
      rule: .badBaseURL,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        网址: gongshi.cn
        """,
      chinese: "site.yaml:3:5: 网址“gongshi.cn”应当以 https:// 或 http:// 开头，不含空格",
      english:
        "site.yaml:3:5: base_url 'gongshi.cn' must begin with https:// or http:// and hold no spaces"
    ),
    RuleRow(
      rule: .badTimezone,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        时区: UTC
        """,
      chinese: "site.yaml:3:5: 时区只能是 Asia/Shanghai，不是“UTC”，请改正或删去这一行",
      english:
        "site.yaml:3:5: the time zone is always Asia/Shanghai, not 'UTC'; correct or delete it"),
    RuleRow(
      rule: .badColour,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        主题: {主色: 红}
        """,
      chinese:
        "site.yaml:3:10: 主色“红”应当写成 #rrggbb，外面加引号，例如 \"#a61b1b\"；不加引号，# 后面的字在 YAML 里是注释，主色就是空的",
      english:
        "site.yaml:3:10: accent '红' must be written #rrggbb in quotes, such as \"#a61b1b\"; without them YAML takes # and what follows for a comment, and the accent is empty"
    ),
    RuleRow(
      rule: .badColour,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        主题:
          主色: #b3211a
        """,
      chinese:
        "site.yaml:4:6: 主色“”应当写成 #rrggbb，外面加引号，例如 \"#a61b1b\"；不加引号，# 后面的字在 YAML 里是注释，主色就是空的",
      english:
        "site.yaml:4:6: accent '' must be written #rrggbb in quotes, such as \"#a61b1b\"; without them YAML takes # and what follows for a comment, and the accent is empty"
    ),
    RuleRow(
      rule: .unknownKey,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        theme.accent: "#b3211a"
        """,
      chinese: "site.yaml:3:1: 未知的键“theme.accent”，请删去或改正；是不是“theme: {accent: …}”？",
      english:
        "site.yaml:3:1: unknown key 'theme.accent'; remove or correct it; did you mean 'theme: {accent: …}'?"
    ),
    RuleRow(
      rule: .badRange,
      site: """
        -- site.yaml --
        name: 清溪社区
        root: qingxi
        联盟规模: [6, 3]
        """,
      chinese: "site.yaml:3:7: “联盟规模”应当是两个数，小的在前，例如 [80, 100]",
      english: "site.yaml:3:7: '联盟规模' must be two numbers, the smaller first, such as [80, 100]"),
  ]
}
