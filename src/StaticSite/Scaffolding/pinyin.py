"""Writes pinyin.txt, the readings that Pinyin.cs needs, from Unihan_Readings.txt of the Unicode Character Database (Debian's package
unicode-data has it as /usr/share/unicode/Unihan_Readings.txt.bz2):

    bzcat Unihan_Readings.txt.bz2 | python3 pinyin.py > pinyin.txt

A line is a syllable without its tone, ü written v as on keyboards, and every character whose most customary reading in mainland China
it is (the first one of kMandarin). The data is Unicode's: see pinyin-license.txt.
"""
import collections
import sys
import unicodedata as u


def plain(reading):
    return "".join(c for c in u.normalize("NFD", reading).replace("u\u0308", "v") if not u.combining(c))


characters = collections.defaultdict(list)
version = "?"
for line in sys.stdin:
    if line.startswith("# Unicode version"):
        version = line.split()[-1]
    fields = line.rstrip("\n").split("\t")
    if len(fields) == 3 and fields[1] == "kMandarin":
        characters[plain(fields[2].split()[0])].append(chr(int(fields[0][2:], 16)))
print(f"# Unicode {version}")
for syllable in sorted(characters):
    assert syllable.isascii() and syllable.isalpha(), syllable
    print(syllable, "".join(sorted(characters[syllable])))
