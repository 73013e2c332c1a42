"""Texts as networks see them: without vowel signs, tatweel and invisible characters, with the way back."""

import regex

MARKS = regex.compile(
    r"[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED"
    r"\u08D3-\u08FF\uFE00-\uFE0F\p{Cf}]"
)
"""The same characters as `MARKS` of `src/arabic/bare.ts`."""


def bare(text: str) -> tuple[str, list[int]]:
    """The text without marks, and for each of its positions (the end too) where it stands in the original.

    Marks right behind a letter lie before the next position, so that a span keeps those on its last letter.
    """
    kept = [at for at, character in enumerate(text) if not MARKS.match(character)]
    return "".join(text[at] for at in kept), [*kept, len(text)]
