"""Dropout that a processor without a graphics card can afford."""

from functools import cache

import torch

POOL = 1 << 25


class PooledDropout(torch.nn.Module):
    """Dropout whose mask is a slice, at a random place, of one pool drawn once.

    Drawing anew costs a tenth of a step on a CPU.
    """

    def __init__(self, probability: float):
        super().__init__()
        self.probability = probability

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        if not self.training or self.probability == 0:
            return values
        mask = pool(self.probability)
        size = values.numel()
        start = int(torch.randint(0, POOL - size, ()))
        return values * mask[start : start + size].view(values.shape)


@cache
def pool(probability: float) -> torch.Tensor:
    """Zeros with this probability, else what keeps the sum."""
    return (torch.rand(POOL) >= probability).to(torch.bfloat16) / (1 - probability)
