"""An invented county of any size: what its registers, ledgers and bulletins say.

All values follow from the seed and the number of pages; two runs give the same bytes.
"""

import calendar as months_of_year
import datetime
import random
from dataclasses import dataclass, field

import prose

LAST_DAY = datetime.date(2026, 11, 20)
MONTHS = [(2025, month) for month in range(7, 13)] + [(2026, month) for month in range(1, 12)]
QUARTERS = [(2025, 3), (2025, 4), (2026, 1), (2026, 2), (2026, 3)]
ROSTER_MONTHS = MONTHS[-12:]
GRIDS = 8
# Pages without a source of their own: home, indexes, duty, search, catalogue, 404, a list of each month.
STANDING_PAGES = 13 + len(MONTHS)
NUMERALS = "一二三四五六七八九十"
SIGNERS = [("经办", "社区文书"), ("复核", "社区副书记"), ("签发", "社区党委书记")]

Table = list[list[str]]


def period(year: int, month: int) -> str:
    return f"{year}-{month:02d}"


def days_in(year: int, month: int) -> int:
    return months_of_year.monthrange(year, month)[1]


@dataclass
class Community:
    number: int
    id: str
    name: str
    street: str
    grids: list[str] = field(default_factory=list)
    grid_codes: list[str] = field(default_factory=list)


@dataclass
class Record:
    """A Markdown file: its folder, id, front matter in the author's order, and body."""

    folder: str
    id: str
    keys: dict
    body: str

    @property
    def path(self) -> str:
        return f"{self.folder}/{self.id}.md"


class County:
    def __init__(self, pages: int, seed: int, communities: int | None = None):
        self.pages, self.seed = pages, seed
        count = communities or max(4, pages // 250)
        self.streets = [(f"s{n + 1:02d}", f"{a}{b}街道") for n, (a, b) in
                        enumerate(self._names("街", max(1, count // 10)))]
        self.communities = []
        for number, (first, second) in enumerate(self._names("社", count), 1):
            street = self.streets[(number - 1) * len(self.streets) // count][0]
            community = Community(number, f"c{number:03d}", f"{first}{second}社区", street)
            for grid in range(1, GRIDS + 1):
                community.grids.append(f"{first}{second}第{NUMERALS[grid - 1]}网格")
                community.grid_codes.append(f"{number}-{grid:02d}")
            self.communities.append(community)
        # What is no notice stands in proportion, so that every size has the same mixture.
        self.cases_a_month = max(2, round(0.15 * pages / (len(MONTHS) * len(self.streets))))

    def _chance(self, *what) -> random.Random:
        return random.Random("/".join([str(self.seed), *map(str, what)]))

    def _names(self, what: str, count: int) -> list[tuple[str, str]]:
        pairs = [(a, b) for a in prose.FIRST for b in prose.SECOND if a != b]
        return self._chance("names", what).sample(pairs, count)

    def street_name(self, street: str) -> str:
        return dict(self.streets)[street]

    def of_street(self, street: str) -> list[Community]:
        return [community for community in self.communities if community.street == street]

    # Registers

    def units(self) -> Table:
        rows = [["标识", "名称", "类型", "上级", "代码", "户数", "人口", "办公电话", "开放时间", "地址"]]
        hours = "周一至周五 08:30-12:00,14:00-17:30"
        rows.append(["county", "云溪县", "county", "", "", "", "", "0566-6020000", "", ""])
        for number, (street, name) in enumerate(self.streets):
            phone = f"0566-60{21 + number % 70:02d}100"
            rows.append([street, name, "street", "county", "", "", "", phone, hours, ""])
        for community in self.communities:
            chance = self._chance("units", community.id)
            households = [chance.randint(72, 138) for _ in community.grids]
            people = [round(count * chance.uniform(2.4, 3.1)) for count in households]
            phone = f"0566-6{100000 + community.number * 137}"
            rows.append([
                community.id, community.name, "community", community.street, str(community.number),
                str(sum(households)), str(sum(people)), phone, hours, f"{community.name}办公楼一楼",
            ])
            for name, code, count, persons in zip(
                    community.grids, community.grid_codes, households, people):
                identifier = f"{community.id}-g{code.split('-')[1]}"
                rows.append([identifier, name, "grid", community.id, code, str(count), str(persons),
                             phone, "", ""])
        return rows

    def brands(self) -> list[Record]:
        return [self._brand(community) for community in self.communities]

    def _brand(self, community: Community) -> Record:
        chance = self._chance("brand", community.id)
        stem = community.name[:2]
        voice = prose.Voice(chance, community.name, community.grids, "今年三月")
        services = [{"标题": title, "说明": voice.sentence("{people}牵头，{organisation}参加，在{place}办理。")}
                    for title in chance.sample(["红色代办", "邻里议事", "银龄互助", "点单送学", "周末集市"], 3)]
        keys = {
            "标题": f"{stem}红邻", "单位": community.id, "口号": "有事好商量，邻里一家亲",
            "创建": str(chance.randint(2019, 2024)), "牵头": community.id, "服务": services,
        }
        body = voice.body([("本社区值班表", f"/rosters/{community.id}-duty.md"), ("红旗网格", "/mechanisms/hongqi.md")])
        return Record("brands", f"{community.id}-brand", keys, body)

    def rosters(self) -> list[tuple[Record, dict[str, Table]]]:
        return [self._roster(community) for community in self.communities]

    def _roster(self, community: Community) -> tuple[Record, dict[str, Table]]:
        keys = {
            "标题": f"{community.name}值班表", "单位": community.id,
            "班次表": {"白班": "08:00-20:00", "夜班": "20:00-08:00"},
            "岗位表": [{"名称": "值班员", "必岗": "是"}], "姓名显示": "脱敏",
        }
        record = Record("rosters", f"{community.id}-duty", keys,
                        f"{community.name}全年每天有人值班，夜间请拨打值班电话。\n")
        tables = {}
        for year, month in ROSTER_MONTHS:
            chance = self._chance("roster", community.id, year, month)
            staff = [prose.masked_name(chance) for _ in range(9)]
            rows = [["日期", "班次", "岗位", "值班人", "带班", "值班电话"]]
            for day in range(1, days_in(year, month) + 1):
                for shift in ("白班", "夜班"):
                    holder, leader = chance.sample(staff, 2)
                    rows.append([f"{period(year, month)}-{day:02d}", shift, "值班员", holder, leader,
                                 f"0566-6{100000 + community.number * 137}"])
            tables[period(year, month)] = rows
        return record, tables

    # Mechanisms and their ledgers

    def mechanisms(self) -> list[Record]:
        basis = "县党建领导小组印发的公开目录"
        records = [
            Record("mechanisms", "yiyue", {
                "标题": "一月一公示", "类型": "framework", "周期": "monthly", "时限": "次月5日", "公开依据": basis,
                "支柱": [{"标题": "办事公开", "机制": [f"{street}-wudan" for street, _ in self.streets]},
                         {"标题": "评比公开", "机制": ["hongqi", "pingxing"]},
                         {"标题": "清单公开", "机制": ["qingdan", "xinyuan"]}],
            }, "每月把办了什么、评了什么、列了什么，原原本本告诉居民。\n"),
            Record("mechanisms", "silian", {
                "标题": "四联共建", "类型": "framework", "周期": "standing", "公开依据": basis,
                "支柱": [{"标题": "组织联建", "机制": [f"{street}-yishi" for street, _ in self.streets]},
                         {"标题": "资源联享", "机制": ["qingdan"]}, {"标题": "服务联动", "机制": ["xinyuan"]},
                         {"标题": "治理联办", "机制": ["hongqi"]}],
            }, "组织、资源、服务、治理四个方面联合共建。\n"),
            Record("mechanisms", "hongqi", {
                "标题": "红旗网格", "类型": "board", "周期": "quarterly", "时限": "季末后10日", "公开依据": basis,
                "评价对象": "unit", "计量": "per-head", "分母": "population", "小数": 2, "排序": "high",
            }, "网格积分除以常住人口，按人均高低排名。\n"),
            Record("mechanisms", "pingxing", {
                "标题": "社区评星", "类型": "board", "周期": "quarterly", "时限": "季末后10日", "公开依据": basis,
                "评价对象": "unit", "计量": "weighted",
                "评分项": [{"键": "service", "名称": "服务", "权重": 30}, {"键": "order", "名称": "秩序", "权重": 30},
                           {"键": "rate", "名称": "评议", "权重": 40}],
                "星级": {5: 90, 4: 80, 3: 70, 2: 60, 1: 0},
            }, "服务、秩序、评议三项加权计分，折成星级。\n"),
            Record("mechanisms", "qingdan", {
                "标题": "三个清单", "类型": "list", "周期": "quarterly", "时限": "季末后10日", "公开依据": basis,
                "清单": [{"键": "need", "名称": "需求"}, {"键": "resource", "名称": "资源"},
                         {"键": "project", "名称": "项目"}],
                "可认领": "是", "关联": {"项目": ["需求", "资源"]},
            }, "需求、资源、项目三张清单互相对应，单位可以认领。\n"),
            Record("mechanisms", "xinyuan", {
                "标题": "微心愿", "类型": "list", "周期": "monthly", "时限": "次月5日", "公开依据": basis, "可认领": "是",
            }, "居民的小心愿由共建单位认领，只写编号和类别。\n"),
        ]
        for street, name in self.streets:
            records.append(self._workflow(street, name, basis))
            records.append(Record("mechanisms", f"{street}-yishi", {
                "标题": f"{name}定期评事", "单位": street, "类型": "meeting", "周期": "monthly", "时限": "20日", "遇休息日": "same",
                "公开依据": basis, "起始": "2025-07", "次数": {"最少": 1},
            }, "每月二十日前后开一次会，评一评上个月办的事。\n"))
        return records

    @staticmethod
    def _workflow(street: str, name: str, basis: str) -> Record:
        stages = [
            {"键": "raise", "名称": "提单", "主体": "居民", "角色": ["raised"]},
            {"键": "take", "名称": "接单", "主体": "专职网格员", "角色": ["responded"], "时限": "1个工作日"},
            {"键": "discuss", "名称": "议单", "主体": "网格党支部"},
            {"键": "decide", "名称": "定单", "主体": "社区党委", "角色": ["decided"]},
            {"键": "rate", "名称": "评单", "主体": "党员群众", "角色": ["solved", "rated"]},
            {"键": "publish", "名称": "结果公开", "角色": ["published"]},
        ]
        return Record("mechanisms", f"{street}-wudan", {
            "标题": f"{name}五单一公开", "单位": street, "类型": "workflow", "周期": "monthly", "时限": "次月5日",
            "公开依据": basis, "环节": stages, "指标": ["响应率", "解决率", "满意度"],
        }, "居民提单，网格接单，支部议单，党委定单，群众评单，结果公开。\n")

    def ledgers(self) -> dict[str, dict[str, Table]]:
        """By mechanism and period."""
        result = {
            "hongqi": {f"{year}-Q{quarter}": self._scores(year, quarter) for year, quarter in QUARTERS},
            "pingxing": {f"{year}-Q{quarter}": self._stars(year, quarter) for year, quarter in QUARTERS},
            "qingdan": {f"{year}-Q{quarter}": self._shelf(year, quarter) for year, quarter in QUARTERS},
            "xinyuan": self._wishes(),
        }
        for street, _ in self.streets:
            result[f"{street}-wudan"] = self._cases(street)
            result[f"{street}-yishi"] = self._sessions(street)
        return result

    CASE_COLUMNS = ["编号", "渠道", "社区", "网格", "事项", "地点", "提单", "接单", "议单", "定单", "评单", "结果", "满意度", "未办结原因",
                    "备注"]

    def _cases(self, street: str) -> dict[str, Table]:
        communities, number, tables = self.of_street(street), {}, {}
        for year, month in MONTHS:
            chance = self._chance("cases", street, year, month)
            rows = [self.CASE_COLUMNS]
            last = min(days_in(year, month), LAST_DAY.day if (year, month) == MONTHS[-1] else 31)
            days = sorted(chance.randint(1, last) for _ in range(self.cases_a_month))
            for day in days:
                number[year] = number.get(year, 0) + 1
                community = chance.choice(communities)
                rows.append(self._case(chance, number[year], community, datetime.date(year, month, day)))
            tables[period(year, month)] = rows
        return tables

    @staticmethod
    def _case(chance, number: int, community: Community, raised: datetime.date) -> list[str]:
        topic = chance.choice(prose.TOPICS)
        problem, place = chance.choice(topic[2]).split("，")[0], chance.choice(prose.PLACES)
        dates, day = [raised], raised
        for step in (1, 4, 5, 14):
            day += datetime.timedelta(days=chance.randint(0 if step == 1 else 1, step))
            dates.append(day)
        dates = [day if day <= LAST_DAY else None for day in dates]
        if chance.random() < 0.06:
            dates[3:] = [None, None]
        solved = dates[4] is not None
        result = chance.choice(["已整改并复查", "已修好，居民确认", "已清理并安排专人看护", "已列入改造项目并开工"])
        answer = chance.choices(["满意", "基本满意", "不满意", "未回访"], [70, 18, 4, 8])[0]
        return [
            str(number), chance.choice(["五单一公开", "随手拍", "居民说事", "热线"]), community.id,
            chance.choice(community.grid_codes), problem, place,
            *[day.isoformat() if day else "" for day in dates], result if solved else "",
            answer if solved else "", "" if solved else "等待材料到位，已列入下月计划", "",
        ]

    def _scores(self, year: int, quarter: int) -> Table:
        chance = self._chance("scores", year, quarter)
        return [["对象", "积分"]] + [
            [code, str(chance.randint(500, 1500))]
            for community in self.communities for code in community.grid_codes]

    def _stars(self, year: int, quarter: int) -> Table:
        chance = self._chance("stars", year, quarter)
        return [["对象", "服务", "秩序", "评议"]] + [
            [community.id, *[str(chance.randint(70, 99)) for _ in range(3)]]
            for community in self.communities]

    def _shelf(self, year: int, quarter: int) -> Table:
        chance = self._chance("shelf", year, quarter)
        rows = [["编号", "清单", "名称", "提供单位", "需求单位", "认领单位", "认领日期", "完成日期", "结果", "对应"]]
        first = datetime.date(year, quarter * 3 - 2, 1)
        for community in self.communities:
            topic = chance.choice(prose.TOPICS)
            mark = f"{quarter}{community.number:03d}"
            claimed = first + datetime.timedelta(days=chance.randint(3, 30))
            done = claimed + datetime.timedelta(days=chance.randint(5, 40))
            giver = chance.choice(prose.ORGANISATIONS)
            rows.append([f"N-{mark}", "需求", chance.choice(topic[2]).split("，")[0], "", community.id] + [""] * 5)
            rows.append([f"R-{mark}", "资源", f"{giver}{chance.choice(topic[4])}", giver] + [""] * 6)
            rows.append([f"P-{mark}", "项目", f"{topic[0]}{chance.choice(topic[4])}", "", community.id, giver,
                         claimed.isoformat(), done.isoformat(), "已办好并回访", f"N-{mark};R-{mark}"])
        return rows

    def _wishes(self) -> dict[str, Table]:
        tables, number = {}, {}
        for year, month in MONTHS[:-1]:
            chance = self._chance("wishes", year, month)
            rows = [["编号", "名称", "需求单位", "认领单位", "认领日期", "完成日期", "结果"]]
            for community in self.communities:
                number[year] = number.get(year, 0) + 1
                wish = chance.choice(["一盏护眼灯", "一次理发上门", "一副老花镜", "一套课外书", "修一扇纱窗", "一次全家合影"])
                claimed = datetime.date(year, month, chance.randint(1, 15))
                done = claimed + datetime.timedelta(days=chance.randint(1, 12))
                state = [chance.choice(prose.ORGANISATIONS), claimed.isoformat(), done.isoformat(), "已送到"]
                rows.append([f"W-{number[year]:05d}", wish, community.id,
                             *(state if chance.random() < 0.8 else [""] * 4)])
            tables[period(year, month)] = rows
        return tables

    def _sessions(self, street: str) -> dict[str, Table]:
        tables: dict[str, Table] = {}
        head = ["期数", "日期", "开始", "结束", "地点", "议题", "主持", "人数", "单位"]
        for sequence, (year, month) in enumerate(MONTHS, 1):
            chance = self._chance("sessions", street, year, month)
            community = chance.choice(self.of_street(street))
            topics = "、".join(topic[0] for topic in chance.sample(prose.TOPICS, 2))
            tables.setdefault(str(year), [head]).append([
                str(sequence), f"{period(year, month)}-20", "14:30", "16:30", f"{community.name}议事厅",
                f"评事：{topics}", "街道党工委副书记", str(chance.randint(18, 60)), community.id,
            ])
        return tables

    # Bulletins

    def issues(self):
        """The county's and each community's issue of every month that is over."""
        for year, month in MONTHS[:-1]:
            date = datetime.date(year + month // 12, month % 12 + 1, 2)
            keys = self._issue_keys(f"云溪县{year}年{month}月“一月一公示”", "county", date, year, month)
            keys = {**keys, "系列": "yiyue", "期号": month}
            yield Record(self._folder(date), f"county-{period(year, month)}", keys, self._county_issue(year, month))
            for community in self.communities:
                title = f"{community.name}{year}年{month}月公示"
                yield Record(self._folder(date), f"{community.id}-{period(year, month)}",
                             self._issue_keys(title, community.id, date, year, month),
                             self._community_issue(community, year, month))

    @staticmethod
    def _folder(date: datetime.date) -> str:
        return f"bulletins/{period(date.year, date.month)}"

    @staticmethod
    def _issue_keys(title: str, unit: str, date: datetime.date, year: int, month: int) -> dict:
        signed = [{role: post, "时间": f"{date} {8 + step:02d}:30"} for step, (role, post) in enumerate(SIGNERS)]
        return {
            "标题": title, "类型": "issue", "单位": unit, "期间": period(year, month), "日期": date.isoformat(),
            "来源": "县党建办" if unit == "county" else "社区党群服务中心", "状态": "published", "审签": signed,
            "保密审查": "是",
        }

    def _county_issue(self, year: int, month: int) -> str:
        blocks = ["现将本月公开事项汇总公布，欢迎居民监督。"]
        for street, name in self.streets[:10]:
            title = f"{name}五单一公开"
            blocks.append(f"- {name}本月新增{{{{{title} 本月 新增}}}}件，解决率 {{{{{title} 本月 解决率}}}}，"
                          f"响应率 {{{{{title} 本月 响应率}}}}。")
        if (year, month) in [(2025, 9), (2025, 12), (2026, 3), (2026, 6), (2026, 9)]:
            blocks += ["## 社区评星", "{{社区评星 本季}}"]
        blocks += ["## 微心愿", "{{微心愿 本月}}"]
        return "\n\n".join(blocks) + "\n"

    def _community_issue(self, community: Community, year: int, month: int) -> str:
        voice = prose.Voice(self._chance("issue", community.id, year, month), community.name,
                            community.grids, f"{month}月下旬")
        title = f"{self.street_name(community.street)}五单一公开"
        part = ["", " 新增", " 未办结"][community.number % 3]
        return "\n\n".join([
            voice.sentence("现将{community}本月工作公示如下，{people}负责解答。") + voice.paragraph(1, 2),
            "## 五单一公开",
            f"本月响应率 {{{{{title} 本月 响应率}}}}，解决率 {{{{{title} 本月 解决率}}}}，"
            f"期末未办结 {{{{{title} 本月 期末未办结}}}} 件。",
            f"{{{{{title} 本月{part}}}}}", "## 其他事项", voice.paragraph(2, 3), voice.items("-"),
        ]) + "\n"

    def notices(self, count: int):
        """Notices of all communities, spread evenly over the months."""
        written: dict[str, list[tuple[str, str]]] = {}
        first = datetime.date(2025, 7, 1)
        span = (LAST_DAY - first).days
        for number in range(count):
            date = first + datetime.timedelta(days=number * span // max(1, count - 1))
            community = self.communities[number * 7919 % len(self.communities)]
            chance = self._chance("notice", number)
            voice = prose.Voice(chance, community.name, community.grids, f"{date.month}月{date.day}日")
            earlier = written.setdefault(community.id, [])
            links = chance.sample(earlier[-12:], min(len(earlier), chance.randint(0, 2)))
            if chance.random() < 0.4:
                links.append((f"{community.name[:2]}红邻", f"/brands/{community.id}-brand.md"))
            if chance.random() < 0.25:
                links.append(("五单一公开", f"/mechanisms/{community.street}-wudan.md"))
            title = voice.title()
            record = Record(self._folder(date), f"{community.id}-{date:%Y%m%d}-{number}", {
                "标题": title, "类型": "notice", "单位": community.id, "日期": date.isoformat(),
                "来源": f"{community.name}党群服务中心", "状态": "published",
                "标签": [voice.topic[0], chance.choice(["民生", "安全", "文明", "协商"])],
                "审签": [{role: post} for role, post in SIGNERS], "保密审查": "是",
            }, voice.body(links))
            earlier.append((title, f"/{record.path}"))
            yield record

    def pages_besides_notices(self) -> int:
        ledgers = self.ledgers()
        cases = sum(len(rows) - 1 for mechanism, tables in ledgers.items() if mechanism.endswith("-wudan")
                    for rows in tables.values())
        communities = len(self.communities)
        units = len(self.units()) - 1
        years = 2
        # Lists by sound, brand and mechanism, and the further pages of long ones.
        lists = 20 + communities + 2 * len(self.streets) + self.pages // 60
        return (lists + STANDING_PAGES + units + communities * (2 + len(ROSTER_MONTHS)) + len(self.mechanisms())
                + sum(map(len, ledgers.values())) + cases + years + (communities + 1) * (len(MONTHS) - 1))
