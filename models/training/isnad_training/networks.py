"""The two networks: the encoder with what each reads off its vectors."""

import torch
from torch import Tensor, nn

from .encoder import Encoder, Size

YES_NO = ("none", "yes", "no")
KINDS = ("none", "met", "received", "visited", "phoned", "talked")
STATUSES = ("held", "planned", "denied", "cancelled", "asked")
ROLES = ("A", "B", "C", "W", "P", "T")
"""First party, the others, company, time (when), place, topic."""
OUTSIDE, BEGIN, INSIDE = range(3)


class Reader(nn.Module):
    """A question and a text → where the words that answer start and end; at place 0, that none do."""

    kind = "reader"
    outputs = ("span", "yesno")
    starts_from = "multilingual-e5-small-arabic"

    def __init__(self, size: Size):
        super().__init__()
        self.bert = Encoder(size)
        self.span = head(size, 2)
        self.yesno = head(size, len(YES_NO))

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> tuple[Tensor, ...]:
        """Logits [batch, pieces, 2] of start and end, and [batch, pieces, 3] of none, yes, no."""
        vectors = self.bert(ids, mask, types)
        return self.span(vectors), self.yesno(vectors)


class MeetingReader(nn.Module):
    """A passage with one marked word → what kind of meeting it tells of, its status, and who, when, where."""

    kind = "meetings"
    outputs = ("roles", "kind", "status")
    starts_from = "arabic-names"

    def __init__(self, size: Size):
        super().__init__()
        self.bert = Encoder(size)
        self.roles = head(size, 3 * len(ROLES))
        self.kinds = head(size, len(KINDS))
        self.statuses = head(size, len(STATUSES))

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> tuple[Tensor, ...]:
        """Logits [batch, pieces, 18] of six taggers, [batch, pieces, 6] of kinds, [batch, pieces, 5] of statuses."""
        vectors = self.bert(ids, mask, types)
        return self.roles(vectors), self.kinds(vectors), self.statuses(vectors)

    @torch.no_grad()
    def tell_the_marked_word(self) -> None:
        """Gives type 1 a vector of its own beside that of type 0: an encoder of sentences never saw it."""
        types = self.bert.embeddings.token_type_embeddings.weight
        types[1] = types[0] + 0.3 * torch.randn_like(types[0]) * types[0].std()


NETWORKS = {network.kind: network for network in (Reader, MeetingReader)}


def head(size: Size, outputs: int) -> nn.Linear:
    """A linear layer that says nothing yet."""
    linear = nn.Linear(size.hidden, outputs)
    nn.init.normal_(linear.weight, std=0.02)
    nn.init.zeros_(linear.bias)
    return linear
