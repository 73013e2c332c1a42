"""`reference.json`: texts of our own with what a network makes of them, to test a loader against."""

import json
from pathlib import Path

from torch import nn

from .meetings_examples import Passage
from .meetings_reading import Told, read_meetings
from .meetings_rows import MeetingRow, meeting_row
from .network_error import NetworkError
from .networks import ROLES
from .reader_examples import Article, Example
from .reader_rows import Row, reader_rows
from .reading import Read, read
from .words import Words

Record = dict[str, object]


def read_reference(folder: Path) -> list[Record]:
    """The references of a network's folder."""
    file = folder / "reference.json"
    try:
        records = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise NetworkError(f"{file} cannot be read ({error}); fetch the network's folder again") from error
    if not (isinstance(records, list) and records and all(isinstance(record, dict) for record in records)):
        raise NetworkError(f"{file} holds no references; fetch the network's folder again")
    return records


def write_reference(records: list[Record], folder: Path) -> None:
    text = json.dumps(records, ensure_ascii=False, indent=0)
    (folder / "reference.json").write_text(text, encoding="utf-8")


def question_row(record: Record, words: Words) -> Row:
    """The row of a question and a text; a reference's text fits one."""
    article = Article("", str(record["title"]), str(record["text"]))
    return reader_rows(Example(str(record["question"]), article, None), words)[0]


def passage_row(record: Record, words: Words) -> MeetingRow:
    """The row of a passage with a marked word."""
    start, end = record["word"]
    row = meeting_row(Passage("", str(record["title"]), str(record["passage"]), (start, end)), words)
    if row is None:
        raise ValueError(f"no word stands at {start} to {end} of {record['passage']!r}")
    return row


def reader_reference(told: list[Record], words: Words, float32: list[Read], int8: list[Read]) -> list[Record]:
    """The questions and texts of `told` with what both forms of a network read in them."""
    return [
        {
            "question": record["question"],
            "title": record["title"],
            "text": record["text"],
            **cut_of(question_row(record, words)),
            "span": [quick.start, quick.end],
            "answer": str(record["text"])[quick.start : quick.end],
            "score": round(quick.score, 3),
            "yesno": [round(logit, 3) for logit in quick.yes_no],
            "score_float32": round(exact.score, 3),
            "same_span_float32": (quick.start, quick.end) == (exact.start, exact.end),
        }
        for record, exact, quick in zip(told, float32, int8, strict=True)
    ]


def meetings_reference(told: list[Record], words: Words, float32: list[Told], int8: list[Told]) -> list[Record]:
    """The passages of `told` with what both forms of a network read in them."""
    return [
        {
            "title": record["title"],
            "passage": record["passage"],
            "word": record["word"],
            **cut_of(row := passage_row(record, words)),
            "kind": [round(probability, 4) for probability in quick.kinds],
            "status": [round(probability, 4) for probability in quick.statuses],
            "roles": roles_of(row, quick),
            "same_float32": said(row, exact) == said(row, quick),
        }
        for record, exact, quick in zip(told, float32, int8, strict=True)
    ]


def cut_of(row: Row | MeetingRow) -> Record:
    """How a row is cut: ids and types of its pieces, and where its words stand."""
    if isinstance(row, Row):
        words = [[head, word.start, word.end] for head, word in zip(row.heads, row.words, strict=True)]
        return {"pieces": row.ids, "types": row.types, "words": words}
    words = [[word.head, int(not word.in_title), word.start, word.end] for word in row.words]
    return {"pieces": row.ids, "types": row.types, "at": row.marked, "words": words}


def roles_of(row: MeetingRow, told: Told) -> dict[str, list[str]]:
    """The words of each role that has any."""
    roles = {role: [row.passage.words_of(span) for span in told.spans if span.role == role] for role in ROLES}
    return {role: words for role, words in roles.items() if words}


def said(row: MeetingRow, told: Told) -> tuple[str, str, dict[str, list[str]]]:
    return told.kind, told.status, roles_of(row, told)


def badly_cut(folder: Path, words: Words) -> list[str]:
    """The questions and marked words of a folder's reference that are cut otherwise here."""
    wrong = []
    for record in read_reference(folder):
        row = question_row(record, words) if "question" in record else passage_row(record, words)
        if any(record[name] != value for name, value in cut_of(row).items()):
            wrong.append(str(record.get("question") or f"{record['passage']} {record['word']}"))
    return wrong


def reference_of(kind: str, exact: nn.Module, quick: nn.Module, told: list[Record], words: Words) -> list[Record]:
    """The texts of `told` with what a network's float32 and its int8 form make of them."""
    if kind == "reader":
        rows = [question_row(record, words) for record in told]
        return reader_reference(told, words, read(exact, rows), read(quick, rows))
    passages = [passage_row(record, words) for record in told]
    return meetings_reference(told, words, read_meetings(exact, passages), read_meetings(quick, passages))
