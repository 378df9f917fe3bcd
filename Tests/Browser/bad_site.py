"""A small site full of faults: a check that does not find its fault there is no check."""
import contextlib
import io
import os
import tempfile

FAULTY = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏页</title>
<link rel="stylesheet" href="bad.css"><script src="bad.js"></script><script defer src="heavy.js"></script></head>
<body class="is-home"><div class="page"><a class="skip" href="#main">跳</a>
<p class="tools"><a href="#elder" data-pref="elder">适老</a><a href="#large" data-pref="large">大</a><a href="#night" data-pref="dark">深</a></p>
<main id="main"><h1>坏页</h1><p id="main" style="color:red" onclick="x()">字</p><p hidden class="seen">此刻值班：赵</p>
<p class="pale">看不清的字</p><img src="no.png"><img src="http://elsewhere.example/pixel.png" alt="">
<a href="/rooted.html">根</a><a href="gone.html">无</a><a href="other.html#gone">锚</a><a href="folder/">夹</a>
<button class="tiny">点</button><p class="wide">宽</p><p class="scripted"></p><div id="late"></div><p>下面的字</p>
<button data-copy="已复制">复制</button><button data-setgrid="1" data-title="一" data-done="好">设</button>
<a data-mygrid="我的" href="other.html">找</a>
<div class="onduty" data-duty="duty"><p data-now data-none="无人"><span class="who">错的人</span></p><p data-tonight></p></div>
<table id="duty"><tr data-start="2026-11-20T20:00:00+08:00" data-end="2026-11-22T08:00:00+08:00"><td>夜</td><td><b>钱</b></td></tr></table>
<span data-publicity data-start="2026-11-20" data-end="2026-11-22" data-counted="2026-11-20" data-before="前" data-running="还有{n}天" data-ended="完">错</span>
<span data-until="2026-11-20" data-past="已过">将开</span>
<time datetime="2026-11-21" data-asof="旧">今</time>
<form role="search" action="search.html"><input name="q"><button>搜</button></form>
<article><div class="body"><div class="scroll wide"><p class="tiny">挤</p></div></div></article>
<input class="find"><div data-filter="筛">%s</div></main></div></body></html>
""" % "".join(f'<p class="entry">第{n}条</p>' for n in range(9))

FILES = {
    "index.html": FAULTY,
    "other.html": FAULTY.replace("坏页", "又一坏页"),
    "issue.html": FAULTY.replace("is-home", "is-bulletin").replace("<h1>", '<article class="sheet issue"></article><h1>'),
    "board.html": FAULTY.replace("is-home", "is-mechanism").replace("<h1>", '<article class="mechanism board"></article><h1>'),
    "poster.html": FAULTY.replace("is-home", "poster"),
    "search.html": '<!DOCTYPE html><html lang="zh"><title>搜</title><body class="is-search"><main>空的一页，什么也没有找到</main></html>',
    "folder/index.html": "<!DOCTYPE html><title>夹</title><p>什么也没有",
    "bad.css": ".pale{color:#eee}.tiny{width:9px;height:9px;padding:0;font-size:6px}p.wide{width:3000px}.scroll.wide{width:90px}"
               "[hidden].seen{display:block!important}:focus{outline:0!important}.p:has(a){color:red}"
               ".dark .page,.page{color:#ddd}",
    "bad.js": "console.error('坏'); addEventListener('load', () => { document.querySelector('.scripted') && "
              "(document.querySelector('.scripted').textContent = '脚本写的字'.repeat(200)); "
              "setTimeout(() => { const l = document.querySelector('#late'); if (l) l.style.height = '200px'; }, 20); }); const a = {}?.b;",
}


def write_site(folder):
    for path, text in FILES.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)
    # Noise, which compression does not make light.
    for path, bytes_of_noise in (("bad.css", 15000), ("heavy.js", 90000)):
        with open(os.path.join(folder, path), "ab") as file:
            file.write(b"/*" + os.urandom(bytes_of_noise).hex().encode() + b"*/")


def self_test(check_site, wanted, browser, report_kind):
    """Runs every check on the faulty site; each one must fail, but for those that were not run."""
    with tempfile.TemporaryDirectory() as folder:
        write_site(folder)
        told = io.StringIO()
        report = report_kind(told, shown=3)
        with contextlib.redirect_stderr(io.StringIO()):
            check_site(report, wanted, browser, folder)
    lines = [line for line in told.getvalue().splitlines() if not line.startswith((" ", "#"))]
    blind = [line for line in lines if line.startswith("ok")]
    unseen = [line for line in lines if line.startswith("SKIPPED")]
    if wanted.verbose:
        print(told.getvalue())
    for line in blind:
        print("finds nothing in a site full of faults: " + line)
    for line in unseen:
        print(line)
    print(f"{report.failed} passed, {len(blind)} failed, {len(unseen)} skipped")
    return 1 if blind or not report.failed else 0
