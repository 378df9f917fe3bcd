"""Pictures of every page kind for human eyes, and what a printer and a scanner make of the pages."""
import base64
import os
import re
import shutil
import subprocess
import tempfile

from checks_page import elder, over_pages

VIEWS = {
    "phone": (390, "light", False), "phone-dark": (390, "dark", False), "phone-elder": (390, "light", True),
    "desktop": (1280, "light", False), "desktop-dark": (1280, "dark", False),
}
TALLEST = 6000
# Between the margins of an A4 sheet, upright and across, and what reaches over them or over its neighbour.
PRINTED_WIDTH = 658
CUT = """() => Array.from(document.querySelectorAll('main table, main td, main svg, main img, main dl, main pre'))
  .filter(e => e.checkVisibility() && e.clientWidth
    && (e.getBoundingClientRect().right > (getComputedStyle(e.closest('.scroll') || e).page === 'across' ? 1017 : innerWidth + 1)
    || (e.tagName === 'TD' && e.scrollWidth > e.clientWidth + 2)))
  .slice(0, 3).map(e => e.tagName.toLowerCase() + ' ' + (e.innerText || '').trim().slice(0, 12))"""


def take_screens(report, site, browser, address, pages, folder):
    os.makedirs(folder, exist_ok=True)
    with report.check(f"{site.name}: screenshots and prints in {folder}") as check:
        def look(tab, page):
            name = f"{page.kind.replace(' ', '-')}--{page.path[:-5].replace('/', '_')}"
            for view, (width, scheme, old) in VIEWS.items():
                tab.size(width, 900)
                tab.media(scheme)
                tab.open(address + page.path)
                elder(tab, old)
                save(os.path.join(folder, f"{name}--{view}.png"), picture(tab, width))
                check.count(1, "pictures")
            tab.media("light")
            tab.open(address + page.path)
            pdf = os.path.join(folder, f"{name}--print.pdf")
            save(pdf, print_of(tab))
            pictures_of(pdf, pdf[:-4], resolution=60, last=3)

        over_pages(browser, pages, look)


def picture(tab, width):
    tall = tab.run("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(tall, TALLEST), "scale": 1}
    shot = tab.call("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


def print_of(tab):
    made = tab.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False, paperWidth=8.27, paperHeight=11.69)
    return base64.b64decode(made["data"])


def save(path, data):
    with open(path, "wb") as file:
        file.write(data)


def pictures_of(pdf, prefix, resolution, last=99):
    subprocess.run(["pdftoppm", "-png", "-r", str(resolution), "-l", str(last), pdf, prefix], check=True, timeout=120)


def check_print(report, site, browser, address, pages):
    """Each page prints without what only a screen needs, and nothing is cut at the right edge."""
    with report.check(f"{site.name}: print: no menus, no empty sheet, dark screens print on white") as check:
        if not shutil.which("pdftotext"):
            return check.skip("pdftotext is not installed (Debian package: poppler-utils)")

        def look(tab, page):
            tab.size(1280, 900)
            tab.media("light", "print")
            tab.open(address + page.path)
            # A browser prints as if by daylight; what the reader chose on the page stays chosen.
            tab.run("document.documentElement.classList.add('dark')")
            shown = tab.run("Array.from(document.querySelectorAll('.nav, .tools, .page-tools, form[role=search]'))"
                            ".filter(e => e.checkVisibility()).map(e => e.className || e.tagName)")
            check.expect(not shown, page.path, f"prints {shown}")
            ink = tab.run("getComputedStyle(document.querySelector('main p, main h1, main') || document.body).color")
            light = [int(float(n)) for n in re.findall(r"[\d.]+", ink)[:3]]
            check.expect(sum(light) < 330, page.path, f"prints in {ink} where the reader chose dark")
            tab.size(PRINTED_WIDTH, 900)
            for cut in tab.apply(CUT):
                check.fail(page.path, f"prints {cut} past the right edge")
            with tempfile.TemporaryDirectory() as folder:
                pdf = os.path.join(folder, "page.pdf")
                save(pdf, print_of(tab))
                sheets = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, timeout=60)
                texts = sheets.stdout.decode("utf-8", "replace").split("\f")[:-1]
                empty = [i + 1 for i, text in enumerate(texts) if not text.strip()]
                check.expect(not empty, page.path, "prints an empty sheet")
            tab.media("light")

        over_pages(browser, pages, look)


def check_posters(report, site, browser, address):
    """A poster fits its sheets, and its QR code, printed, decodes to the address that stands beside it."""
    pages = [p for p in site.real_pages() if p.kind in ("poster", "plate") or b'class="poster' in p.data]
    with report.check(f"{site.name}: posters: the printed QR code decodes to the page's address") as check:
        if not pages:
            return check.skip("no poster in this folder (name the folder that `gongshi poster --out` wrote)")
        if not shutil.which("zbarimg"):
            return check.skip("zbarimg is not installed (Debian package: zbar-tools)")

        def look(tab, page):
            tab.size(900, 1200)
            tab.open(address + page.path)
            told = tab.run("document.body.innerText")
            with tempfile.TemporaryDirectory() as folder:
                pdf = os.path.join(folder, "poster.pdf")
                save(pdf, print_of(tab))
                pictures_of(pdf, os.path.join(folder, "sheet"), resolution=200)
                images = [os.path.join(folder, n) for n in sorted(os.listdir(folder)) if n.endswith(".png")]
                done = subprocess.run(["zbarimg", "--quiet", "--raw", *images], capture_output=True, timeout=120)
            codes = done.stdout.decode("utf-8", "replace").split()
            check.expect(bool(codes), page.path, "no QR code could be decoded from the print")
            flat = "".join(told.split())
            for code in codes:
                check.expect(code.startswith("http") and re.sub(r"^https?://", "", code) in flat, page.path,
                             f"the code says {code}, which does not stand on the sheet")

        over_pages(browser, pages, look)
