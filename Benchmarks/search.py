#!/usr/bin/env python3
"""Measures Gongshi's search beside Pagefind's, over the same HTML pages.

    search.py [--sizes 1000] [--queries 100] [--cold 20]      generates and builds, then measures
    search.py --site FOLDER                                   measures a site that is built already

Size of the index, indexing, bytes and requests to the first ten results, time on slow 4G, recall and
precision on random substrings. Prints a table and writes it to Benchmarks/RESULTS-search.md.
"""

import argparse
import json
import re
import shlex
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

import measure
from browser import Browser
from measure import note
from pages import Oracle, Server
from run import GONGSHI

PAGEFIND_PAGE = """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><ol id="results"></ol>
<script type="module">
const pagefind = await import("/pagefind/pagefind.js");
await pagefind.init();
const ten = async (query) => {
  const search = await pagefind.search(query);
  return Promise.all(search.results.slice(0, 10).map((result) => result.data()));
};
window.everything = async (query) => {
  const search = await pagefind.search(query);
  return (await Promise.all(search.results.map((result) => result.data()))).map((page) => page.url);
};
const query = new URLSearchParams(location.search).get("q");
if (query) {
  const pages = await ten(query);
  document.getElementById("results").innerHTML = pages.map((page) => `<li><a href="${page.url}">.</a></li>`).join("");
}
window.finished = true;
</script>"""
# Gongshi says how many pages it found as soon as it shows the first of them.
GONGSHI_DONE = "!!document.querySelector('[data-search-results] .search-count')"
GONGSHI_SETTLED = "!document.querySelector('[data-search-results]').hasAttribute('aria-busy')"
GONGSHI_EVERYTHING = """(async () => {
  const links = () => [...document.querySelectorAll("[data-search-results] .search-hits .search-link")];
  for (;;) {
    const more = document.querySelector("[data-search-results] .search-more"), count = links().length;
    if (!more || more.hidden) break;
    more.click();
    for (let i = 0; i < 300 && links().length === count && !more.hidden; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (links().length === count) break;
  }
  return links().map((link) => link.href);
})()"""


class PagefindSearch:
    name = "pagefind"

    def __init__(self, server: Server):
        self.page = f"{server.address}/pagefind-benchmark.html"

    def address(self, query: str) -> str:
        return f"{self.page}?q={quote(query)}"

    def first_results(self, tab, seconds: float) -> float | None:
        return tab.wait("document.querySelectorAll('#results a').length > 0 || window.finished === true", seconds)

    def everything(self, tab, query: str) -> list[str]:
        if tab.evaluate("typeof window.everything") != "function":
            tab.open(self.page)
            tab.wait("typeof window.everything === 'function'")
        return tab.evaluate(f"everything({json.dumps(query)})")


class GongshiSearch:
    name = "gongshi"

    def __init__(self, server: Server):
        self.page = f"{server.address}/search.html"

    def address(self, query: str) -> str:
        return f"{self.page}?q={quote(query)}"

    def first_results(self, tab, seconds: float) -> float | None:
        return tab.wait(GONGSHI_DONE, seconds)

    def everything(self, tab, query: str) -> list[str]:
        """All results: what is shown after the button for more was pressed until it goes."""
        tab.open(self.address(query))
        self.first_results(tab, 10)
        # The first screen is shown before the rest of the ten has come.
        tab.wait(GONGSHI_SETTLED, 10)
        return tab.evaluate(GONGSHI_EVERYTHING)


def counts_as_search(path: str) -> bool:
    """Everything but documents, styles and pictures, which a page without search would load too."""
    return not path.endswith((".html", ".css", ".svg", ".png", ".ico"))


def cold_queries(browser: Browser, server: Server, engine, queries: list[str]) -> dict[str, float] | None:
    sizes, requests, slow = [], [], []
    for query in queries:
        tab = browser.tab()
        server.sent.clear()
        tab.open(engine.address(query))
        if engine.first_results(tab, 15) is None:
            tab.close()
            return None
        tab.wait("false", 0.4)  # What is still on its way for the list of ten.
        tab.close()
        loaded = [size for path, size in server.sent if counts_as_search(path)]
        sizes.append(sum(loaded))
        requests.append(len(loaded))
    server.slow = True
    for query in queries[:7]:
        tab = browser.tab()
        tab.open(engine.address(query))
        slow.append(engine.first_results(tab, 30) or 30)
        tab.close()
    server.slow = False
    return {"KB to the first ten": statistics.median(sizes) / 1000, "largest KB": max(sizes) / 1000,
            "requests": statistics.median(requests), "s on slow 4G, page included": statistics.median(slow)}


def judged(browser: Browser, engine, oracle: Oracle, queries: list[str]) -> dict[str, float]:
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


def works_from_file(browser: Browser, page: Path, query: str) -> str:
    tab = browser.tab()
    tab.open(f"{page.as_uri()}?q={quote(query)}")
    shown_there = GONGSHI_DONE if page.name == "search.html" else "document.querySelectorAll('#results a').length > 0"
    done = tab.wait(shown_there, 5)
    tab.close()
    return "yes" if done is not None else "no"


def compare(label: str, site: Path, build: measure.Cost | None, peers: measure.Peers, work: Path, options) -> list[str]:
    table: dict[str, dict[str, object]] = {"gongshi": {}, "pagefind": {}}
    missing = []
    files, pages, size = measure.census(site)
    index = site / "pagefind"
    shutil.rmtree(index, ignore_errors=True)
    own = [path for path in site.glob(options.index) if path.is_file()]
    oracle = Oracle(site)
    costs = []
    for _ in range(options.runs):
        shutil.rmtree(index, ignore_errors=True)
        costs.append(measure.run([peers.pagefind, "--site", str(site), "--root-selector", "main", "--output-path",
                                  str(index)], work, work / "pagefind.log"))
    cost = measure.median(costs)
    index_files, _, index_size = measure.census(index)
    table["pagefind"] |= {"index MiB": index_size / 2**20, "index files": index_files, "indexing wall s": cost.wall,
                          "indexing CPU s": cost.cpu, "indexing peak MiB": cost.peak}
    if own:
        table["gongshi"] |= {"index MiB": sum(path.stat().st_size for path in own) / 2**20, "index files": len(own)}
    else:
        missing.append(f"Gongshi's index: no files match {options.index}")
    if build:
        table["gongshi"] |= {"indexing wall s": build.wall, "indexing CPU s": build.cpu,
                             "indexing peak MiB": build.peak}
        if options.phase is not None:
            table["gongshi"]["of it the search index, wall s"] = options.phase
    else:
        missing.append("Gongshi's indexing: the site was built already")

    queries = oracle.queries(options.queries, options.seed)
    cold = oracle.queries(options.cold, options.seed + 1, range(2, 5))
    (site / "pagefind-benchmark.html").write_text(PAGEFIND_PAGE, encoding="utf-8")
    server, browser = Server(site), Browser()
    try:
        for engine in (GongshiSearch(server), PagefindSearch(server)):
            row = table[engine.name]
            page = site / urlsplit(engine.page).path.lstrip("/")
            measured = cold_queries(browser, server, engine, cold) if page.exists() else None
            if measured is None:
                missing.append(f"{engine.name} in the browser: {page.name} is missing or shows no results")
                continue
            row |= measured | judged(browser, engine, oracle, queries)
            row["works from file://"] = works_from_file(browser, page, cold[0])
    finally:
        browser.close()
        server.close()
        (site / "pagefind-benchmark.html").unlink()
        shutil.rmtree(index, ignore_errors=True)
    lines = [f"## {label}", "", f"{pages:,} pages, {len(oracle.texts):,} with text to find; {options.queries} random "
             f"substrings of 1 to 12 characters, {options.cold} cold queries of 2 to 4", "",
             "| | gongshi | pagefind | pagefind : gongshi |", "|---|---:|---:|---:|"]
    for name in dict.fromkeys([*table["pagefind"], *table["gongshi"]]):
        ours, theirs = table["gongshi"].get(name), table["pagefind"].get(name)
        ratio = f"{theirs / ours:.1f}" if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)) and ours \
            and name not in ("recall", "precision", "exactly right", "nothing right") else ""
        lines.append(f"| {name} | {shown(ours)} | {shown(theirs)} | {ratio} |")
    lines += ["", "Gongshi's indexing is the whole cold build, so an upper bound; the line of the search index is its own part."]
    lines += [f"**Not measured:** {reason}." for reason in missing]
    return lines + [""]


def search_phase(log: Path) -> float | None:
    """Wall seconds that a build's own table of times gives to the search index."""
    line = re.search(r"^search +(\d+)$", log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    return int(line[1]) / 1e6 if line else None


def shown(value) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}" if value < 10 else f"{value:.1f}"
    return str(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--site", type=Path, help="a built site; nothing is generated")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--cold", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--index", default="search/**/*", help="where Gongshi's index lies, in the site")
    parser.add_argument("--gongshi", default=GONGSHI)
    parser.add_argument("--work", type=Path, default=measure.CACHE / "search")
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "RESULTS-search.md")
    options = parser.parse_args()

    peers = measure.install_peers()
    options.work.mkdir(parents=True, exist_ok=True)
    lines = ["# Results of the search benchmark", "", *[f"- {line}" for line in measure.machine(options.work)],
             f"- {peers.pagefind_version}", ""]
    jobs = [options.site] if options.site else [int(size) for size in options.sizes.split(",")]
    for job in jobs:
        if options.site:
            # A copy, so that nothing is ever written into somebody's site.
            site = options.work / "site"
            shutil.rmtree(site, ignore_errors=True)
            shutil.copytree(job, site)
            table = compare(job.name, site, None, peers, options.work, options)
        else:
            folder = options.work / f"{job}-pages"
            subprocess.run([sys.executable, str(Path(__file__).parent / "generate.py"), str(folder), "--pages",
                            str(job)], check=True, stdout=subprocess.DEVNULL)
            site, source = folder / "out", folder / "gongshi"
            shutil.rmtree(site, ignore_errors=True)
            command = shlex.split(options.gongshi.format(
                root=shlex.quote(str(measure.ROOT)), site=shlex.quote(str(source)), out=shlex.quote(str(site))))
            log = folder / "gongshi.log"
            build = measure.run([*command, "--timings"], folder, log, {"XDG_CACHE_HOME": str(folder / "caches")})
            options.phase = search_phase(log)
            table = compare(f"{job:,} pages", site if site.exists() else source / "public", build, peers, folder,
                            options)
            shutil.rmtree(folder)
        print("\n".join(table), flush=True)
        lines += table
        options.results.write_text("\n".join(lines), encoding="utf-8")
    note(f"written to {options.results}")


if __name__ == "__main__":
    main()
