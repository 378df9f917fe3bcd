"""The scripts that know the time: duty now and tonight, publicity periods, an old copy."""
import datetime

from clock import CHINA, Clock, instant

MOMENTS = ("2026-11-21 01:00", "2026-11-21 07:59", "2026-11-21 08:00", "2026-11-21 22:00", "2026-11-22 04:59",
           "2026-11-22 05:00", "2027-12-31 12:00")

# Each panel with its shifts, as they stand in the table, and what the panel shows.
DUTY = """() => Array.from(document.querySelectorAll('[data-duty]')).map(box => {
  const table = document.getElementById(box.dataset.duty);
  const names = part => part && part.checkVisibility() ? Array.from(part.querySelectorAll('.who')).map(e => e.innerText.trim()) : null;
  const now = box.querySelector('[data-now]'), night = box.querySelector('[data-tonight]');
  return {
    table: !!table, seen: box.checkVisibility(), now: names(now), tonight: names(night),
    isNext: Array.from(night.querySelectorAll('[data-label]')).map(e => !e.hidden)[1] === true,
    none: now.dataset.none, text: box.innerText,
    marked: table ? Array.from(table.querySelectorAll('[aria-current=time]')).map(e => e.dataset.start) : [],
    today: table ? Array.from(table.querySelectorAll('.today')).map(e => e.dataset.day) : [],
    shifts: table ? Array.from(table.querySelectorAll('tr[data-start]')).map(e => ({
      start: e.dataset.start, end: e.dataset.end, who: e.querySelector('b').textContent.trim()})) : []};
})"""

# A reader who chose the elder edition before, without a trace for the checks that follow.
ELDER = """(get => { Storage.prototype.getItem = function (key) {
  return key === 'gongshi.prefs' ? '{"elder": true}' : get.call(this, key); }; })(Storage.prototype.getItem)"""

PUBLICITY = """() => Array.from(document.querySelectorAll('[data-publicity]')).map(e => ({
  start: e.dataset.start, end: e.dataset.end, counted: e.dataset.counted.split(' ').filter(Boolean),
  before: e.dataset.before, running: e.dataset.running, ended: e.dataset.ended,
  text: e.textContent, seen: e.checkVisibility({visibilityProperty: true})}))"""

AHEAD = """() => Array.from(document.querySelectorAll('[data-until]')).map(e => ({
  until: e.dataset.until, past: e.dataset.past, text: e.textContent}))"""


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(CHINA)


def in_force(shifts, moment):
    return [s["who"] for s in shifts if time_of(s["start"]) <= moment < time_of(s["end"])]


def following(shifts, moment):
    """Who comes on at the next change."""
    starts = [time_of(s["start"]) for s in shifts if time_of(s["start"]) > moment]
    return [s["who"] for s in shifts if starts and time_of(s["start"]) == min(starts)]


def check_duty(report, site, tab, address, named):
    pages = [p for p in site.real_pages() if b"data-duty=" in p.data]
    with report.check(f"{site.name}: script: on duty now and tonight, at {len(MOMENTS)} moments, {named}") as check:
        if not pages:
            return check.skip("no page shows who is on duty")
        chosen = pages[:1] + [p for p in pages[1:] if p.kind in ("home", "duty")][:2] + pages[-1:]
        over_midnight = 0
        for page in dict((p.path, p) for p in chosen).values():
            for text in MOMENTS:
                zone = "America/Los_Angeles" if text.endswith("01:00") else "Asia/Shanghai"
                moment = instant(text)
                with Clock(tab, moment, zone):
                    tab.open(address + page.path)
                    for panel in tab.apply(DUTY):
                        over_midnight += judge_panel(check, page, text, moment, panel)
                    judge_stillness(check, tab, address, page, text)
        if not over_midnight:
            check.note("no shift in force at 01:00 began the day before: that case was not seen")


def judge_panel(check, page, text, moment, panel):
    said = f"at {text}: "
    check.expect(panel["table"], page.path, said + "the panel names a table that is not there")
    check.expect(panel["seen"], page.path, said + "the panel is not shown")
    expected = in_force(panel["shifts"], moment)
    if not panel["seen"]:
        return False
    check.expect(panel["now"] == expected, page.path, said + f"now shows {panel['now']}, the table says {expected}")
    if not expected:
        check.expect(panel["none"] in panel["text"], page.path, said + "nobody is on duty, and the panel does not say so")
    check.expect(len(panel["marked"]) == len(expected), page.path,
                 said + f"{len(panel['marked'])} rows marked as in force, {len(expected)} are")
    later = moment if moment.hour < 5 else moment.replace(hour=23, minute=0)
    tonight = in_force(panel["shifts"], later)
    # Where tonight has begun, or has nobody, the second place tells the next shift.
    if not tonight or tonight == expected:
        tonight = following(panel["shifts"], moment)
        check.expect(panel["isNext"] or not tonight, page.path, said + "the next shift is called tonight's")
    else:
        check.expect(not panel["isNext"], page.path, said + "tonight's shift is called the next")
    check.expect((panel["tonight"] or []) == tonight, page.path,
                 said + f"the second place shows {panel['tonight']}, the table says {tonight}")
    check.expect(set(panel["today"]) <= {moment.date().isoformat()}, page.path, said + f"today is {panel['today']}")
    return any(time_of(s["start"]).date() < moment.date() and s["who"] in expected and time_of(s["end"]) > moment
               for s in panel["shifts"])


def judge_stillness(check, tab, address, page, text):
    """The panel's place is kept while its names come in, in the elder edition too."""
    remembered = tab.on_new_document(ELDER)
    for width in (320, 390, 1280):
        tab.size(width, 844)
        tab.open(address + page.path)
        tab.settle()
        for shift in tab.run("window.__shifts"):
            for moved in shift["moved"][:1]:
                check.fail(page.path, f"at {text}, elder, {width} px: {moved['node']} moves: {moved['how']}")
    tab.forget(remembered)
    tab.size(390, 844)


def check_publicity(report, site, tab, address):
    pages = [p for p in site.real_pages() if b"data-publicity" in p.data]
    with report.check(f"{site.name}: script: days left of publicity") as check:
        if not pages:
            return check.skip("no page shows a publicity period")
        for page in pages[:2] + [p for p in pages[2:] if p.kind == "home"] + pages[-2:]:
            tab.open(address + page.path)
            for day in days_to_try(tab.apply(PUBLICITY)):
                with Clock(tab, instant(f"{day} 00:30"), "America/New_York"):
                    tab.open(address + page.path)
                    for label in tab.apply(PUBLICITY):
                        expected = label_on(label, day.isoformat())
                        check.expect(label["seen"] and label["text"] == expected, page.path,
                                     f"on {day}: shows “{label['text']}”, should be “{expected}”")


def check_past(report, site, tab, address):
    pages = [p for p in site.real_pages() if b"data-until" in p.data]
    with report.check(f"{site.name}: script: what is past is no longer ahead") as check:
        if not pages:
            return check.skip("no page says what is ahead")
        for page in pages[:2] + [p for p in pages[2:] if p.kind == "home"] + pages[-2:]:
            tab.open(address + page.path)
            until = datetime.date.fromisoformat(min(label["until"] for label in tab.apply(AHEAD)))
            for day in (until, until + datetime.timedelta(days=1)):
                with Clock(tab, instant(f"{day} 00:30"), "America/New_York"):
                    tab.open(address + page.path)
                    for label in tab.apply(AHEAD):
                        said, past = label["text"] == label["past"], day.isoformat() > label["until"]
                        check.expect(said == past, page.path, f"on {day}: “{label['text']}” of {label['until']}")


def days_to_try(labels):
    days = set()
    for label in labels[:3]:
        start, end = (datetime.date.fromisoformat(label[k]) for k in ("start", "end"))
        one = datetime.timedelta(days=1)
        days |= {start - one, start, start + (end - start) / 2, end, end + one}
    return sorted(days)


def label_on(label, day):
    if day < label["start"]:
        phase = "before"
    else:
        phase = "ended" if day > label["end"] else "running"
    return label[phase].replace("{n}", str(sum(1 for d in label["counted"] if d >= day)))


def check_age(report, site, tab, address):
    pages = [p for p in site.real_pages() if b"data-asof" in p.data]
    with report.check(f"{site.name}: script: a copy older than 35 days says so") as check:
        if not pages:
            return check.skip("no page says when it was made")
        for page in pages[:1] + pages[-1:]:
            tab.open(address + page.path)
            made = tab.run("document.querySelector('[data-asof]').getAttribute('datetime')")
            for days, old in ((0, False), (34, False), (37, True)):
                moment = instant(f"{made} 12:00") + datetime.timedelta(days=days)
                with Clock(tab, moment):
                    tab.open(address + page.path)
                    seen = tab.run("document.querySelectorAll('.stale').length > 0")
                    check.expect(seen == old, page.path, f"{days} days after {made}: warning shown: {seen}")
