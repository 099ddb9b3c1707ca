"""Writes nfc.txt, the part of the Unicode Character Database that Nfc.cs needs: python3 nfc.py > nfc.txt

A line is a character and its canonical decomposition, or a character and =N, its canonical combining class; a line that begins with !
is a decomposition that is never composed again. All characters are hexadecimal. The data is Unicode's: https://www.unicode.org/license.txt
"""
import sys
import unicodedata as u

print(f"# Unicode {u.unidata_version}")
for cp in range(sys.maxunicode + 1):
    c = chr(cp)
    if 0xAC00 <= cp <= 0xD7A3 or 0xD800 <= cp <= 0xDFFF:
        continue  # Hangul is computed; surrogates are no characters
    if u.combining(c):
        print(f"{cp:x} ={u.combining(c)}")
    parts = u.decomposition(c)
    if parts and not parts.startswith("<"):
        mark = "" if u.normalize("NFC", c) == c else "!"
        print(f"{mark}{cp:x} {parts.lower()}")
