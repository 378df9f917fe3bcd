#!/usr/bin/env python3
"""Draws the cards that pages without a picture of their own are shared with.

Usage: Scripts/share-cards/generate.py      writes site-templates/static/card*.png
Needs Debian's chromium, fonts-noto-cjk and python3-pil. The files are kept in the repository: no build draws them.
"""
import os
import subprocess
import tempfile

from PIL import Image

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# The words are the same in simplified and traditional script.
CARDS = {"card": "公示", "card-duty": "值班", "card-brand": "品牌"}
PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
body{margin:0;background:#0d4a63}
.sheet{position:absolute;top:44px;right:44px;bottom:44px;left:44px;background:#fffdf8;text-align:center}
p{margin:118px 0 0;font:900 176px/1.2 "Noto Serif CJK SC",serif;letter-spacing:.08em;text-indent:.08em;color:#16201e}
hr{width:352px;height:5px;margin:42px auto 0;border:solid #b3211a;border-width:7px 0 2px}
</style><div class="sheet"><p>%s</p><hr></div>"""
SIZE = 600

for name, words in CARDS.items():
    with tempfile.TemporaryDirectory() as folder:
        page, shot = os.path.join(folder, "card.html"), os.path.join(folder, "card.png")
        with open(page, "w", encoding="utf-8") as file:
            file.write(PAGE % words)
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--force-color-profile=srgb",
             f"--user-data-dir={folder}/profile", f"--window-size={SIZE},{SIZE}", f"--screenshot={shot}", page],
            check=True, stderr=subprocess.DEVNULL, timeout=60)
        picture = Image.open(shot).convert("RGB").quantize(16)
        picture.save(os.path.join(ROOT, "site-templates", "static", name + ".png"), optimize=True)
