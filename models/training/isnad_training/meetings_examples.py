"""Passages with one marked word, read from `meetings.jsonl`."""

import re
from dataclasses import dataclass
from pathlib import Path

from .lines import LeftOut, records, span_of, text_of
from .networks import KINDS, ROLES, STATUSES

FIELDS = {"A": "A", "B": "B", "C": "C", "W": "when", "P": "place", "T": "topic"}
"""Under which name a role stands in the file."""


@dataclass(frozen=True)
class RoleSpan:
    """Words in a role, in the title or in the passage."""

    role: str
    in_title: bool
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A passage with a marked word, and what the word tells of; `kind` none: of no meeting."""

    document: str
    title: str
    text: str
    marked: tuple[int, int]
    kind: str = "none"
    status: str = "held"
    mentions: tuple[tuple[str, str], ...] = ()
    """Role and words, as annotated."""

    def words_of(self, span: RoleSpan) -> str:
        return (self.title if span.in_title else self.text)[span.start : span.end]


def read_passages(folder: Path, left_out: LeftOut) -> list[Passage]:
    """The passages of a folder."""
    passages = []
    for where, record in records(folder, "meetings.jsonl", left_out):
        passage = passage_of(record)
        if isinstance(passage, str):
            left_out.add(where, passage)
        else:
            passages.append(passage)
    return passages


def passage_of(record: dict) -> Passage | str:
    """The passage that a line tells, or why it tells none."""
    text = text_of(record, "passage")
    marked = span_of(record, "trigger", text)
    if marked is None:
        return "no trigger within its passage"
    kind = record.get("kind") or "none"
    status = record.get("status") or "held"
    if kind not in KINDS:
        return f"kind {str(kind)[:40]!r} is none of {', '.join(KINDS)}"
    if status not in STATUSES:
        return f"status {str(status)[:40]!r} is none of {', '.join(STATUSES)}"
    mentions = []
    for role in ROLES:
        told = record.get(FIELDS[role])
        for mention in told if isinstance(told, list) else [told]:
            if isinstance(mention, str) and mention.strip():
                mentions.append((role, mention))
    return Passage(text_of(record, "doc"), text_of(record, "title"), text, marked, kind, status, tuple(mentions))


def role_spans(passage: Passage) -> list[RoleSpan]:
    """Each mention where it stands nearest to the marked word.

    In the passage rather than in the title, and as whole words where it can be.
    """
    if passage.kind == "none":
        return []
    spans = []
    for role, mention in passage.mentions:
        for in_title, text in ((False, passage.text), (True, passage.title)):
            places = [match.span() for match in re.finditer(re.escape(mention), text)]
            whole = [place for place in places if not text[place[1] : place[1] + 1].isalpha()]
            if places:
                nearest = min(whole or places, key=lambda place: abs(place[0] - passage.marked[0]))
                spans.append(RoleSpan(role, in_title, *nearest))
                break
    return spans
