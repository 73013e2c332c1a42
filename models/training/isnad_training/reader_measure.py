"""How well a reader reads, the right article given."""

from collections.abc import Sequence

from torch import nn

from .normal import f1, normal_words
from .reader_examples import Example
from .reader_rows import reader_rows
from .reading import Read, read
from .words import Words


def measure_reader(network: nn.Module, examples: Sequence[Example], words: Words) -> dict[str, float]:
    """Exact and F1 of the answerable, when it must answer; how it tells answerable from not; yes from no.

    `area` is that under the curve of answerability (1: every answerable one scores higher); `answered` and `refused`
    are taken at score 0.
    """
    rows = [(i, row) for i, example in enumerate(examples) for row in reader_rows(example, words)]
    best: dict[int, Read] = {}
    for (i, _), found in zip(rows, read(network, [row for _, row in rows]), strict=True):
        if i not in best or found.score > best[i].score:
            best[i] = found
    answerable = [(examples[i], found) for i, found in best.items() if examples[i].span is not None]
    not_here = [found.score for i, found in best.items() if examples[i].span is None]
    said = [
        (example.article.text[found.start : found.end], example.answers or (example.answer or "",))
        for example, found in answerable
    ]
    proved = [(example.yes, found.yes_no) for example, found in answerable if example.yes is not None]
    scores = [found.score for _, found in answerable]
    return {
        "questions": len(best),
        "answerable": len(answerable),
        "exact": share(any(normal_words(text) == normal_words(gold) for gold in golds) for text, golds in said),
        "f1": share(max(f1(text, gold) for gold in golds) for text, golds in said),
        "area": share((a > b) + 0.5 * (a == b) for a in scores for b in not_here),
        "answered": share(score > 0 for score in scores),
        "refused": share(score <= 0 for score in not_here),
        "yes_or_no": share((logits[1] > logits[2]) == yes for yes, logits in proved),
    }


def share(values) -> float:
    """The mean of what is 0…1, to three places; 0 of nothing."""
    listed = [float(value) for value in values]
    return round(sum(listed) / len(listed), 3) if listed else 0.0
