"""What was checked and what was found, told in plain lines."""
import os
import threading
import time

COLOURS = {"ok": "32", "FAILED": "31", "SKIPPED": "33"}


class Report:
    """Collects findings; a check is one line, its failures are lines below it."""

    def __init__(self, stream, shown=12):
        self.stream, self.shown = stream, shown
        self.passed = self.failed = self.skipped = 0
        self.lock = threading.Lock()
        self.coloured = stream.isatty() and "NO_COLOR" not in os.environ

    def check(self, name):
        return Check(self, name)

    def word(self, word):
        return f"\033[{COLOURS[word]}m{word}\033[0m" if self.coloured else word

    def say(self, line):
        print(line, file=self.stream, flush=True)

    def close(self):
        self.say(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")


class Check:
    """`with report.check(name) as check:` then `check.count(…)`, `check.fail(page, detail)`."""

    def __init__(self, report, name):
        self.report, self.name = report, name
        self.counted, self.unit, self.reason = 0, "pages", None
        self.failures = {}
        self.notes = []

    def __enter__(self):
        self.started = time.monotonic()
        return self

    def count(self, number=1, unit=None):
        with self.report.lock:
            self.counted += number
            self.unit = unit or self.unit

    def fail(self, page, detail):
        """The same detail on many pages is one line with the number of pages."""
        with self.report.lock:
            pages = self.failures.setdefault(detail, [])
            if page not in pages:
                pages.append(page)

    def expect(self, holds, page, detail):
        self.count(1, "facts")
        if not holds:
            self.fail(page, detail)

    def note(self, text):
        with self.report.lock:
            self.notes.append(text)

    def skip(self, reason):
        self.reason = reason

    def miss(self, reason):
        """What a check needs is not at hand; whether that is a failure is for the caller to say."""
        if os.environ.get("REQUIRE_VALIDATORS") == "1":
            self.fail("(set-up)", "not run: " + reason)
        else:
            self.skip(reason)

    def __exit__(self, kind, error, trace):
        if error is not None and not isinstance(error, Exception):
            return False  # stopped from outside: neither good nor bad
        if error is not None:
            self.fail("(the check itself)", f"{kind.__name__}: {error}")
        report, seconds = self.report, time.monotonic() - self.started
        if not self.counted and not self.failures and self.reason is None:
            self.reason = "no page of this kind"
        state = "FAILED" if self.failures else "SKIPPED" if self.reason else "ok"
        line = f"{report.word(state):8}{self.name}: "
        if state == "SKIPPED":
            report.skipped += 1
            report.say(line + "not run: " + self.reason)
        else:
            report.passed += state == "ok"
            report.failed += state == "FAILED"
            count = f"{self.counted} {self.unit}"
            if self.failures:
                count += f", {sum(len(p) for p in self.failures.values())} findings of {len(self.failures)} sorts"
            report.say(f"{line}{count} ({seconds:.1f} s)")
        for text in self.notes:
            report.say("          " + text)
        ordered = sorted(self.failures.items(), key=lambda f: (-len(f[1]), f[0]))
        for detail, pages in ordered[:report.shown]:
            more = f" and {len(pages) - 1} more pages" if len(pages) > 1 else ""
            report.say(f"        - {sorted(pages)[0]}{more}: {detail}")
        if len(ordered) > report.shown:
            report.say(f"        … and {len(ordered) - report.shown} other sorts (--verbose shows all)")
        return True
