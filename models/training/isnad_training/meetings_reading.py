"""What the meeting reader makes of rows: kind, status, and spans of roles."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import nn

from .batches import inputs
from .meetings_examples import RoleSpan
from .meetings_rows import MeetingRow
from .networks import BEGIN, INSIDE, KINDS, ROLES, STATUSES

TOGETHER = 16
"""Rows that are read in one call."""


@dataclass(frozen=True)
class Told:
    """Of one row: the probability of each kind and status, and the spans of all roles."""

    kinds: list[float]
    statuses: list[float]
    spans: list[RoleSpan]

    @property
    def kind(self) -> str:
        return KINDS[self.kinds.index(max(self.kinds))]

    @property
    def status(self) -> str:
        return STATUSES[self.statuses.index(max(self.statuses))]


@torch.no_grad()
def read_meetings(network: nn.Module, rows: Sequence[MeetingRow]) -> list[Told]:
    """What each row tells. `network` is the torch network, or an exported one behind the same call."""
    network.eval()
    found: dict[int, Told] = {}
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    for first in range(0, len(order), TOGETHER):
        part = order[first : first + TOGETHER]
        roles, kinds, statuses = network(*inputs([rows[i] for i in part]))
        for k, i in enumerate(part):
            at = rows[i].marked
            found[i] = Told(
                kinds[k, at].softmax(0).tolist(),
                statuses[k, at].softmax(0).tolist(),
                spans_of(rows[i], roles[k]),
            )
    return [found[i] for i in range(len(rows))]


def spans_of(row: MeetingRow, logits: torch.Tensor) -> list[RoleSpan]:
    """The spans of each role by the greatest of outside, begin, inside at each word.

    None goes from title to passage.
    """
    tags = logits.view(-1, len(ROLES), 3).argmax(-1)
    spans = []
    for k, role in enumerate(ROLES):
        open_span: RoleSpan | None = None
        for word in row.words:
            tag = int(tags[word.head, k])
            goes_on = tag == INSIDE and open_span is not None and open_span.in_title == word.in_title
            if open_span is not None and not goes_on:
                spans.append(open_span)
                open_span = None
            if goes_on:
                open_span = RoleSpan(role, word.in_title, open_span.start, word.end)
            elif tag in (BEGIN, INSIDE):
                open_span = RoleSpan(role, word.in_title, word.start, word.end)
        if open_span is not None:
            spans.append(open_span)
    return spans
