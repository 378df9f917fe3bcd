"""What can be seen in the files alone: markup, links and anchors, policy, size, old browsers."""
import json
import os
import re
import subprocess

from server import COMPRESSED, compressed_size

FIRST_VIEW = 14 * 1024
WHOLE_PAGE = 100 * 1024
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "base-uri 'none'; form-action 'self'")
# What Chromium 80 does not know; a rule with such a selector is lost there as a whole.
# Properties that only refine (`text-wrap: balance`, `text-underline-offset`, `@page` boxes) are ignored there and
# may stay; so may what only `::details-content` is given, which older browsers do not fold away in that manner.
TOO_NEW_CSS = [r":has\(", r":is\(", r":where\(", r":not\([^()]*,", r"@container\b", r"@layer\b", r"color-mix\(",
               r"\boklch\(", r"[{;]\s*inset(?:-\w+)*\s*:", r"aspect-ratio\s*:", r"\d(?:[dsl]v[hw])\b", r"@property\b",
               r"\bsubgrid\b", r"[{;]\s*(?:row-)?gap\s*:", r"accent-color\s*:",
               r"(?<!::details-content{)content-visibility\s*:",
               r"(?:margin|padding)-(?:inline|block)\s*:", r"overflow(?:-[xy])?\s*:\s*clip", r"[{;]\s*appearance\s*:",
               r"scrollbar-gutter\s*:", r"[{;]\s*(?:translate|rotate|scale)\s*:", r"@media[^{]*[<>]",
               r"[{;}]\s*&", r"\b(?:min|max)-(?:inline|block)-size\s*:\s*fit", r"light-dark\(", r"::marker\b",
               r"::file-selector-button\b", r":(?:user-invalid|user-valid|modal|popover-open)\b", r":dir\(",
               r"@(?:starting-style|scope|position-try)\b", r"\d(?:cq[whib]|r?lh|ric|rcap)\b",
               r":nth-child\([^)]*\bof\b", r":\s*revert\b", r"(?<!-)\bmask(?:-\w+)?\s*:"]
# `:focus-visible` is younger: where it stands, the browser's own ring is what an old one shows.
RING_TAKEN = r"(?:^|[},])\s*(?:a|input|button|select|summary|\.[\w-]+|\*)?(?::focus|(?<=\*))\s*{[^}]*outline\s*:\s*(?:0|none)"
TOO_NEW_JS = [r"\?\.(?![0-9])", r"\?\?", r"\basync\b", r"\bawait\b", r"\.\.\.\w+\s*}", r"\bimport\s*\(",
              r"\bfetch\s*\(", r"XMLHttpRequest", r"\beval\s*\(", r"new Function\b", r"\.replaceAll\(", r"\.at\(",
              r"catch\s*{", r"\bstructuredClone\b", r"innerHTML\s*\+?=", r"\.matchAll\(", r"\.flat(?:Map)?\(",
              r"\bfromEntries\b", r"\ballSettled\b", r"\(\?<", r"\bglobalThis\b", r"\b\d+n\b", r"\.trim(?:Start|End)\(",
              r"\.replaceChildren\(", r"(?:\|\||&&)=", r"\bhasOwn\(", r"\.findLast", r"\.to(?:Sorted|Reversed|Spliced)\(",
              r"\bstatic\s*{", r"\bthis\.#", r"\\p\{", r"\bWeakRef\b", r"\bPromise\.any\b", r"\.finally\("]


def check_markup(report, site, jar, trouble):
    with report.check(f"{site.name}: Nu HTML checker, no errors") as check:
        if not jar:
            return check.miss(trouble)
        listed = [os.path.join(site.root, p.path) for p in site.pages]
        for start in range(0, len(listed), 2000):
            command = ["java", "-Xss4m", "-jar", jar, "--errors-only", "--format", "json", "--exit-zero-always",
                       *listed[start:start + 2000]]
            try:
                done = subprocess.run(command, capture_output=True, timeout=900)
                found = json.loads(done.stderr.decode("utf-8", "replace"))
            except (OSError, ValueError, subprocess.TimeoutExpired) as error:
                return check.fail("(java)", f"the checker did not run: {error}")
            check.count(len(listed[start:start + 2000]))
            for message in found["messages"]:
                if message.get("type") == "info":
                    continue
                path = os.path.relpath(message.get("url", "?").replace("file:", "", 1), site.root)
                near = re.sub(r"\s+", " ", message.get("extract", ""))[:90]
                check.fail(f"{path}:{message.get('lastLine', '?')} `{near}`",
                           re.sub(r"“[^”]*[0-9][^”]*”", "“…”", message["message"]))


def check_links(report, site):
    with report.check(f"{site.name}: links, anchors, pictures lead somewhere") as check:
        for page in site.pages:
            for tag, link in page.links:
                check.count(1, "links")
                trouble = link_trouble(site, page, tag, link)
                if trouble:
                    check.fail(page.path, trouble)


def link_trouble(site, page, tag, link):
    scheme = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", link)
    if scheme or link.startswith("//"):
        if tag == "a" and scheme and scheme.group(0).lower() in ("https:", "http:", "tel:", "mailto:"):
            return None
        return None if link.startswith("data:image/") and tag == "img" else f"<{tag}> leads outside: {link[:80]}"
    if link.startswith("/") and not (page.fixed_root and link.startswith(page.fixed_root)):
        return f"<{tag}> {link} begins at the host's root, so it breaks below a sub-path and from file://"
    path, anchor = page.target(link)
    if link.split("#")[0].split("?")[0].endswith("/") or os.path.isdir(os.path.join(site.root, path)):
        return f"<{tag}> {link} leads to a folder, which file:// does not open"
    if path.startswith("..") or path not in site.files:
        return f"<{tag}> leads to {path}, which does not exist"
    target = site.by_path.get(path)
    if anchor and target and anchor not in target.ids and tag == "a":
        return f"<{tag}> {link}: no such anchor there"
    return None


def check_clicks(report, site):
    """The index pages stand in for the search where scripts are off. Further pages of a list follow one another."""
    with report.check(f"{site.name}: links alone lead from the search page to every page in three clicks") as check:
        starts = [p for p in site.real_pages() if p.kind == "search"]
        if not starts:
            return check.skip("no search page")
        clicks, reached = {p.path: 0 for p in starts}, [p.path for p in starts]
        for path in reached:
            for tag, link in site.by_path[path].links:
                target = site.by_path[path].target(link)[0] if tag == "a" and ":" not in link else None
                if target in site.by_path and target not in clicks:
                    clicks[target] = clicks[path] + 1
                    reached.append(target)
        for page in site.real_pages():
            check.count()
            if clicks.get(page.path, 4) > 3 and page.path != "404.html" and not re.search(r"\.p\d+\.html$", page.path):
                check.fail(page.path, f"{clicks.get(page.path, 'no number of')} clicks")


def check_policy(report, site):
    with report.check(f"{site.name}: policy on every page, nothing inline, ids once") as check:
        for page in site.pages:
            check.count()
            said = [m.get("content", "") for m in page.metas
                    if m.get("http-equiv", "").lower() == "content-security-policy"]
            if len(said) != 1 or not is_as_strict(said[0]):
                check.fail(page.path, f"policy is {said or 'missing'}")
            for trouble in page.inline:
                check.fail(page.path, f"inline: {trouble}")
            for name in page.double_ids:
                check.fail(page.path, f"id “{name}” stands twice")


def is_as_strict(policy):
    """The policy, or one that forbids more (a poster has no script and no form)."""
    allowed = {p.split()[0]: set(p.split()[1:]) for p in POLICY.split("; ")}
    given = {p.split()[0]: set(p.split()[1:]) for p in policy.split(";") if p.strip()}
    return {"default-src", "base-uri", "form-action"} <= set(given) and all(
        name in allowed and (values <= allowed[name] or values == {"'none'"}) for name, values in given.items())


def check_first_view(report, site):
    """Page, blocking styles and blocking scripts; pictures and deferred scripts come after the first view."""
    wanted = {"home": [], "bulletin issue": [], "board": []}
    for page in site.real_pages():
        kind = "board" if page.kind in ("mechanism board", "period board") else page.kind
        if kind in wanted:
            wanted[kind].append(page)
    for kind, pages in wanted.items():
        with report.check(f"{site.name}: first view of {kind} ≤ {FIRST_VIEW} bytes") as check:
            sizes = []
            for page in pages:
                parts = {"page": compressed_size(page.data)}
                for link in page.styles + page.blocking:
                    path = page.target(link)[0]
                    if path in site.files:
                        parts[os.path.basename(path)] = compressed_size(site.text(path))
                total = sum(parts.values())
                sizes.append((total, page.path))
                check.count()
                if total > FIRST_VIEW:
                    told = ", ".join(f"{n} {s}" for n, s in parts.items())
                    check.fail(page.path, f"{total} bytes: {told}")
            if sizes:
                check.note(f"largest: {max(sizes)[0]} bytes, {max(sizes)[1]}")


def check_weight(report, site):
    """Everything that a page names: text as it travels, pictures as they are, also those far below."""
    with report.check(f"{site.name}: page, styles, scripts and pictures ≤ {WHOLE_PAGE} bytes") as check:
        sizes, heaviest = {}, (0, "")
        for page in site.real_pages():
            named = {page.target(link)[0] for link in page.styles + page.blocking + page.deferred + page.pictures}
            parts = {}
            for path in sorted(named & site.files):
                if path not in sizes:
                    data = site.text(path)
                    sizes[path] = compressed_size(data) if path.endswith(COMPRESSED) else len(data)
                parts[path] = sizes[path]
            total = compressed_size(page.data) + sum(parts.values())
            heaviest = max(heaviest, (total, page.path))
            check.count()
            if total > WHOLE_PAGE:
                largest = max(parts, key=parts.get, default="the page")
                check.fail(f"{page.path} ({total} bytes, the largest part {largest})", "too heavy")
        check.note(f"heaviest: {heaviest[0]} bytes, {heaviest[1]}")


def check_old_browsers(report, site):
    with report.check(f"{site.name}: styles and scripts that Chromium 80 and ES2017 know") as check:
        used = {page.target(link)[0] for page in site.pages
                for link in page.styles + page.blocking + page.deferred}
        for path in sorted(used & site.files):
            text = site.text(path).decode("utf-8", "replace")
            text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
            rules = TOO_NEW_CSS + [RING_TAKEN]
            if path.endswith(".js"):
                text = re.sub(r"(^|\s)//[^\n]*", r"\1", text)
                text = re.sub(r"'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"", "''", text)
                rules = TOO_NEW_JS
            check.count(1, "files")
            for rule in rules:
                found = re.search(rule, text)
                if found:
                    near = re.sub(r"\s+", " ", text[max(0, found.start() - 30):found.end() + 30])
                    check.fail(path, f"uses {found.group(0).strip()!r} near `{near}`")
