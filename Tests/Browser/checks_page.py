"""What a page does in the browser: complaints, requests, reflow, shifts, sizes; and without scripts."""
import contextlib
import os
import re
import threading

from cdp import ProtocolError
from checks_files import WHOLE_PAGE
from server import SiteServer

# Elements that reach past the right edge, the outermost first.
WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= window.innerWidth) return null;
  const found = Array.from(document.body.querySelectorAll('*')).filter(e => {
    const box = e.getBoundingClientRect();
    if (box.width === 0 || box.right <= edge + 1) return false;
    for (let p = e.parentElement; p; p = p.parentElement)
      if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(p).overflowX) && p !== document.body) return false;
    return true;
  }).slice(0, 2).map(e => e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined
    ? '.' + e.className.trim().split(/\\s+/).join('.') : ''));
  return {width: document.documentElement.scrollWidth, found: found};
}"""

# Things to tap that are too small: controls by the project's rule, other links by WCAG 2.2 (24 px).
SMALL_TARGETS = """(least) => {
  const controls = 'button, input:not([type=hidden]), select, summary, nav.nav a, .tools a, .chips a, .call, .tool, .pager a, .page-tools a, label[for]';
  const name = e => e.tagName.toLowerCase() + (e.className ? '.' + e.className.trim().split(/\\s+/).join('.') : '');
  const where = e => name(e.parentElement) + ' > ' + name(e);
  const bad = {};
  document.querySelectorAll('a[href], button, input, select, summary, label[for]').forEach(e => {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    if (!e.checkVisibility({visibilityProperty: true}) || box.width <= 1 || box.height <= 1) return;
    if (e.closest('.hush, .skip, svg, [hidden]')) return;
    const closed = e.closest('details:not([open])');
    if (closed && !e.closest('summary')) return;
    const control = e.matches(controls);
    if (e.matches('label') && !control) return;
    if (!control && style.display === 'inline') return;
    // The label of a radio button or a box to tick is part of what one taps.
    if (e.matches('[type=radio], [type=checkbox]') && e.labels.length && e.labels[0].getBoundingClientRect().height + 0.5 >= least) return;
    const height = control ? least : 24, width = control && e.matches('button, input, select') ? least : 24;
    if (box.height + 0.5 < height || (box.width + 0.5 < width && control))
      bad[where(e)] = Math.floor(box.width) + '×' + Math.floor(box.height) + ' < ' + width + '×' + height;
  });
  return bad;
}"""

# Visible text smaller than the elder edition allows, as large as it is shown: a chart shrinks with its letters.
SMALL_TEXT = """(least) => {
  const bad = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest('script, .hush, .skip, option')) continue;
    if (!e.checkVisibility({visibilityProperty: true})) continue;
    const style = getComputedStyle(e), chart = e.closest('svg');
    const size = parseFloat(style.fontSize) * (chart ? chart.getScreenCTM().a : 1);
    const named = e.tagName.toLowerCase() + (e.className && !chart ? '.' + e.className.trim().split(/\\s+/).join('.') : '');
    if (size + 0.01 < least) bad[named + ' in ' + (e.closest('[class]') || e).getAttribute('class')] = 'text of ' + size + ' px';
    else if (e.matches('p, li, dd') && parseFloat(style.lineHeight) / size < 1.3) bad[named] = 'lines of ' + style.lineHeight + ' at ' + size + ' px';
  }
  return bad;
}"""

PICTURES = """() => Promise.all(Array.from(document.images).map(image => {
  image.loading = 'eager';
  const told = () => image.naturalWidth > 0 ? null : image.getAttribute('src');
  if (image.complete) return told();
  return new Promise(done => { image.onload = image.onerror = () => done(told()); setTimeout(() => done(told()), 5000); });
})).then(all => all.filter(Boolean))"""

TEXT = "() => document.querySelector('main') ? document.querySelector('main').innerText.replace(/\\s+/g, '') : ''"

# What only scripts make true must not be seen without them.
STALE_NOW = """() => Array.from(document.querySelectorAll('[data-duty], [data-publicity], .page-tools, [data-setgrid], [hidden]'))
  .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().height > 0)
  .map(e => e.tagName.toLowerCase() + '.' + e.className + ' “' + e.innerText.slice(0, 20) + '”')"""


def over_pages(browser, pages, work, tabs=2):
    """Calls `work(tab, page)` for each page, with two tabs side by side."""
    rest, lock = list(pages), threading.Lock()
    broken = []

    def run():
        tab = browser.tab()
        try:
            while True:
                with lock:
                    if not rest:
                        return
                    page = rest.pop(0)
                try:
                    work(tab, page)
                except Exception as error:  # told by the thread that waits
                    broken.append(ProtocolError(f"{page.path}: {error}"))
                    return
        finally:
            tab.close()

    threads = [threading.Thread(target=run, daemon=True) for _ in range(tabs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]


def check_loading(report, site, browser, address, named, pages):
    """Complaints, requests, shifts, pictures, weight on a phone, from one of the two ways to open a site."""
    over_http = address.startswith("http")  # a file has no size on the wire
    with report.check(f"{site.name}: {named}: no complaint, no request elsewhere, pictures load") as quiet, \
            report.check(f"{site.name}: {named}: nothing moves after the first paint") as still, \
            contextlib.ExitStack() as stack:
        if over_http:
            light = stack.enter_context(
                report.check(f"{site.name}: {named}: what a phone loads at first ≤ {WHOLE_PAGE} bytes"))
        heaviest = []

        def look(tab, page):
            tab.size(390, 844)
            tab.open(address + page.path)
            total = int(sum(tab.received.values()))
            broken = [] if page.kind == "not-found" else tab.apply(PICTURES)
            for check in (quiet, still):
                check.count()
            for url in tab.requests:
                if not url.startswith((address, "data:")) and not url.startswith("blob:"):
                    quiet.fail(page.path, f"request to {url[:120]}")
            for complaint in tab.complaints + [f"policy: {p}" for p in tab.run("window.__policy")]:
                if "favicon.ico" not in complaint:
                    quiet.fail(page.path, re.sub(r"https?://127[^/]*|file://" + re.escape(site.root), "", complaint))
            for source in broken:
                quiet.fail(page.path, f"picture {source} does not load")
            told_of_shifts(still, tab, page)
            if over_http:
                heaviest.append((total, page.path))
                light.count()
                if total > WHOLE_PAGE:
                    light.fail(page.path, f"{total} bytes")

        over_pages(browser, pages, look)
        if heaviest:
            light.note(f"heaviest: {max(heaviest)[0]} bytes, {max(heaviest)[1]}")


# Columns of a table find their width as its rows come in. Less than a third of what is held good (0.1) is no move.
STILL = 0.03


def told_of_shifts(check, tab, page):
    shifts = tab.run("window.__shifts")
    if sum(shift["value"] for shift in shifts) < STILL:
        return
    for shift in shifts:
        for moved in shift["moved"][:1] or [{"node": "something", "how": ""}]:
            check.fail(f"{page.path} ({moved['how']})", f"{moved['node']} moves")


def check_slow_line(report, site, browser, pages):
    with report.check(f"{site.name}: on a slow line: what is being read stays where it is") as still, \
            SiteServer(site.root, slow=True) as server:
        def look(tab, page):
            for width, fragment in ((390, ""), (1280, ""), (1280, "#elder")):
                tab.size(width, 844)
                # From one fragment of a page to another nothing is loaded.
                tab.open("about:blank")
                tab.open(server.address + page.path + fragment)
                still.count()
                told_of_shifts(still, tab, page)

        over_pages(browser, pages, look)


# A table of many columns that has less than the sheet it stands on.
PRESSED = """() => Array.from(document.querySelectorAll('.body > .wide'))
  .filter(e => e.checkVisibility() && e.clientWidth < e.closest('article').clientWidth - 90)
  .map(e => e.innerText.trim().slice(0, 12) + ': ' + e.clientWidth + ' px')"""


def check_room(report, site, browser, address):
    pages = [p for p in site.real_pages() if b'class="scroll wide' in p.data and b'class="body' in p.data]
    with report.check(f"{site.name}: at 1440 px a wide table has the whole sheet") as check:
        def look(tab, page):
            tab.size(1440, 900)
            tab.open(address + page.path)
            check.count()
            for table in tab.apply(PRESSED):
                check.fail(page.path, table)

        if not pages:
            return check.skip("no text quotes a wide table")
        over_pages(browser, pages[:6], look)


def check_question(report, site, browser, address):
    """What a query brings comes where room was kept for it."""
    pages = [p for p in site.real_pages() if p.kind == "search"]
    with report.check(f"{site.name}: an address with a query: nothing moves while results come") as check:
        def look(tab, page):
            for width, fragment in ((390, ""), (1280, ""), (390, "#elder"), (1280, "#elder")):
                tab.size(width, 844)
                tab.open("about:blank")
                tab.open(address + page.path + "?q=%E7%A4%BE%E5%8C%BA" + fragment)
                found = tab.until("document.querySelector('[data-search-filters] select, .search-hit + .search-hit')", 5)
                tab.until("document.querySelector('[data-search-filters] select')", 5)
                tab.settle()
                check.count()
                check.expect(found, page.path, "no result for 社区")
                told_of_shifts(check, tab, page)

        if not pages:
            return check.skip("no search page")
        over_pages(browser, pages, look)


def elder(tab, on):
    tab.apply("(on) => { document.documentElement.classList.toggle('elder', on); }", on)
    tab.settle()


def check_sizes(report, site, browser, address, pages):
    with report.check(f"{site.name}: no sideways scrolling (320 px in three editions; 200 % text)") as reflow, \
            report.check(f"{site.name}: controls ≥ 44 px (elder 60), links ≥ 24 px") as targets, \
            report.check(f"{site.name}: elder edition: text ≥ 24 px, lines ≥ 1.3") as text:

        def narrow(tab, page, named):
            reflow.count(1, "views")
            wide = tab.apply(WIDE)
            if wide:
                reflow.fail(page.path, f"{named}: {', '.join(wide['found']) or 'the page'} is too wide")

        def look(tab, page):
            tab.font_size(16)
            tab.size(320, 640)
            tab.open(address + page.path)
            narrow(tab, page, "320 px")
            told(targets, page, tab.apply(SMALL_TARGETS, 44), "")
            tab.run("document.documentElement.classList.add('large')")
            narrow(tab, page, "320 px, large text")
            tab.run("document.documentElement.classList.remove('large')")
            elder(tab, True)
            narrow(tab, page, "320 px, elder")
            told(targets, page, tab.apply(SMALL_TARGETS, 60), "elder: ")
            told(text, page, tab.apply(SMALL_TEXT, 24), "")
            elder(tab, False)
            tab.font_size(32)
            for width in (360, 640, 768, 1280):
                tab.size(width, 800)
                narrow(tab, page, f"{width} px, 200 % text")
            tab.font_size(16)

        def told(check, page, bad, named):
            check.count()
            for element, trouble in bad.items():
                check.fail(page.path, f"{named}{element}: {trouble}")

        over_pages(browser, pages, look)


def check_without_scripts(report, site, browser, address, pages):
    with report.check(f"{site.name}: without scripts: all content, no stale “now”") as check:

        def look(tab, page):
            tab.size(390, 844)
            tab.allow_scripts(True)
            tab.open(address + page.path)
            scripted = tab.apply(TEXT)
            tab.allow_scripts(False)
            tab.open(address + page.path)
            plain = tab.apply(TEXT)
            check.count()
            # Print and copy are a dozen characters that only scripts can make work.
            if len(plain) < len(scripted) * 0.9 - 12 and "search" not in page.kind:
                check.fail(page.path, f"{len(plain)} characters of text, with scripts {len(scripted)}")
            if len(plain) < 10:
                check.fail(page.path, "shows no content")
            for seen in tab.apply(STALE_NOW):
                check.fail(page.path, f"shows {seen}, which only a script can make true")
            tab.allow_scripts(True)

        over_pages(browser, pages, look)


def check_elder_without_scripts(report, site, browser, address, pages):
    """The links of the page's head lead to the same editions by their anchors alone."""
    with report.check(f"{site.name}: without scripts: #elder, #large, #night change the page") as check:
        def look(tab, page):
            tab.size(390, 844)
            tab.media("light")
            tab.allow_scripts(False)
            facts = {}
            for anchor in ("", "#elder", "#large", "#night"):
                tab.open("about:blank")
                tab.open(address + page.path + anchor)
                facts[anchor] = tab.apply("""() => { const p = document.querySelector('.page');
                  return p && {size: parseFloat(getComputedStyle(p).fontSize), paper: getComputedStyle(p).backgroundColor}; }""")
            tab.allow_scripts(True)
            if None in facts.values():
                return
            check.expect(facts["#elder"]["size"] >= 24, page.path, f"#elder: text of {facts['#elder']['size']} px")
            check.expect(facts["#large"]["size"] > facts[""]["size"], page.path, "#large: text is not larger")
            check.expect(facts["#night"]["paper"] != facts[""]["paper"], page.path, "#night: paper is not darker")

        over_pages(browser, pages, look)


def file_address(site):
    return "file://" + os.path.join(site.root, "")
