"""The built site as files: each page's kind, links, anchors, and a sample that holds every kind."""
import html.parser
import os
import posixpath
import urllib.parse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(html.parser.HTMLParser):
    """One page, read once."""

    def __init__(self, root, path):
        super().__init__(convert_charrefs=True)
        self.path, self.kind = path, "plain"
        self.links, self.ids, self.double_ids = [], set(), []
        self.inline, self.metas = [], []
        self.styles, self.blocking, self.deferred, self.pictures = [], [], [], []
        self.redirects = False
        with open(os.path.join(root, path), "rb") as file:
            self.data = file.read()
        self.feed(self.data.decode("utf-8", "replace"))

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if "id" in a:
            if a["id"] in self.ids:
                self.double_ids.append(a["id"])
            self.ids.add(a["id"])
        self.note_inline(tag, a)
        if tag == "body":
            names = [n[3:] for n in a.get("class", "").split() if n.startswith("is-")]
            self.kind = names[0] if names else a.get("class", "plain").split(" ")[0] or "plain"
        elif tag == "article" and self.kind in ("bulletin", "mechanism", "period"):
            self.kind += " " + a.get("class", "").split(" ")[-1]
        elif tag == "meta":
            self.metas.append(a)
            self.redirects = self.redirects or a.get("http-equiv", "").lower() == "refresh"
        elif tag == "base":
            self.inline.append("<base> changes every link of the page")
        for name in ("href", "src", "action", "poster"):
            if name in a and a[name] is not None and not (tag == "link" and a.get("rel") in ("canonical",)):
                if not (tag == "link" and a.get("rel") == "alternate" and "://" in a[name]):
                    self.links.append((tag, a[name]))
        for part in (a.get("srcset") or "").split(","):
            if part.strip():
                self.links.append((tag, part.split()[0]))
        self.note_asset(tag, a)

    def note_inline(self, tag, a):
        for name in a:
            if name == "style" or (name.startswith("on") and len(name) > 3):
                self.inline.append(f"<{tag} {name}=…>")
        if tag == "style":
            self.inline.append("<style>")
        data = a.get("type", "") in ("application/ld+json", "application/json")
        if tag == "script" and not a.get("src") and not data:
            self.inline.append("<script> without src")
        if tag == "script" and a.get("type") == "module":
            self.inline.append("<script type=module> does not load from file://")

    def note_asset(self, tag, a):
        if tag == "link" and a.get("rel") == "stylesheet":
            if a.get("media", "all") in ("all", "screen", ""):
                self.styles.append(a["href"])
        elif tag == "script" and a.get("src"):
            (self.deferred if "defer" in a or "async" in a else self.blocking).append(a["src"])
        elif tag == "img" and a.get("src"):
            self.pictures.append(a["src"])

    @property
    def fixed_root(self):
        """Where the links of 404.html begin, the path of base_url: hosts show it for addresses of any depth."""
        first = self.styles[0] if self.styles else ""
        return first.split("static/")[0] if self.path == "404.html" and first.startswith("/") else None

    @property
    def is_shown_anywhere(self):
        """A page whose links have a fixed root looks as it should only there; they are checked as files."""
        return not self.redirects and not self.fixed_root

    def target(self, link):
        """The file and the anchor that a link inside the site means."""
        if self.fixed_root and link.startswith(self.fixed_root):
            link = link[len(self.fixed_root):]
        path, _, anchor = link.partition("#")
        path = urllib.parse.unquote(path.split("?")[0])
        if not path:
            return self.path, urllib.parse.unquote(anchor)
        below = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))
        return below, urllib.parse.unquote(anchor)


class BuiltSite:
    """All pages of one output folder, in the order of their paths."""

    def __init__(self, root):
        self.root = os.path.abspath(root)
        self.name = os.path.basename(self.root.rstrip("/")) or self.root
        self.files = set()
        for folder, folders, names in os.walk(self.root):
            folders.sort()
            for name in names:
                self.files.add(os.path.relpath(os.path.join(folder, name), self.root))
        paths = sorted(f for f in self.files if f.endswith(".html"))
        self.pages = [Page(self.root, p) for p in paths]
        self.by_path = {p.path: p for p in self.pages}
        self.kinds = {}
        for page in self.pages:
            self.kinds.setdefault(page.kind, []).append(page)

    def sample(self, each):
        """At least `each` pages of every kind: the first and the largest, then spread between them."""
        chosen = []
        for kind in sorted(self.kinds):
            pages = self.kinds[kind]
            if len(pages) <= each:
                chosen += pages
                continue
            by_size = sorted(pages, key=lambda p: (-len(p.data), p.path))
            step = max(1, len(by_size) // each)
            chosen += by_size[::step][:each]
        return [p for p in chosen if p.is_shown_anywhere]

    def real_pages(self):
        return [p for p in self.pages if p.is_shown_anywhere]

    def text(self, path):
        with open(os.path.join(self.root, path), "rb") as file:
            return file.read()
