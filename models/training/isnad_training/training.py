"""The loop that both networks are trained in."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from .encoder import Encoder

RATE = 1e-4
BETAS = (0.9, 0.98)
DECAY = 0.01
LARGEST_GRADIENT = 1.0
LEAST = 0.02
"""The rate falls in a line with time, to this part of it."""
REMEMBERED = 0.98
"""How much of the running loss is kept from step to step."""
TOLD_EVERY, KEPT_EVERY = 25, 150
"""Steps between lines, and between checkpoints."""


@dataclass(frozen=True)
class Course:
    """How long to train, and where the checkpoint goes."""

    minutes: float
    checkpoint: Path
    warm_up: int
    """Steps in which the rate rises."""
    told: dict
    """What the checkpoint is to say about its data."""
    rate: float = RATE
    clock: Callable[[], float] = time.monotonic
    """Seconds since some moment."""


def train(
    network: nn.Module,
    groups: Sequence[dict],
    epoch: Callable[[], Iterable[list]],
    loss_of: Callable[[list], Tensor],
    course: Course,
) -> dict:
    """Trains until the time is over and writes the checkpoint; what was done, for a card.

    `epoch` gives the batches of the next pass, `loss_of` the loss of one. AdamW; each group's rate rises for
    `warm_up` steps and falls in a line to almost nothing at the end of the time.
    """
    optimizer = torch.optim.AdamW(list(groups), lr=course.rate, betas=BETAS, weight_decay=DECAY)
    rates = [group["lr"] for group in optimizer.param_groups]
    begun, seconds = course.clock(), course.minutes * 60
    step, passes, losses, running = 0, 0, [], 0.0

    def keep() -> dict:
        told = {**course.told, "minutes": course.minutes, "steps": step, "passes": passes}
        told |= {"first_loss": mean(losses[:TOLD_EVERY]), "last_loss": mean(losses[-TOLD_EVERY:])}
        partial = course.checkpoint.with_suffix(".part")
        torch.save({"weights": network.state_dict(), "told": told}, partial)
        partial.replace(course.checkpoint)
        return told

    network.train()
    while course.clock() - begun < seconds:
        for batch in epoch():
            passed = course.clock() - begun
            if passed > seconds:
                break
            part = min(1, (step + 1) / course.warm_up) * max(LEAST, 1 - passed / seconds)
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * part
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            running = losses[0] if step == 1 else REMEMBERED * running + (1 - REMEMBERED) * losses[-1]
            if step % TOLD_EVERY == 0:
                print(f"pass {passes + 1} step {step} loss {running:.3f} {passed:.0f} s", flush=True)
            if step % KEPT_EVERY == 0:
                keep()
        else:
            passes += 1
    network.eval()
    return keep()


def mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0


def freeze(encoder: Encoder, layers: int) -> None:
    """Keeps the lower layers as they are, and the vectors of pieces and places: training sees few of the pieces."""
    encoder.frozen = layers
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    encoder.embeddings.position_embeddings.weight.requires_grad = False
