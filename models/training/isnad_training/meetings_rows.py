"""Rows of the meeting reader, as `src/model/meeting-reader.ts` lays them.

Title and passage, the marked word of another type.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .meetings_examples import Passage, RoleSpan, role_spans
from .networks import BEGIN as BEGIN_ROLE
from .networks import INSIDE, KINDS, OUTSIDE, ROLES, STATUSES
from .words import BEGIN, END, Word, Words

ROW, TITLE = 320, 60
"""The most pieces of a row, and of a title; a longer passage is cut around the marked word."""


@dataclass(frozen=True)
class Placed:
    """A word of the row: where its first piece stands, which text it is of, and where in that."""

    head: int
    in_title: bool
    start: int
    end: int


@dataclass(frozen=True)
class MeetingRow:
    """A row, with what is to be read off it."""

    ids: list[int]
    types: list[int]
    words: list[Placed]
    marked: int
    """Where the first piece of the marked word stands."""
    tags: list[list[int]]
    """For each word, outside, begin or inside of each role."""
    passage: Passage
    spans: list[RoleSpan]

    @property
    def kind(self) -> int:
        return KINDS.index(self.passage.kind)

    @property
    def status(self) -> int:
        return STATUSES.index(self.passage.status)


def meeting_row(passage: Passage, words: Words) -> MeetingRow | None:
    """The row of a passage; None when its trigger holds no word."""
    start, end = passage.marked
    title = fitting(words.cut(passage.title), TITLE)
    whole = words.cut(passage.text)
    at = next((i for i, word in enumerate(whole) if word.start < end and word.end > start), None)
    if at is None:
        return None
    text = around(whole, at, ROW - 3 - count(title))
    ids, types, placed, marked = [BEGIN], [0], [], 0
    for in_title, part in ((True, title), (False, text)):
        for word in part:
            is_marked = not in_title and word.start < end and word.end > start
            if is_marked and marked == 0:
                marked = len(ids)
            placed.append(Placed(len(ids), in_title, word.start, word.end))
            ids += word.pieces
            types += [int(is_marked)] * len(word.pieces)
        ids.append(END)
        types.append(0)
    spans = role_spans(passage)
    return MeetingRow(ids, types, placed, marked, tags_of(placed, spans), passage, spans)


def tags_of(words: list[Placed], spans: list[RoleSpan]) -> list[list[int]]:
    """For each word, what it is to each role."""
    tags = [[OUTSIDE] * len(ROLES) for _ in words]
    for span in spans:
        role = ROLES.index(span.role)
        within = [
            i
            for i, word in enumerate(words)
            if word.in_title == span.in_title and word.start < span.end and word.end > span.start
        ]
        for i in within:
            tags[i][role] = BEGIN_ROLE if i == within[0] else INSIDE
    return tags


def fitting(words: Sequence[Word], room: int) -> Sequence[Word]:
    """The first words, as many as have room."""
    kept = []
    for word in words:
        room -= len(word.pieces)
        if room < 0:
            break
        kept.append(word)
    return kept


def around(words: Sequence[Word], at: int, room: int) -> Sequence[Word]:
    """All words, or those around that at `at`, by turns from before and from behind, as many as have room."""
    if count(words) <= room:
        return words
    room -= len(words[at].pieces)
    first, last = at, at + 1
    grown = True
    while grown:
        grown = False
        if first > 0 and len(words[first - 1].pieces) <= room:
            first -= 1
            room -= len(words[first].pieces)
            grown = True
        if last < len(words) and len(words[last].pieces) <= room:
            room -= len(words[last].pieces)
            last += 1
            grown = True
    return words[first:last]


def count(words: Sequence[Word]) -> int:
    return sum(len(word.pieces) for word in words)
