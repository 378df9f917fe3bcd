"""Serves a site below a sub-path, compressed as a web host does it, on 127.0.0.1 only."""
import gzip
import http.server
import mimetypes
import os
import posixpath
import threading
import time
import urllib.parse

COMPRESSED = (".html", ".css", ".js", ".svg", ".xml", ".csv", ".json", ".txt", ".ics")
LEVEL = 6
# A slow line: a page comes in pieces, each painted before the next is here.
PIECE, PAUSE = 3000, 0.05


def compressed_size(data):
    """The bytes that travel for a text file."""
    return len(gzip.compress(data, LEVEL, mtime=0))


class SiteServer:
    """`with SiteServer(folder) as server: server.address` ends in the sub-path; `slow`: pages come in pieces."""

    def __init__(self, folder, path="/xiaqu/site/", slow=False):
        self.folder, self.path, self.slow = os.path.abspath(folder), path, slow
        self.missed = []
        served = self

        class Answer(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                served.answer(self)

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.server.daemon_threads = True
        # A browser that goes on to the next page drops its connections; that is no news.
        self.server.handle_error = lambda request, client: None
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.address = self.origin + path

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *reason):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, request):
        path = urllib.parse.unquote(urllib.parse.urlsplit(request.path).path)
        file = self.file(path)
        status = 200
        if file is None:
            status, file = 404, self.file(self.path + "404.html")
            if path != "/favicon.ico":
                self.missed.append(path)
        data = b"not found"
        if file:
            with open(file, "rb") as opened:
                data = opened.read()
        kind = mimetypes.guess_type(file or "x.html")[0] or "application/octet-stream"
        if kind.startswith("text/") or kind.endswith("javascript"):
            kind += "; charset=utf-8"
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Cache-Control", "no-store")
        in_pieces = self.slow and (file or "").endswith(".html")
        if file and file.endswith(COMPRESSED) and not in_pieces and "gzip" in request.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, LEVEL, mtime=0)
            request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        try:
            for at in range(0, len(data), PIECE) if in_pieces else ():
                request.wfile.write(data[at:at + PIECE])
                time.sleep(PAUSE)
            if not in_pieces:
                request.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the browser went to another page in the middle of this answer

    def file(self, path):
        """The file of a path, or none if it stands outside the site or does not exist."""
        if not path.startswith(self.path):
            return None
        below = posixpath.normpath("/" + path[len(self.path):]).lstrip("/")
        file = os.path.join(self.folder, below)
        if os.path.isdir(file):
            file = os.path.join(file, "index.html")
        return file if os.path.isfile(file) else None
