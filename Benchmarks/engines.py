"""The two searches as the benchmark uses them, each in a page of its own."""

import json
from urllib.parse import quote

PAGEFIND_PAGE = """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><ol id="results"></ol>
<script type="module">
const pagefind = await import("/pagefind/pagefind.js");
await pagefind.init();
const ten = async (query) => {
  const search = await pagefind.search(query);
  return Promise.all(search.results.slice(0, 10).map((result) => result.data()));
};
window.ask = async (query) => {
  window.finished = false;
  document.getElementById("results").innerHTML = "";
  const pages = await ten(query);
  document.getElementById("results").innerHTML = pages.map((page) => `<li><a href="${page.url}">.</a></li>`).join("");
  window.finished = true;
};
window.warm = async (query) => {
  await ten(query);
  const begin = performance.now();
  await ten(query);
  return performance.now() - begin;
};
window.everything = async (query) => {
  const search = await pagefind.search(query);
  return (await Promise.all(search.results.map((result) => result.data()))).map((page) => page.url);
};
const query = new URLSearchParams(location.search).get("q");
if (query) await window.ask(query);
window.finished = true;
</script>"""
BOX = "document.querySelector('[data-search-results]')"
GONGSHI_EVERYTHING = """(async () => {
  const links = () => [...document.querySelectorAll("[data-search-results] .search-hits .search-link")];
  for (;;) {
    const more = document.querySelector("[data-search-results] .search-more"), count = links().length;
    if (!more || more.hidden) break;
    more.click();
    for (let i = 0; i < 1500 && links().length === count && !more.hidden; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (links().length === count) break;
  }
  return links().map((link) => link.href);
})()"""
GONGSHI_WARM = """(async (query) => {
  const index = window.benchmarkIndex = window.benchmarkIndex || await gongshiSearch.open("");
  await index.search(query);
  const begin = performance.now();
  await index.search(query);
  return performance.now() - begin;
})"""


class Search:
    """What both have in common: a page, and a deep link to an answer."""

    def __init__(self, server, path: str):
        self.page = f"{server.address}/{path}"

    def address(self, query: str) -> str:
        return f"{self.page}?q={quote(query)}"


class PagefindSearch(Search):
    name = "pagefind"

    def __init__(self, server):
        super().__init__(server, "pagefind-benchmark.html")

    def spans(self, tab, sent) -> list[tuple[float, float]]:
        """By the server, since its worker is not seen in the page: of a queue for a connection it knows nothing."""
        return [(one.begin, one.end) for one in sent]

    def after_the_ten(self, tab, sent) -> list:
        return []

    def stand_by(self, tab) -> None:
        tab.open(self.page)
        tab.wait("window.finished === true", 30)

    def ask(self, tab, query: str) -> None:
        tab.evaluate(f"void ask({json.dumps(query)})")

    def first_results(self, tab, seconds: float) -> float | None:
        return tab.wait("document.querySelectorAll('#results a').length > 0 || window.finished === true", seconds)

    def settled(self, tab) -> float | None:
        return tab.wait("window.finished === true", 30)

    def warm(self, tab, query: str) -> float:
        return tab.evaluate(f"warm({json.dumps(query)})")

    def everything(self, tab, query: str) -> list[str]:
        if tab.evaluate("typeof window.everything") != "function":
            self.stand_by(tab)
        return tab.evaluate(f"everything({json.dumps(query)})")


class GongshiSearch(Search):
    name = "gongshi"
    # What comes when the ten are shown already: the values to narrow them by.
    later = ("search-filters.js", "filters.js")

    def __init__(self, server):
        super().__init__(server, "search.html")

    def _times(self, tab, sent) -> list[tuple[str, float, float]]:
        """When the page asked for each file and when it had it."""
        names = {one.path.rsplit("/", 1)[-1] for one in sent}
        return [(name, begin, end) for name, begin, end in (
            (address.split("?")[0].rsplit("/", 1)[-1], begin, end) for address, begin, end in tab.evaluate(
                "performance.getEntriesByType('resource').map((e) => [e.name, e.startTime, e.responseEnd])"))
            if name in names]

    def spans(self, tab, sent) -> list[tuple[float, float]]:
        return [(begin, end) for _, begin, end in self._times(tab, sent)]

    def after_the_ten(self, tab, sent) -> list:
        """What was asked for when all else was there, by the page's own account."""
        times = self._times(tab, sent)
        shown = max((end for name, _, end in times if name not in self.later), default=0)
        names = {name for name, begin, _ in times if name in self.later and begin >= shown}
        return [one for one in sent if one.path.rsplit("/", 1)[-1] in names]

    def stand_by(self, tab) -> None:
        """The page with its box in focus: the manifest is there, nothing was asked."""
        tab.open(self.page)
        tab.wait("!!window.gongshiSearch && !!document.querySelector('#q')", 30)
        tab.evaluate("document.querySelector('#q').focus()")
        tab.wait("performance.getEntriesByType('resource').some((e) => /manifest\\.js/.test(e.name))", 30)

    def ask(self, tab, query: str) -> None:
        """Types; the page itself waits 150 ms for another sign."""
        tab.evaluate(f"(box => {{ box.textContent = ''; const q = document.querySelector('#q');"
                     f" q.value = {json.dumps(query)}; q.dispatchEvent(new Event('input', {{bubbles: true}})); }})({BOX})")

    def first_results(self, tab, seconds: float) -> float | None:
        """It says how many pages it found as soon as it shows the first of them."""
        return tab.wait(f"!!{BOX}.querySelector('.search-count')", seconds)

    def settled(self, tab) -> float | None:
        return tab.wait(f"!!{BOX}.querySelector('.search-count') && !{BOX}.hasAttribute('aria-busy')", 30)

    def warm(self, tab, query: str) -> float:
        return tab.evaluate(f"({GONGSHI_WARM})({json.dumps(query)})")

    def everything(self, tab, query: str) -> list[str]:
        """All results: what is shown after the button for more was pressed until it goes."""
        tab.open(self.address(query))
        self.settled(tab)
        tab.wait("!!document.querySelector('.search-more, .search-suggestion, .search-phone')", 5)
        return tab.evaluate(GONGSHI_EVERYTHING)
