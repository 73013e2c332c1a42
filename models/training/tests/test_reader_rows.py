from itertools import pairwise

from support import DATA, chance, words

from isnad_training.lines import LeftOut
from isnad_training.negatives import Nearness, negatives
from isnad_training.reader_examples import Article, Example, read_examples
from isnad_training.reader_rows import OVERLAP, QUESTION, ROW, TITLE, WINDOWS, cropped, reader_rows

LONG = " ".join(f"زرعت القرية {n} شجرة زيتون على طريق النبع قرب الطاحونة القديمة." for n in range(100, 160))


def example(text, answer=None, question="كم شجرة؟", title="أشجار القرية"):
    start = None if answer is None else text.index(answer)
    span = None if start is None else (start, start + len(answer))
    return Example(question, Article("a", title, text), span)


def answer_in(row):
    """The words between the places of start and end, put back to text."""
    first, last = row.heads.index(row.start), row.heads.index(row.end)
    return row.example.article.text[row.words[first].start : row.words[last].end]


def test_the_answer_is_where_the_row_says():
    for each in read_examples(DATA, LeftOut()):
        (row,) = reader_rows(each, words())
        if each.span is None:
            assert (row.start, row.end) == (0, 0)
        else:
            assert answer_in(row).removeprefix("و") == each.answer.removeprefix("و")


def test_a_long_text_comes_in_windows_that_overlap():
    rows = reader_rows(example(LONG, "139 شجرة"), words())
    assert len(rows) > 2
    assert all(len(row.ids) <= ROW for row in rows)
    for row, following in pairwise(rows):
        assert row.words[-OVERLAP:] == following.words[:OVERLAP]
    assert [word for row in rows for word in row.words][-1].end == len(LONG)
    holding = [row for row in rows if row.start]
    assert holding
    assert all(answer_in(row) == "139 شجرة" for row in holding)


def test_question_title_and_text_have_their_room():
    (row,) = reader_rows(example("نص قصير", question="كم " * 200, title="عنوان " * 200), words())
    assert row.types.index(1) == QUESTION + 2
    assert row.heads[0] == 1 + QUESTION + 1 + TITLE + 1
    assert [len(row.ids), len(row.types)] == [len(row.ids)] * 2


def test_texts_without_words_or_without_end_are_survived():
    assert reader_rows(example(" \u200f"), words()) == []
    huge = reader_rows(example("ب" * 5000 + " كلمة" * 60_000), words())
    assert len(huge) == WINDOWS
    assert all(len(row.ids) <= ROW for row in huge)


def test_cropping_keeps_the_answer_and_the_question():
    drawn = chance()
    shorter = 0
    for row in reader_rows(example(LONG, "139 شجرة"), words()) * 60:
        crop = cropped(row, drawn)
        shorter += len(crop.ids) < len(row.ids)
        lead = row.heads[0]
        assert crop.ids[:lead] == row.ids[:lead]
        assert len(crop.ids) == len(crop.types) <= ROW
        assert len(crop.heads) == len(crop.words) > 0
        for head, word in zip(crop.heads, crop.words, strict=True):
            assert tuple(crop.ids[head : head + len(word.pieces)]) == word.pieces
        if row.start:
            assert answer_in(crop) == "139 شجرة"
    assert shorter > 50


def test_a_negative_is_a_near_article_that_lacks_the_answer():
    examples = read_examples(DATA, LeftOut())
    nearness = Nearness({each.article.id: each.article for each in examples}.values())
    assert nearness.nearest("متى تفتح المكتبة؟", 1)[0].id == "library"
    made = negatives(examples, nearness, 1.0, chance())
    answers = {each.question: each for each in examples}
    assert made
    for negative in made:
        assert negative.span is None
        assert not negative.is_written
        assert answers[negative.question].answer not in negative.article.text
    assert negatives(examples, nearness, 0.0, chance()) == []
    assert negatives(examples, Nearness([]), 1.0, chance()) == []
