"""Training the meeting reader."""

import random

import torch
from torch import Tensor
from torch.nn import functional

from .batches import batches, inputs
from .meetings_rows import MeetingRow
from .networks import ROLES, MeetingReader
from .training import Course, freeze, train
from .words import UNKNOWN

FROZEN = 2
"""Lower layers that stay as they are."""
WARM_UP = 40
HEADS_RATE = 5
"""How many times faster the heads learn than the encoder: they begin with nothing."""
HIDDEN = 0.05
"""How many pieces are hidden from the network, so that it looks at their neighbours."""
SMOOTHING = 0.05
ROLES_WEIGHT, STATUS_WEIGHT = 4.0, 0.5
TAG_WEIGHTS = (0.85, 1.0, 1.0)
"""Of outside, begin, inside: nearly all words are outside."""
NO_WORD = -1


def train_meetings(network: MeetingReader, rows: list[MeetingRow], course: Course) -> dict:
    """Trains `network` on the rows; what was done."""
    chance = random.Random(1)
    torch.manual_seed(1)
    freeze(network.bert, FROZEN)
    print(f"{len(rows)} passages, {sum(len(row.ids) for row in rows)} pieces", flush=True)
    groups = [
        {"params": [parameter for parameter in network.bert.parameters() if parameter.requires_grad]},
        {
            "params": [p for name, p in network.named_parameters() if not name.startswith("bert.")],
            "lr": HEADS_RATE * course.rate,
        },
    ]
    return train(network, groups, lambda: batches(rows, chance), lambda batch: meetings_loss(network, batch), course)


def meetings_loss(network: MeetingReader, batch: list[MeetingRow]) -> Tensor:
    """Cross entropy of the kind at the marked word; of status and of all words' roles where there is a meeting."""
    ids, mask, types = inputs(batch)
    hidden = (torch.rand(ids.shape) < HIDDEN) & (ids > UNKNOWN)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        roles, kinds, statuses = network(ids.masked_fill(hidden, UNKNOWN), mask, types)
    marked = (torch.arange(len(batch)), torch.tensor([row.marked for row in batch]))
    kind = torch.tensor([row.kind for row in batch])
    loss = functional.cross_entropy(kinds[marked].float(), kind, label_smoothing=SMOOTHING)
    meeting = kind > 0
    if not meeting.any():
        return loss
    tags = torch.full((*ids.shape, len(ROLES)), NO_WORD)
    for i, row in enumerate(batch):
        tags[i, [word.head for word in row.words]] = torch.tensor(row.tags)
    logits = roles.float().view(*ids.shape, len(ROLES), 3)[meeting]
    tags = tags[meeting]
    status = torch.tensor([row.status for row in batch])[meeting]
    told = functional.cross_entropy(logits[tags != NO_WORD], tags[tags != NO_WORD], weight=torch.tensor(TAG_WEIGHTS))
    held = functional.cross_entropy(statuses[marked].float()[meeting], status, label_smoothing=SMOOTHING)
    return loss + ROLES_WEIGHT * told + STATUS_WEIGHT * held
