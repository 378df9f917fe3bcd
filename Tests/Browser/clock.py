"""A clock of one's own for a page: it stands at a chosen instant and runs on from there."""
import datetime

CHINA = datetime.timezone(datetime.timedelta(hours=8))

SCRIPT = """(() => {
  const Real = Date, shift = %d - Real.now();
  window.Date = class Date extends Real {
    constructor(...given) { if (given.length) super(...given); else super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
  };
})();"""


def instant(text):
    """`2026-11-21 01:00`, in China."""
    return datetime.datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=CHINA)


class Clock:
    """`with Clock(tab, instant): tab.open(…)`; the device may stand in another zone."""

    def __init__(self, tab, moment, zone="Asia/Shanghai"):
        self.tab, self.moment, self.zone = tab, moment, zone

    def __enter__(self):
        self.tab.call("Emulation.setTimezoneOverride", timezoneId=self.zone)
        milliseconds = int(self.moment.timestamp() * 1000)
        self.handle = self.tab.on_new_document(SCRIPT % milliseconds)
        return self

    def __exit__(self, *reason):
        self.tab.forget(self.handle)
        self.tab.call("Emulation.setTimezoneOverride", timezoneId="")


