import json

import pytest
from support import DATA, MODELS, small, words

from isnad_training.command_line import main
from isnad_training.exporting import export
from isnad_training.lines import LeftOut
from isnad_training.meetings_examples import read_passages
from isnad_training.meetings_rows import meeting_row
from isnad_training.networks import MeetingReader, Reader
from isnad_training.reader_examples import read_examples
from isnad_training.reader_rows import reader_rows


@pytest.fixture(scope="module")
def networks(tmp_path_factory):
    """Folders of two small networks, as training goes on from them."""
    folder = tmp_path_factory.mktemp("networks")
    rows = {
        "reader": [row for example in read_examples(DATA, LeftOut()) for row in reader_rows(example, words())],
        "meetings": [meeting_row(passage, words()) for passage in read_passages(DATA, LeftOut())],
    }
    for kind in (Reader, MeetingReader):
        export(small(kind), rows[kind.kind], MODELS / f"arabic-{kind.kind}", folder / kind.kind)
    return folder


@pytest.mark.parametrize("kind", ["reader", "meetings"])
def test_a_network_goes_through_all_commands(networks, kind, tmp_path, capsys):
    run, out = tmp_path / "run", tmp_path / f"better-{kind}"
    train = ["--data", DATA, "--from", networks / kind, "--minutes", "0.03", "--out", run]
    more = ["--meetings", DATA, "--negatives", "1"] if kind == "reader" else []
    assert command(kind, *train, *more) == 0
    write = ["--checkpoint", run / "checkpoint.pt", "--data", DATA, "--like", networks / kind, "--out", out]
    assert command("export", *write) == 0
    capsys.readouterr()
    assert command("measure", "--network", out, "--data", DATA, "--limit", "3") == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert 3 in (figures.get("questions"), figures.get("passages"))
    assert command("reference", out) == 0
    card = (out / "README.md").read_text(encoding="utf-8")
    assert f"# better-{kind}:" in card
    assert f"Comes from | {kind}," in card
    assert "0.03 minutes" in card
    again = ["--data", DATA, "--from", run / "checkpoint.pt", "--minutes", "0.01", "--out", tmp_path / "again"]
    assert command(kind, *again) == 1
    assert "another size" in capsys.readouterr().err


def test_held_articles_are_left_out_of_training(networks, tmp_path, capsys):
    for kind in ("reader", "meetings"):
        given = ["--data", DATA, "--held", DATA, "--minutes", "0.01", "--from", networks / kind]
        assert command(kind, *given, "--out", tmp_path) == 1
        assert "nothing is left" in capsys.readouterr().err


def test_texts_without_words_train_nothing(networks, tmp_path, capsys):
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "a", "text": "\u200f\u0640"}))
    (tmp_path / "questions.jsonl").write_text(
        json.dumps({"question": "من؟", "relevant_docs": ["a"], "answerable": False})
    )
    (tmp_path / "meetings.jsonl").write_text(json.dumps({"passage": "كلمة  ", "trigger": [4, 6]}))
    for kind in ("reader", "meetings"):
        given = ["--data", tmp_path, "--minutes", "9", "--from", networks / kind, "--out", tmp_path]
        assert command(kind, *given) == 1
        assert "nothing is left" in capsys.readouterr().err


def test_what_is_missing_is_told(tmp_path, capsys):
    assert command("measure", "--network", MODELS / "arabic-reader", "--data", tmp_path) == 1
    assert "holds no articles.jsonl" in capsys.readouterr().err
    assert command("measure", "--network", MODELS / "arabic-names", "--data", DATA) == 1
    assert "neither a reader nor a meeting reader" in capsys.readouterr().err
    assert command("export", "--checkpoint", tmp_path / "no.pt", "--data", DATA, "--out", tmp_path) == 1
    assert "train first" in capsys.readouterr().err
    assert command("meetings", "--data", DATA, "--from", tmp_path, "--out", tmp_path) == 1
    assert "has no config.json that" in capsys.readouterr().err
    assert command("reference", tmp_path) == 1
    assert "tokenizer.json cannot be read" in capsys.readouterr().err
    (tmp_path / "tokenizer.json").symlink_to(MODELS / "arabic-reader" / "tokenizer.json")
    for content in ("", "{", "[]", "[[]]", "[" * 100_000):
        (tmp_path / "reference.json").write_text(content)
        assert command("reference", tmp_path) == 1
        assert "reference.json" in capsys.readouterr().err


@pytest.mark.parametrize("minutes", ["0", "-1", "nan", "inf", "soon"])
def test_a_time_that_is_none_is_not_understood(minutes, tmp_path):
    with pytest.raises(SystemExit) as told:
        command("reader", "--data", DATA, "--minutes", minutes, "--out", tmp_path)
    assert told.value.code == 2


def command(*arguments):
    return main([str(argument) for argument in arguments])
