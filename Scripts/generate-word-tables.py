#!/usr/bin/env python3
"""Writes the three generated Swift sources that word-level clustering needs:

    Sources/FeedText/Words/FoldingTable.swift             case, accent and compatibility folding of U+0080-06FF and
                                                          U+1E00-1FFF
    Sources/FeedText/Words/HanTable.swift                 traditional Chinese characters and their simplified forms
    Sources/StoryClustering/Scores/BackgroundTable.swift  how usual a stem is in each language, from the wordfreq package;
                                                          Thai from the Thai National Corpus in pythainlp

usage, from the top of the repository, with Debian's unicode-data:
    pip install wordfreq pythainlp && Scripts/generate-word-tables.py

The stem and the hash here must stay those of Sources/FeedText/Words/Spelling.swift and SpellingHash.swift; a test
compares them.
"""
import bz2
import collections
import math
import re
import unicodedata

import wordfreq
from pythainlp.corpus import tnc

LANGUAGES = "en de fr es it pt nl ru pl sv tr ar uk cs zh ja ko th".split()
# Their lists are shorter: they are read less.
MORE_LANGUAGES = "fi hu el ro da nb sk sl sh bg mk lt lv ca he fa id vi".split()
# A text of this many words is what document frequencies are reckoned for: p = 1 - (1 - f)^LENGTH.
# Words come in bursts, so this is less than the 300 words of a usual report.
LENGTH = 100
# Words rarer than this (per word of text) are left out: unknown words count as rare anyway.
LEAST = {"en": 6e-7}
LEAST_OTHERS = 1.2e-6
LEAST_MORE = 3e-6
CJK_KEPT = 20_000
STEP = 0.15  # natural logarithms; 64 levels

SPECIAL = {"ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ø": "o", "ł": "l", "đ": "d", "ħ": "h",
           "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ı": "i", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ſ": "s", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k"}


def fold_scalar(character):
    """The folded letters of a character: '' for a mark that is dropped, None for a separator."""
    category = unicodedata.category(character)
    if category[0] == "M" or character in "\u00ad\u0640":
        return ""
    if category[0] == "N" and unicodedata.digit(character, None) is not None:
        return str(unicodedata.digit(character))
    if category[0] != "L":
        return None
    letters = ""
    for part in unicodedata.normalize("NFKD", character.lower()):
        part = SPECIAL.get(part, part)
        letters += "".join(p for p in part if unicodedata.category(p)[0] == "L")
    return letters


def folding_table():
    values = []
    for code in list(range(0x80, 0x700)) + list(range(0x1E00, 0x2000)):
        letters = fold_scalar(chr(code))
        if letters is None:
            value = 0
        elif letters == "":
            value = 1
        elif len(letters) == 2 and letters.isascii():
            value = 0x8000 | (ord(letters[0]) - 96) << 5 | (ord(letters[1]) - 96)
        else:
            value = ord(letters[0])
        values.append(f"{value:04x}")
    return "".join(values)


def fold(word):
    out = ""
    for character in word:
        code = ord(character)
        if code < 0x80:
            out += character.lower() if character.isalnum() else ""
        elif code < 0x700 or 0x1E00 <= code < 0x2000:
            out += (fold_scalar(character) or "")[:2 if (fold_scalar(character) or "").isascii() else 1]
        elif 0xFF01 <= code <= 0xFF5E:
            out += chr(code - 0xFEE0).lower()
        else:
            out += character
    return out


def stem_letters(language):
    """As Language.stemLetters(of:) in Sources/FeedText/Words/StemLetters.swift has it."""
    return 4 if language in "de ru uk bg mk pl cs sk sl sh el fi hu lt lv tr".split() else 6


def stem(word, letters=6):
    if word[0].isdigit():
        return word
    if "\u0600" <= word[0] <= "\u06ff":
        for prefix in ("وال", "بال", "كال", "فال", "ال", "لل"):
            if word.startswith(prefix) and len(word) >= len(prefix) + 3:
                word = word[len(prefix):]
                break
    if "\u0400" <= word[0] <= "\u04ff" and 3 < len(word) <= 10:
        end = without_vowels(word, len(word))
        if end >= 6 and word[end - 2:end] in CYRILLIC_ENDINGS:
            end = without_vowels(word, end - 2)
        word = word[:end]
    return word[:letters]


CYRILLIC_ENDINGS = "ам ах ег ем им их ог ом ым ых ям ях".split()


def without_vowels(word, end):
    while end > 3 and word[end - 1] in "аеиоуыьэюяіє":
        end -= 1
    return end


def hash32(spelling):
    def times(value):
        return value * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
    state, bytes = 0, spelling.encode()
    for start in range(0, len(bytes), 8):
        state = times(state ^ int.from_bytes(bytes[start:start + 8], "little"))
        state = times(state ^ state >> 32)
    return state >> 32


def stem_frequencies(language):
    sums = collections.Counter()
    for word, frequency in wordfreq.get_frequency_dict(language, "best").items():
        word = fold(word.split("'")[0].split("’")[0])
        if len(word) >= 2 and not any(c.isdigit() for c in word):
            sums[stem(word, stem_letters(language))] += frequency
    least = LEAST.get(language, LEAST_MORE if language in MORE_LANGUAGES else LEAST_OTHERS)
    return {s: f for s, f in sums.items() if f >= least}


def simplified_forms():
    """By traditional character; none for those that are simplified ones as well (乾, 著)."""
    forms = {}
    with bz2.open("/usr/share/unicode/Unihan_Variants.txt.bz2", "rt") as lines:
        for line in lines:
            if "\tkSimplifiedVariant\t" in line:
                code, _, variants = line.split("\t")
                codes = [int(c[2:], 16) for c in [code, *variants.split()]]
                if codes[0] not in codes[1:] and all(0x4E00 <= c <= 0x9FFF for c in codes[:2]):
                    forms[chr(codes[0])] = chr(codes[1])
    # The simplified form of one may be the traditional one of another.
    return {t: forms.get(s, s) for t, s in sorted(forms.items())}


SIMPLIFIED = simplified_forms()


def thai_characters(word):
    """Consonants with the vowels and tones that belong to them, as WordScanner+Pairs.swift has it."""
    return re.findall("[\u0e40-\u0e44]?[\u0e01-\u0e2f]?[\u0e30-\u0e3c\u0e45\u0e47-\u0e4e]*", word)[:-1]


def thai_frequencies():
    counts = dict(tnc.word_freqs())
    total = sum(counts.values())
    return {word: count / total for word, count in counts.items() if re.fullmatch("[\u0e01-\u0e4e]+", word)}


def bigram_frequencies(language):
    within, first, last = collections.Counter(), collections.Counter(), collections.Counter()
    thai = language == "th"
    for word, frequency in (thai_frequencies() if thai else wordfreq.get_frequency_dict(language, "best")).items():
        word = thai_characters(word) if thai else [SIMPLIFIED.get(c, c) for c in unicodedata.normalize("NFC", word)]
        if not thai and not all(ord(c) >= 0x3040 for c in word):
            continue
        first[word[0]] += frequency
        last[word[-1]] += frequency
        for i in range(len(word) - 1):
            within[word[i] + word[i + 1]] += frequency
        if language == "ko" and len(word) == 1:
            within[word[0]] += frequency
    if language != "ko":  # without spaces, the end of one word and the start of the next make a bigram too
        for a, x in last.most_common(600):
            for b, y in first.most_common(600):
                within[a + b] += x * y
    return dict(within.most_common(CJK_KEPT))


# Six bits a character, in the order of ASCII.
ALPHABET = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"


def digits(value, count):
    return "".join(ALPHABET[value >> (6 * i) & 63] for i in reversed(range(count)))


def background():
    sections, text = [], ""
    for language in LANGUAGES + MORE_LANGUAGES:
        cjk = language in ("zh", "ja", "ko", "th")
        frequencies = bigram_frequencies(language) if cjk else stem_frequencies(language)
        records = {}
        for s, f in frequencies.items():
            p = -math.expm1(LENGTH * math.log1p(-min(f, 0.5)))
            level = min(63, round(-math.log(p) / STEP))
            key = hash32(s) >> 8
            records[key] = min(level, records.get(key, 63))
        sections.append((language, len(text) // 5, len(records)))
        text += "".join(digits(k, 4) + digits(v, 1) for k, v in sorted(records.items()))
    return sections, text


if __name__ == "__main__":
    with open("Sources/FeedText/Words/FoldingTable.swift", "w") as file:
        file.write("// swift-format-ignore-file\n// Generated by Scripts/generate-word-tables.py from the Unicode "
                   f"{unicodedata.unidata_version} character database.\n\n"
                   "/// Four hexadecimal digits for each scalar of U+0080-06FF and U+1E00-1FFF: 0 separates words, 1 is dropped,\n"
                   "/// a set high bit packs two letters, anything else is the folded scalar.\n"
                   f'let foldingTable: StaticString = "{folding_table()}"\n')
    with open("Sources/FeedText/Words/HanTable.swift", "w") as file:
        file.write("// swift-format-ignore-file\n// Generated by Scripts/generate-word-tables.py from the Unihan database "
                   "of Unicode, see NOTICE.md.\n\n"
                   "/// Pairs of three bytes each: a traditional Chinese character, and its simplified form.\n"
                   f'let hanTable: StaticString = "{"".join(t + s for t, s in SIMPLIFIED.items())}"\n')
    sections, text = background()
    rows = "\n".join(f'    case "{l}": ({start}, {count})' for l, start, count in sections)
    with open("Sources/StoryClustering/Scores/BackgroundTable.swift", "w") as file:
        file.write("// swift-format-ignore-file\n"
                   "// Generated by Scripts/generate-word-tables.py from the word frequencies of the wordfreq package 3.1.1,\n"
                   "// © Robyn Speer and contributors, CC BY-SA 4.0 (data); see NOTICE.md.\n\n"
                   "/// The records of a language: where they start and how many there are.\n"
                   "func backgroundSection(_ language: String) -> (start: Int, count: Int)? {\n    switch language {\n"
                   f"{rows}\n    default: nil\n    }}\n}}\n\n"
                   f"let backgroundStep: Float = {STEP}\n\n"
                   "/// Five characters a stem, sorted: the upper 24 bits of its hash, then how usual it is, -ln(p) / step,\n"
                   "/// six bits a character in the order of ASCII.\n"
                   f'let backgroundTable: StaticString = "{text}"\n')
    print(sections, len(text))
