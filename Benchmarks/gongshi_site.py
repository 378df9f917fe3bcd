"""Writes a county as Gongshi's content: Markdown with Chinese front matter, and CSV."""

import csv
import io
from pathlib import Path

import county

SITE = """\
名称: 云溪县社区公示
根单位: county
网址: https://yunxi.example/
场景: intranet
主办: 云溪县党建办
承办: 云溪县社区服务中心
责任编辑: 县党建办信息组
联系方式: {电话: 0566-6020000, 地址: 云溪县政务中心, 时间: "周一至周五 08:30-12:00,14:00-17:30"}
"""
ABOUT = """\
---
标题: 关于本站
来源: 云溪县党建办
---
本站公布各社区的公告、公示、值班和评比。内容为测速而编，其中的县、街道和社区都不存在。
"""


def scalar(value) -> str:
    """A value in YAML's flow form, quoted where plain text could be misread."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {scalar(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(scalar, value)) + "]"
    text = str(value)
    return '"' + text + '"' if any(sign in text for sign in ":,[]{}#") else text


def front_matter(keys: dict) -> str:
    return "---\n" + "".join(f"{key}: {scalar(value)}\n" for key, value in keys.items()) + "---\n"


def csv_text(rows: county.Table) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


class GongshiSite:
    """The folder `content/`."""

    def __init__(self, folder: Path):
        self.folder = folder

    def write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def record(self, record: county.Record) -> None:
        self.write(record.path, front_matter(record.keys) + record.body)

    def table(self, path: str, rows: county.Table) -> None:
        self.write(path, csv_text(rows))

    def standing(self) -> None:
        self.write("site.yaml", SITE)
        self.write("pages/about.md", ABOUT)
        for year in ("2025", "2026"):
            source = Path(__file__).parent / "calendar" / f"{year}.csv"
            self.write(f"calendar/{year}.csv", source.read_text(encoding="utf-8"))
