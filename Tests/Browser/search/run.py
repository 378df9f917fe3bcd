"""Opens the test pages in headless Chromium and fails if one of them does not say PASSED."""
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def title_of(chromium, address):
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
               "--virtual-time-budget=120000", address]
    done = subprocess.run(command, capture_output=True, timeout=300)
    dom = done.stdout.decode("utf-8", "replace")
    title = re.search("<title>(.*?)</title>", dom)
    report = re.search("<pre id=\"report\">(.*?)</pre>", dom, re.S)
    return title.group(1) if title else "no title", report.group(1) if report else dom[:2000]


def main():
    work = sys.argv[1]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("chromium is not installed")
        return 1
    handler = functools.partial(Quiet, directory=work)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    roots = ["file://" + os.path.join(work, "sub/path/"),
             f"http://127.0.0.1:{server.server_address[1]}/sub/path/"]
    failed = False
    pages = sorted(n for n in os.listdir(os.path.join(work, "sub/path")) if n.endswith(".html"))
    for root in roots:
        for page in pages:
            title, report = title_of(chromium, root + page)
            print(f"{root.split(':')[0]} {page}: {title}\n{report}")
            failed = failed or title != "PASSED"
    server.shutdown()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
