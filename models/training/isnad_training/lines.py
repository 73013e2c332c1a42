"""Files of one JSON object a line, read so that a broken line costs only itself."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


class DataError(Exception):
    """A folder holds nothing that a network can be trained on; the message says what to put there."""


@dataclass
class LeftOut:
    """Lines that could not be used, and why."""

    reasons: list[str] = field(default_factory=list)

    def add(self, where: str, why: str) -> None:
        self.reasons.append(f"{where}: {why}")

    def told(self, most: int = 5) -> str:
        """How many were left out, and the first few of them."""
        more = [f"  … and {len(self.reasons) - most} more"] if len(self.reasons) > most else []
        return "\n".join([f"{len(self.reasons)} left out", *(f"  {reason}" for reason in self.reasons[:most]), *more])


def records(folder: Path, name: str, left_out: LeftOut) -> Iterator[tuple[str, dict]]:
    """Each object of `name` or `name`.gz in `folder`, with the place it stands in; broken lines go to `left_out`."""
    path = next((path for path in (folder / name, folder / f"{name}.gz") if path.is_file()), None)
    if path is None:
        raise DataError(f"{folder} holds no {name} (or {name}.gz); README.md beside this program tells its form")
    lines = gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")
    with lines:
        try:
            for number, line in enumerate(lines, 1):
                where = f"{path.name}:{number}"
                if not line.strip():
                    continue
                try:
                    record = json.loads(line)
                except (ValueError, RecursionError) as error:
                    left_out.add(where, f"no JSON ({type(error).__name__})")
                    continue
                if isinstance(record, dict):
                    yield where, record
                else:
                    left_out.add(where, "no JSON object")
        except (EOFError, OSError) as error:
            left_out.add(path.name, f"torn: {error}")


def text_of(record: dict, name: str) -> str:
    """The text under a name; empty where there is none."""
    value = record.get(name)
    return value if isinstance(value, str) else ""


def span_of(record: dict, name: str, text: str) -> tuple[int, int] | None:
    """The span under a name when it lies in the text and is not empty."""
    match record.get(name):
        case [int(start), int(end)] if 0 <= start < end <= len(text):
            return start, end
    return None
