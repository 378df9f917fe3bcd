"""A site whose content is hard to lay out: nothing of it may overlap, overflow or disappear.

Usage: hard_content.py GONGSHI FOLDER     writes FOLDER/source, builds FOLDER/hard from it

First the same content with what no page can show (a title of 80 characters, a picture without description, a broken
JPEG): the build must refuse it and name each of them.
"""
import base64
import os
import struct
import subprocess
import sys
import zlib

# 480 × 320, progressive, turned by EXIF, with a GPS place; and 8,000 × 6,000 of one colour. Both packed by zlib.
TURNED = (
    "eNr7f+P/AwYBLzdPNwZGRgYGRiBk+P+QYZlrRWYaA4OvL4MWAwMDBwMzIz8DE5DFBsRGjEIMzAwgtUBehyoDC5jNwGABxAwBGfl5qQxA"
    "MUaweiY/kCATAyuQBOnJA5JgcVeQOAtcvI0BAuSgZqlDaR4oXQqlZaG0KIj+f5vBmUGAm4ePh0uAj5dPSFBAWEJDSkJMTMJQWVVWw8rY"
    "1sbS2MLcwSPGz8El3NXcIiA3MDw+KT0j3c63sLIgpSImNT0ZZAijoJCQhKiEvpSUfrKThVMyyeD/IQZBDkYHxgfMjEoMTIKMzIKM/48w"
    "iAODFBSoSICZjRUkwYghwcrC/P8WAw8zMNgEmAWAnms47wKR4eQSPABhXeyZBVX9oC8EypqwUAbC4JU4uQDC4uN46jCqdVQrklZ+YKIT"
    "EUBNcQwMG4ApjgOYDhlZmcTAKgTRVUwAq2BmZLRnFLPHo4IJoQKnLWz2UFtwu8NeEagCmgvAxYIAmsrv92tB6AKqKH8tRHxU8SBUTCBd"
    "CRBMVwIE0hVIBf//mwACGDgG")
HUGE = (
    "eNrt0Uls1FUcwPH3n/9/uuGBKaWjlBRpKY72wqpAYpSiVTiQFC0KpBGQzR4IBZUlMaFsKqfiXg8mlAHRxgNqXYgHQRThhgqyXEABgROo"
    "4HIZZ4jLxYN69fN7+Zzey8v75hWOF06HwTNap7eGKAohKq5QOBWmhbrqmmxNpi5bm60fXndzrqU519SUa5ty55iW+e2LFz3S3jGvc01v"
    "d2dXz6p5HZsHtvS8tqP/rf6l6z86tHfXwd7d/fnSJdHw+vpcY25mc/PM/PKO5fl/PYWPQ6Yiu2LE3XHUEFKZKM5EhQNhRPGd6ej6hN8n"
    "SsVJuqy8orJqUPHAwOCQiuI4lcTpdJIUd58q7ockk64eOXZq2ZC2BeUNXTXjurdtr2hs2bNv6Kwjl0eNX7hyQ2VVbfbGm4Y1jb4ld+tt"
    "EybefsekyVOm3XNv6333T5/xwIPtsx96eM7cRxctXrJ02WOdqx5/4snVa9au27hp85ann3l263PPv/DiSy+/0vtq3478zl2v737jzbff"
    "eXfgvfc/+HDv/k8OfPrZwc8PHf7iy6+OHvv6+ImTZ7759uy5899duHjpyvc//Hj12k8///JrqSsKcfTH/G1XptiVSpI4KS91RanVpQOZ"
    "JD1ybFn11LbyBV1DGsZ1V9S0bNu+Z19l4/hZl4cuXHmkqnbUhDNNV0pp18v+WdiG/1T2Z9hfXSfDDXFU/Lw4E+4Kc3N9+Z6+rbkAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAA/0Nx4cRvz73u2A==")

LONG = "关于梧桐社区二〇二六年第四季度老旧小区加装电梯项目资金使用情况和居民议事结果的公开说明以及后续安排与联系方式"
ADDRESS = "见https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv1234567890"
MUST_NAME = ("envelope.title-too-long", "media.without-alt", "media.unusable")


def picture(width, height, alpha):
    """A PNG, by hand: a disc on a transparent or white ground."""
    rows = b""
    for y in range(height):
        rows += b"\0"
        for x in range(width):
            inside = (2 * x - width) ** 2 + (2 * y - height) ** 2 < min(width, height) ** 2
            rows += bytes((15, 90, 120) if inside else (255, 255, 255)) + (bytes((255 if inside else 0,)) if alpha else b"")

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def bulletin(title, body, extra=""):
    return f"""---
标题: {title}
类型: 公告
状态: 已发布
日期: 2026-11-12
来源: 梧桐社区居民委员会
{extra}---
{body}
"""


def table_of(columns, rows):
    names = [f"第{n}栏" for n in range(columns)]
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * columns]
    return "\n".join(lines + ["| " + " | ".join(f"{r}-{n}" for n in range(columns)) + " |" for r in range(rows)])


def files():
    pixels = "".join(f"![{name}](../media/{name})\n\n" for name in ("dot.png", "disc.png", "turned.jpg", "huge.jpg"))
    faces = "图片:\n" + "".join(f"  - {{文件: media/{n}, 说明: 一个色块 {n}, 人脸: 无人像}}\n" for n in ("turned.jpg", "huge.jpg"))
    columns = ", ".join(f"{{key: c{n}, 名称: 第{n}栏, 类型: 文字}}" for n in range(28))
    yield "media/dot.png", picture(1, 1, False)
    yield "media/disc.png", picture(420, 200, True)
    yield "media/turned.jpg", zlib.decompress(base64.b64decode(TURNED))
    yield "media/huge.jpg", zlib.decompress(base64.b64decode(HUGE))
    yield "bulletins/long.md", bulletin(LONG, f"# {LONG}\n\n{LONG * 3}\n\n" + "网" * 300 + "\n\n" + "a" * 200)
    yield "bulletins/pictures.md", bulletin("各种图片", pixels, faces)
    yield "bulletins/wide.md", bulletin("三十栏的表", table_of(30, 6))
    yield "bulletins/indented.md", bulletin(
        "行首有空格的通知", f"    各位居民：{LONG * 2}\n    {'a' * 120}\n\n- 甲\n\n\t\t{LONG * 2}\n\n```\n{LONG * 2}{'b' * 120}\n```\n")
    yield "brands/none.md", f"---\n标题: {LONG[:30]}\n单位: wutong-g05\n---\n没有标志的品牌。\n"
    yield "mechanisms/many.md", f"---\n标题: 两千行的清单\n类型: 清单\n周期: 每月\n公开依据: 试\n栏目: [{columns}]\n---\n很长，也很宽。\n"
    cells = ",".join(f"值{n}" for n in range(28))
    rows = "\n".join(f"{n},第{n}项,{cells}" for n in range(1, 2001))
    yield "ledgers/many/2026-10.csv", "编号,名称," + ",".join(f"第{n}栏" for n in range(28)) + "\n" + rows + "\n"
    yield "mechanisms/address.md", ("---\n标题: 带网址的事\n类型: 流程\n周期: 每月\n时限: 次月5日\n公开依据: 试\n"
                                   "环节: [{名称: 提事, 角色: [提出]}, {名称: 办结, 角色: [办结]}]\n---\n")
    yield "ledgers/address/2026-11.csv", (
        "编号,网格,事项,提事,办结,结果,未办结原因\n" + "".join(
            f"{n},1-05,{ADDRESS},11-02,{day},{done},{still}\n"
            for n, day, done, still in ((1, "11-05", ADDRESS, ""), (2, "", "", ADDRESS))))
    yield "rosters/names.md", "---\n标题: 固定岗位\n单位: wutong\n姓名显示: 全名\n---\n长短不一的姓名。\n"
    yield "rosters/names.csv", "岗位,姓名,网格\n网格长,乙,1-01\n网格员,买买提·阿卜杜热西提江,1-02\n"
    yield "rosters/empty.md", "---\n标题: 空的月份\n单位: wutong\n班次表: {白班: 08:00-20:00}\n---\n"
    yield "rosters/empty/2026-11.csv", "日期,班次,岗位,值班人\n"


def write(folder, more=()):
    for path, data in list(files()) + list(more):
        full = os.path.join(folder, "content", path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())


def build(program, folder, out):
    return subprocess.run([program, "build", "--site", folder, "--as-of", "2026-11-21", "--out", out],
                          capture_output=True, text=True, env={**os.environ, "LANG": "en"})


def main(program, folder):
    source, site = os.path.join(folder, "source"), os.path.join(folder, "hard")
    subprocess.run([program, "new", "site", source], check=True, stdout=subprocess.DEVNULL)
    units = os.path.join(source, "content", "units.csv")
    with open(units, "a", encoding="utf-8") as file:
        file.write(f"wutong-g05,没有人的网格,网格,wutong,1-05,0,0,,,\nwutong-yi,一,场所,wutong,,,,,,\nwutong-long,{LONG[:58]},场所,wutong,,,,,,\n")
    settings = os.path.join(source, "content", "site.yaml")
    with open(settings, "a", encoding="utf-8") as file:
        file.write('网址: https://wutong.example/gongshi/\n主题: {主色: "#7a1f4f"}\n')
    broken = zlib.decompress(base64.b64decode(TURNED))
    write(source, [
        ("bulletins/bad-title.md", bulletin((LONG * 2)[:80], "正文")),
        ("bulletins/bad-alt.md", bulletin("没有说明的图片", "![](../media/disc.png)", "图片:\n  - {文件: media/disc.png, 人脸: 无人像}\n")),
        ("media/broken.jpg", broken[:200] + b"\0" * 40),
    ])
    done = build(program, source, site)
    missing = [name for name in MUST_NAME if f"[{name}]" not in done.stderr]
    if done.returncode != 1 or missing:
        print(done.stderr, file=sys.stderr)
        return f"hard content: exit {done.returncode}, not named: {missing}"
    for name in ("bulletins/bad-title.md", "bulletins/bad-alt.md", "media/broken.jpg"):
        os.remove(os.path.join(source, "content", name))
    done = build(program, source, site)
    if done.returncode:
        return "hard content: " + done.stderr
    if "media.too-small" not in done.stderr:
        return "hard content: a picture of one pixel is not named"
    with open(os.path.join(site, "bulletins", "pictures.html"), encoding="utf-8") as file:
        page = file.read()
    lost = [name for name in ("dot.png", "disc.png", "turned.jpg", "huge-800.jpg") if page.count(f'src="../media/{name}"') != 1]
    if lost:
        return f"hard content: bulletins/pictures.html does not show {lost} exactly once"
    for name in os.listdir(os.path.join(site, "media")):
        with open(os.path.join(site, "media", name), "rb") as file:
            if b"Phone" in file.read():
                return f"hard content: media/{name} kept its EXIF"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
