import json

import pytest
from support import DATA, chance, words

from isnad_training.lines import DataError, LeftOut
from isnad_training.meetings_examples import Passage, read_passages, role_spans
from isnad_training.meetings_rows import ROW, meeting_row
from isnad_training.networks import BEGIN, INSIDE, ROLES
from isnad_training.questions_from_meetings import questions_from_meetings, read_templates


def test_our_own_passages_are_read():
    left_out = LeftOut()
    passages = read_passages(DATA, left_out)
    assert left_out.reasons == []
    assert [passage.kind for passage in passages] == ["received", "met", "none", "visited"]
    assert {span.role: passages[0].words_of(span) for span in role_spans(passages[0])} == {
        "A": "رئيسة بلدية الرمانة هند العطار",
        "B": "وفدا من الصيادين",
        "C": "نائبها جمال الفاخوري",
        "W": "يوم الثلاثاء",
        "P": "مكتبها",
        "T": "ترميم الميناء",
    }


@pytest.mark.parametrize(
    "record",
    [
        "{",
        [],
        {},
        {"passage": "", "trigger": [0, 0]},
        {"passage": "التقى", "trigger": [0, 99]},
        {"passage": "التقى", "trigger": [True, None]},
        {"passage": "التقى", "trigger": [0, 5], "kind": "dreamt"},
        {"passage": "التقى", "trigger": [0, 5], "kind": ["met"]},
        {"passage": "التقى", "trigger": [0, 5], "kind": "met", "status": {"held": 1}},
    ],
)
def test_a_broken_line_costs_only_itself(tmp_path, record):
    good = {"passage": "التقى زيد عمرا", "trigger": [0, 5], "kind": "met", "A": "زيد", "B": [None, 3, "عمرا"]}
    lines = [record if isinstance(record, str) else json.dumps(record), json.dumps(good)]
    (tmp_path / "meetings.jsonl").write_text("\n".join(lines))
    left_out = LeftOut()
    (passage,) = read_passages(tmp_path, left_out)
    assert passage.mentions == (("A", "زيد"), ("B", "عمرا"))
    assert len(left_out.reasons) == 1


def test_a_folder_without_meetings_says_so(tmp_path):
    with pytest.raises(DataError, match=r"meetings\.jsonl"):
        read_passages(tmp_path, LeftOut())


def test_a_mention_is_taken_nearest_to_the_marked_word_and_whole():
    text = "زيدان كان هناك، ثم التقى زيد جارته، ومضى زيد."
    at = text.index("التقى")
    passage = Passage("", "زيد يمضي", text, (at, at + 5), "met", "held", (("A", "زيد"), ("B", "غائب")))
    (span,) = role_spans(passage)
    assert (span.in_title, span.start) == (False, text.index("زيد جارته"))


def test_the_marked_word_alone_is_of_type_one():
    for passage in read_passages(DATA, LeftOut()):
        row = meeting_row(passage, words())
        marked = next(word for word in row.words if word.head == row.marked)
        assert passage.text[marked.start : marked.end] == passage.text[slice(*passage.marked)]
        assert row.types[row.marked] == 1
        assert row.types[:3] == [0, 0, 0] or row.marked < 3
        assert sum(row.types) < 8


def test_tags_begin_once_a_span():
    row = meeting_row(read_passages(DATA, LeftOut())[0], words())
    first = [tags[ROLES.index("A")] for tags in row.tags]
    assert first.count(BEGIN) == 1
    assert first.count(INSIDE) == 4
    assert first[first.index(BEGIN) + 1 :][:4] == [INSIDE] * 4


def test_a_long_passage_is_cut_around_its_word():
    text = "كلمة " * 2000 + "التقى" + " أخرى" * 2000
    at = text.index("التقى")
    row = meeting_row(Passage("", "عنوان " * 500, text, (at, at + 5)), words())
    assert len(row.ids) <= ROW
    assert row.types[row.marked] == 1
    behind = sum(word.start > at for word in row.words if not word.in_title)
    before = sum(word.start < at for word in row.words if not word.in_title)
    assert abs(behind - before) <= 2


def test_a_trigger_without_a_word_gives_no_row():
    assert meeting_row(Passage("", "", "قبل   بعد", (4, 5)), words()) is None


def test_questions_are_made_of_meetings_that_came_about():
    passages = read_passages(DATA, LeftOut())
    drawn, made = chance(), []
    for _ in range(30):
        made += questions_from_meetings(passages, drawn)
    assert all(not example.is_written for example in made)
    assert "denied" not in {p.status for p in passages for e in made if e.article.text == p.text}
    answers = {example.answer for example in made}
    assert {"وفدا من الصيادين", "غدا", "مكتبها", "ترميم الميناء", None} <= answers
    assert all("{" not in example.question for example in made)
    assert questions_from_meetings([], chance()) == []


def test_every_template_can_be_filled():
    templates = read_templates()
    assert {template.kind for template in templates} == {"met", "received", "visited", "phoned", "talked"}
    for template in templates:
        assert template.role in ROLES
        assert template.named
        assert template.role not in template.named
        assert "{" not in template.question.format(A="زيد", B="عمرو", P="البيت")
