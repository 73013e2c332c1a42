"""`python -m isnad_training`: reader, meetings, export, measure, reference."""

import argparse
import sys
from pathlib import Path

import torch

from .commands import CHECKPOINT, MODELS, run_export, run_measure, run_meetings, run_reader, run_reference
from .lines import DataError
from .network_error import NetworkError
from .networks import MeetingReader, Reader
from .training import RATE


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 1 where it could not be done, 2 where it was not understood."""
    options = parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    try:
        return options.run(options)
    except (DataError, NetworkError) as error:
        print(f"isnad_training: {error}", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    commands = argparse.ArgumentParser(prog="isnad_training", description=sys.modules[__package__].__doc__)
    kinds = commands.add_subparsers(required=True, metavar="COMMAND")
    for network, run, text in (
        (Reader, run_reader, "train the reader on questions over articles"),
        (MeetingReader, run_meetings, "train the meeting reader on passages with a marked word"),
    ):
        train = kinds.add_parser(network.kind, help=text, description=text)
        train.set_defaults(run=run)
        folder(train, "--data", "a folder with the training data; may be given again", many=True)
        folder(
            train,
            "--held",
            "a folder with data to measure on afterwards; its articles are left out of training",
        )
        train.add_argument(
            "--from",
            dest="start",
            type=Path,
            default=MODELS / network.starts_from,
            metavar="NETWORK",
            help="a network's folder or a checkpoint to go on from (default: %(default)s)",
        )
        train.add_argument("--minutes", type=positive, default=60.0, help="how long (default: %(default)g)")
        train.add_argument("--rate", type=positive, default=RATE, help="of learning, at first (default: %(default)g)")
        train.add_argument("--out", type=Path, required=True, metavar="DIR", help=f"where {CHECKPOINT} goes")
        if network is Reader:
            train.add_argument(
                "--negatives",
                type=float,
                default=0.5,
                metavar="RATE",
                help="how many answered questions are also put to a near article that lacks the answer "
                "(default: %(default)g)",
            )
            folder(train, "--meetings", "a folder whose meetings.jsonl questions are made from", required=False)
        common(train)
    write = kinds.add_parser("export", help="write a checkpoint as an int8 network that isnad loads")
    write.set_defaults(run=run_export)
    write.add_argument("--checkpoint", type=Path, required=True, metavar="FILE", help="what training wrote")
    folder(
        write,
        "--data",
        "a folder with data to calibrate and measure on, none of it trained on",
        required=True,
    )
    write.add_argument("--like", type=Path, metavar="NETWORK", help="whose tokenizer, licence and reference texts")
    write.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write")
    common(write)
    judge = kinds.add_parser("measure", help="measure an exported network")
    judge.set_defaults(run=run_measure)
    judge.add_argument("--network", type=Path, required=True, metavar="DIR", help="the folder of the network")
    folder(judge, "--data", "a folder with data, none of it trained on", required=True)
    common(judge)
    check = kinds.add_parser("reference", help="check that words and pieces are cut as the references tell")
    check.set_defaults(run=run_reference)
    networks = [MODELS / "arabic-reader", MODELS / "arabic-meetings"]
    check.add_argument("network", type=Path, nargs="*", default=networks, help="folders of networks")
    check.set_defaults(threads=1)
    return commands


def folder(command: argparse.ArgumentParser, name: str, text: str, many: bool = False, required: bool = False) -> None:
    """An option that names a folder of data."""
    action = "append" if many else "store"
    command.add_argument(name, type=Path, metavar="DIR", action=action, required=many or required, help=text)


def common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--limit", type=int, metavar="N", help="take the first N questions or passages only")
    command.add_argument("--threads", type=int, default=1, metavar="N", help="processor threads (default: %(default)d)")


def positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not over 0")
    return value
