"""Questions for the reader, made by templates from meetings that people annotated."""

import random
import re
from dataclasses import dataclass
from pathlib import Path

from .meetings_examples import Passage, RoleSpan, role_spans
from .reader_examples import Article, Example

TEMPLATES = Path(__file__).parent / "question_templates.tsv"
TOLD = ("held", "planned")
"""Of these meetings questions are asked: the others did not come about."""
MOST = 3
"""Answered questions of a passage."""
WRONG = 0.22
"""How many questions name a party of another passage, so that there is no answer."""
UNTOLD = 0.5
"""How many questions for a time, place or company that is not told are kept, without an answer."""
UNMARKED = 0.12
"""How many questions have no question mark."""
TOGETHER = 160
"""Parties that stand within so many characters may be one answer."""
OFFICE = re.compile(r"^(?:ال)?(?:رئيس|وزير|وزيرة|أمير|ملك|سفير|نائب|مبعوث|مستشار|أمين|قائد|مدير|زعيم|ولي|سيد|متحدث)")


@dataclass(frozen=True)
class Template:
    """A question about a kind of meeting, and the role that answers it."""

    kind: str
    role: str
    question: str

    @property
    def named(self) -> list[str]:
        """The roles that the question names, in order."""
        return [role for role in "ABP" if f"{{{role}}}" in self.question]


def read_templates(path: Path = TEMPLATES) -> list[Template]:
    """The templates of a table: kind, role, question."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Template(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def questions_from_meetings(passages: list[Passage], chance: random.Random) -> list[Example]:
    """Questions for who, whom, when, where, about what and in whose company, some of them without an answer."""
    templates = read_templates()
    people = [
        words
        for passage in passages
        if passage.kind != "none"
        for role, words in passage.mentions
        if role in "AB" and 2 <= len(words.split()) <= 7
    ]
    made = []
    for passage in passages:
        if passage.kind != "none" and passage.status in TOLD:
            made += questions_of(passage, templates, people, chance)
    chance.shuffle(made)
    return made


def questions_of(
    passage: Passage, templates: list[Template], people: list[str], chance: random.Random
) -> list[Example]:
    """The questions of one passage."""
    article = Article(passage.document, passage.title, passage.text)
    first: dict[str, str] = {}
    for role, words in passage.mentions:
        first.setdefault(role, words)
    spans = [span for span in role_spans(passage) if not span.in_title]
    asked = [template for template in templates if template.kind == passage.kind]
    roles = sorted({template.role for template in asked})
    chance.shuffle(roles)
    made: list[Example] = []
    answered = 0
    for role in roles:
        template = chance.choice([template for template in asked if template.role == role])
        if not all(name in first for name in template.named):
            continue
        names = {name: first[name] if name == "P" else short(first[name], chance) for name in template.named}
        is_wrong = chance.random() < WRONG
        if is_wrong:
            name, other = chance.choice(template.named), chance.choice(people or [""])
            if name == "P" or not other or other in passage.text:
                continue
            names[name] = short(other, chance)
        question = template.question.format(**names)
        if chance.random() < UNMARKED:
            question = question.replace("؟", "")
        span = None if is_wrong else answer_of(role, spans, chance)
        if span is None:
            if is_wrong or (role in "WPC" and chance.random() < UNTOLD):
                made.append(Example(question, article, None, is_written=False))
            continue
        made.append(Example(question, article, span, is_written=False))
        answered += 1
        if answered == MOST:
            break
    return made


def answer_of(role: str, spans: list[RoleSpan], chance: random.Random) -> tuple[int, int] | None:
    """The words in a role: the first of them, or for parties, half of the time, all that stand side by side."""
    own = [span for span in spans if span.role == role]
    if not own:
        return None
    if role in "AB" and len(own) > 1 and chance.random() < 0.5:
        start, end = min(span.start for span in own), max(span.end for span in own)
        if end - start < TOGETHER:
            return start, end
    return own[0].start, own[0].end


def short(words: str, chance: random.Random) -> str:
    """As people name somebody: now and then the last words of a long mention only, else all of it."""
    listed = words.replace("،", " ").split()
    if len(listed) >= 4 and OFFICE.match(words) and chance.random() < 0.55:
        return " ".join(listed[-2:])
    if len(listed) >= 3 and chance.random() < 0.15:
        return listed[-1] if len(listed[-1]) > 4 else " ".join(listed[-2:])
    return " ".join(listed)
