import json
from itertools import count

import pytest
import torch
from support import DATA, MODELS, SMALL, small, words

from isnad_training.card import write_card
from isnad_training.exported import Exported
from isnad_training.exporting import export
from isnad_training.lines import LeftOut
from isnad_training.meetings_examples import read_passages
from isnad_training.meetings_measure import measure_meetings
from isnad_training.meetings_rows import meeting_row
from isnad_training.meetings_training import train_meetings
from isnad_training.network_error import NetworkError
from isnad_training.networks import MeetingReader, Reader
from isnad_training.reader_examples import read_examples
from isnad_training.reader_measure import measure_reader
from isnad_training.reader_rows import reader_rows
from isnad_training.reader_training import train_reader
from isnad_training.reading import read
from isnad_training.reference import question_row, read_reference
from isnad_training.training import Course
from isnad_training.weights import load, load_checkpoint, size_of

LOOKS = 200
"""How often training looks at the clock: about once a step."""


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)
    torch.manual_seed(3)


def course(folder):
    ticks = count()
    told = {"start": "nothing", "data": "our own"}
    return Course(LOOKS / 60, folder / "checkpoint.pt", 5, told, rate=2e-3, clock=lambda: float(next(ticks)))


def test_the_shipped_reader_reads_in_float32_what_its_reference_tells():
    folder = MODELS / "arabic-reader"
    network = Reader(size_of(folder))
    assert load(network, folder) == []
    told = read_reference(folder)
    found = read(network, [question_row(record, words()) for record in told])
    same = [[each.start, each.end] == record["span"] for each, record in zip(found, told, strict=True)]
    assert same.count(False) <= [record["same_span_float32"] for record in told].count(False) + 1
    for each, record in zip(found, told, strict=True):
        assert each.score == pytest.approx(record["score_float32"], abs=0.5)


def test_a_new_task_begins_from_the_encoder_of_another():
    folder = MODELS / "arabic-names"
    network = MeetingReader(size_of(folder))
    before = network.bert.encoder.layer[3].output.dense.weight.clone()
    assert {name.split(".")[0] for name in load(network, folder)} == {"roles", "kinds", "statuses"}
    assert not torch.equal(before, network.bert.encoder.layer[3].output.dense.weight)
    network.tell_the_marked_word()
    types = network.bert.embeddings.token_type_embeddings.weight
    assert not torch.allclose(types[0], types[1])


def test_training_lowers_the_loss_and_exports_what_torch_reads(tmp_path):
    examples = read_examples(DATA, LeftOut())
    network = small(Reader)
    lower = network.bert.embeddings.word_embeddings.weight.clone()
    rows = [row for example in examples for row in reader_rows(example, words())]
    told = train_reader(network, rows, course(tmp_path))
    assert told["steps"] > LOOKS / 3
    assert told["last_loss"] < 0.8 * told["first_loss"]
    assert torch.equal(lower, network.bert.embeddings.word_embeddings.weight)
    out = tmp_path / "small-reader"
    float32 = read(network, rows)
    records = export(network, rows, MODELS / "arabic-reader", out)
    int8 = Exported(out)
    for exact, quick in zip(float32, read(int8, rows), strict=True):
        assert quick.score == pytest.approx(exact.score, abs=0.5)
    assert read_reference(out) == records
    assert set(records[0]) == set(read_reference(MODELS / "arabic-reader")[0])
    figures = measure_reader(int8, examples, words())
    assert (figures["questions"], figures["answerable"]) == (10, 8)
    write_card("reader", out, told, records, figures)
    assert f"| exact | {figures['exact']:g} |" in (out / "README.md").read_text(encoding="utf-8")
    again = small(Reader)
    assert load(again, out) == []
    ids = torch.tensor([rows[0].ids])
    given = (ids, torch.ones_like(ids), torch.tensor([rows[0].types]))
    with torch.no_grad():
        spans, _ = again.eval()(*given)
        before, _ = network(*given)
    assert torch.allclose(spans, before, atol=0.3)


def test_meetings_are_trained_and_exported(tmp_path):
    passages = read_passages(DATA, LeftOut())
    network = small(MeetingReader)
    network.tell_the_marked_word()
    rows = [meeting_row(passage, words()) for passage in passages]
    told = train_meetings(network, rows, course(tmp_path))
    assert told["last_loss"] < 0.8 * told["first_loss"]
    out = tmp_path / "small-meetings"
    records = export(network, rows, MODELS / "arabic-meetings", out)
    assert set(records[0]) == set(read_reference(MODELS / "arabic-meetings")[0])
    assert json.loads((out / "config.json").read_text())["outputs"]["kind"][0] == "none"
    figures = measure_meetings(Exported(out), passages, words())
    assert (figures["passages"], figures["meetings"]) == (4, 3)
    write_card("meetings", out, told, records, None)
    assert "Not measured yet" in (out / "README.md").read_text(encoding="utf-8")


def test_a_checkpoint_is_loaded_as_it_was_written(tmp_path):
    network = small(MeetingReader)
    torch.save({"weights": network.state_dict(), "told": {"steps": 4}}, tmp_path / "checkpoint.pt")
    loaded, told = load_checkpoint(tmp_path / "checkpoint.pt", SMALL)
    assert told == {"steps": 4}
    own = network.state_dict()
    assert all(torch.equal(values, own[name]) for name, values in loaded.state_dict().items())


@pytest.mark.parametrize("content", [None, b"", b"no network", b"\x08\x07\x12\x00" * 99])
def test_a_broken_network_is_refused(tmp_path, content):
    (tmp_path / "onnx").mkdir()
    if content is not None:
        (tmp_path / "onnx" / "model_quantized.onnx").write_bytes(content)
        (tmp_path / "checkpoint.pt").write_bytes(content)
    with pytest.raises(NetworkError):
        load(small(Reader), tmp_path)
    with pytest.raises(NetworkError):
        load(small(Reader), tmp_path / "checkpoint.pt")
    with pytest.raises(NetworkError):
        Exported(tmp_path)


def test_a_network_of_another_size_is_refused():
    with pytest.raises(NetworkError, match="another size"):
        load(small(Reader), MODELS / "arabic-reader")


def test_an_export_over_its_own_source_is_refused():
    folder = MODELS / "arabic-reader"
    with pytest.raises(NetworkError, match="written over"):
        export(small(Reader), [], folder, folder)
    with pytest.raises(NetworkError, match="another kind"):
        export(small(Reader), [], MODELS / "arabic-meetings", folder)
