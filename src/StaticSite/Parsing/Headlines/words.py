"""Writes words.bin, the words that WordList.cs knows: python3 words.py dict.txt > words.bin

dict.txt is the dictionary of jieba.NET 0.42.2 (its package has it in Resources/), a word, how often it occurs, and its part of speech a
line. Kept are words of Han characters, one to seven of them, that occur three times or more. For each length in turn follow the number
of words (32 bits), the words in the order of their code units (UTF-16), and a byte for each: 15 times the negative logarithm of its
probability. Numbers are little-endian. An odd table is filled up with a byte, so that words begin at even places.
"""
import hashlib
import math
import sys

LENGTHS = range(1, 8)
LEAST = int(sys.argv[2]) if len(sys.argv) > 2 else 3

data = open(sys.argv[1], "rb").read()
words = {}
for line in data.decode("utf-8").splitlines():
    word, count, _ = line.split(" ")
    if all("\u4e00" <= c <= "\u9fff" for c in word) and len(word) in LENGTHS and int(count) >= LEAST:
        words[word] = int(count)
total = sum(words.values())
for length in LENGTHS:
    table = sorted(word for word in words if len(word) == length)
    costs = bytes(min(250, round(15 * math.log(total / words[word]))) for word in table)
    sys.stdout.buffer.write(len(table).to_bytes(4, "little") + "".join(table).encode("utf-16-le") + costs + bytes(len(costs) % 2))
