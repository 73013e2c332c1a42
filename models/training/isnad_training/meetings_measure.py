"""How well a meeting reader reads."""

from collections.abc import Sequence

from torch import nn

from .meetings_examples import Passage
from .meetings_reading import read_meetings
from .meetings_rows import meeting_row
from .networks import ROLES
from .normal import name_the_same
from .reader_measure import share
from .words import Words

SIDES = ("A", "B")


def measure_meetings(network: nn.Module, passages: Sequence[Passage], words: Words) -> dict[str, float]:
    """Precision and recall of "a meeting"; kind and status of meetings; F1 of each role; both sides found.

    A span is right when it names the same as an annotated one.
    """
    rows = [row for passage in passages if (row := meeting_row(passage, words)) is not None]
    read = list(zip(rows, read_meetings(network, rows), strict=True))
    meetings = [(row, told) for row, told in read if row.passage.kind != "none"]
    hits = dict.fromkeys(ROLES, 0)
    annotated = dict.fromkeys(ROLES, 0)
    given = dict.fromkeys(ROLES, 0)
    complete = []
    for row, told in meetings:
        both = told.kind != "none"
        for role in ROLES:
            gold = [row.passage.words_of(span) for span in row.spans if span.role == role]
            said = [row.passage.words_of(span) for span in told.spans if span.role == role and told.kind != "none"]
            hit = sum(any(name_the_same(a, b) for b in said) for a in gold)
            hits[role] += hit
            annotated[role] += len(gold)
            given[role] += len(said)
            both = both and not (role in SIDES and gold and hit == 0)
        complete.append(both)
    return {
        "passages": len(rows),
        "meetings": len(meetings),
        "precision": share(row.passage.kind != "none" for row, told in read if told.kind != "none"),
        "recall": share(told.kind != "none" for _, told in meetings),
        "kind": share(told.kind == row.passage.kind for row, told in meetings),
        "status": share(told.status == row.passage.status for row, told in meetings),
        **{f"role_{role}": round(2 * hits[role] / max(1, annotated[role] + given[role]), 3) for role in ROLES},
        "both_sides": share(complete),
    }
