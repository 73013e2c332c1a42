"""Questions over articles, read from `questions.jsonl` and `articles.jsonl`."""

from dataclasses import dataclass
from pathlib import Path

from .lines import LeftOut, records, span_of, text_of

YES, NO = "نعم", "لا"


@dataclass(frozen=True)
class Article:
    """What is read: a text under its title, which may be empty."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Example:
    """A question put to an article. `span` is None where the article does not answer it."""

    question: str
    article: Article
    span: tuple[int, int] | None
    answers: tuple[str, ...] = ()
    yes: bool | None = None
    """Of questions with «هل»: yes or no; `span` is then the proof."""
    is_written: bool = True
    """Whether a person put this question to this article, rather than a program."""

    @property
    def answer(self) -> str | None:
        """The words of the article that answer or prove."""
        return None if self.span is None else self.article.text[slice(*self.span)]


def read_articles(folder: Path, left_out: LeftOut) -> dict[str, Article]:
    """The articles of a folder by id."""
    articles = {}
    for where, record in records(folder, "articles.jsonl", left_out):
        article = Article(text_of(record, "id"), text_of(record, "title"), text_of(record, "text"))
        if not article.id or not article.text.strip():
            left_out.add(where, "no id, or no text")
        else:
            articles[article.id] = article
    return articles


def read_examples(folder: Path, left_out: LeftOut) -> list[Example]:
    """The questions of a folder over the first of their articles that answers, or over the first that does not."""
    articles = read_articles(folder, left_out)
    examples = []
    for where, record in records(folder, "questions.jsonl", left_out):
        example = example_of(record, articles)
        if isinstance(example, str):
            left_out.add(where, example)
        else:
            examples.append(example)
    return examples


def example_of(record: dict, articles: dict[str, Article]) -> Example | str:
    """The example that a line tells, or why it tells none."""
    question = text_of(record, "question").strip()
    if not question:
        return "no question"
    ids = record.get("relevant_docs")
    named = [articles[id] for id in ids if isinstance(id, str) and id in articles] if isinstance(ids, list) else []
    if not named:
        return "none of its relevant_docs is among the articles"
    answers = record.get("answers")
    texts = tuple(answer for answer in answers if isinstance(answer, str)) if isinstance(answers, list) else ()
    if record.get("answerable") is False:
        return Example(question, named[0], None)
    span = span_of(record, "span", named[0].text)
    if span is None:
        found = [(article, answer) for article in named for answer in texts if answer and answer in article.text]
        if not found:
            return "neither a span nor an answer that stands in its article"
        article, answer = found[0]
        return Example(question, article, (start := article.text.index(answer), start + len(answer)), texts)
    yes = {YES: True, NO: False}.get(texts[0].strip()) if texts else None
    return Example(question, named[0], span, () if yes is not None else texts, yes)
