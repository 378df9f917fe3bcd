#!/usr/bin/env python3
"""Write the tables that turn simplified text into traditional, for the traditional edition.

    Scripts/traditional-tables/generate.py            write the generated file
    Scripts/traditional-tables/generate.py --check    exit 1 if it differs from what lies there

Characters come from /usr/share/unicode (Debian package unicode-data, Unicode 15.0), defaults of
ambiguous characters and phrases from phrases.txt beside this script; needs nothing but Python 3.
Writes Sources/Noticeboard/Script/TraditionalTables.swift.
"""
import bz2
import os
import sys

UCD = "/usr/share/unicode"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", ".."))
PHRASES = os.path.join(HERE, "phrases.txt")
SWIFT = os.path.join(ROOT, "Sources/Noticeboard/Script/TraditionalTables.swift")
NOTICE = os.path.join(ROOT, "Scripts/search-tables/generate.py")


def in_gb2312(character):
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def variants():
    """Simplified character of GB 2312 → its traditional forms without itself."""
    found = {}
    with bz2.open(os.path.join(UCD, "Unihan_Variants.txt.bz2"), "rt", encoding="utf-8") as stream:
        for line in stream:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] == "kTraditionalVariant":
                character = chr(int(parts[0][2:], 16))
                forms = [chr(int(word.split("<")[0][2:], 16)) for word in parts[2].split()]
                forms = [form for form in forms if form != character]
                if forms and in_gb2312(character):
                    found[character] = forms
    return found


def read_phrases():
    defaults, groups, whole = {}, [], {}
    with open(PHRASES, encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            words = line.split("#", 1)[0].split()
            if not words:
                continue
            if words[0] == "!":
                for pair in words[1:]:
                    assert len(pair) == 2, (number, pair)
                    assert defaults.get(pair[0], pair[1]) == pair[1], (number, pair)
                    defaults[pair[0]] = pair[1]
            elif words[0] == "=":
                assert len(words) == 3 and len(words[1]) == len(words[2]), (number, words)
                whole[words[1]] = words[2]
            else:
                assert len(words[0]) == 2, (number, words[0])
                groups.append((words[0][0], words[0][1], words[1:]))
    return defaults, groups, whole


def tables():
    forms = variants()
    defaults, groups, whole = read_phrases()
    characters = {}
    for character, found in forms.items():
        if character in defaults:
            target = defaults[character]
        elif len(found) == 1:
            target = found[0]
        else:
            sys.exit(f"phrases.txt has no default for {character} ({' '.join(found)})")
        if target != character:
            characters[character] = target
    for character, target in defaults.items():
        if target != character:
            characters[character] = target
    phrases = {}
    for simple, traditional, words in groups:
        for word in words:
            if simple not in word:
                continue  # a word listed for its neighbour's sake
            current = phrases.get(word) or [characters.get(c, c) for c in word]
            phrases[word] = [traditional if c == simple else t for c, t in zip(word, current)]
    phrases = {word: "".join(target) for word, target in phrases.items()}
    phrases.update(whole)
    return characters, phrases


def needed(characters, phrases):
    """Without phrases that say what characters and the other phrases say anyway."""
    odd = {word: target for word, target in phrases.items()
           if target != "".join(characters.get(c, c) for c in word)}
    kept = dict(odd)
    for word, target in phrases.items():
        # A plain phrase matters where an odd one begins inside it, or overlaps its end or start.
        if word not in odd and any(
                other in word or any(word.endswith(other[:n]) for n in range(1, len(other)))
                for other in odd):
            kept[word] = target
    return kept


def literal(text):
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


def notice():
    """The licence of the data, as the search tables carry it."""
    with open(NOTICE, encoding="utf-8") as stream:
        text = stream.read()
    start = text.index('NOTICE = """\\\n') + len('NOTICE = """\\\n')
    text = text[start:text.index('"""', start)]
    return (text.replace("Scripts/search-tables/generate.py", "Scripts/traditional-tables/generate.py")
            .replace("reduced to what folding and pinyin search need",
                     "reduced to one traditional form a character, and mended by phrases.txt"))


def swift_file():
    characters, phrases = tables()
    kept = needed(characters, phrases)
    pairs = "".join(a + b for a, b in sorted(characters.items()))
    words = " ".join(word + kept[word] for word in sorted(kept))
    return "".join([
        notice(), "// swift-format-ignore-file\n\n",
        "/// The generated tables of simplified and traditional text, as `TraditionalScript` reads them.\n",
        "enum TraditionalTables {\n",
        "  /// A simplified character, then its usual traditional one.\n",
        "  static let characters: StaticString = " + literal(pairs) + "\n\n",
        "  /// Phrases: the simplified half, then the traditional half of the same length.\n",
        "  static let phrases: StaticString = " + literal(words) + "\n",
        "}\n",
    ]), len(characters), len(phrases), len(kept)


def main():
    text, characters, phrases, kept = swift_file()
    if "--check" in sys.argv[1:]:
        with open(SWIFT, encoding="utf-8") as stream:
            if stream.read() != text:
                sys.exit(f"{SWIFT} is not what the generator writes")
        return
    os.makedirs(os.path.dirname(SWIFT), exist_ok=True)
    with open(SWIFT, "w", encoding="utf-8") as stream:
        stream.write(text)
    print(f"{characters} characters, {phrases} phrases listed, {kept} kept")


main()
