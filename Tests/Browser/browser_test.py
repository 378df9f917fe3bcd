"""Checks built sites in a real browser. Usage: Scripts/browser-test [options] [SITE_OUTPUT_DIR…]

Each folder is a built site (or the output of `gongshi poster`). Without one, the example site is built.

  (nothing)       all files; in the browser two pages or more of every kind
  --quick         the same, axe-core on a phone only: for the time between two edits
  --all           every page in the browser, and one page of every kind through the whole matrix of axe-core
  --screens DIR   saves pictures of every page kind: phone, desktop, elder, dark, print
  --only WORD     only checks of the file, page, axe, script or print group (may be repeated)
  --verbose       every finding
  --self-test     proves on a site full of faults that each check can fail

The Nu HTML checker and axe-core are fetched once into ~/.cache/gongshi-browser-test, pinned by checksum.
Without network they are told as “not run”; with REQUIRE_VALIDATORS=1 that is a failure.
"""
import os
import signal
import sys

import bad_site
import checks_axe
import checks_clock
import checks_files
import checks_page
import checks_scripts
import screens
from cdp import Browser, ProtocolError
from checks_page import file_address
from pages import BuiltSite
from report import Report
from server import SiteServer
from validators import AXE, NU

GROUPS = ("file", "page", "axe", "script", "print")


class Wanted:
    """The command line, understood."""

    def __init__(self, words):
        self.all = self.quick = self.verbose = self.self_test = False
        self.screens, self.only, self.folders = None, set(), []
        rest = list(words)
        while rest:
            word = rest.pop(0)
            name, equals, value = word.partition("=")
            if name in ("--all", "--quick", "--verbose", "--self-test"):
                setattr(self, name[2:].replace("-", "_"), True)
            elif name in ("--screens", "--only"):
                if not equals:
                    value = rest.pop(0) if rest else sys.exit(f"{name} needs a value")
                if name == "--screens":
                    self.screens = value
                elif value not in GROUPS:
                    sys.exit(f"--only takes one of {', '.join(GROUPS)}")
                else:
                    self.only.add(value)
            elif name in ("-h", "--help"):
                sys.exit(print(__doc__))
            elif word.startswith("-"):
                sys.exit(f"unknown option {word}; see --help")
            else:
                self.folders.append(word)
        for folder in self.folders:
            if not os.path.isdir(folder):
                sys.exit(f"{folder} is not a folder")

    def has(self, group):
        return not self.only or group in self.only


def check_site(report, wanted, browser, folder):
    site = BuiltSite(folder)
    if not site.pages:
        with report.check(f"{folder}: is a built site") as check:
            check.fail(folder, "holds no .html file")
        return
    kinds = ", ".join(f"{len(site.kinds[k])} {k}" for k in sorted(site.kinds))
    report.say(f"# {folder}: {len(site.pages)} pages: {kinds}")
    sample = site.sample(2)
    pages = site.real_pages() if wanted.all else site.sample(4)
    if wanted.has("file"):
        check_files(report, site)
    with SiteServer(site.root) as server:
        if wanted.has("page"):
            checks_page.check_loading(report, site, browser, server.address, "below a sub-path", pages)
            checks_page.check_loading(report, site, browser, file_address(site), "from file://", pages)
            checks_page.check_slow_line(report, site, browser, site.sample(1))
            checks_page.check_room(report, site, browser, server.address)
            checks_page.check_question(report, site, browser, server.address)
            checks_page.check_sizes(report, site, browser, server.address, pages)
            checks_page.check_without_scripts(report, site, browser, server.address, pages)
            checks_page.check_elder_without_scripts(report, site, browser, server.address, site.sample(1))
        if wanted.has("axe"):
            check_axe(report, wanted, site, browser, server.address, sample)
        if wanted.has("script"):
            check_scripts(report, site, browser, server.address)
        if wanted.has("print"):
            screens.check_print(report, site, browser, server.address, sample)
            screens.check_posters(report, site, browser, server.address)
        if wanted.screens:
            into = os.path.join(wanted.screens, site.name) if len(wanted.folders) > 1 else wanted.screens
            screens.take_screens(report, site, browser, server.address, sample, into)


def check_files(report, site):
    checks_files.check_markup(report, site, *NU.path())
    checks_files.check_links(report, site)
    checks_files.check_clicks(report, site)
    checks_files.check_policy(report, site)
    checks_files.check_first_view(report, site)
    checks_files.check_weight(report, site)
    checks_files.check_old_browsers(report, site)


def check_axe(report, wanted, site, browser, address, sample):
    library, trouble = AXE.path()
    corners = checks_axe.corners()

    def run(pages, views, named):
        checks_axe.check_axe(report, site, browser, address, pages, library, trouble, views, named)

    run(sample, corners[:1], "on a phone")
    if not wanted.quick:
        run(site.sample(1), corners[1:], "elder, dark, wide and 200 % text, a page of each kind")
    if wanted.all:
        run(site.real_pages(), [checks_axe.view(390)], "every page on a phone")
        run(site.sample(1), checks_axe.whole_matrix(), "the whole matrix, a page of each kind")


def check_scripts(report, site, browser, server_address):
    for address, named in ((server_address, "below a sub-path"), (file_address(site), "from file://")):
        tab = browser.tab()
        checks_scripts.check_search(report, site, tab, address, named)
        checks_clock.check_duty(report, site, tab, address, named)
        checks_scripts.check_editions(report, site, tab, address, named)
        checks_scripts.check_grid(report, site, tab, address, named)
        tab.close()
    tab = browser.tab()
    checks_clock.check_publicity(report, site, tab, server_address)
    checks_clock.check_past(report, site, tab, server_address)
    checks_clock.check_age(report, site, tab, server_address)
    checks_scripts.check_filters(report, site, tab, server_address)
    checks_scripts.check_copy(report, site, tab, server_address)
    checks_scripts.check_keyboard(report, site, tab, server_address, site.sample(1))
    tab.close()


def main():
    wanted = Wanted(sys.argv[1:])
    # Stopped from outside, the browser and its temporary folder go too.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    report = Report(sys.stdout, shown=10000 if wanted.verbose else 12)
    try:
        browser = Browser()
    except ProtocolError as error:
        print(error)
        return 5
    try:
        if wanted.self_test:
            return bad_site.self_test(check_site, wanted, browser, Report)
        report.say(f"# {browser.version}")
        for folder in wanted.folders:
            check_site(report, wanted, browser, folder)
    finally:
        browser.close()
    report.close()
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
