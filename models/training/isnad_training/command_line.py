"""`python -m isnad_training`: reader, meetings, export, measure, reference."""

import argparse
import json
import random
import sys
from pathlib import Path

import torch

from .card import write_card
from .exported import Exported
from .exporting import export
from .lines import DataError, LeftOut
from .meetings_examples import Passage, read_passages
from .meetings_measure import measure_meetings
from .meetings_rows import meeting_row
from .meetings_training import WARM_UP as MEETINGS_WARM_UP
from .meetings_training import train_meetings
from .negatives import Nearness, negatives
from .networks import NETWORKS, MeetingReader, Reader
from .questions_from_meetings import questions_from_meetings
from .reader_examples import Example, read_examples
from .reader_measure import measure_reader
from .reader_rows import reader_rows
from .reader_training import WARM_UP as READER_WARM_UP
from .reader_training import train_reader
from .reference import badly_cut
from .training import RATE, Course
from .weights import WeightsError, load, load_checkpoint, size_of
from .words import Words

MODELS = Path(__file__).parents[2]
"""`models/` of the checkout that this program lies in."""
CHECKPOINT = "checkpoint.pt"


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 1 where it could not be done, 2 where it was not understood."""
    options = parser().parse_args(arguments)
    torch.set_num_threads(options.threads)
    try:
        return options.run(options)
    except (DataError, WeightsError) as error:
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
        folder(train, "--held", "a folder with data to measure on afterwards; its articles are left out of training")
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
    folder(write, "--data", "a folder with data to calibrate and measure on, none of it trained on", required=True)
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


def run_reader(options: argparse.Namespace) -> int:
    held = examples_of(options.held, options.limit) if options.held else []
    apart = {example.article.id for example in held} | {example.article.text for example in held}
    chance = random.Random(5)
    examples: list[Example] = []
    for data in options.data:
        written = [
            example
            for example in examples_of(data, options.limit)
            if example.article.id not in apart and example.article.text not in apart
        ]
        pool = {example.article.text: example.article for example in written}
        examples += written + negatives(written, Nearness(pool.values()), options.negatives, chance)
    if options.meetings:
        passages = [p for p in passages_of(options.meetings, options.limit) if p.document not in apart]
        examples += questions_from_meetings(passages, random.Random(4))
    network, words, course = begin(Reader, options, READER_WARM_UP)
    done(train_reader(network, required(examples), words, course), options)
    if held:
        show(measure_reader(network, held, words))
    return 0


def run_meetings(options: argparse.Namespace) -> int:
    held = passages_of(options.held, options.limit) if options.held else []
    apart = {passage.document for passage in held}
    passages = [
        passage
        for data in options.data
        for passage in passages_of(data, options.limit)
        if passage.document not in apart
    ]
    network, words, course = begin(MeetingReader, options, MEETINGS_WARM_UP)
    done(train_meetings(network, required(passages), words, course), options)
    if held:
        show(measure_meetings(network, held, words))
    return 0


def run_export(options: argparse.Namespace) -> int:
    config = (options.like or MODELS / "arabic-reader") / "config.json"
    network, told = load_checkpoint(options.checkpoint, config)
    like = options.like or MODELS / f"arabic-{network.kind}"
    words = Words(like / "tokenizer.json")
    if network.kind == "reader":
        held = examples_of(options.data, options.limit)
        rows = [row for example in held for row in reader_rows(example, words)]
    else:
        held = passages_of(options.data, options.limit)
        rows = [row for passage in held if (row := meeting_row(passage, words)) is not None]
    records = export(network, required(rows), like, options.out)
    figures = measured(network.kind, Exported(options.out, options.threads), held, words)
    write_card(network.kind, options.out, told, records, figures)
    show(figures)
    print(f"{options.out} written")
    return 0


def run_measure(options: argparse.Namespace) -> int:
    network = Exported(options.network, options.threads)
    held = (examples_of if network.kind == "reader" else passages_of)(options.data, options.limit)
    show(measured(network.kind, network, held, Words(options.network / "tokenizer.json")))
    return 0


def run_reference(options: argparse.Namespace) -> int:
    wrong = 0
    for network in options.network:
        differing = badly_cut(network, Words(network / "tokenizer.json"))
        wrong += len(differing)
        print(f"{network}: {len(differing)} cut otherwise", *differing, sep="\n  ")
    return 1 if wrong else 0


def begin(kind: type, options: argparse.Namespace, warm_up: int) -> tuple:
    """The network to train, its words, and the course."""
    base = options.start if options.start.is_dir() else MODELS / kind.starts_from
    network = kind(size_of(base))
    missing = load(network, options.start)
    if isinstance(network, MeetingReader) and missing:
        network.tell_the_marked_word()
    options.out.mkdir(parents=True, exist_ok=True)
    told = {"start": options.start.name, "data": ", ".join(data.name for data in options.data)}
    course = Course(options.minutes, options.out / CHECKPOINT, warm_up, told, options.rate)
    return network, Words(base / "tokenizer.json"), course


def measured(kind: str, network: Exported, held: list, words: Words) -> dict[str, float]:
    return (measure_reader if kind == "reader" else measure_meetings)(network, held, words)


def examples_of(data: Path, limit: int | None) -> list[Example]:
    left_out = LeftOut()
    examples = read_examples(data, left_out)[:limit]
    print(f"{data}: {len(examples)} questions, {left_out.told()}", flush=True)
    return examples


def passages_of(data: Path, limit: int | None) -> list[Passage]:
    left_out = LeftOut()
    passages = read_passages(data, left_out)[:limit]
    print(f"{data}: {len(passages)} passages, {left_out.told()}", flush=True)
    return passages


def required(found: list) -> list:
    if not found:
        raise DataError("nothing is left to train or calibrate on; README.md beside this program tells the form")
    return found


def done(told: dict, options: argparse.Namespace) -> None:
    print(f"{told['steps']} steps; loss {told['first_loss']:g} at first, {told['last_loss']:g} at last")
    print(f"{options.out / CHECKPOINT} written", flush=True)


def show(figures: dict[str, float]) -> None:
    print(json.dumps(figures))
