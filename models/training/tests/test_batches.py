import torch
from support import DATA, chance, words

from isnad_training.batches import batches, inputs
from isnad_training.lines import LeftOut
from isnad_training.reader_examples import read_examples
from isnad_training.reader_rows import reader_rows


def rows():
    return [row for example in read_examples(DATA, LeftOut()) for row in reader_rows(example, words())]


def test_every_row_is_in_one_batch_within_the_budget():
    all_rows = rows() * 5
    found = batches(all_rows, chance(), budget=200)
    assert sorted(id(row) for batch in found for row in batch) == sorted(id(row) for row in all_rows)
    assert all(len(batch) * max(len(row.ids) for row in batch) <= 200 for batch in found)
    assert len(found) > 10


def test_a_row_over_the_budget_has_a_batch_of_its_own():
    assert [len(batch) for batch in batches(rows()[:3], chance(), budget=10)] == [1, 1, 1]
    assert batches([], chance()) == []


def test_rows_are_padded_and_masked():
    long, short = sorted(rows(), key=lambda row: -len(row.ids))[:: len(rows()) - 1]
    ids, mask, types = inputs([long, short])
    assert ids.shape == mask.shape == types.shape == (2, len(long.ids))
    assert ids[1, : len(short.ids)].tolist() == short.ids
    assert set(ids[1, len(short.ids) :].tolist()) == {1}
    assert mask.sum(1).tolist() == [len(long.ids), len(short.ids)]
    assert torch.equal(types * mask, types)
