"""Rows of the reader: question, title and a window of the text, as `src/model/reader.ts` lays them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .reader_examples import Example
from .words import BEGIN, END, Word, Words

QUESTION, TITLE, ROW = 48, 40, 384
"""The most pieces of a question, of a title, of a row."""
OVERLAP = 60
"""Words that neighbouring windows of a long text share."""
WINDOWS = 60
"""The most windows of one text."""

CROPPED_FROM = 150
"""Rows of fewer pieces are never cropped."""
WHOLE = 0.45
"""How many of the longer rows stay as they are."""
CROP = (90, 260)
"""The fewest and the most pieces of text in a cropped row."""
BEHIND = 12
"""Pieces that stay behind the beginning of an answer's last word."""


@dataclass(frozen=True)
class Row:
    """A row; `start` and `end` are the places of the answer's first and last word, 0 where it is not in the row."""

    ids: list[int]
    types: list[int]
    words: Sequence[Word]
    heads: list[int]
    """Where in the row the first piece of each word stands."""
    start: int
    end: int
    example: Example

    @property
    def yes_no(self) -> int:
        """The place in `YES_NO`: none where the answer is not in the row."""
        return 0 if self.start == 0 or self.example.yes is None else 1 if self.example.yes else 2


def reader_rows(example: Example, words: Words) -> list[Row]:
    """The windows of an example in order; none for a text without words."""
    asked = pieces_of(words.cut(example.question))[:QUESTION]
    titled = pieces_of(words.cut(example.article.title))[:TITLE]
    text = words.cut(example.article.text)
    lead = [BEGIN, *asked, END, *titled, END]
    rows = []
    first = 0
    while first < len(text) and len(rows) < WINDOWS:
        ids, heads, last = list(lead), [], first
        while last < len(text):
            own = text[last].pieces[: ROW - len(lead) - 1]
            if len(ids) + len(own) > ROW - 1:
                break
            heads.append(len(ids))
            ids += own
            last += 1
        ids.append(END)
        types = [0] * (len(asked) + 2) + [1] * (len(ids) - len(asked) - 2)
        window = text[first:last]
        rows.append(Row(ids, types, window, heads, *place_of(example.span, window, heads), example))
        if last >= len(text):
            break
        first = max(first + 1, last - OVERLAP)
    return rows


def place_of(span: tuple[int, int] | None, words: Sequence[Word], heads: list[int]) -> tuple[int, int]:
    """The places of the first and last word of a span, or 0 twice where the words do not hold all of it."""
    if span is None:
        return 0, 0
    start, end = span
    within = [i for i, word in enumerate(words) if word.end > start and word.start < end]
    if not within or words[within[0]].start > start or words[within[-1]].end < end:
        return 0, 0
    return heads[within[0]], heads[within[-1]]


def cropped(row: Row, chance: random.Random) -> Row:
    """More than half of the long rows cut to the length of a passage, the answer within; the others as they are.

    The product reads passages and whole articles; so does training.
    """
    size = len(row.ids)
    if size < CROPPED_FROM or chance.random() < WHOLE:
        return row
    lead = row.heads[0]
    room = chance.randint(CROP[0], min(CROP[1], size - 20))
    if row.start:
        highest = row.start - lead
        lowest = max(0, min(row.end - room + 1 - lead, highest))
    else:
        lowest, highest = 0, max(0, size - lead - room)
    reached = chance.randint(lowest, max(lowest, highest)) + lead
    first = max(i for i, head in enumerate(row.heads) if head <= reached)
    start = row.heads[first]
    stop = max(start + room, row.end + BEHIND)
    last = next((i for i, head in enumerate(row.heads) if head >= stop), len(row.heads))
    end = row.heads[last] if last < len(row.heads) else size - 1
    cut = start - lead
    return replace(
        row,
        ids=row.ids[:lead] + row.ids[start:end] + [END],
        types=row.types[:lead] + row.types[start:end] + [1],
        words=row.words[first:last],
        heads=[head - cut for head in row.heads[first:last]],
        start=row.start - cut if row.start else 0,
        end=row.end - cut if row.start else 0,
    )


def pieces_of(words: Sequence[Word]) -> list[int]:
    return [piece for word in words for piece in word.pieces]
