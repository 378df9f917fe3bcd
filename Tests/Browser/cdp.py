"""A small client of the Chrome DevTools Protocol, over the browser's own pipe: no port, no package."""
import fcntl
import json
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
import time


class ProtocolError(Exception):
    """The browser refused a command, or did not answer in time."""


class Browser:
    """One headless Chromium; its tabs are `Tab`s. Everything it writes lies in a temporary folder."""

    flags = [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--mute-audio",
        "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
        "--disable-backgrounding-occluded-windows", "--disable-dev-shm-usage",
        "--force-color-profile=srgb", "--font-render-hinting=none", "--lang=zh-CN",
        # A name that resolves would be a request to elsewhere; the log of requests still shows it.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if not program:
            raise ProtocolError("chromium is not installed (Debian package: chromium)")
        self.profile = tempfile.mkdtemp(prefix="gongshi-chromium-")
        to_read, self.outgoing = pipe_above_ten()
        self.incoming, to_write = pipe_above_ten()

        def give_pipes():
            os.dup2(to_read, 3)
            os.dup2(to_write, 4)

        command = [program, *self.flags, f"--user-data-dir={self.profile}", "--remote-debugging-pipe"]
        self.process = subprocess.Popen(
            command, preexec_fn=give_pipes, close_fds=False, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.lock = threading.Lock()
        self.last_id = 0
        self.answers = {}
        self.tabs = {}
        threading.Thread(target=self.read, daemon=True).start()
        self.version = self.call("Browser.getVersion")["product"]

    def read(self):
        """Hands each message to the call or the tab that waits for it."""
        rest = b""
        while True:
            chunk = os.read(self.incoming, 1 << 20)
            if not chunk:
                break
            *messages, rest = (rest + chunk).split(b"\0")
            for message in messages:
                value = json.loads(message)
                if "id" in value:
                    waiting = self.answers.get(value["id"])
                    if waiting:
                        waiting.put(value)
                else:
                    tab = self.tabs.get(value.get("sessionId"))
                    if tab:
                        tab.notice(value["method"], value["params"])
        for waiting in list(self.answers.values()):
            waiting.put({"error": {"message": "the browser ended"}})

    def call(self, method, session=None, timeout=120, **parameters):
        waiting = queue.Queue()
        with self.lock:
            self.last_id += 1
            number = self.last_id
            self.answers[number] = waiting
            message = {"id": number, "method": method, "params": parameters}
            if session:
                message["sessionId"] = session
            data = json.dumps(message).encode() + b"\0"
            try:
                while data:
                    data = data[os.write(self.outgoing, data):]
            except OSError as error:
                raise ProtocolError(f"{method}: the browser is gone ({error})") from None
        try:
            answer = waiting.get(timeout=timeout)
        except queue.Empty:
            raise ProtocolError(f"{method}: no answer in {timeout} s") from None
        finally:
            self.answers.pop(number, None)
        if "error" in answer:
            raise ProtocolError(f"{method}: {answer['error']['message']}")
        return answer.get("result", {})

    def tab(self):
        """A new tab with storage of its own, as of a new reader."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)
        session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        tab = Tab(self, session["sessionId"], context)
        self.tabs[tab.session] = tab
        tab.prepare()
        return tab

    def close(self):
        try:
            self.call("Browser.close", timeout=10)
            self.process.wait(10)
        except (ProtocolError, OSError, subprocess.TimeoutExpired):
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.outgoing)
        shutil.rmtree(self.profile, ignore_errors=True)


class Tab:
    """A tab: where it is, what it asked the network for, and what it complained about."""

    def __init__(self, browser, session, context):
        self.browser, self.session, self.context = browser, session, context
        self.requests, self.received, self.complaints = [], {}, []
        self.loaded = threading.Event()
        self.scripts = True

    def prepare(self):
        for domain in ("Page", "Runtime", "Network", "Log", "Audits"):
            self.call(f"{domain}.enable")
        self.call("Network.setCacheDisabled", cacheDisabled=True)
        self.on_new_document(OBSERVER)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def notice(self, method, parameters):
        if method == "Page.loadEventFired":
            self.loaded.set()
        elif method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Network.loadingFinished":
            self.received[parameters["requestId"]] = parameters["encodedDataLength"]
        elif method == "Network.loadingFailed" and not parameters.get("canceled"):
            self.complaints.append("not loaded: " + parameters["errorText"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append("exception: " + exception_text(parameters["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
            said = " ".join(str(a.get("value", a.get("description"))) for a in parameters["args"])
            self.complaints.append("console: " + said)
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            entry = parameters["entry"]
            self.complaints.append(f"{entry['source']}: {entry['text']} {entry.get('url', '')}")
        elif method == "Audits.issueAdded":
            issue = parameters["issue"]
            if issue["code"] == "ContentSecurityPolicyIssue":
                self.complaints.append("policy: " + json.dumps(issue["details"])[:300])

    def on_new_document(self, source):
        """Runs `source` before the page's own scripts, on each page from now on; returns its handle."""
        return self.call("Page.addScriptToEvaluateOnNewDocument", source=source)["identifier"]

    def forget(self, identifier):
        self.call("Page.removeScriptToEvaluateOnNewDocument", identifier=identifier)

    def size(self, width, height=800, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=False)

    def media(self, scheme="light", medium=""):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=medium, features=features)

    def font_size(self, pixels):
        """The reader's own text size, as the browser's settings set it; 16 is what all start with."""
        self.call("Page.setFontSizes", fontSizes={"standard": pixels, "fixed": pixels})

    def open(self, address, timeout=30):
        self.requests, self.received, self.complaints = [], {}, []
        self.loaded.clear()
        answer = self.call("Page.navigate", url=address)
        if answer.get("errorText"):
            raise ProtocolError(f"{address}: {answer['errorText']}")
        if answer.get("loaderId") and not self.loaded.wait(timeout):
            raise ProtocolError(f"{address}: not loaded in {timeout} s")
        self.settle()

    def wait_for_load(self, timeout=15):
        """After a click that goes elsewhere; clear `loaded` before the click."""
        if not self.loaded.wait(timeout):
            raise ProtocolError("no new page was loaded")
        self.settle()

    def allow_scripts(self, allowed):
        self.scripts = allowed
        self.call("Emulation.setScriptExecutionDisabled", value=not allowed)

    def settle(self):
        """Until the page was painted twice, so that what moves late has moved."""
        if not self.scripts:
            return time.sleep(0.1)  # no callback of the page's would ever run
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")

    def run(self, expression):
        """The value of an expression, awaited, as if the reader had asked for it."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise ProtocolError(exception_text(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def apply(self, function, *arguments):
        """`function` (source of an arrow function) called with values."""
        return self.run(f"({function})({', '.join(json.dumps(a) for a in arguments)})")

    def until(self, expression, timeout=10):
        end = time.monotonic() + timeout
        while not self.run(expression):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def close(self):
        self.browser.tabs.pop(self.session, None)
        try:
            self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)
        except ProtocolError:
            pass  # a browser that is gone has no tab left to close; whoever used it was told


# Collects what only the page itself can see, from its first moment.
OBSERVER = """
window.__shifts = []; window.__policy = [];
document.addEventListener('securitypolicyviolation', e => window.__policy.push(
  e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber));
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  if (entry.hadRecentInput) return;
  const moved = entry.sources.filter(s => s.node).map(s => ({
    node: s.node.nodeType !== 1 ? 'text of ' + s.node.parentElement.tagName.toLowerCase()
      : s.node.tagName.toLowerCase() + (s.node.className ? '.' + String(s.node.className).trim().split(/\\s+/).join('.') : ''),
    how: ['y', 'x', 'width', 'height'].filter(k => s.previousRect[k] !== s.currentRect[k])
      .map(k => k + ' ' + Math.round(s.previousRect[k]) + '→' + Math.round(s.currentRect[k])).join(', ')}));
  window.__shifts.push({value: entry.value, moved: moved});
})).observe({type: 'layout-shift', buffered: true});
"""


def exception_text(details):
    thrown = details.get("exception", {})
    return str(thrown.get("description") or thrown.get("value") or details.get("text"))[:400]


def pipe_above_ten():
    """A pipe whose ends are neither 3 nor 4, which the browser wants for itself."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high
