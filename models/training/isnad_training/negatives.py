"""Questions put to an article that looks as if it answered them, and does not."""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable

from .normal import normal_words
from .reader_examples import Article, Example

NEAREST, CHOSEN_FROM = 8, 3
"""How many of the nearest articles are looked at, and among how many of those that fit one is drawn."""
SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b, as in Robertson and Zaragoza 2009."""


class Nearness:
    """Articles by the words that they share with a question (BM25)."""

    def __init__(self, articles: Iterable[Article]):
        self.articles = list(articles)
        self._holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._lengths = []
        for i, article in enumerate(self.articles):
            counts = Counter(normal_words(f"{article.title} {article.text}"))
            self._lengths.append(sum(counts.values()))
            for word, times in counts.items():
                self._holders[word].append((i, times))
        self._usual = sum(self._lengths) / max(1, len(self._lengths))

    def nearest(self, question: str, most: int) -> list[Article]:
        """The articles that share most with a question, best first."""
        scores: Counter[int] = Counter()
        for word in sorted(set(normal_words(question))):
            holders = self._holders.get(word, [])
            rarity = math.log(1 + (len(self.articles) - len(holders) + 0.5) / (len(holders) + 0.5))
            for i, times in holders:
                length = 1 - LENGTH + LENGTH * self._lengths[i] / self._usual
                scores[i] += rarity * times * (SATURATION + 1) / (times + SATURATION * length)
        return [self.articles[i] for i, _ in scores.most_common(most)]


def negatives(examples: list[Example], nearness: Nearness, rate: float, chance: random.Random) -> list[Example]:
    """For about `rate` of the answered examples, the question to one of the nearest articles that lack the answer."""
    made = []
    for example in examples:
        answer = example.answer
        if answer is None or chance.random() > rate:
            continue
        lacking = [
            article
            for article in nearness.nearest(example.question, NEAREST)
            if article.text != example.article.text and answer not in article.text
        ]
        if lacking:
            article = chance.choice(lacking[:CHOSEN_FROM])
            made.append(Example(example.question, article, None, is_written=False))
    return made
