"""A headless Chromium, driven over the DevTools protocol with the standard library alone."""

import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from pathlib import Path


class WebSocket:
    """The client's half of RFC 6455, as far as DevTools needs it."""

    def __init__(self, host: str, port: int, path: str):
        self.socket = socket.create_connection((host, port), timeout=60)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                             "Sec-WebSocket-Version: 13\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(4096)
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise ConnectionError(head.decode(errors="replace"))

    def _take(self, count: int) -> bytes:
        while len(self.buffer) < count:
            more = self.socket.recv(1 << 16)
            if not more:
                raise ConnectionError("the browser closed the connection")
            self.buffer += more
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def send(self, text: str, opcode: int = 1) -> None:
        data, mask = text.encode(), os.urandom(4)
        size = len(data)
        head = bytes([0x80 | opcode])
        if size < 126:
            head += bytes([0x80 | size])
        elif size < 1 << 16:
            head += bytes([0x80 | 126]) + struct.pack(">H", size)
        else:
            head += bytes([0x80 | 127]) + struct.pack(">Q", size)
        pattern = (mask * (size // 4 + 1))[:size]
        masked = (int.from_bytes(data, "big") ^ int.from_bytes(pattern, "big")).to_bytes(size, "big") if size else b""
        self.socket.sendall(head + mask + masked)

    def receive(self) -> str:
        message = b""
        while True:
            first, second = self._take(2)
            size = second & 127
            if size == 126:
                size = struct.unpack(">H", self._take(2))[0]
            elif size == 127:
                size = struct.unpack(">Q", self._take(8))[0]
            data = self._take(size)
            opcode = first & 15
            if opcode == 9:
                self.send(data.decode(errors="replace"), 10)
            elif opcode == 8:
                raise ConnectionError("the browser closed the connection")
            elif opcode in (0, 1):
                message += data
                if first & 0x80:
                    return message.decode()


class Browser:
    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        if not program:
            raise FileNotFoundError("no Chromium found; install the package chromium")
        self.profile = tempfile.mkdtemp(prefix="gongshi-search-")
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [program, "--headless=new", *sandbox, "--remote-debugging-port=0", f"--user-data-dir={self.profile}",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-gpu",
             "--lang=zh-CN", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        mark = Path(self.profile) / "DevToolsActivePort"
        for _ in range(300):
            if mark.exists() and len(mark.read_text().split("\n")) > 1:
                break
            time.sleep(0.1)
        port, path = mark.read_text().split("\n")[:2]
        self.socket = WebSocket("127.0.0.1", int(port), path)
        self.number = 0

    def call(self, method: str, parameters: dict | None = None, session: str | None = None) -> dict:
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.receive())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def tab(self) -> "Tab":
        return Tab(self)

    def close(self) -> None:
        try:
            self.call("Browser.close")
        except (OSError, ConnectionError):
            self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.profile, ignore_errors=True)


class Tab:
    """A page in a browser context of its own: nothing is cached."""

    def __init__(self, browser: Browser):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", {"url": "about:blank", "browserContextId": self.context})
        self.session = browser.call(
            "Target.attachToTarget", {"targetId": target["targetId"], "flatten": True})["sessionId"]

    def call(self, method: str, parameters: dict | None = None) -> dict:
        return self.browser.call(method, parameters, self.session)

    def open(self, address: str) -> None:
        self.call("Page.navigate", {"url": address})

    def evaluate(self, expression: str):
        answer = self.call("Runtime.evaluate", {
            "expression": expression, "awaitPromise": True, "returnByValue": True})
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def wait(self, expression: str, seconds: float = 15) -> float | None:
        """Seconds until the expression holds; None if it never does."""
        begin = time.perf_counter()
        while time.perf_counter() - begin < seconds:
            try:
                if self.evaluate(expression):
                    return time.perf_counter() - begin
            except RuntimeError:
                pass  # The page is still changing to its new address.
            time.sleep(0.02)
        return None

    def close(self) -> None:
        self.browser.call("Target.disposeBrowserContext", {"browserContextId": self.context})
