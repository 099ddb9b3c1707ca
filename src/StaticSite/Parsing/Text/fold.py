"""Writes fold.txt, the characters that search takes for the same and by which Traditional headlines are read, from Unihan_Variants.txt of
the Unicode Character Database (Debian's package unicode-data has it as /usr/share/unicode/Unihan_Variants.txt.bz2):

    bzcat Unihan_Variants.txt.bz2 | python3 fold.py > fold.txt

A line is what is searched, a space, and every character that is taken for it: Traditional characters for their first Simplified form,
compatibility and full-width forms, capitals and accented letters for their plain ones. What is searched is empty for marks that are
dropped. The data is Unicode's: see ../../Scaffolding/pinyin-license.txt.
"""
import collections
import sys
import unicodedata as u

# Latin, Greek, Cyrillic, Arabic; super- and subscripts, units and Roman numerals; full width and half width.
RANGES = [(0xAA, 0x250), (0x370, 0x530), (0x620, 0x6D5), (0x1E00, 0x1F00), (0x2070, 0x209D), (0x2100, 0x2184), (0x2460, 0x2474),
          (0x3380, 0x33E0), (0xFB00, 0xFB07), (0xFF01, 0xFFA0)]
MARKS = [(0xAD, 0xAE), (0x200B, 0x2010), (0x2060, 0x2061), (0xFEFF, 0xFF00), (0x300, 0x370), (0x483, 0x488), (0x591, 0x5BE), (0x5BF, 0x5C0), (0x5C1, 0x5C3), (0x610, 0x61B), (0x64B, 0x660), (0x670, 0x671),
         (0x6D6, 0x6DD), (0x1AB0, 0x1AF0), (0x1DC0, 0x1E00), (0x20D0, 0x20F1), (0x3099, 0x309B), (0xFE20, 0xFE30)]
OTHER = {"\u0640": "", "\u0629": "\u0647", "\u0649": "\u064a", "\u03c2": "\u03c3", "\u00df": "ss", "\u00f8": "o", "\u00d8": "o",
         "\u0142": "l", "\u0141": "l", "\u0111": "d", "\u0110": "d", "\u0131": "i", "\u00e6": "ae", "\u00c6": "ae", "\u0153": "oe", "\u0152": "oe"}


def within(cp, ranges):
    return any(first <= cp < end for first, end in ranges)


def plain(c):
    return "".join(part for part in u.normalize("NFKD", c).casefold() if not within(ord(part), MARKS))


simplified = {}
version = "?"
for line in sys.stdin:
    if line.startswith("# Unicode version"):
        version = line.split()[-1]
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and fields[1] == "kSimplifiedVariant":
        c = chr(int(fields[0][2:], 16))
        others = [form for form in (chr(int(name[2:], 16)) for name in fields[2].split()) if form != c]
        if others and c < "\ua000" and others[0] < "\ua000":  # the basic plane; what is beyond is too rare for its weight
            simplified[c] = others[0]

folded = {}
for cp in range(0x10000):
    c = chr(cp)
    if within(cp, MARKS):
        folded[c] = ""
    elif c in OTHER:
        folded[c] = OTHER[c]
    elif cp < 0x80 or within(cp, RANGES):
        to = plain(c)
        if to != c and to.isalnum():
            folded[c] = to
    elif 0xF900 <= cp < 0xFB00:
        folded[c] = u.normalize("NFKD", c)
folded.update(simplified)
for c, to in folded.items():
    seen = set()
    while any(part in folded for part in to) and to not in seen:
        seen.add(to)
        to = "".join(folded.get(part, part) for part in to)
    folded[c] = to

lines = collections.defaultdict(list)
for c, to in folded.items():
    if to != c:
        lines[to].append(c)
for to in sorted(lines):
    print(to, "".join(sorted(lines[to])))
print(f"# Unicode {version}", file=sys.stderr)
