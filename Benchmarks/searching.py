"""What the benchmark of the search measures in the browser, and the queries it asks."""

import random
import statistics
from dataclasses import dataclass, field

from measure import note
from pages import Oracle
from urllib.parse import urlsplit

LATENCY = 0.06
PINYIN = ["tingche", "wangge", "wuye", "shequ", "dianti", "lajitong", "zhiban", "gongshi", "jumin", "jiedao"]
TRADITIONAL = str.maketrans(
    "网业员电楼单长门务区维办议费时间报东书记调设实证级动会党车满际处开关问题应请",
    "網業員電樓單長門務區維辦議費時間報東書記調設實證級動會黨車滿際處開關問題應請")
FULL_WIDTH = str.maketrans({chr(code): chr(code + 0xFEE0) for code in [*range(0x30, 0x3A), *range(0x61, 0x7B)]})


def queries_by_kind(oracle: Oracle, count: int, seed: int) -> dict[str, list[str]]:
    """Random substrings by length, and the same words as people also write them."""
    chance = random.Random(seed)

    def cut(lengths, test=lambda text: True) -> list[str]:
        found: list[str] = []
        for more in range(1, 200):
            found += [text for text in oracle.queries(50, seed * 1000 + more, lengths)
                      if test(text) and text not in found]
            if len(found) >= count:
                break
        return found[:count]

    changed = cut(range(2, 7), lambda text: text.translate(TRADITIONAL) != text)
    digits = cut(range(2, 9), lambda text: any(sign.isdigit() for sign in text))
    pairs = [f"{one} {other}" for one, other in zip(cut([2]), cut([3]))]
    return {"1 character": cut([1]), "2 to 4": cut(range(2, 5)), "5 to 8": cut(range(5, 9)), "9 to 12": cut(range(9, 13)),
            "titles": chance.sample(oracle.titles, min(count, len(oracle.titles))), "two words": pairs,
            "traditional": [text.translate(TRADITIONAL) for text in changed],
            "full width": [text.translate(FULL_WIDTH) for text in digits], "pinyin": PINYIN[:count]}


def counts_as_search(path: str) -> bool:
    """Everything but documents, styles, pictures and what a page without search would load too."""
    return not path.endswith((".html", ".css", ".svg", ".png", ".ico", "/prefs.js", "/site.js"))


def depth(spans: list[tuple[float, float]]) -> int:
    """How many requests wait for one another: one that begins when another is done may have waited for it."""
    depths: list[int] = []
    spans = sorted(spans)
    for begin, _ in spans:
        depths.append(1 + max((depths[place] for place in range(len(depths)) if spans[place][1] <= begin), default=0))
    return max(depths, default=0)


@dataclass
class Costs:
    """Of some queries of one kind."""
    cold: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    repeat: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    trips: list[int] = field(default_factory=list)


def ask_all(browser, server, engine, queries: list[str]) -> Costs | None:
    """Each query in a browser that has seen nothing, and the next one after it in the same page."""
    costs = Costs()
    server.latency = LATENCY
    for query, other in zip(queries, queries[1:] + queries[:1]):
        tab = browser.tab()
        server.sent.clear()
        tab.open(engine.address(query))
        if engine.first_results(tab, 20) is None or engine.settled(tab) is None:
            tab.close()
            return None
        tab.wait("false", 0.25)  # What comes after the results.
        sent = [one for one in server.sent if counts_as_search(one.path)]
        after = engine.after_the_ten(tab, sent)
        loaded = [one for one in sent if one not in after]
        costs.cold.append(sum(one.size for one in loaded))
        costs.after.append(sum(one.size for one in after))
        costs.requests.append(len(loaded))
        costs.trips.append(depth(engine.spans(tab, loaded)))
        server.sent.clear()
        engine.ask(tab, other)
        tab.wait("false", 0.05)
        engine.settled(tab)
        tab.wait("false", 0.1)
        costs.repeat.append(sum(one.size for one in server.sent))
        tab.close()
    server.latency = 0.0
    return costs


def slow_seconds(browser, server, engine, queries: list[str]) -> list[float]:
    """From the query to the first result on slow 4G, the page standing by."""
    seconds = []
    for query in queries:
        tab = browser.tab()
        engine.stand_by(tab)
        server.slow = True
        engine.ask(tab, query)
        seconds.append(engine.first_results(tab, 30) or 30)
        server.slow = False
        tab.close()
    return seconds


def warm_milliseconds(browser, engine, queries: list[str], throttle: int) -> list[float]:
    """The second asking of each query in one page: what the processor alone takes."""
    tab = browser.tab()
    engine.stand_by(tab)
    tab.call("Emulation.setCPUThrottlingRate", {"rate": throttle})
    taken = [engine.warm(tab, query) for query in queries]
    tab.close()
    return taken


def judged(browser, engine, oracle: Oracle, queries: list[str]) -> dict[str, float]:
    """Recall and precision, each the mean over the queries, and how many sets were exactly right."""
    tab = browser.tab()
    recalls, precisions, exact, empty = [], [], 0, 0
    for query in queries:
        found = {urlsplit(address).path.lstrip("/") for address in engine.everything(tab, query)}
        found &= oracle.texts.keys()
        right = oracle.holding(query)
        if found != right and engine.name == "gongshi":
            note(f"{query}: missing {sorted(right - found)[:3]}, wrong {sorted(found - right)[:3]}")
        hits = len(found & right)
        recalls.append(hits / len(right))
        if found:
            precisions.append(hits / len(found))
        exact += found == right
        empty += hits == 0
    tab.close()
    return {"recall": statistics.mean(recalls), "precision": statistics.mean(precisions) if precisions else 0,
            "exactly right": exact / len(queries), "nothing right": empty / len(queries)}


def works_from_file(browser, engine, page, query: str) -> str:
    tab = browser.tab()
    tab.open(f"{page.as_uri()}?q={query}")
    done = tab.wait("document.querySelectorAll('[data-search-results] a, #results a').length > 0", 5)
    tab.close()
    return "no" if done is None else "yes"


