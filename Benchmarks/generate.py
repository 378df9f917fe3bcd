#!/usr/bin/env python3
"""Writes the benchmark's content: Gongshi's `content/` and the same county as a Hugo site.

    generate.py FOLDER --pages 1000 [--seed 1] [--shape county]

FOLDER receives `gongshi/content/` and `hugo/`. Equal arguments give equal bytes.
"""

import argparse
import shutil
from pathlib import Path

import shapes
from county import County
from gongshi_site import GongshiSite
from hugo_site import HugoSite


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to write; what lies there is removed")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", choices=["county", *shapes.SHAPES], default="county")
    options = parser.parse_args()

    for name in ("gongshi", "hugo"):
        shutil.rmtree(options.folder / name, ignore_errors=True)
    sites = [GongshiSite(options.folder / "gongshi" / "content"), HugoSite(options.folder / "hugo")]
    if options.shape == "county":
        county = County(options.pages, options.seed)
        besides = county.pages_besides_notices()
        notices = max(1, options.pages - besides)
        shapes.write_county(county, notices, sites)
        print(f"{besides + notices} pages: {notices} notices, {besides} others, {len(county.communities)} communities")
    else:
        print(shapes.SHAPES[options.shape](options.seed, sites))


if __name__ == "__main__":
    main()
