"""What tests share: the shipped tokenizer, our own data, and a network small enough to train in a moment."""

import random
from functools import cache
from pathlib import Path

from torch import nn

from isnad_training.encoder import Size
from isnad_training.words import Words

MODELS = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
SMALL = Size(
    vocabulary=40744,
    hidden=32,
    layers=5,
    heads=4,
    between=64,
    places=512,
    types=2,
    epsilon=1e-12,
    dropout=0.1,
)


@cache
def words() -> Words:
    return Words(MODELS / "arabic-reader" / "tokenizer.json")


def small(kind: type[nn.Module]) -> nn.Module:
    """A network that knows nothing; no two of its layers are alike, as in one that was trained."""
    network = kind(SMALL)
    for module in network.modules():
        if isinstance(module, nn.LayerNorm):
            nn.init.normal_(module.weight, 1, 0.01)
            nn.init.normal_(module.bias, 0, 0.01)
    return network


def chance() -> random.Random:
    return random.Random(7)
