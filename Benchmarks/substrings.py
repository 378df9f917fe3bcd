#!/usr/bin/env python3
"""What random substrings of a built site cost, and whether they find what is there.

The site's own scripts run in Node.js, which is some hundred times quicker than a browser: enough for the one
query in a hundred that costs most.
    substrings.py OUTPUT [--count 720] [--seed 1] [--dearest 10]
"""

import argparse
import json
import random
import re
import subprocess
from collections import Counter
from pathlib import Path

from pages import LISTS, MainText, folded


class ShownText(MainText):
    """With what a template sets beside a word drawn apart from it."""

    def handle_starttag(self, tag, attributes):
        if tag in ("small", "span"):
            self.present.append(" ")
        super().handle_starttag(tag, attributes)


def read(folder: Path) -> dict[str, list[str]]:
    """The blocks of text of each page that is no list, as they stand there."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        reader = ShownText()
        reader.feed(path.read_text(encoding="utf-8"))
        if not LISTS.search(name) and not reader.noindex:
            pages[name] = [" ".join(block.split()) for block in reader.blocks]
    return pages


def drawn(pages: dict[str, list[str]], count: int, seed: int) -> list[str]:
    """Substrings of 1 to 12 characters, as many of each length, with their marks and spaces."""
    chance, names, found = random.Random(seed), sorted(pages), []
    while len(found) < count:
        length = len(found) % 12 + 1
        blocks = pages[chance.choice(names)]
        block = chance.choice(blocks) if blocks else ""
        if len(block) >= length:
            start = chance.randrange(len(block) - length + 1)
            query = block[start:start + length]
            if folded(query):
                found.append(query)
    return found


PARTS = re.compile(r"[\s\"“”„＂「」『』]+")
CASE = re.compile(r"[第年号单件条例项起宗\d\W]+")


def spread(values: list[int]) -> str:
    values = sorted(values)
    return " / ".join(f"{values[min(len(values) - 1, int(len(values) * share))] / 1024:.1f}" for share in (0.5, 0.95, 1))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("output", type=Path)
    options.add_argument("--count", type=int, default=720)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--dearest", type=int, default=10)
    given = options.parse_args()
    pages = read(given.output)
    texts = {name: "\n".join(map(folded, blocks)) for name, blocks in pages.items()}
    answer = subprocess.run(["node", Path(__file__).with_name("substrings.js"), given.output], check=True, text=True,
                            input=json.dumps(drawn(pages, given.count, given.seed)), stdout=subprocess.PIPE)
    results = json.loads(answer.stdout)
    costs = [one["repeat"] for one in results]
    print("cold KB, median / 95 of 100 / largest:", spread([one["cold"] for one in results]))
    print("repeat KB:", spread(costs), f"({sum(cost <= 35 * 1024 for cost in costs) / len(costs):.1%} within 35)")
    rounds = Counter(one["rounds"] for one in results)
    print("serial:", "; ".join(f"{trips}: {rounds[trips] / len(results):.1%}" for trips in sorted(rounds)))
    nothing = [one["query"] for one in results if not one["pages"]]
    print("nothing found:", len(nothing), *map(repr, nothing[:given.dearest]))
    # White space parts words, which may stand anywhere in a page; what may be the number of a case leads to it.
    wrong = [one["query"] for one in results if not CASE.fullmatch(one["query"]) for page in one["pages"]
             if page in texts and not all(folded(word) in texts[page] for word in PARTS.split(one["query"]))]
    print("pages that do not hold it:", len(wrong), *map(repr, wrong[:given.dearest]))
    for one in sorted(results, key=lambda one: -one["repeat"])[:given.dearest]:
        print(f"{one['repeat'] / 1024:6.1f} KB {one['lists']:2} lists {one['records']:3} records {one['query']!r}")


if __name__ == "__main__":
    main()
