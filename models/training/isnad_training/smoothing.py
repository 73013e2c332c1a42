"""Makes the inputs of every second feed-forward layer easier to quantise (SmoothQuant, Xiao et al. 2023)."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from .encoder import Encoder

STRENGTH = 0.75
"""How much of the difficulty moves from inputs to weights."""
LEAST_INPUT, LEAST_SCALE = 1e-5, 1e-3


class Smoothed(nn.Module):
    """The same layer: inputs divided by a scale for each, weights multiplied by it."""

    def __init__(self, linear: nn.Linear, scale: Tensor):
        super().__init__()
        self.lin = linear
        self.register_buffer("smooth", 1 / scale)
        linear.weight.data = linear.weight.data * scale[None, :]

    def forward(self, vectors: Tensor) -> Tensor:
        return self.lin(vectors * self.smooth)


def smooth(encoder: Encoder, run: Callable[[], None]) -> None:
    """Smooths the encoder by the greatest inputs that it sees while `run` sends texts through it."""
    layers = [layer.output for layer in encoder.encoder.layer]
    greatest: list[Tensor | None] = [None] * len(layers)

    def watch(i: int) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], None]:
        def seen(_: nn.Module, given: tuple[Tensor, ...], __: Tensor) -> None:
            now = given[0].detach().abs().flatten(0, -2).amax(0)
            before = greatest[i]
            greatest[i] = now if before is None else torch.maximum(before, now)

        return seen

    hooks = [layer.dense.register_forward_hook(watch(i)) for i, layer in enumerate(layers)]
    with torch.no_grad():
        run()
    for hook in hooks:
        hook.remove()
    for layer, inputs in zip(layers, greatest, strict=True):
        if inputs is None:
            raise ValueError("no text was sent through the encoder to smooth it by")
        weights = layer.dense.weight.data.abs().amax(0).clamp(min=LEAST_INPUT)
        scale = inputs.clamp(min=LEAST_INPUT) ** STRENGTH / weights ** (1 - STRENGTH)
        layer.dense = Smoothed(layer.dense, scale.clamp(min=LEAST_SCALE))
