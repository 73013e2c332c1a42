"""Words as they are compared: spellings and clitics do not tell them apart."""

import re
from collections import Counter

MARKS = re.compile("[\u0640\u064b-\u0652]")
ALEFS = re.compile("[أإآٱ]")
WORD = re.compile(r"[^\W_]+")
CLITICS = re.compile("^(?:وال|بال|كال|فال|لل|ال|و|ب|ل)(?=...)")


def normal_words(text: str) -> list[str]:
    """The words of a text without vowel signs, with one alef, without article and preposition."""
    plain = ALEFS.sub("ا", MARKS.sub("", text)).replace("ى", "ي").replace("ة", "ه")
    return [CLITICS.sub("", word) for word in WORD.findall(plain)]


def f1(one: str, other: str) -> float:
    """How much two answers share, 0…1: the harmonic mean of precision and recall over words."""
    a, b = normal_words(one), normal_words(other)
    shared = sum((Counter(a) & Counter(b)).values())
    return 2 * shared / (len(a) + len(b)) if shared else 0.0


def name_the_same(one: str, other: str) -> bool:
    """Whether two mentions share all words of the shorter, or two thirds of both."""
    a, b = set(normal_words(one)), set(normal_words(other))
    shared = len(a & b)
    return bool(a and b) and (shared == min(len(a), len(b)) or 2 * shared / (len(a) + len(b)) >= 0.66)
