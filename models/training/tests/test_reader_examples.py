import gzip
import json

import pytest
from support import DATA

from isnad_training.lines import DataError, LeftOut
from isnad_training.reader_examples import read_examples

ARTICLE = {"id": "one", "title": "عنوان", "text": "زارت المديرة المدرسة أمس."}


def write(folder, questions, articles=(ARTICLE,)):
    for name, records in (("articles", articles), ("questions", questions)):
        lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
        (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")


def test_our_own_questions_are_read():
    left_out = LeftOut()
    examples = read_examples(DATA, left_out)
    assert left_out.reasons == []
    assert len(examples) == 10
    assert [example.answer for example in examples if example.span is None] == [None, None]
    assert examples[1].answer == "المهندس نادر الحلواني"
    assert examples[1].answers == ("المهندس نادر الحلواني",)
    proved = examples[6]
    assert (proved.yes, proved.answer) == (False, "ولم يُحدَّد بعد موعد البدء")


def test_an_answer_without_a_span_is_found_in_its_article(tmp_path):
    write(tmp_path, [{"question": "متى؟", "answers": ["أمس"], "relevant_docs": ["two", "one"]}])
    assert read_examples(tmp_path, LeftOut())[0].span == (21, 24)


@pytest.mark.parametrize(
    "record",
    [
        "",
        "{",
        "[" * 100_000,
        '"نص"',
        "null",
        {},
        {"question": "", "relevant_docs": ["one"]},
        {"question": "من؟", "relevant_docs": "one"},
        {"question": "من؟", "relevant_docs": [["one"], None]},
        {"question": "من؟", "relevant_docs": ["two"], "answerable": False},
        {"question": "من؟", "relevant_docs": ["one"], "span": [5, 2], "answers": ["غائب"]},
        {"question": "من؟", "relevant_docs": ["one"], "span": [-3, 4]},
        {"question": "من؟", "relevant_docs": ["one"], "span": [0, 10**9]},
        {"question": "من؟", "relevant_docs": ["one"], "span": "0-4", "answers": [7, None]},
        {"question": ["من؟"], "relevant_docs": ["one"], "span": [0, 4]},
    ],
)
def test_a_broken_line_costs_only_itself(tmp_path, record):
    good = {"question": "من زار المدرسة؟", "relevant_docs": ["one"], "span": [5, 12]}
    write(tmp_path, [record, good])
    left_out = LeftOut()
    assert [example.answer for example in read_examples(tmp_path, left_out)] == ["المديرة"]
    assert len(left_out.reasons) == (0 if record == "" else 1)
    assert all(reason.startswith("questions.jsonl:1") for reason in left_out.reasons)


def test_articles_without_id_or_text_are_left_out(tmp_path):
    write(tmp_path, [], [{"id": "", "text": "نص"}, {"id": "x", "text": " "}, {"id": 7, "text": []}])
    left_out = LeftOut()
    assert read_examples(tmp_path, left_out) == []
    assert len(left_out.reasons) == 3
    assert left_out.told(1).endswith("… and 2 more")


def test_bytes_that_are_no_text_are_left_out(tmp_path):
    write(tmp_path, [])
    (tmp_path / "questions.jsonl").write_bytes(b'\xff\xfe{"question"\n\x00\x01\n')
    left_out = LeftOut()
    assert read_examples(tmp_path, left_out) == []
    assert len(left_out.reasons) == 2


def test_a_torn_archive_is_read_as_far_as_it_goes(tmp_path):
    write(tmp_path, [])
    (tmp_path / "articles.jsonl").unlink()
    packed = gzip.compress(json.dumps(ARTICLE).encode() + b"\n" + b"x" * 9999)
    (tmp_path / "articles.jsonl.gz").write_bytes(packed[:-20])
    left_out = LeftOut()
    read_examples(tmp_path, left_out)
    assert any("torn" in reason for reason in left_out.reasons)


def test_a_folder_without_data_says_what_is_missing(tmp_path):
    with pytest.raises(DataError, match=r"holds no articles\.jsonl"):
        read_examples(tmp_path, LeftOut())
