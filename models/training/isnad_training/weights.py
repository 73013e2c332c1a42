"""Weights out of int8 ONNX files and checkpoints, under the names that the networks here give them."""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from .encoder import Size
from .network_error import NetworkError
from .networks import NETWORKS

SHORT = {
    r"\.pos\.": ".embeddings.position_embeddings.",
    r"\.word\.": ".embeddings.word_embeddings.",
    r"\.typ\.": ".embeddings.token_type_embeddings.",
    r"\.n\.": ".embeddings.LayerNorm.",
    r"\.layers\.(\d+)\.": r".encoder.layer.\1.",
    r"\.q\.": ".attention.self.query.",
    r"\.k\.": ".attention.self.key.",
    r"\.v\.": ".attention.self.value.",
    r"\.o\.": ".attention.output.dense.",
    r"\.n1\.": ".attention.output.LayerNorm.",
    r"\.f1\.": ".intermediate.dense.",
    r"\.f2\.": ".output.dense.",
    r"\.n2\.": ".output.LayerNorm.",
    r"^yn\.": "yesno.",
    r"^role\.": "roles.",
    r"^kind\.": "kinds.",
    r"^status\.": "statuses.",
}
"""Names of parameters in the first reader and meeting reader → the names that they have here."""


def load(network: nn.Module, path: Path) -> list[str]:
    """Puts the weights of a folder, an ONNX file or a checkpoint into `network`; the names that were not there.

    What is missing may only be a head, or all of them: a new task begins from another's encoder.
    """
    found = read(path)
    own = network.state_dict()
    misshapen = [name for name in own if name in found and found[name].shape != own[name].shape]
    if misshapen:
        raise NetworkError(f"{path}: {misshapen[0]} has another size than config.json tells; choose another --from")
    missing = [name for name in own if name not in found]
    if any(name.startswith("bert.") for name in missing):
        raise NetworkError(f"{path} holds no {missing[0]}; give --from a folder like models/arabic-reader")
    network.load_state_dict({name: found[name] for name in own if name in found}, strict=False)
    return missing


def read(path: Path) -> dict[str, torch.Tensor]:
    """All weights under `path` in float32: a network's folder, its ONNX file, or a checkpoint (`.pt`)."""
    if path.is_dir():
        path = path / "onnx" / "model_quantized.onnx"
    if not path.is_file():
        raise NetworkError(f"{path} is not there; give --from a folder like models/arabic-reader, or a checkpoint")
    if path.suffix == ".pt":
        return read_checkpoint(path)[0]
    try:
        model = onnx.load(path)
    except Exception as error:
        raise NetworkError(f"{path} is no ONNX file ({error}); fetch the folder again") from error
    return from_graph(model.graph)


def size_of(folder: Path) -> Size:
    """The size of the network in a folder."""
    try:
        return Size.of(folder / "config.json")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NetworkError(
            f"{folder} has no config.json that tells a size; give one like models/arabic-reader"
        ) from error


def load_checkpoint(path: Path, size: Size) -> tuple[nn.Module, dict]:
    """The network that a training run wrote, of whichever kind, and what the run told about itself."""
    if not path.is_file():
        raise NetworkError(f"{path} is not there; train first: python -m isnad_training reader --help")
    weights, told = read_checkpoint(path)
    kind = "reader" if "span.weight" in weights else "meetings"
    network = NETWORKS[kind](size)
    missing = load(network, path)
    if missing:
        raise NetworkError(f"{path} holds no {missing[0]}: it is no checkpoint of the {kind} network")
    return network.eval(), told


def read_checkpoint(path: Path) -> tuple[dict[str, torch.Tensor], dict]:
    """The weights of a checkpoint, and what the run that wrote it told about itself."""
    try:
        kept = torch.load(path, map_location="cpu", weights_only=True)
        weights = {standard_name(name): values.float() for name, values in kept.get("weights", kept).items()}
    except Exception as error:
        raise NetworkError(f"{path} is no checkpoint ({type(error).__name__}); train again") from error
    return weights, kept.get("told", {})


def from_graph(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    """Weights of a quantised graph, dequantised; a matrix is named by the bias that is added to its product."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    made_by = {output: node for node in graph.node for output in node.output}
    used_by: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            used_by.setdefault(name, []).append(node)
    weights = {}
    for name, values in stored.items():
        if name.endswith("_q") and name[:-1] + "s" in stored:
            weights[standard_name(name[:-2])] = tensor(values.astype(np.float32) * stored[name[:-1] + "s"])
        elif values.dtype == np.float32 and name.endswith((".weight", ".bias")):
            weights[standard_name(name)] = tensor(values)
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        bias = bias_behind(node, used_by, stored)
        if bias is None:
            continue
        base = node.input[1].removesuffix("_quantized")
        integers = stored[base + "_quantized"].astype(np.float32) - stored[base + "_zero_point"].astype(np.float32)
        matrix = smoothing_undone(integers * stored[base + "_scale"], node, made_by, stored)
        weights[standard_name(bias.removesuffix("bias") + "weight")] = tensor(matrix.T)
    return weights


def bias_behind(node: onnx.NodeProto, used_by: dict, stored: dict) -> str | None:
    """The name of the bias that is added to a product, through the casts and scales of quantisation."""
    for _ in range(4):
        followers = used_by.get(node.output[0], [])
        if len(followers) != 1:
            return None
        node = followers[0]
        if node.op_type == "Add":
            return next((name for name in node.input if name in stored), None)
    return None


def smoothing_undone(matrix: np.ndarray, node: onnx.NodeProto, made_by: dict, stored: dict) -> np.ndarray:
    """The matrix as it was before its inputs were scaled for quantisation (SmoothQuant), if they were."""
    quantised = made_by.get(node.input[0])
    scaled = made_by.get(quantised.input[0]) if quantised is not None else None
    if scaled is None or scaled.op_type not in ("Mul", "Div"):
        return matrix
    scale = next((stored[name] for name in scaled.input if name in stored), None)
    if scale is None or scale.shape != (matrix.shape[0],):
        return matrix
    return matrix * scale[:, None] if scaled.op_type == "Mul" else matrix / scale[:, None]


def standard_name(name: str) -> str:
    """The name that a parameter has here, whatever prefix or short name its file gives it."""
    name = re.sub(r"^(?:m\.)?e\.", "bert.", name.replace(".lin.", "."))
    name = re.sub(r"^(?:m\.)?b\.", "bert.", name)
    name = re.sub(r"^m\.", "", name)
    for short, long in SHORT.items():
        name = re.sub(short, long, name)
    return name


def tensor(values: np.ndarray) -> torch.Tensor:
    return torch.tensor(np.array(values, dtype=np.float32)).contiguous()
