"""The scripts that remember and help: editions, my grid, filters, copying, search, the keyboard."""


def check_editions(report, site, tab, address, named):
    pages = [p for p in site.real_pages() if b"data-pref=" in p.data]
    with report.check(f"{site.name}: script: elder, large and dark are remembered and taken back, {named}") as check:
        if len(pages) < 2:
            return check.skip("fewer than two pages offer the editions")
        first, second = pages[0], pages[-1]
        tab.media("light")
        tab.size(390, 844)
        tab.open(address + first.path)
        for name, number in (("elder", "size"), ("large", "size"), ("dark", "paper")):
            plain = look_of(tab)
            press(tab, name)
            changed = look_of(tab)
            check.expect(changed[number] != plain[number], first.path, f"{name}: a tap changes nothing")
            check.expect(is_on(tab, name), first.path, f"{name}: not marked as chosen (aria-current)")
            tab.open(address + second.path)
            check.expect(look_of(tab)[number] == changed[number], second.path, f"{name}: forgotten on the next page")
            check.expect(is_on(tab, name), second.path, f"{name}: not marked as chosen on the next page")
            press(tab, name)
            check.expect(look_of(tab)[number] == plain[number], second.path, f"{name}: a second tap does not undo")
            tab.open(address + first.path)
            check.expect(look_of(tab)[number] == plain[number], first.path, f"{name}: undoing was forgotten")
        tab.media("dark")
        tab.open(address + first.path)
        night = look_of(tab)["paper"]
        press(tab, "dark")
        check.expect(look_of(tab)["paper"] != night, first.path, "dark: cannot be left where the device is dark")
        press(tab, "dark")
        tab.media("light")
        tab.run("localStorage.setItem('gongshi.prefs', '{nonsense')")
        tab.open(address + first.path)
        check.expect(not tab.run("__policy.length") and not tab.complaints, first.path, "stumbles over broken storage")


def press(tab, name):
    tab.run(f"document.querySelector('[data-pref={name}]').click()")
    tab.settle()


def is_on(tab, name):
    return tab.run(f"document.querySelector('[data-pref={name}]').getAttribute('aria-current') === 'true'")


def look_of(tab):
    return tab.apply("""() => { const s = getComputedStyle(document.querySelector('.page'));
      return {size: s.fontSize, paper: s.backgroundColor}; }""")


def check_grid(report, site, tab, address, named):
    grids = [p for p in site.real_pages() if b"data-setgrid" in p.data]
    homes = [p for p in site.real_pages() if b"data-mygrid" in p.data]
    with report.check(f"{site.name}: script: my grid is set, remembered, replaced, cleared, {named}") as check:
        if len(grids) < 2 or not homes:
            return check.skip("needs two pages of grids and a page that shows “my grid”")
        home = homes[0]
        tab.size(390, 844)
        for page in grids[:2]:
            tab.open(address + page.path)
            title = tab.run("document.querySelector('[data-setgrid]').dataset.title")
            check.expect(tab.run("document.querySelector('[data-setgrid]').checkVisibility()"), page.path,
                         "the button is not shown")
            tab.run("document.querySelector('[data-setgrid]').click()")
            done = "(b => b.textContent === b.dataset.done && b.getAttribute('aria-pressed') === 'true')"
            check.expect(tab.run(done + "(document.querySelector('[data-setgrid]'))"), page.path,
                         "the button does not say that the grid is set")
            tab.open(address + home.path)
            shown = tab.run("Array.from(document.querySelectorAll('a.mine')).map(a => [a.href, a.innerText])")
            check.expect([s[0] for s in shown][:1] == [address + page.path], home.path, f"shows {shown} for {page.path}")
            check.expect(any(title in s[1] for s in shown), home.path, f"does not name {title}: {shown}")
        tab.open(address + grids[1].path)
        pressed = tab.run("document.querySelector('[data-setgrid]').getAttribute('aria-pressed')")
        check.expect(pressed == "true", grids[1].path, "a set grid is not shown as set when one comes back")
        tab.run("document.querySelector('[data-setgrid]').click()")
        tab.open(address + home.path)
        left = tab.run("document.querySelectorAll('a.mine').length")
        check.expect(left == 0, grids[1].path, "a second tap does not clear the grid; there is no other way to clear it")
        tab.run("localStorage.setItem('gongshi.grid', JSON.stringify({code: 1, title: '<b>x', path: 'javascript:alert(1)'}))")
        tab.open(address + home.path)
        bad = tab.run("Array.from(document.querySelectorAll('a')).filter(a => a.protocol === 'javascript:').length")
        check.expect(bad == 0 and not tab.complaints, home.path, "believes an address that was put into storage")


ROWS = """() => { const box = document.querySelector('[data-filter]');
  return Array.from(box.querySelectorAll('tbody tr, .entry')).map(e => ({text: e.textContent, seen: e.checkVisibility()})); }"""

FIND = """(text) => { const field = document.querySelector('input.find');
  field.value = text; field.dispatchEvent(new Event('input')); }"""


def check_filters(report, site, tab, address):
    pages = [p for p in site.real_pages() if b"data-filter=" in p.data]
    with report.check(f"{site.name}: script: filters narrow long tables and shelves") as check:
        tried = 0
        for page in pages:
            if tried >= 6:
                break
            tab.open(address + page.path)
            tab.run("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
            rows = tab.apply(ROWS)
            if len(rows) < 8 or not tab.run("!!document.querySelector('input.find')"):
                continue
            tried += 1
            wanted = rows[-1]["text"].split()[0][:6]
            tab.apply(FIND, wanted)
            after = tab.apply(ROWS)
            check.expect(after[-1]["seen"], page.path, f"“{wanted}” hides the row it stands in")
            hidden = [r["text"] for r in after if squeezed(wanted) in squeezed(r["text"]) and not r["seen"]]
            check.expect(not hidden, page.path, f"“{wanted}” hides rows that hold it")
            tab.apply(FIND, "没有这样的词")
            check.expect(not any(r["seen"] for r in tab.apply(ROWS)), page.path, "a word that stands nowhere hides nothing")
            check.expect(tab.run("(s => !!s && !!s.innerText.trim())(document.querySelector('[role=status]'))"), page.path, "no count is said")
            tab.apply(FIND, "")
            check.expect([r["seen"] for r in tab.apply(ROWS)] == [r["seen"] for r in rows], page.path, "clearing does not bring all back")
        if not tried:
            check.skip("no table or shelf of eight rows with a filter")


def squeezed(text):
    return "".join(text.split()).lower()


def check_copy(report, site, tab, address):
    pages = [p for p in site.real_pages() if b"data-copy=" in p.data]
    with report.check(f"{site.name}: script: copy link copies the page's address, and says so") as check:
        if not pages:
            return check.skip("no page has a button to copy its address")
        for page in pages[:1] + pages[-1:]:
            tab.open(address + page.path + "#main")
            tab.run("document.addEventListener('copy', () => { const f = document.activeElement; window.__copied = "
                    "f && f.value !== undefined ? f.value.slice(f.selectionStart, f.selectionEnd) : String(getSelection()); })")
            seen = tab.run("(b => { b.click(); return [b.checkVisibility(), b.textContent === b.dataset.copy]; })"
                           "(document.querySelector('[data-copy]'))")
            copied = tab.run("window.__copied")
            check.expect(seen == [True, True], page.path, f"shown and answered: {seen}")
            check.expect(copied == address + page.path, page.path, f"copied {copied}")


def check_search(report, site, tab, address, named):
    pages = [p for p in site.real_pages() if p.kind == "search"]
    forms = [p for p in site.real_pages() if b'role="search"' in p.data and p.kind != "search"]
    with report.check(f"{site.name}: script: the search form leads to findings, {named}") as check:
        if not pages or not forms:
            return check.skip("no search page, or no form that leads there")
        form = next((p for p in forms if p.kind == "home"), forms[0])
        tab.open(address + form.path)
        tab.loaded.clear()
        tab.run("(f => { f.q.value = '社区'; f.querySelector('button').click(); })(document.querySelector('form[role=search]'))")
        tab.wait_for_load()
        check.expect(tab.run("location.href").startswith(address + pages[0].path), form.path,
                     f"the form leads to {tab.run('location.href')}")
        found = tab.until("document.querySelectorAll('main li a[href], main article a[href]').length > 0")
        check.expect(found, pages[0].path, "no finding for 社区")
        if found:
            link = tab.run("document.querySelector('main li a[href], main article a[href]').href")
            path = link.split("#")[0].split("?")[0][len(address):]
            check.expect(path in site.files, pages[0].path, f"the first finding leads to {path}, which does not exist")
        check.expect(not tab.complaints, pages[0].path, f"complains: {tab.complaints[:2]}")
        outside = [u for u in tab.requests if not u.startswith((address, "data:"))]
        check.expect(not outside, pages[0].path, f"asks elsewhere: {outside[:2]}")


def check_keyboard(report, site, tab, address, pages):
    with report.check(f"{site.name}: keyboard: the skip link comes first, is seen, and leads to the text; focus is seen") as check:
        for page in pages:
            if b'class="skip"' not in page.data:
                continue
            tab.size(390, 844)
            tab.open(address + page.path)
            key(tab, "Tab", 9)
            first = tab.run("(e => [e.className, e.getBoundingClientRect().height > 20])(document.activeElement)")
            check.expect(first == ["skip", True], page.path, f"the first stop is {first}")
            key(tab, "Tab", 9)
            ring = tab.run("(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)(getComputedStyle(document.activeElement))")
            check.expect(ring, page.path, "the second stop shows no outline")


def key(tab, name, code):
    for kind in ("keyDown", "keyUp"):
        tab.call("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code)
    tab.settle()
