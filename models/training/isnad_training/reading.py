"""What the reader makes of rows: spans by their scores."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import nn

from .batches import inputs
from .reader_rows import Row

LONGEST = 30
"""The most words in a span."""
STARTS = 12
"""Starts that are tried in a row, best first."""
TOGETHER = 16
"""Rows that are read in one call."""
NOWHERE = -1e4


@dataclass(frozen=True)
class Read:
    """The best span of a row, how much more its words say so than "not here", and logits of none, yes, no."""

    start: int
    end: int
    score: float
    yes_no: list[float]


@torch.no_grad()
def read(network: nn.Module, rows: Sequence[Row]) -> list[Read]:
    """The best span of each row. `network` is the torch network, or an exported one behind the same call."""
    network.eval()
    found: dict[int, Read] = {}
    order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
    for first in range(0, len(order), TOGETHER):
        part = order[first : first + TOGETHER]
        spans, yes_no = network(*inputs([rows[i] for i in part]))
        for k, i in enumerate(part):
            found[i] = best_span(rows[i], spans[k].float(), yes_no[k, 0].tolist())
    return [found[i] for i in range(len(rows))]


def best_span(row: Row, logits: torch.Tensor, yes_no: list[float]) -> Read:
    """The best span of a row by its logits [pieces, 2] of start and end."""
    nothing = float(logits[0].sum())
    starts = [float(logits[head, 0]) for head in row.heads]
    ends = [float(logits[head, 1]) for head in row.heads]
    best, score = (0, 0), NOWHERE
    for first in sorted(range(len(starts)), key=lambda i: -starts[i])[:STARTS]:
        for last in range(first, min(len(ends), first + LONGEST)):
            if starts[first] + ends[last] > score:
                best, score = (first, last), starts[first] + ends[last]
    return Read(row.words[best[0]].start, row.words[best[1]].end, score - nothing, yes_no)
