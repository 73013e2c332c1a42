"""A checkpoint → a folder that isnad loads."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

from .batches import inputs
from .exported import Exported
from .meetings_rows import MeetingRow
from .network_error import NetworkError
from .networks import KINDS, ROLES, STATUSES, YES_NO
from .quantising import write_int8
from .reader_rows import Row
from .reference import Record, read_reference, reference_of, write_reference
from .smoothing import smooth
from .words import Words

CALIBRATING = 48
"""Rows that show what an encoder's inputs look like."""
COPIED = ("tokenizer.json", "tokenizer_config.json", "LICENSE")

OUTPUTS = {
    "reader": {"span": ["start", "end"], "yesno": list(YES_NO)},
    "meetings": {
        "roles": [f"{role}-{tag}" for role in ROLES for tag in "OBI"],
        "kind": list(KINDS),
        "status": list(STATUSES),
    },
}
ARCHITECTURES = {"reader": "BertForQuestionAnswering", "meetings": "BertForTokenClassification"}


def export(network: nn.Module, rows: Sequence[Row | MeetingRow], like: Path, out: Path) -> list[Record]:
    """Writes the network, its tokenizer, `config.json` and `reference.json` to `out`; the references.

    Calibrates on `rows`. `like` is the folder of a network of the same kind, whose tokenizer, licence and reference
    texts go along.
    @raises NetworkError when `like` is no such folder, or is `out` itself.
    """
    if like.resolve() == out.resolve():
        raise NetworkError(f"{out} would be written over while it is read; export to another folder, then move it")
    absent = [name for name in ("reference.json", *COPIED) if not (like / name).is_file()]
    if absent:
        raise NetworkError(f"{like} has no {absent[0]}; give --like a folder like models/arabic-reader")
    told = read_reference(like)
    if ("question" in told[0]) != (network.kind == "reader"):
        raise NetworkError(f"{like} is of another kind than the checkpoint, which is of the {network.kind} network")

    def run() -> None:
        for row in rows[:CALIBRATING]:
            network.bert(*inputs([row]))

    network.eval()
    smooth(network.bert, run)
    (out / "onnx").mkdir(parents=True, exist_ok=True)
    write_int8(network, out / "onnx" / "model_quantized.onnx")
    for name in COPIED:
        shutil.copyfile(like / name, out / name)
    config = config_of(network)
    (out / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
    words = Words(out / "tokenizer.json")
    with torch.no_grad():
        records = reference_of(network.kind, network, Exported(out), told, words)
    write_reference(records, out)
    return records


def config_of(network: nn.Module) -> dict:
    """What transformers.js and isnad want to know of a network."""
    size = network.bert.size
    return {
        "architectures": [ARCHITECTURES[network.kind]],
        "model_type": "bert",
        "hidden_size": size.hidden,
        "num_hidden_layers": size.layers,
        "num_attention_heads": size.heads,
        "intermediate_size": size.between,
        "max_position_embeddings": size.places,
        "type_vocab_size": size.types,
        "vocab_size": size.vocabulary,
        "layer_norm_eps": size.epsilon,
        "hidden_act": "gelu",
        "pad_token_id": 1,
        "outputs": OUTPUTS[network.kind],
    }
