#!/usr/bin/env python3
"""Write the tables of script and sound that the search needs, from Debian's unicode-data.

    Scripts/search-tables/generate.py            write the generated files
    Scripts/search-tables/generate.py --check    exit 1 if they differ from what lies there

Reads /usr/share/unicode (package unicode-data, Unicode 15.0); needs nothing but Python 3.
Writes Sources/SearchIndex/UnicodeTables.swift, the marked lines of search.js and search-letters.js
in site-templates/static, and Tests/Browser/search/golden.json.
"""
import bz2
import json
import os
import re
import sys
import unicodedata

UCD = "/usr/share/unicode"
ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
SWIFT = os.path.join(ROOT, "Sources/SearchIndex/UnicodeTables.swift")
SCRIPT = os.path.join(ROOT, "site-templates/static/search.js/10-folding.js")
LETTERS = os.path.join(ROOT, "site-templates/static/search-letters.js/10-kit.js")
GOLDEN = os.path.join(ROOT, "Tests/Browser/search/golden.json")
LIMIT = 0x32400
BREAK, SPACE = 0, 1

# Variants that kSimplifiedVariant and kTraditionalVariant do not join (most stand under
# kSemanticVariant or kZVariant, which must not be joined wholesale), and circles typed for zero.
EXCEPTIONS = """
爲為为 綫線线 説說说 録錄录 産產产 衞衛卫 峯峰 羣群 牀床 〇○◯ 裏裡里 證証证 喫吃 粧妝妆 脣唇 啓啟启 鈎鉤钩 敍敘叙
毀毁 鷄雞鸡 隣鄰邻 湧涌 祕秘 竈灶 箇個个 査查 牆墻墙 痩瘦 閲閱阅 悦悅 税稅 脱脫 鋭銳锐 衆眾众 溫温 戶户戸 別别
吳吴呉 黃黄 內内 冊册 刪删 卻却 呂吕 敎教 換换 沒没 淨净凈 淸清 爭争 麪麵面 鬪鬥斗 稱称 僞偽伪 潙溈沩 頽頹颓
鬰鬱郁 嫺嫻娴 慤愨悫 濶闊阔 煇輝辉 恆恒 強强 晉晋 並并併 柵栅 決决 況况 涼凉 減减 湊凑 準准 鏽銹锈 鑽鉆钻 
擡抬 據据 攜携 晝昼 曆歷历 櫃柜 檯臺台 氹凼 汚污汙 泄洩 泛汎氾 灑洒 煙烟菸 熏燻 犧牺 獃呆 畫画 癡痴 皁皂 盃杯
睏困 砲炮 碁棋 稜棱 穀谷 筍笋 簷檐 糰團团 紮扎 絃弦 綵彩 罈壇坛 翦剪 脈脉 臘腊 舖鋪铺 蔴麻 薑姜 虯虬
衝沖冲 襬擺摆 覈核 託托 誌志 譁嘩哗 豬猪 賸剩 跡迹蹟 躰體体 輓挽 迴回 遊游 鄕鄉乡 醃腌 鉅巨 鍊煉炼 鍾鐘钟 闆板 
隄堤 雕鵰 雰氛 靭韌韧 頻频 颱台 餵喂 館舘馆 駡罵骂 髒臟脏 髮發发 鬨哄 鯗鲞 鹼碱硷 麯曲麴 齣出 龢和 覩睹 週周
縂總总 槪概 旣既 卽即 緖緒绪 頼賴赖 絕绝 槇槙 値值 巻卷 嶽岳 徑径 踴踊 傑杰 佈布 佔占 僱雇 儘盡尽 兇凶
剋克 剷鏟铲 匯彙汇 唸念 嚐嘗尝 夠够 妳你 姪侄 嬭奶 尅 崗岗 巖岩 廁厕 廚厨 彆 徵征 恥耻 慾欲 慼戚 憑凭 懽歡欢
戲戯戏 搾榨 撐撑 暱昵 朶朵 桿杆 樑梁 槓杠 櫥橱 殭僵 氈毡 淚泪 潑泼 濛蒙 炤照 牠它 猨猿 甦蘇苏 痠酸 瞇眯 碪砧 
祇只隻 禦御 箋笺 籤簽签 繫係系 繡綉绣 罏 羣 菓果 蒐搜 蘂蕊 蝨虱 袪祛 裊袅 褲裤 覇霸 註注 諮咨 讚贊赞 趨趋
鼕冬 鬆松 鬍胡 鬚須须 後后 僕仆 醜丑 薦荐 傢家 牴抵 穫獲获 製制 複復覆复 幹乾干 餘余馀 瀋沈 鬱郁 闢辟 衹
"""

# Readings that kMandarin and kHanyuPinlu lack. All that dictionaries know would be many (红 is gong in 女红), and each of
# them is one more row of initials for each name.
# 校对 曝光 剥皮 卡口 露面 粘贴 择菜 拓展 番茄 标识 屏住 强劲 琢磨 西藏 轧钢 奇数 恐吓 龟裂 里弄
READINGS = """
ling〇 yuan员 nv女 lv绿 jiao校 bao曝剥 qia卡 lou露 nian粘 zhai择 tuo拓 qie茄 zhi识 bing屏 jing劲 zhuo琢 zang藏 zha轧 ji奇 he吓 jun龟 long弄
"""
# 厦门 蔚县 六安 尉迟 参差 枞阳 蚌埠 铅山 乐亭 番禺 东阿 单县 莘县 泌阳 浚县 洪洞 解州 燕山 任城 曾 仇 区 朴 查 盖 缪 令狐 万俟 覃
# 会稽 大城 井陉 涡阳 歙县 筠连 犍为 荥阳 荥经 什邡 牟平 甪直 浒湾 十里堡 黄埔 圩 峒 漯河 泊头 车 石 葛 秘 繁 单于 员 冼 隗 晁
READINGS_IN_NAMES = """
xia厦 yu蔚尉 lu六甪 cen参 ci差 zong枞 beng蚌 yan铅燕 lao乐 yue乐 pan番 e阿 shan单 chan单 shen莘 bi泌秘 xun浚 tong洞峒 xie解 ren任 zeng曾
qiu仇 ou区 piao朴 zha查 ge盖葛 miao缪 ling令 mo万 qi俟 qin覃 tan覃 kuai会 dai大 xing陉荥 ying荥 guo涡 she歙 yun筠员 jun筠 qian犍 shi什
mu牟 xu浒圩 hu浒 pu堡埔 bu埔 luo漯 ta漯 bo泊柏 ju车 dan石 po繁 kui隗 wei隗圩 xian冼
"""


def lines(name):
    path = os.path.join(UCD, name)
    opener = bz2.open if name.endswith(".bz2") else open
    with opener(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            line = line.split("#", 1)[0].rstrip("\n")
            if line.strip():
                yield line


def ranges_of(name, wanted):
    found = set()
    for line in lines(name):
        points, value = [part.strip() for part in line.split(";")[:2]]
        if value in wanted:
            first, _, last = points.partition("..")
            found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def unicode_data():
    """Code point → (general category, decomposition, lower case)."""
    data, first = {}, None
    for line in lines("UnicodeData.txt"):
        fields = line.split(";")
        point = int(fields[0], 16)
        if fields[1].endswith(", First>"):
            first = point
            continue
        spread = range(first, point + 1) if fields[1].endswith(", Last>") else (point,)
        parts = [part for part in fields[5].split() if not part.startswith("<")]
        decomposition = [int(part, 16) for part in parts]
        lower = int(fields[13], 16) if fields[13] else None
        for each in spread:
            data[each] = (fields[2], decomposition, lower)
        first = None
    return data


def runs(points):
    """Sorted [first, last] pairs of a set of code points."""
    result = []
    for point in sorted(points):
        if result and result[-1][1] == point - 1:
            result[-1][1] = point
        else:
            result.append([point, point])
    return result


def script_classes(assigned):
    """Lists of characters that are one character for the search, the representative first."""
    parent = {}

    def find(point):
        parent.setdefault(point, point)
        while parent[point] != point:
            parent[point] = parent[parent[point]]
            point = parent[point]
        return point

    def join(one, other):
        one, other = find(one), find(other)
        if one != other:
            parent[max(one, other)] = min(one, other)

    used = {}
    for line in lines("Unihan_Readings.txt.bz2"):
        point, field, value = line.split("\t")
        if field == "kHanyuPinlu":
            counts = [int(word.split("(")[1][:-1]) for word in value.split()]
            used[int(point[2:], 16)] = sum(counts)
    for line in lines("Unihan_Variants.txt.bz2"):
        point, field, value = line.split("\t")
        if field not in ("kSimplifiedVariant", "kTraditionalVariant"):
            continue
        point = int(point[2:], 16)
        for target in (int(word.split("<")[0][2:], 16) for word in value.split()):
            join(point, target)
    for group in EXCEPTIONS.split():
        for character in group[1:]:
            join(ord(group[0]), ord(character))

    def rank(point):
        try:
            common = len(chr(point).encode("gb2312")) == 2
        except UnicodeEncodeError:
            common = False
        return (point in (0x25CB, 0x25EF), not common, point != 0x7740, -used.get(point, 0), point)

    groups = {}
    for point in sorted(parent):
        if point in assigned and point < LIMIT:
            groups.setdefault(find(point), []).append(point)
    classes = [sorted(group, key=rank) for group in groups.values() if len(group) > 1]
    return sorted(classes)


TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvvnnnm")


def syllable(reading):
    reading = reading.strip().translate(TONES).replace("ê", "e")
    reading = "".join(c for c in unicodedata.normalize("NFD", reading) if c.isascii())
    return reading


def readings(representative):
    """Syllable → sorted characters; a representative has the readings of its whole class.

    Also the characters common enough for every site, and the usual reading of each character.
    """
    table, common, usual = {}, set(), {}
    for line in lines("Unihan_Readings.txt.bz2"):
        point, field, value = line.split("\t")
        point = int(point[2:], 16)
        if field == "kMandarin":
            found = value.split()
        elif field == "kHanyuPinlu":
            found = [word.split("(")[0] for word in value.split()]
            common.add(representative.get(point, point))
        else:
            continue
        target = representative.get(point, point)
        if not (0x4E00 <= target < 0xA000 or target == 0x3007):
            continue
        for reading in found:
            sound = syllable(reading)
            if re.fullmatch("[a-z]*[aeiouv][a-z]*", sound):
                table.setdefault(sound, set()).add(target)
                if point == target and (field == "kHanyuPinlu" or target not in usual):
                    if field != "kHanyuPinlu" or reading == found[0]:
                        usual[target] = sound
    for word in (READINGS + READINGS_IN_NAMES).split():
        sound = word.rstrip(word.lstrip("abcdefghijklmnopqrstuvwxyz"))
        table.setdefault(sound, set()).update(map(ord, word[len(sound):]))
    sounds = {sound: sorted(points) for sound, points in sorted(table.items())}
    first, rare = {}, {}
    for sound, points in sounds.items():
        for point in points:
            first.setdefault(point, sound)
    for point, sound in sorted(usual.items()):
        if first.get(point) != sound:
            rare.setdefault(sound, []).append(point)
    return sounds, common, dict(sorted(rare.items()))


class Folding:
    def __init__(self):
        self.data = unicode_data()
        self.assigned = set(self.data)
        script = lambda name: ranges_of("Scripts.txt", {name})
        ignorable = ranges_of("DerivedCoreProperties.txt", {"Default_Ignorable_Code_Point"})
        mark = {p for p, d in self.data.items() if d[0] in ("Mn", "Mc", "Me")}
        format_ = {p for p, d in self.data.items() if d[0] == "Cf"}
        inherited = script("Inherited")
        self.white = ranges_of("PropList.txt", {"White_Space"})
        self.vanish = ignorable | format_ | (mark & inherited) | (mark & script("Han"))
        self.han = script("Han") - self.vanish
        self.latin = {p for p in script("Latin") if self.data[p][0][0] == "L"}
        self.digits = set(range(0x30, 0x3A))
        self.classes = script_classes(self.assigned)
        self.representative = {m: c[0] for c in self.classes for m in c[1:]}

    def decompose(self, point):
        parts = self.data.get(point, ("Cn", [], None))[1]
        if not parts:
            return [point]
        return [each for part in parts for each in self.decompose(part)]

    def fold(self, point, classes=True):
        """What is kept of one code point: code points, SPACE or BREAK; [] when it vanishes."""
        if point in self.vanish:
            return []
        result = []
        for part in self.decompose(point):
            if part in self.vanish:
                continue
            part = self.data.get(part, ("Cn", [], None))[2] or part
            if part in self.representative and (classes or part in (0x25CB, 0x25EF)):
                result.append(self.representative[part])
            elif part in self.han or part in self.latin or part in self.digits:
                result.append(part)
            else:
                result.append(SPACE if part in self.white else BREAK)
        return result


def fold_runs(folding):
    """Run-length coded `first,count,step:target…` of all that changes apart from classes."""
    entries = []
    for point in range(LIMIT):
        if 0xAC00 <= point < 0xD7A4 or 0xD800 <= point < 0xE000 or point in folding.vanish:
            continue
        kept = folding.fold(point, classes=False)
        plain = point in folding.han or point in folding.latin or point in folding.digits
        default = [point] if plain else [SPACE] if point in folding.white else [BREAK]
        if kept != default and any(part > SPACE for part in kept) or kept == []:
            entries.append((point, kept))
        elif kept != default:
            assert set(kept) <= {SPACE, BREAK}, hex(point)
            entries.append((point, [BREAK] if BREAK in kept else [SPACE]))
    merged = []
    for point, kept in entries:
        if merged and len(kept) == 1 and kept[0] > SPACE:
            first, count, step, target = merged[-1]
            if len(target) == 1 and target[0] > SPACE:
                if count == 1 and point - first in (1, 2):
                    new = point - first
                    if kept[0] == target[0] + new:
                        merged[-1] = (first, 2, new, target)
                        continue
                elif count > 1 and point == first + count * step \
                        and kept[0] == target[0] + count * step:
                    merged[-1] = (first, count + 1, step, target)
                    continue
        merged.append((point, 1, 1, kept))
    words = []
    for first, count, step, target in merged:
        head = f"{first:x}" + ("" if count == 1 else f",{count:x}" if step == 1 else f",{count:x},{step:x}")
        words.append(head + ":" + ".".join(f"{part:x}" for part in target))
    return " ".join(words)


def literal(text):
    """A Swift multi-line literal without line ends in its value, cut where it may be cut."""
    assert "\\" not in text and '"' not in text
    rows, row, width = [], "", 0
    for character in text:
        wide = 2 if ord(character) >= 0x2E80 else 1
        if width + wide > 92:
            rows.append(row)
            row, width = "", 0
        row, width = row + character, width + wide
    rows.append(row)
    return '"""\n' + "\\\n".join("    " + row for row in rows) + '\n    """'


NOTICE = """\
// Generated by Scripts/search-tables/generate.py from the Unicode Character Database 15.0.0
// (Debian package unicode-data). Do not edit.
//
// Copyright © 1991-2022 Unicode, Inc. All rights reserved.
// Distributed under the Terms of Use in https://www.unicode.org/copyright.html.
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode
// data files and any associated documentation (the "Data Files") or Unicode software and any
// associated documentation (the "Software") to deal in the Data Files or Software without
// restriction, including without limitation the rights to use, copy, modify, merge, publish,
// distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom
// the Data Files or Software are furnished to do so, provided that either (a) this copyright and
// permission notice appear with all copies of the Data Files or Software, or (b) this copyright
// and permission notice appear in associated Documentation.
//
// THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
// PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT
// HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR
// CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
// WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
// CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
//
// Except as contained in this notice, the name of a copyright holder shall not be used in
// advertising or otherwise to promote the sale, use or other dealings in these Data Files or
// Software without prior written authorization of the copyright holder.
//
// The data has been modified: reduced to what folding and pinyin search need.
"""


def kinds_text(folding):
    """Runs of kept (k), vanishing (v) and white (w) code points: kind, gap, length in base 36."""
    kept = folding.han | folding.latin | folding.digits
    spans = [(f, l, "k") for f, l in runs(kept)] + [(f, l, "v") for f, l in runs(folding.vanish)]
    spans += [(f, l, "w") for f, l in runs(folding.white)]
    words, end = [], 0
    for first, last, kind in sorted(spans):
        words.append(kind + base36(first - end) + ("," + base36(last - first) if last > first else ""))
        end = last
    return " ".join(words)


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = digits[digit] + text
        if not number:
            return text


def special_classes(folding):
    """Members, then representatives, of what browsers must always have or ask the class table for.

    `eager`: characters of GB 2312 that are no representatives: a query with one of them needs
    the class table, like one with any Han character outside GB 2312.
    `extra`: members inside compatibility characters that unfold to several.
    """
    eager = []
    for member in sorted(folding.representative):
        try:
            chr(member).encode("gb2312")
            eager.append(chr(member))
        except UnicodeEncodeError:
            pass
    extra = {}
    for point in sorted(folding.data):
        plain, classed = folding.fold(point, classes=False), folding.fold(point)
        if len(plain) > 1 and plain != classed:
            for one, other in zip(plain, classed):
                if one != other:
                    extra[one] = other
    return "".join(eager), "".join(chr(a) + chr(b) for a, b in sorted(extra.items()))


def packed_text():
    """The characters that records pack into two signs: rows 1, 3 and 16 to 87 of GB 2312."""
    rows = [0xA1, 0xA3, *range(0xB0, 0xF8)]
    # The browser's gb18030 maps these two as Unicode's names say, Python's gb2312 as an older table did.
    newer = {b"\xa1\xa4": "\u00b7", b"\xa1\xaa": "\u2014"}

    def character(code):
        try:
            text = newer.get(code) or code.decode("gb2312")
        except UnicodeDecodeError:
            return " "
        return text if text != "\u3000" else " "

    return "".join(character(bytes([row, cell])) for row in rows for cell in range(0xA1, 0xFF))


def swift_file(folding, sounds, common, usual):
    sound_text = " ".join(s + "".join(map(chr, points)) for s, points in sounds.items())
    usual_text = " ".join(s + "".join(map(chr, points)) for s, points in usual.items())
    common_text = "".join(map(chr, sorted(p for p in common if 0x4E00 <= p < 0xA000)))
    class_text = " ".join("".join(map(chr, group)) for group in folding.classes)
    parts = [
        NOTICE, "// swift-format-ignore-file\n\n",
        "/// The generated tables of script and sound, as text that `FoldTable` and `SoundTable` read.\n",
        "enum UnicodeTables {\n",
        "  /// Runs of kept, vanishing and white code points: kind, gap, length in base 36.\n",
        "  static let kinds: StaticString = " + literal(kinds_text(folding)) + "\n\n",
        "  /// What changes apart from classes: `first,count,step:target.target`, hexadecimal.\n",
        "  static let folds: StaticString = " + literal(fold_runs(folding)) + "\n\n",
        "  /// Traditional and simplified characters that are one for the search, representative first.\n",
        "  static let classes: StaticString = " + literal(class_text) + "\n\n",
        "  /// Each syllable with the characters read so.\n",
        "  static let sounds: StaticString = " + literal(sound_text) + "\n\n",
        "  /// The usual syllable of characters whose first in order is another.\n",
        "  static let usual: StaticString = " + literal(usual_text) + "\n\n",
        "  /// Characters common enough to be in the browser's table of sounds on every site.\n",
        "  static let common: StaticString = " + literal(common_text) + "\n\n",
        "  /// Rows 1, 3 and 16 to 87 of GB 2312, 94 characters each; a space where there is none.\n",
        "  static let packed: StaticString = " + literal(packed_text()) + "\n",
        "}\n",
    ]
    return "".join(parts)


def script_line(folding):
    eager, extra = special_classes(folding)
    assert "'" not in eager + extra
    return (f"var KINDS='{kinds_text(folding)}',EAGER='{eager}',EXTRA='{extra}';"
            " // generated by Scripts/search-tables/generate.py\n")


def syllable_line(sounds):
    return (f"var SYLLABLES=new Set('{' '.join(sounds)}'.split(' '));"
            " // generated by Scripts/search-tables/generate.py\n")


def golden(folding):
    """Every code point's folding: ranges that fold to themselves, and all that do otherwise."""
    same, other, vanish, white = [], [], [], []
    for point in sorted(folding.assigned | folding.vanish):
        if 0xD800 <= point < 0xE000:
            continue
        kept = folding.fold(point)
        if kept == [point] and point > SPACE:
            same.append(point)
        elif kept == []:
            vanish.append(point)
        elif set(kept) == {SPACE}:
            white.append(point)
        elif set(kept) - {BREAK, SPACE}:
            other.append([point, "".join(" " if p <= SPACE else chr(p) for p in kept).strip()])
    flat = lambda points: [edge for pair in runs(points) for edge in pair]
    return {
        "unicode": "15.0.0",
        "assigned": flat(folding.assigned - set(range(0xD800, 0xE000))),
        "same": flat(same), "vanish": flat(vanish), "white": flat(white),
        "other": "".join(f"{chr(p)}{text}\n" for p, text in other),
    }


def main():
    check = "--check" in sys.argv[1:]
    folding = Folding()
    sounds, common, usual = readings(folding.representative)
    wanted = {SWIFT: swift_file(folding, sounds, common, usual)}
    wanted[GOLDEN] = json.dumps(golden(folding), ensure_ascii=False, separators=(",", ":")) + "\n"
    for path, start, line in (
        (SCRIPT, "var KINDS=", script_line(folding)),
        (LETTERS, "var SYLLABLES=", syllable_line(sounds)),
    ):
        with open(path, encoding="utf-8") as stream:
            rows = stream.read().splitlines(keepends=True)
        wanted[path] = "".join(line if row.startswith(start) else row for row in rows)
    differs = False
    for path, text in wanted.items():
        old = open(path, encoding="utf-8").read() if os.path.exists(path) else None
        if old != text:
            differs = True
            if check:
                print("differs:", os.path.relpath(path, ROOT))
            else:
                with open(path, "w", encoding="utf-8") as stream:
                    stream.write(text)
    print(f"{len(folding.classes)} classes, {len(sounds)} syllables, {len(folding.assigned)} assigned")
    return 1 if check and differs else 0


if __name__ == "__main__":
    sys.exit(main())
