"""Dropout that a processor without a graphics card can afford."""

import torch

POOL = 1 << 25


class PooledDropout(torch.nn.Module):
    """Dropout whose mask is a slice, at a random place, of one pool drawn once.

    Drawing anew costs a tenth of a step on a CPU.
    """

    _pools: dict[float, torch.Tensor] = {}

    def __init__(self, probability: float):
        super().__init__()
        self.probability = probability

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        if not self.training or self.probability == 0:
            return values
        pool = self._pools.get(self.probability)
        if pool is None:
            pool = (torch.rand(POOL) >= self.probability).to(torch.bfloat16) / (1 - self.probability)
            self._pools[self.probability] = pool
        size = values.numel()
        start = int(torch.randint(0, POOL - size, ()))
        return values * pool[start : start + size].view(values.shape)
