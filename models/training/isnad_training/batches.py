"""Rows of like length, put together into tensors."""

import random
from collections.abc import Sequence
from typing import Protocol, TypeVar

import torch
from torch import Tensor

from .words import PADDING

BUDGET = 2048
"""The most pieces in a batch, its padding among them."""
JITTER = 8
"""Rows are sorted by length give or take this many pieces, so that batches differ from epoch to epoch."""


class Rowlike(Protocol):
    ids: list[int]
    types: list[int]


Kind = TypeVar("Kind", bound=Rowlike)


def batches(rows: Sequence[Kind], chance: random.Random, budget: int = BUDGET) -> list[list[Kind]]:
    """The rows in batches of at most `budget` pieces, in random order; a longer row has a batch of its own."""
    found: list[list[Kind]] = []
    batch: list[Kind] = []
    widest = 0
    for row in sorted(rows, key=lambda row: len(row.ids) + chance.random() * JITTER):
        widest = max(widest, len(row.ids))
        if batch and widest * (len(batch) + 1) > budget:
            found.append(batch)
            batch, widest = [], len(row.ids)
        batch.append(row)
    if batch:
        found.append(batch)
    chance.shuffle(found)
    return found


def inputs(rows: Sequence[Rowlike]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and types [rows, pieces], padded to the longest row."""
    shape = (len(rows), max(len(row.ids) for row in rows))
    ids, mask, types = (
        torch.full(shape, PADDING),
        torch.zeros(shape, dtype=torch.long),
        torch.zeros(shape, dtype=torch.long),
    )
    for i, row in enumerate(rows):
        size = len(row.ids)
        ids[i, :size] = torch.tensor(row.ids)
        types[i, :size] = torch.tensor(row.types)
        mask[i, :size] = 1
    return ids, mask, types
