#!/usr/bin/env python3
"""Measures Gongshi's search beside Pagefind's, over the same HTML pages.

    search.py [--sizes 1000,10000] [--queries 100] [--cold 12]   generates and builds, then measures
    search.py --sizes "" --flat 100000                           only bytes of first queries, without Pagefind
    search.py --site FOLDER                                      measures a site that is built already

Bytes, requests and round trips by kind of query, time on slow 4G, warm queries, recall and precision on
random substrings, indexing, and what one page more changes. Writes Benchmarks/RESULTS-search.md.
"""

import argparse
import hashlib
import re
import shlex
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import measure
import searching
from browser import Browser
from engines import PAGEFIND_PAGE, GongshiSearch, PagefindSearch
from measure import note
from pages import Oracle, Server
from run import GONGSHI

# Judged are queries with so many pages at most: results are asked for ten by ten until there are no more.
JUDGED = 500
NEW_PAGE = """---
标题: 关于临时调整便民服务时间的通知
类型: notice
单位: {unit}
日期: 2026-11-20
来源: 县党建办
状态: published
审签: [{{经办: 社区文书, 时间: "2026-11-20 08:30"}}, {{复核: 社区副书记, 时间: "2026-11-20 09:30"}}, {{签发: 社区党委书记, 时间: "2026-11-20 10:30"}}]
保密审查: 是
---
便民服务窗口本周六照常开放，办理居住证请带身份证原件，咨询电话见公示栏。
"""


def percentile(values: list, share: float):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def shown(value) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}" if value < 10 else f"{value:.1f}"
    return str(value)


def spread(values: list[float]) -> str:
    return " / ".join(f"{value / 1000:.0f}" for value in
                      (statistics.median(values), percentile(values, 0.95), max(values)))


def bytes_table(costs: dict[str, dict[str, searching.Costs]]) -> list[str]:
    lines = ["| query | cold KB, gongshi | pagefind | ratio | repeat KB, gongshi | pagefind | requests | serial |",
             "|---|---:|---:|---:|---:|---:|---:|---:|"]
    both = costs["gongshi"], costs.get("pagefind") or {}
    rows = list(both[0]) + ["all"]
    for costs_of in both:
        if costs_of:
            costs_of["all"] = searching.Costs(*(
                [value for kind in list(costs_of.values()) for value in getattr(kind, name)]
                for name in ("cold", "after", "repeat", "requests", "trips")))
    for kind in rows:
        ours, theirs = both[0][kind], both[1].get(kind)
        ratio = f"{statistics.median(theirs.cold) / statistics.median(ours.cold):.1f}" if theirs else ""
        lines.append(
            f"| {kind} | {spread(ours.cold)} | {spread(theirs.cold) if theirs else '–'} | {ratio} | {spread(ours.repeat)} | "
            f"{spread(theirs.repeat) if theirs else '–'} | "
            + " | ".join(f"{statistics.median(getattr(ours, name)):.0f}, at most {max(getattr(ours, name))}"
                         + (f" ({statistics.median(getattr(theirs, name)):.0f})" if theirs else "")
                         for name in ("requests", "trips")) + " |")
    after = statistics.median(both[0]["all"].after)
    return [*lines, "", "KB are median / 95 of 100 / largest, with heads of answers; in brackets Pagefind's. Cold is until the ten results "
            f"stand there; after them Gongshi loads {after / 1000:.1f} KB more (median): its filters and the button for more.", ""]


def ask_kinds(browser, server, engine, kinds: dict[str, list[str]]) -> dict:
    measured = {}
    for kind, queries in kinds.items():
        note(f"{engine.name}: bytes of {len(queries)} queries: {kind}")
        measured[kind] = searching.ask_all(browser, server, engine, queries)
    return measured


def in_browser(site: Path, oracle: Oracle, options, engines) -> tuple[list[str], dict[str, dict], list[str]]:
    """The table of bytes, further rows for each engine, and what could not be measured."""
    kinds = searching.queries_by_kind(oracle, options.cold, options.seed)
    everyday = kinds["2 to 4"]
    table: dict[str, dict] = {"gongshi": {}, "pagefind": {}}
    costs, missing = {}, []
    (site / "pagefind-benchmark.html").write_text(PAGEFIND_PAGE, encoding="utf-8")
    server, browser = Server(site), Browser()
    try:
        for engine in [made(server) for made in engines]:
            row, page = table[engine.name], site / urlsplit(engine.page).path.lstrip("/")
            measured = ask_kinds(browser, server, engine, kinds) if page.exists() else {"": None}
            failed = [kind for kind, cost in measured.items() if cost is None]
            if failed:
                missing.append(f"{engine.name} in the browser: {page.name} is missing or has no results for {failed}")
                continue
            costs[engine.name] = measured
            note(f"{engine.name}: seconds on slow 4G")
            slow = searching.slow_seconds(browser, server, engine, everyday[:9])
            row["first result on slow 4G, s after the query: median"] = statistics.median(slow)
            row["… slowest"] = max(slow)
            mixed = [query for queries in kinds.values() for query in queries[:4]]
            for throttle in (1, 6):
                note(f"{engine.name}: warm queries at {throttle}x")
                taken = searching.warm_milliseconds(browser, engine, mixed, throttle)
                row[f"warm query, ms, at {throttle}x: median"] = statistics.median(taken)
                row[f"… 95 of 100 at {throttle}x"] = percentile(taken, 0.95)
            if options.queries:
                note(f"{engine.name}: recall and precision of {options.queries} queries")
                row |= searching.judged(browser, engine, oracle, oracle.queries(options.queries, options.seed, most=JUDGED))
            row["works from file://"] = searching.works_from_file(browser, engine, page, everyday[0])
    finally:
        browser.close()
        server.close()
        (site / "pagefind-benchmark.html").unlink()
    return bytes_table(costs) if "gongshi" in costs else [], table, missing


def index_costs(site: Path, build, phase, peers, work: Path, options) -> dict[str, dict]:
    index, log = site / "pagefind", work / "pagefind.log"
    command = [peers.pagefind, "--site", str(site), "--root-selector", "main", "--output-path", str(index)]
    costs = []
    for run in range(options.runs):
        note(f"pagefind: index, run {run + 1} of {options.runs}")
        shutil.rmtree(index, ignore_errors=True)
        costs.append(measure.run(command, work, log))
    cost = measure.median(costs)
    files, _, size = measure.census(index)
    theirs = {"index MiB": size / 2**20, "index files": files, "indexing CPU s": cost.cpu,
              "indexing peak MiB": cost.peak, "indexing wall s": cost.wall}
    own = [path for path in site.glob("search/**/*") if path.is_file()]
    ours = {"index MiB": sum(path.stat().st_size for path in own) / 2**20, "index files": len(own)}
    if build:
        copy = measure.run(["cp", "-r", str(site / "search"), str(work / "copy")], work, work / "cp.log")
        shutil.rmtree(work / "copy")
        ours |= {"indexing CPU s": phase + copy.cpu, "indexing peak MiB": build.peak,
                 "whole cold build: CPU s": build.cpu, "whole cold build: wall s": build.wall}
    return {"gongshi": ours, "pagefind": theirs}


def compare(label: str, site: Path, build, phase, peers, work: Path, options) -> list[str]:
    oracle = Oracle(site)
    engines = [GongshiSearch] + ([PagefindSearch] if peers else [])
    table = index_costs(site, build, phase, peers, work, options) if peers else {"gongshi": {}, "pagefind": {}}
    sizes, rows, missing = in_browser(site, oracle, options, engines)
    shutil.rmtree(site / "pagefind", ignore_errors=True)
    lines = [f"## {label}", "", f"{len(oracle.texts):,} pages with text to find; {options.cold} queries of each kind, "
             f"{options.queries} random substrings of 1 to 12 characters for recall and precision.", "", *sizes,
             "| | gongshi | pagefind | pagefind : gongshi |", "|---|---:|---:|---:|"]
    for name in table:
        table[name] |= rows[name]
    for name in dict.fromkeys([*table["gongshi"], *table["pagefind"]]):
        ours, theirs = table["gongshi"].get(name), table["pagefind"].get(name)
        is_ratio = all(isinstance(value, (int, float)) for value in (ours, theirs)) and ours and name not in (
            "recall", "precision", "exactly right", "nothing right")
        lines.append(f"| {name} | {shown(ours)} | {shown(theirs)} | {f'{theirs / ours:.1f}' if is_ratio else ''} |")
    return [*lines, "", *[f"**Not measured:** {reason}." for reason in missing], ""]


class Site:
    """A generated county and its build."""

    def __init__(self, pages: int, options):
        self.folder = options.work / f"{pages}-pages"
        self.source, self.out, self.log = self.folder / "gongshi", self.folder / "out", self.folder / "gongshi.log"
        note(f"{pages} pages: generating")
        subprocess.run([sys.executable, str(Path(__file__).parent / "generate.py"), str(self.folder), "--pages",
                        str(pages)], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(self.out, ignore_errors=True)
        self.command = shlex.split(options.gongshi.format(
            root=shlex.quote(str(measure.ROOT)), site=shlex.quote(str(self.source)), out=shlex.quote(str(self.out))))

    def build(self, *more: str) -> measure.Cost:
        note(" ".join([f"{self.folder.name}: building", *more]))
        return measure.run([*self.command, *more], self.folder, self.log, {"XDG_CACHE_HOME": str(self.folder / "caches")})

    def index_cpu(self) -> float:
        """Seconds of the index in a build on one core: its wall is what it takes of the processor."""
        self.build("--no-cache", "--jobs", "1", "--timings")
        line = re.search(r"^search +(\d+)$", self.log.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
        return int(line[1]) / 1e6 if line else float("nan")

    def index_digests(self) -> dict[str, bytes]:
        return {str(path.relative_to(self.out)): hashlib.sha256(path.read_bytes()).digest()
                for path in self.out.glob("search/**/*") if path.is_file()}

    def one_page_more(self) -> str:
        """How much of the index a build with one notice more writes anew."""
        before = self.index_digests()
        example = next(iter(sorted((self.source / "content/bulletins/2026-11").glob("c*.md"))))
        unit = re.search(r"^单位: (.+)$", example.read_text(encoding="utf-8"), re.MULTILINE)[1]
        (example.parent / "new-20261120-1.md").write_text(NEW_PAGE.format(unit=unit), encoding="utf-8")
        self.build()
        after = self.index_digests()
        changed = [path for path, digest in after.items() if before.get(path) != digest]
        size = sum((self.out / path).stat().st_size for path in changed)
        return (f"One notice more: {len(changed)} of {len(after)} files of the index are new or changed, {size / 1000:.0f} KB of "
                f"{sum((self.out / path).stat().st_size for path in after) / 1e6:.1f} MB; "
                f"{len(before.keys() - after.keys())} are gone. Changed records: "
                f"{sum('/r' in path for path in changed)} files, shards: {sum('/p' in path for path in changed)}.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--flat", type=int, default=0, help="a large size of which only bytes are measured, of Gongshi alone")
    parser.add_argument("--site", type=Path, help="a built site; nothing is generated")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--cold", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--gongshi", default=GONGSHI)
    parser.add_argument("--work", type=Path, default=measure.CACHE / "search")
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "RESULTS-search.md")
    options = parser.parse_args()

    peers = measure.install_peers()
    options.work.mkdir(parents=True, exist_ok=True)
    lines = ["# Results of the search benchmark", "", *[f"- {line}" for line in measure.machine(options.work)],
             f"- {peers.pagefind_version}", ""]
    jobs = [options.site] if options.site else [int(size) for size in options.sizes.split(",") if size]
    for job in jobs + ([options.flat] if options.flat else []):
        if options.site:
            # A copy, so that nothing is ever written into somebody's site.
            folder = options.work / "site"
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(job, folder)
            table = compare(job.name, folder, None, 0, peers, options.work, options)
            shutil.rmtree(folder)
        else:
            site = Site(job, options)
            build, is_flat = site.build(), job == options.flat
            phase = 0 if is_flat else site.index_cpu()
            table = compare(f"{job:,} pages", site.out, build, phase, None if is_flat else peers, site.folder,
                            argparse.Namespace(**{**vars(options), "queries": 0 if is_flat else options.queries}))
            table += [site.one_page_more(), ""]
            shutil.rmtree(site.folder)
        print("\n".join(table), flush=True)
        lines += table
        options.results.write_text("\n".join(lines), encoding="utf-8")
    note(f"written to {options.results}")


if __name__ == "__main__":
    main()
