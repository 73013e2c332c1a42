"""Training the reader."""

import random
from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional

from .batches import batches, inputs
from .networks import Reader
from .reader_rows import Row, cropped
from .training import DECAY, Course, freeze, train

FROZEN = 4
"""Lower layers that stay as they are."""
WARM_UP = 60
EMPTY = 0.3
"""How many of the windows without an answer an epoch sees, of questions that are answered elsewhere."""
YES_NO_WEIGHT = 0.3
NOWHERE = -1e4


def train_reader(network: Reader, rows: list[Row], course: Course) -> dict:
    """Trains `network` on the rows; what was done."""
    chance = random.Random(1)
    torch.manual_seed(1)
    freeze(network.bert, FROZEN)
    print(f"{len(rows)} windows, {sum(len(row.ids) for row in rows)} pieces", flush=True)
    kept = [parameter for parameter in network.parameters() if parameter.requires_grad]
    groups = [
        {"params": [parameter for parameter in kept if parameter.ndim > 1], "weight_decay": DECAY},
        {"params": [parameter for parameter in kept if parameter.ndim <= 1], "weight_decay": 0.0},
    ]

    def epoch() -> Iterable[list[Row]]:
        seen = [row for row in rows if is_always_seen(row) or chance.random() < EMPTY]
        return batches([cropped(row, chance) for row in seen], chance)

    return train(network, groups, epoch, lambda batch: reader_loss(network, batch), course)


def is_always_seen(row: Row) -> bool:
    """Whether a row holds its answer, or a person wrote that its article holds none."""
    return row.start > 0 or (row.example.span is None and row.example.is_written)


def reader_loss(network: Reader, batch: list[Row]) -> Tensor:
    """Cross entropy of start and end over the words' first pieces and place 0.

    And of yes and no where there is an answer.
    """
    ids, mask, types = inputs(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        spans, yes_no = network(ids, mask, types)
    may_stand = torch.zeros_like(ids, dtype=torch.bool)
    may_stand[:, 0] = True
    for i, row in enumerate(batch):
        may_stand[i, row.heads] = True
    spans = spans.float().masked_fill(~may_stand[..., None], NOWHERE)
    start, end = torch.tensor([row.start for row in batch]), torch.tensor([row.end for row in batch])
    loss = (functional.cross_entropy(spans[..., 0], start) + functional.cross_entropy(spans[..., 1], end)) / 2
    answered = start > 0
    if answered.any():
        told = torch.tensor([row.yes_no for row in batch])
        loss = loss + YES_NO_WEIGHT * functional.cross_entropy(yes_no[:, 0].float()[answered], told[answered])
    return loss
