"""A web server for one folder, and what its pages say: the oracle of the search benchmark."""

import gzip
import random
import re
import threading
import time
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
         ".svg": "image/svg+xml", ".csv": "text/csv", ".xml": "text/xml", ".wasm": "application/wasm"}


LATENCY, BYTES_A_SECOND = 0.150, 1.6e6 / 8


@dataclass
class Sent:
    """One answer: how large it was with its head, when it was asked for and when it was out."""
    path: str
    size: int
    begin: float
    end: float = float("inf")


class Server:
    """Serves files with gzip, as hosts do, and counts what it sends.

    Counting and slowing down happen here and not in the browser, whose tools do not see what a
    page's workers load.
    """

    def __init__(self, folder: Path):
        packed: dict[Path, bytes] = {}
        self.sent: list[Sent] = []
        self.slow = False
        self.latency = 0.0  # Without a narrow line: tells which requests wait for which.
        server, line = self, threading.Lock()

        class Answer(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):  # noqa: N802 (the name is the library's)
                begin = time.perf_counter()
                path = unquote(urlsplit(self.path).path)
                target = (folder / path.lstrip("/")).resolve()
                kind = KINDS.get(Path(path).suffix)
                if not target.is_relative_to(folder.resolve()) or not target.is_file():
                    self.send_error(404)
                    return
                elif kind:
                    body = packed.get(target) or packed.setdefault(target, gzip.compress(target.read_bytes(), 6))
                else:
                    body = target.read_bytes()  # Pagefind's own files are gzip already.
                self.send_response(200)
                self.send_header("Content-Type", kind or "application/octet-stream")
                if kind:
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                time.sleep(LATENCY if server.slow else server.latency)
                sent = Sent(path, len(body) + sum(map(len, self._headers_buffer)) + 2, begin)
                server.sent.append(sent)
                self.end_headers()
                for start in range(0, len(body), 4096):
                    piece = body[start:start + 4096]
                    if server.slow:
                        with line:  # All connections share one line.
                            time.sleep(len(piece) / BYTES_A_SECOND)
                    self.wfile.write(piece)
                sent.end = time.perf_counter()

            def log_message(self, *_):
                pass

        class Quiet(ThreadingHTTPServer):
            def handle_error(self, *_):
                pass  # A page that was closed took its connection with it.

        self.server = Quiet(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()


class MainText(HTMLParser):
    """The blocks of text in `<main>`, without navigation, forms and scripts."""

    SKIPPED = {"nav", "form", "script", "style", "button", "footer"}
    INLINE = {"a", "b", "strong", "em", "span", "small", "code", "del", "time", "i", "abbr", "sup", "sub", "mark"}
    VOID = {"br", "img", "input", "hr", "meta", "link", "wbr", "source", "col"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.inside = self.skipped = 0
        self.blocks, self.present = [], []
        self.noindex = False

    def _end_block(self):
        text = "".join(self.present).strip()
        if text:
            self.blocks.append(text)
        self.present = []

    def handle_starttag(self, tag, attributes):
        if tag == "meta" and ("name", "robots") in attributes and ("content", "noindex") in attributes:
            self.noindex = True
        if tag == "main":
            self.inside += 1
        elif self.inside and tag in self.SKIPPED:
            self.skipped += 1
        if tag not in self.INLINE:
            self._end_block()

    def handle_endtag(self, tag):
        if tag not in self.INLINE:
            self._end_block()
        if tag == "main":
            self.inside -= 1
        elif self.inside and tag in self.SKIPPED:
            self.skipped -= 1

    def handle_data(self, data):
        if self.inside and not self.skipped:
            self.present.append(data)


def is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿" or character in "〇々"


HAN_GAP = re.compile(r"(?<=[㐀-鿿〇々])\s+|\s+(?=[㐀-鿿〇々])")


def folded(text: str) -> str:
    """Letters, digits and Han in compatibility form; everything else parts words as one space.

    White space beside a Han is none: some write 3号楼, others 3 号楼.
    """
    text = HAN_GAP.sub("", unicodedata.normalize("NFKC", text).lower())
    kept = "".join(character if character.isalnum() else " " for character in text)
    return " ".join(kept.split())


# Pages that only list others: an index may rightly leave them out, so they count for nobody.
LISTS = re.compile(r"(^|/)index\.html$|^browse/|^bulletins/\d{4}\.html$"
                   r"|^(404|catalog|duty|search|sitemap|verify)\.html$")


class Oracle:
    """Which pages hold a text, by looking at all of them."""

    def __init__(self, folder: Path):
        self.texts: dict[str, str] = {}
        self.runs: list[str] = []
        self.titles: list[str] = []
        for path in sorted(folder.rglob("*.html")):
            if LISTS.search(path.relative_to(folder).as_posix()):
                continue
            reader = MainText()
            reader.feed(path.read_text(encoding="utf-8"))
            if reader.noindex:
                continue
            if reader.blocks and len(reader.blocks[0]) >= 4:
                self.titles.append(reader.blocks[0])
            # Blocks are parted by a sign that no query has.
            blocks = [folded(block) for block in reader.blocks]
            self.texts[path.relative_to(folder).as_posix()] = "\n".join(blocks)
            for block in blocks:
                self.runs += [run for run in block.split() if len(run) >= 4 and is_han(run[0])]

    def holding(self, query: str) -> set[str]:
        wanted = folded(query)
        return {path for path, text in self.texts.items() if wanted in text}

    def queries(self, count: int, seed: int, lengths=range(1, 13), most: int = 10**9) -> list[str]:
        """Random substrings of what the pages say, of those that at most so many hold."""
        chance = random.Random(seed)
        found = []
        while len(found) < count:
            run, length = chance.choice(self.runs), chance.choice(list(lengths))
            if len(run) >= length:
                start = chance.randrange(len(run) - length + 1)
                query = run[start:start + length]
                if most == 10**9 or len(self.holding(query)) <= most:
                    found.append(query)
        return found
