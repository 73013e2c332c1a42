"""Words of a text and the ids of their pieces, cut as `src/model/word-pieces.ts` cuts them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import regex
from tokenizers import Tokenizer

from .bare import bare
from .network_error import NetworkError

WORD = regex.compile(r"[\p{L}\p{N}]+(?:[\u064B-\u0652\u0640][\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]")
LONGEST = 300
"""A word longer than this, in characters or in pieces, is read by its beginning."""

BEGIN, PADDING, END, UNKNOWN = 0, 1, 2, 3
"""Ids of the pieces that stand for no word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word; `start` and `end` count characters (code points) of the text as it was given."""

    start: int
    end: int
    pieces: tuple[int, ...]


class Words:
    """Cuts texts into words, each encoded alone, its clitics on it."""

    def __init__(self, tokenizer: Path):
        try:
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
        except Exception as error:
            raise NetworkError(f"{tokenizer} cannot be read ({error}); fetch the network's folder again") from error
        self._pieces = lru_cache(400_000)(self._encode)
        self.cut = lru_cache(10_000)(self._cut)

    def _cut(self, text: str) -> tuple[Word, ...]:
        """The words of a text in order, those left out that have no piece; the same ones when it is cut again."""
        seen, original = bare(text)
        found = []
        for match in WORD.finditer(seen):
            pieces = self._pieces(match.group()[:LONGEST])
            if pieces:
                found.append(Word(original[match.start()], original[match.end()], pieces))
        return tuple(found)

    def _encode(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST])
