#!/usr/bin/env python3
"""Measures Gongshi beside Hugo, and Hugo with Pagefind, on the same county.

    run.py [--sizes 1000,10000,100000] [--runs 5] [--shapes tiny,big-page] [--quick]

Prints tables of medians and paired ratios and writes them to Benchmarks/RESULTS.md.
"""

import argparse
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import measure
from measure import Cost, Failed, note
from shapes import SHAPES

GONGSHI = "{root}/.build/release/gongshi build --site {site} --out {out} --as-of 2026-11-21"
SCENARIOS = ["cold", "nothing changed", "one notice changed", "one ledger row changed", "one template changed"]
# Pagefind indexes the whole site every time, so its cost is measured once cold and once for an edit.
WITH_PAGEFIND = {"cold", "one notice changed"}


class Builder:
    """A generator with its own sources and output."""

    def __init__(self, name: str, command: list[str], site: Path, out: Path, caches: list[Path]):
        self.name, self.command, self.site, self.out, self.caches = name, command, site, out, caches
        self.log = site.parent / f"{name}.log"
        self.environment = {"HUGO_CACHEDIR": str(site.parent / "caches" / "hugo"),
                            "XDG_CACHE_HOME": str(site.parent / "caches")}

    def forget(self) -> None:
        for folder in [self.out, site_caches(self.site), *self.caches]:
            set_aside(folder)
        (self.site / ".hugo_build.lock").unlink(missing_ok=True)

    def build(self) -> Cost:
        # What is still on its way to the disk would slow whoever comes next.
        subprocess.run(["sync"], check=False)
        # Gongshi remembers nothing of a build whose sources changed within one tick of the clock before it;
        # nobody edits and builds within twenty thousandths of a second.
        time.sleep(0.05)
        return measure.run(self.command, self.site, self.log, self.environment)


def set_aside(folder: Path) -> None:
    """Moves a folder out of the way, to be deleted when all is measured.

    On ext4 without a journal, making files soon after many were deleted is ten times slower, for everybody.
    """
    if folder.exists():
        aside = folder.parent / "aside"
        aside.mkdir(exist_ok=True)
        folder.rename(aside / str(len(list(aside.iterdir()))))


def site_caches(site: Path) -> Path:
    return site.parent / "caches" / site.name


class Edits:
    """Changes the same thing in both sites, to a new value each time."""

    def __init__(self, work: Path):
        self.gongshi, self.hugo = work / "gongshi", work / "hugo"
        self.count = 0
        content = self.gongshi / "content"
        notices = sorted(path for path in (content / "bulletins").rglob("*.md")
                         if "\n类型: notice\n" in path.read_text(encoding="utf-8"))
        self.notice = notices[len(notices) // 2].relative_to(self.gongshi) if notices else None
        ledgers = sorted((content / "ledgers").glob("*-wudan/2026-11.csv")) or sorted(
            (content / "ledgers").glob("*/*.csv"))
        self.ledger = ledgers[0].relative_to(content) if ledgers else None
        template = measure.ROOT / "site-templates" / "bulletin.mustache"
        (self.gongshi / "site-templates").mkdir(exist_ok=True)
        shutil.copy(template, self.gongshi / "site-templates")
        self.originals: dict[Path, str] = {}

    def _change(self, path: Path, change) -> None:
        if path not in self.originals:
            self.originals[path] = path.read_text(encoding="utf-8")
        path.write_text(change(self.originals[path]), encoding="utf-8")

    def apply(self, scenario: str) -> str | None:
        """The text that marks the change; None if there is nothing of the kind to change."""
        self.count += 1
        if scenario == "nothing changed":
            return ""
        if scenario == "one notice changed" and self.notice:
            mark = f"补充说明第{self.count}次修订"
            for site in (self.gongshi, self.hugo):
                self._change(site / self.notice, lambda text: f"{text}\n{mark}。\n")
            return mark
        if scenario == "one ledger row changed" and self.ledger:
            mark = f"更新第{self.count}次"
            self._change(self.gongshi / "content" / self.ledger, lambda text: self._row(text, mark))
            self._change(self.hugo / "assets" / str(self.ledger).lower(), lambda text: self._row(text, mark))
            return mark
        if scenario == "one template changed":
            mark = f'data-edit="{self.count}"'
            for path in (self.gongshi / "site-templates" / "bulletin.mustache",
                         self.hugo / "layouts" / "bulletins" / "page.html"):
                self._change(path, lambda text: text.replace("<article class=", f"<article {mark} class=", 1))
            return mark
        return None

    @staticmethod
    def _row(text: str, mark: str) -> str:
        head, *rows = text.splitlines()
        names = head.split(",")
        column = next(index for index, name in enumerate(names) if name in ("事项", "名称", "对象"))
        cells = rows[len(rows) // 2].split(",")
        cells[column] += mark
        rows[len(rows) // 2] = ",".join(cells)
        return "\n".join([head, *rows]) + "\n"


class Comparison:
    """All runs at one size or shape."""

    def __init__(self, label: str, arguments: list[str], options, peers: measure.Peers):
        self.label, self.peers = label, peers
        self.work = options.work / label.replace(",", "").replace(" ", "-")
        set_aside(self.work)
        self.work.mkdir(parents=True)
        generator = [sys.executable, str(Path(__file__).parent / "generate.py"), str(self.work), *arguments]
        self.sources = subprocess.run(generator, check=True, capture_output=True, text=True).stdout.strip()
        note(f"{label}: {self.sources}")
        site = self.work / "gongshi"
        out = self.work / "gongshi-out"
        command = options.gongshi.format(
            root=shlex.quote(str(measure.ROOT)), site=shlex.quote(str(site)), out=shlex.quote(str(out)))
        if "{out}" not in options.gongshi:
            out = site / "public"
        self.gongshi = Builder("gongshi", shlex.split(command), site, out,
                               [self.work / "caches" / "gongshi", site / ".gongshi", site / ".cache"])
        hugo_out = self.work / "hugo-out"
        self.hugo = Builder("hugo", [peers.hugo, "--quiet", "--destination", str(hugo_out)], self.work / "hugo",
                            hugo_out, [self.work / "caches" / "hugo", self.work / "hugo" / "resources"])
        self.builders = [builder for builder in (self.gongshi, self.hugo) if builder.name not in options.without]
        self.has_pagefind = "pagefind" not in options.without and self.hugo in self.builders
        self.edits = Edits(self.work)
        self.costs: dict[tuple[str, str], list[Cost]] = {}
        self.remarks: list[str] = []
        self.census: dict[str, tuple[int, int, int]] = {}

    def measure(self, runs: int) -> None:
        for number in range(runs):
            for builder in self.builders:
                builder.forget()
            for scenario in SCENARIOS:
                mark = "" if scenario == "cold" else self.edits.apply(scenario)
                if mark is None:
                    continue
                # In turn, and each first in every other run.
                order = self.builders if number % 2 == 0 else self.builders[::-1]
                for builder in order:
                    self._record(scenario, builder.name, builder.build)
                if self.has_pagefind and scenario in WITH_PAGEFIND:
                    self._record(scenario, "pagefind", self._pagefind)
                if number == 0:
                    self._look(scenario, mark)
            self._floor()
            note(f"{self.label}: run {number + 1} of {runs}")

    def _record(self, scenario: str, name: str, action) -> None:
        try:
            self.costs.setdefault((scenario, name), []).append(action())
        except Failed as failure:
            raise SystemExit(f"{self.label}, {scenario}, {name}: {failure}") from None

    def _pagefind(self) -> Cost:
        index = self.work / "pagefind"
        set_aside(index)
        subprocess.run(["sync"], check=False)
        cost = measure.run([self.peers.pagefind, "--site", str(self.hugo.out), "--output-path", str(index)],
                           self.work, self.work / "pagefind.log")
        if "pagefind" not in self.census:
            self.census["pagefind"] = measure.census(index)
        return cost

    def _look(self, scenario: str, mark: str) -> None:
        """Whether the output shows what was changed."""
        for builder in self.builders:
            if scenario == "cold":
                self.census[builder.name] = measure.census(builder.out)
            elif mark:
                pages = measure.pages_holding(builder.out, mark)
                self.remarks.append(f"{scenario}: {pages} pages of {builder.name} show it"
                                    + ("" if pages else " – **the change does not reach the output**"))

    def _floor(self) -> None:
        """`cat` of all sources and `cp -r` of the output, of Gongshi if it runs, else of Hugo."""
        builder = self.builders[0]
        copy = self.work / "copy"
        set_aside(copy)
        subprocess.run(["sync"], check=False)
        sources = builder.site / "content"
        cat = ["/bin/sh", "-c", f"find {shlex.quote(str(sources))} -type f -print0 | xargs -0 cat > /dev/null"]
        self.costs.setdefault(("floor", "cat"), []).append(measure.run(cat, self.work, self.work / "cat.log"))
        self.costs.setdefault(("floor", "cp"), []).append(
            measure.run(["cp", "-r", str(builder.out), str(copy)], self.work, self.work / "cp.log"))

    # Tables

    def of(self, scenario: str, name: str) -> list[Cost]:
        costs = self.costs.get((scenario, name), [])
        if name == "hugo+pagefind":
            return [a + b for a, b in zip(self.of(scenario, "hugo"), self.of(scenario, "pagefind"))]
        if name == "floor":
            return [a + b for a, b in zip(self.of("floor", "cat"), self.of("floor", "cp"))]
        return costs

    def table(self) -> list[str]:
        names = ["gongshi", "hugo", "hugo+pagefind", "floor"]
        lines = [f"## {self.label}", "", self.sources, ""]
        for name, (files, pages, size) in self.census.items():
            lines.append(f"- {name}: {files:,} files, {pages:,} pages, {size / 2**20:.1f} MiB")
        lines += [f"- {remark}" for remark in self.remarks]
        counts = [self.census[builder.name][1] for builder in self.builders]
        if len(counts) == 2 and abs(counts[0] - counts[1]) > 0.02 * counts[1]:
            lines.append(f"- **Not the same number of pages: {counts[0]:,} and {counts[1]:,}; ratios of time are "
                         "not fair.**")
        lines += ["", "| scenario | measure | " + " | ".join(names) + " | hugo : gongshi | hugo+pagefind : gongshi |",
                  "|---|---|" + "---:|" * (len(names) + 2)]
        for scenario in SCENARIOS:
            for what, unit in (("wall", "s"), ("cpu", "s"), ("peak", "MiB")):
                cells = [self._cell(self.of(scenario, name), what) for name in names]
                ratios = [self._ratio(self.of(scenario, name), self.of(scenario, "gongshi"), what)
                          for name in ("hugo", "hugo+pagefind")]
                lines.append(f"| {scenario} | {what} {unit} | " + " | ".join(cells + ratios) + " |")
        ratio = self._ratio(self.of("cold", "gongshi"), self.of("cold", "floor"), "cpu")
        other = self._ratio(self.of("cold", "hugo"), self.of("cold", "floor"), "cpu")
        lines += ["", f"CPU, cold, against the floor (`cat` + `cp -r`): gongshi {ratio}, hugo {other}", ""]
        return lines

    @staticmethod
    def _cell(costs: list[Cost], what: str) -> str:
        if not costs:
            return "–"
        value = getattr(measure.median(costs), what)
        return f"{value:.0f}" if what == "peak" else f"{value:.3f}"

    @staticmethod
    def _ratio(costs: list[Cost], base: list[Cost], what: str) -> str:
        pairs = [(getattr(a, what), getattr(b, what)) for a, b in zip(costs, base)]
        if not pairs or any(b <= 0 for _, b in pairs):
            return "–"
        ratio = statistics.median(a / b for a, b in pairs)
        return f"{ratio:.1f}" if ratio >= 3 else f"{ratio:.2f}"


def growth(comparisons: list[Comparison]) -> list[str]:
    lines = ["## Cost of a page as the site grows", "", "| pages | program | wall µs | CPU µs | peak KiB |",
             "|---:|---|---:|---:|---:|"]
    for comparison in comparisons:
        for builder in comparison.builders:
            cost, pages = measure.median(comparison.of("cold", builder.name)), comparison.census[builder.name][1]
            lines.append(f"| {pages:,} | {builder.name} | {cost.wall / pages * 1e6:.0f} | "
                         f"{cost.cpu / pages * 1e6:.0f} | {cost.peak * 1024 / pages:.1f} |")
    return lines + [""]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--shapes", default="", help="of " + ", ".join(SHAPES))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="1,000 pages, two runs")
    parser.add_argument("--without", default="", help="leave out gongshi, hugo or pagefind")
    parser.add_argument("--work", type=Path, default=measure.CACHE / "work")
    parser.add_argument("--gongshi", default=GONGSHI, help="the command; {root}, {site} and {out} are filled in")
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "RESULTS.md")
    parser.add_argument("--keep", action="store_true", help="keep the sites in the work folder")
    options = parser.parse_args()
    if options.quick:
        options.sizes, options.runs = "1000", 2

    peers = measure.install_peers()
    options.work.mkdir(parents=True, exist_ok=True)
    floor = measure.measuring_floor(options.work)
    comparisons = []
    jobs = [(f"{int(size):,} pages", ["--pages", size]) for size in options.sizes.split(",") if size]
    jobs += [(shape, ["--shape", shape]) for shape in options.shapes.split(",") if shape]
    lines = [
        "# Results of the benchmark", "",
        "Medians of paired runs; ratios are medians of the ratios of each pair. How to read it: `README.md`.", "",
        *[f"- {line}" for line in measure.machine(options.work)], f"- {peers.hugo_version}",
        f"- {peers.pagefind_version}", f"- command: `Benchmarks/run.py {' '.join(shown(sys.argv[1:]))}`",
        f"- {options.runs} runs each; a program that does nothing measures {floor.wall * 1000:.1f} ms, "
        f"{floor.cpu * 1000:.1f} ms CPU, {floor.peak:.0f} MiB", "",
    ]
    for label, arguments in jobs:
        comparison = Comparison(label, arguments, options, peers)
        comparison.measure(options.runs)
        comparisons.append(comparison)
        table = comparison.table()
        print("\n".join(table), flush=True)
        lines += table
        options.results.write_text("\n".join(lines + growth(comparisons)), encoding="utf-8")
    if not options.keep:
        for comparison in comparisons:
            shutil.rmtree(comparison.work)
        shutil.rmtree(options.work / "aside", ignore_errors=True)
    print("\n".join(growth(comparisons)))
    note(f"written to {options.results}")


def shown(arguments: list[str]) -> list[str]:
    """The arguments without folders of this machine."""
    return [Path(argument).name if argument.startswith("/") else argument for argument in arguments]


if __name__ == "__main__":
    main()
