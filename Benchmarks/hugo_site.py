"""Writes a county as a Hugo site, the way a competent user of Hugo would keep it.

Registers and bulletins are Markdown with YAML front matter; tables stay CSV under `assets/`, from
which content adapters and shortcodes make pages and tables. Layouts stand in `Benchmarks/hugo/`.
"""

import json
import re
import shutil
from pathlib import Path

import county
from gongshi_site import csv_text

KEYS = {
    "标题": "title", "类型": "kind", "单位": "unit", "日期": "date", "来源": "source", "标签": "tags",
    "期间": "period", "期号": "number", "系列": "series", "审签": "sign_off", "保密审查": "secrecy",
    "口号": "slogan", "创建": "since", "牵头": "lead", "服务": "services", "说明": "text", "班次表": "shifts",
    "岗位表": "posts", "周期": "cycle", "时限": "due", "公开依据": "basis", "环节": "stages", "支柱": "pillars",
    "机制": "mechanisms", "名称": "name", "主体": "actor", "清单": "sublists", "评分项": "parts", "权重": "weight",
    "起始": "since_period", "星级": "stars", "计量": "measure", "指标": "metrics",
}
QUOTATION = re.compile(r"\{\{([^ }]+) (本月|本季)(?: ([^ }]+))?\}\}")
LINK = re.compile(r"\]\(/(?:bulletins/\d{4}-\d\d|([a-z]+))/([a-z0-9-]+)\.md\)")


def translated(value):
    if isinstance(value, dict):
        return {KEYS.get(key, key): translated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [translated(item) for item in value]
    return value


class HugoSite:
    def __init__(self, folder: Path):
        self.folder = folder
        self.mechanisms: dict[str, str] = {}
        here = Path(__file__).parent
        shutil.copytree(here / "hugo", folder)
        # The same style sheets and scripts as Gongshi's own, so that both write the same assets.
        shutil.copytree(here.parent / "site-templates" / "static", folder / "static")

    def _write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def standing(self) -> None:
        self._write("content/pages/about.md",
                    "---\ntitle: 关于本站\n---\n本站公布各社区的公告、公示、值班和评比。内容为测速而编，其中的县、街道和社区都不存在。\n")

    def table(self, path: str, rows: county.Table) -> None:
        self._write(f"assets/{path.lower()}", csv_text(rows))

    def record(self, record: county.Record) -> None:
        keys = translated(record.keys)
        if record.folder == "mechanisms":
            self.mechanisms[keys["title"]] = record.id
        if record.folder.startswith("bulletins"):
            keys["months"] = [keys["date"][:7]]
            keys["units_of"] = [keys["unit"]]
        lines = [f"{key}: {self._scalar(value)}" for key, value in keys.items()]
        month = record.keys.get("期间", "")
        body = QUOTATION.sub(lambda found: self._quotation(found, month), record.body)
        body = LINK.sub(lambda found: f"](/{found[1] or 'bulletins'}/{found[2]}.html)", body)
        self._write(f"content/{record.path}", "---\n" + "\n".join(lines) + "\n---\n" + body)

    @staticmethod
    def _scalar(value) -> str:
        # JSON is YAML; plain words stay plain, as people write them.
        if isinstance(value, str) and not any(sign in value for sign in ':,[]{}#"'):
            return value
        return json.dumps(value, ensure_ascii=False)

    def _quotation(self, found: re.Match, month: str) -> str:
        title, word, part = found.groups()
        mechanism = self.mechanisms[title]
        period = month
        if word == "本季":
            year, number = month.split("-")
            period = f"{year}-q{(int(number) + 2) // 3}"
        if part in (None, "未办结") or (part == "新增" and found.string[found.end():found.end() + 1] == "\n"):
            return f'{{{{< ledger "{mechanism}" "{period}" "{part or "全部"}" >}}}}'
        return f'{{{{< ledger-figure "{mechanism}" "{period}" "{part}" >}}}}'
