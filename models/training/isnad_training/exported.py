"""An exported network behind the same call as the torch network."""

from pathlib import Path

import onnxruntime
import torch
from torch import Tensor
from torch.nn import functional

from .network_error import NetworkError
from .networks import NETWORKS

NOWHERE = -1e4


class Exported:
    """The int8 file of a folder.

    Rows are read one by one without their padding: the quantisation takes one scale a call, and what else is in a
    batch moves scores, by up to 5.
    """

    def __init__(self, folder: Path, threads: int = 1):
        file = folder / "onnx" / "model_quantized.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(str(file), options, ["CPUExecutionProvider"])
        except Exception as error:
            raise NetworkError(f"{file} cannot be loaded ({error}); export it again") from error
        names = tuple(output.name for output in self._session.get_outputs())
        found = [kind for kind, network in NETWORKS.items() if network.outputs == names]
        if not found:
            raise NetworkError(f"{file} gives {', '.join(names)}: it is neither a reader nor a meeting reader")
        self.kind = found[0]

    def eval(self) -> "Exported":
        return self

    def __call__(self, ids: Tensor, mask: Tensor, types: Tensor) -> tuple[Tensor, ...]:
        rows = []
        for i, size in enumerate(mask.sum(1).tolist()):
            given = {
                "input_ids": ids[i : i + 1, :size].numpy(),
                "attention_mask": mask[i : i + 1, :size].numpy(),
                "token_type_ids": types[i : i + 1, :size].numpy(),
            }
            outputs = [torch.tensor(output[0]) for output in self._session.run(None, given)]
            rows.append([functional.pad(output, (0, 0, 0, ids.shape[1] - size), value=NOWHERE) for output in outputs])
        return tuple(torch.stack(output) for output in zip(*rows, strict=True))
