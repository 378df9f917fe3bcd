"""Shapes other than a county's: what a benchmark of one mixture would not show."""

import datetime

import prose
from county import LAST_DAY, SIGNERS, County, Record


def write_county(county: County, notices: int, sites: list) -> None:
    """Sends every record to each of the sites."""
    for site in sites:
        site.standing()
        site.table("units.csv", county.units())
        for record in county.brands() + county.mechanisms():
            site.record(record)
        for mechanism, tables in county.ledgers().items():
            for period, rows in tables.items():
                site.table(f"ledgers/{mechanism}/{period}.csv", rows)
        for record, tables in county.rosters():
            site.record(record)
            for period, rows in tables.items():
                site.table(f"rosters/{record.id}/{period}.csv", rows)
    for record in county.issues():
        for site in sites:
            site.record(record)
    for record in county.notices(notices):
        for site in sites:
            site.record(record)


def _notice(county: County, number: int, body: str) -> Record:
    community = county.communities[number % len(county.communities)]
    date = LAST_DAY - datetime.timedelta(days=number % 500)
    return Record("bulletins", f"n{number:06d}", {
        "标题": f"{community.name}第{number + 1}号告示", "类型": "notice", "单位": community.id,
        "日期": date.isoformat(), "来源": f"{community.name}党群服务中心", "状态": "published",
        "审签": [{role: post} for role, post in SIGNERS], "保密审查": "是",
    }, body)


def _registers(county: County, sites: list) -> None:
    for site in sites:
        site.standing()
        site.table("units.csv", county.units())


def million_rows(seed: int, sites: list) -> str:
    """One ledger of a list, with a million rows."""
    county = County(1000, seed, communities=4)
    _registers(county, sites)
    mechanism = Record("mechanisms", "wupin", {
        "标题": "公用物品清单", "类型": "list", "周期": "standing", "公开依据": "县党建领导小组印发的公开目录",
    }, "全县社区公用物品，一件一行。\n")
    chance = county._chance("rows")
    things = [step for topic in prose.TOPICS for step in topic[4]]
    rows = [["编号", "名称", "责任单位", "单位", "备注"]]
    for number in range(1, 1_000_001):
        community = county.communities[number % 4]
        rows.append([f"A-{number:07d}", f"{things[number % len(things)]}用具", prose.ORGANISATIONS[number % 20],
                     community.id, prose.STATES[chance.randrange(6)]])
    for site in sites:
        site.record(mechanism)
        site.table("ledgers/wupin/2026.csv", rows)
    return "one ledger of 1,000,000 rows"


def many_cases(seed: int, sites: list) -> str:
    """One workflow with 40,000 cases in one month: each has a page, and 800 pages list them."""
    county = County(1000, seed, communities=4)
    _registers(county, sites)
    name = f"{county.streets[0][0]}-wudan"
    mechanism = next(record for record in county.mechanisms() if record.id == name)
    chance = county._chance("many cases")
    rows = [county.CASE_COLUMNS]
    for number in range(1, 40_001):
        day = datetime.date(2026, 10, 1 + number % 31)
        rows.append(county._case(chance, number, county.communities[number % 4], day))
    for site in sites:
        site.record(mechanism)
        site.table(f"ledgers/{name}/2026-10.csv", rows)
    return "one month with 40,000 cases"


def big_page(seed: int, sites: list) -> str:
    """One page of a megabyte (a little less: the limit is 1 MiB with the front matter)."""
    county = County(1000, seed, communities=4)
    _registers(county, sites)
    chance = county._chance("big")
    voice = prose.Voice(chance, county.communities[0].name, county.communities[0].grids, "11月3日")
    blocks, size = [], 0
    while size < 1_000_000:
        voice.topic = chance.choice(prose.TOPICS)
        block = voice.body([])
        blocks.append(block)
        size += len(block.encode()) + 1
    for site in sites:
        site.record(_notice(county, 0, "\n".join(blocks)))
    return f"one page of {size:,} bytes"


def tiny(seed: int, sites: list) -> str:
    """50,000 files of a sentence in one folder."""
    county = County(1000, seed, communities=4)
    _registers(county, sites)
    for number in range(50_000):
        community = county.communities[number % 4]
        voice = prose.Voice(county._chance("tiny", number), community.name, community.grids, "近日")
        for site in sites:
            site.record(_notice(county, number, voice.paragraph(1, 1) + "\n"))
    return "50,000 notices of a sentence in one folder"


def communities(seed: int, sites: list) -> str:
    """500 communities with all their registers and ledgers, and few notices."""
    county = County(20_000, seed, communities=500)
    write_county(county, 2000, sites)
    return f"500 communities: {county.pages_besides_notices() + 2000} pages"


SHAPES = {"million-rows": million_rows, "many-cases": many_cases, "big-page": big_page, "tiny": tiny, "communities": communities}
