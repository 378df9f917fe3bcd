"""axe-core at WCAG 2.2 AA, over editions, colour schemes, widths and text sizes."""
import itertools

from checks_page import elder, over_pages

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (320, 768, 1280)

# `target-size` is off unless asked for; the elder edition promises contrast 7:1, which is AAA.
RUN = """(tags, elder) => axe.run(document, {
  runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
  rules: {'target-size': {enabled: true}},
}).then(first => !elder ? first.violations : axe.run(document, {
  runOnly: {type: 'rule', values: ['color-contrast-enhanced']}, resultTypes: ['violations'],
}).then(second => first.violations.concat(second.violations)))
 .then(all => all.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0, 40).map(n => ({
   target: n.target.join(' '), why: (n.any.concat(n.all, n.none)[0] || {}).message || ''}))})))"""


def check_axe(report, site, browser, address, pages, library, trouble, views, named):
    """Each page goes through each of the `views`."""
    with report.check(f"{site.name}: axe-core WCAG 2.2 AA, {named}") as check:
        if not library:
            return check.miss(trouble)
        with open(library, encoding="utf-8") as file:
            source = file.read()

        def look(tab, page):
            tab.size(1280, 900)
            tab.font_size(16)
            tab.media("light")
            tab.open(address + page.path)
            tab.run(source + ";0")
            for view in views:
                apply_view(tab, view)
                check.count(1, "runs")
                for found in tab.apply(RUN, TAGS, view["elder"]):
                    for node in found["nodes"]:
                        check.fail(f"{page.path} ({told(view)})",
                                   f"{found['id']}: {node['target']}: {node['why'] or found['help']}")

        over_pages(browser, pages, look)


def apply_view(tab, view):
    tab.font_size(32 if view["double"] else 16)
    tab.size(view["width"], 900)
    tab.media(view["scheme"])
    elder(tab, view["elder"])


def told(view):
    words = [f"{view['width']} px", view["scheme"]]
    words += ["elder"] * view["elder"] + ["200 % text"] * view["double"]
    return ", ".join(words)


def view(width=320, scheme="light", elder=False, double=False):
    return {"width": width, "scheme": scheme, "elder": elder, "double": double}


def whole_matrix():
    """Two schemes, two editions, three widths, and 200 % text: 24 views."""
    return [view(*v) for v in itertools.product(WIDTHS, ("light", "dark"), (False, True), (False, True))]


def corners():
    """Four views that hold every value of the matrix once."""
    return [view(320, "light"), view(768, "dark", True), view(1280, "dark"), view(1280, "light", True, True)]
