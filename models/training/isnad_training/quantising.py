"""A torch network → one int8 ONNX file."""

import logging
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

OPERATORS = 14
"""ONNX operator set: what the shipped networks use."""
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
WORD_EMBEDDINGS = "bert.embeddings.word_embeddings.weight"


def write_int8(network: nn.Module, file: Path) -> None:
    """Writes the network: products int8 per channel, word embeddings int8 per row.

    Products use seven bits, so that they are exact on processors without VNNI.
    """
    network.eval()
    ids = torch.randint(5, network.bert.size.vocabulary, (2, 12))
    axes = {name: {0: "batch", 1: "tokens"} for name in (*INPUTS, *network.outputs)}
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger().setLevel(logging.ERROR)
        float32 = Path(folder) / "float32.onnx"
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids), torch.zeros_like(ids)),
            str(float32),
            input_names=list(INPUTS),
            output_names=list(network.outputs),
            dynamic_axes=axes,
            opset_version=OPERATORS,
            dynamo=False,
        )
        quantize_dynamic(
            float32,
            file,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )
    model = onnx.load(file)
    quantise_word_embeddings(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, file)


def quantise_word_embeddings(graph: onnx.GraphProto) -> None:
    """Puts int8 rows with a scale each in the place of the float vectors of pieces."""
    stored = next(tensor for tensor in graph.initializer if tensor.name == WORD_EMBEDDINGS)
    vectors = numpy_helper.to_array(stored)
    scales = np.maximum(np.abs(vectors).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
    integers = np.clip(np.round(vectors / scales), -127, 127).astype(np.int8)
    gather = next(node for node in graph.node if node.op_type == "Gather" and node.input[0] == WORD_EMBEDDINGS)
    ids, out = gather.input[1], gather.output[0]
    at = list(graph.node).index(gather)
    graph.node.remove(gather)
    replaced = [
        helper.make_node("Gather", [f"{WORD_EMBEDDINGS}_q", ids], [f"{out}_integers"]),
        helper.make_node("Cast", [f"{out}_integers"], [f"{out}_floats"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [f"{WORD_EMBEDDINGS}_s", ids], [f"{out}_scales"]),
        helper.make_node("Mul", [f"{out}_floats", f"{out}_scales"], [out]),
    ]
    for i, node in enumerate(replaced):
        graph.node.insert(at + i, node)
    graph.initializer.remove(stored)
    graph.initializer.extend(
        [
            numpy_helper.from_array(integers, f"{WORD_EMBEDDINGS}_q"),
            numpy_helper.from_array(scales, f"{WORD_EMBEDDINGS}_s"),
        ]
    )
