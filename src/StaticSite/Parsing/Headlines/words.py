"""Writes words.bin, the words that WordList.cs knows: python3 words.py dict.txt > words.bin

dict.txt is the dictionary of the package jieba.NET 0.42.2, in its folder Resources; a line is a word, how often it occurs, and its part
of speech. See words-license.txt.

words.bin has the words of one to seven Han characters that occur five times or more. For each length there are the number of words (32
bits), the words in the order of their code units (UTF-16), a byte for each word, 15 times the negative logarithm of its probability, and
an empty byte if the number is odd. All numbers are little-endian.
"""
import hashlib
import math
import sys

SHA256 = "18dfeff162dee8da71332771cfad5940ca5560b0b2346accda85a15fcc9d475d"
LEAST = 5

data = open(sys.argv[1], "rb").read()
assert hashlib.sha256(data).hexdigest() == SHA256, "this is another dictionary"
counts = {}
for line in data.decode("utf-8").splitlines():
    word, count, _ = line.split(" ")
    if len(word) <= 7 and all("\u4e00" <= c <= "\u9fff" for c in word) and int(count) >= LEAST:
        counts[word] = int(count)
total = sum(counts.values())
for length in range(1, 8):
    words = sorted(word for word in counts if len(word) == length)
    costs = bytes(round(15 * math.log(total / counts[word])) for word in words)
    sys.stdout.buffer.write(len(words).to_bytes(4, "little") + "".join(words).encode("utf-16-le") + costs + bytes(len(words) % 2))
