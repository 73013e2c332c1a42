"""What the commands do."""

import argparse
import json
import random
from pathlib import Path

from .card import write_card
from .exported import Exported
from .exporting import export
from .lines import DataError, LeftOut
from .meetings_examples import Passage, read_passages
from .meetings_measure import measure_meetings
from .meetings_rows import MeetingRow, meeting_row
from .meetings_training import WARM_UP as MEETINGS_WARM_UP
from .meetings_training import train_meetings
from .negatives import Nearness, negatives
from .networks import MeetingReader, Reader
from .questions_from_meetings import questions_from_meetings
from .reader_examples import Example, read_articles, read_examples
from .reader_measure import measure_reader
from .reader_rows import Row, reader_rows
from .reader_training import WARM_UP as READER_WARM_UP
from .reader_training import train_reader
from .reference import badly_cut
from .training import Course
from .weights import load, load_checkpoint, size_of
from .words import Words

MODELS = Path(__file__).parents[2]
"""`models/` of the checkout that this program lies in."""
CHECKPOINT = "checkpoint.pt"


def run_reader(options: argparse.Namespace) -> int:
    """Trains the reader."""
    held = examples_of(options.held, None) if options.held else []
    apart = {example.article.id for example in held} | {example.article.text for example in held}
    chance = random.Random(5)
    examples: list[Example] = []
    for data in options.data:
        articles = read_articles(data, LeftOut()).values()
        nearness = Nearness(article for article in articles if not {article.id, article.text} & apart)
        written = [
            example
            for example in examples_of(data, options.limit)
            if not {example.article.id, example.article.text} & apart
        ]
        examples += written + negatives(written, nearness, options.negatives, chance)
    if options.meetings:
        passages = [p for p in passages_of(options.meetings, options.limit) if p.document not in apart]
        examples += questions_from_meetings(passages, random.Random(4))
    network, words, course = begin(Reader, options, READER_WARM_UP)
    rows = required(reader_rows_of(examples, words))
    done(train_reader(network, rows, course), options)
    if held:
        show(measure_reader(network, held[: options.limit], words))
    return 0


def run_meetings(options: argparse.Namespace) -> int:
    """Trains the meeting reader."""
    held = passages_of(options.held, None) if options.held else []
    apart = {passage.document for passage in held} - {""}
    passages = [
        passage
        for data in options.data
        for passage in passages_of(data, options.limit)
        if passage.document not in apart
    ]
    network, words, course = begin(MeetingReader, options, MEETINGS_WARM_UP)
    rows = required(meeting_rows_of(passages, words))
    done(train_meetings(network, rows, course), options)
    if held:
        show(measure_meetings(network, held[: options.limit], words))
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Writes a checkpoint as a folder that isnad loads, with its card."""
    network, told = load_checkpoint(options.checkpoint, size_of(options.like or MODELS / "arabic-reader"))
    like = options.like or MODELS / f"arabic-{network.kind}"
    words = Words(like / "tokenizer.json")
    if network.kind == "reader":
        held = examples_of(options.data, options.limit)
        rows = reader_rows_of(held, words)
    else:
        held = passages_of(options.data, options.limit)
        rows = meeting_rows_of(held, words)
    records = export(network, required(rows), like, options.out)
    figures = measured(network.kind, Exported(options.out, options.threads), held, words)
    write_card(network.kind, options.out, told, records, figures)
    show(figures)
    print(f"{options.out} written")
    return 0


def run_measure(options: argparse.Namespace) -> int:
    """Prints the figures of an exported network."""
    network = Exported(options.network, options.threads)
    held = (examples_of if network.kind == "reader" else passages_of)(options.data, options.limit)
    show(measured(network.kind, network, held, Words(options.network / "tokenizer.json")))
    return 0


def run_reference(options: argparse.Namespace) -> int:
    """Checks how words are cut; 1 where they are cut otherwise."""
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


def reader_rows_of(examples: list[Example], words: Words) -> list[Row]:
    return [row for example in examples for row in reader_rows(example, words)]


def meeting_rows_of(passages: list[Passage], words: Words) -> list[MeetingRow]:
    return [row for passage in passages if (row := meeting_row(passage, words)) is not None]


def required(found: list) -> list:
    if not found:
        raise DataError("nothing is left to train or calibrate on; README.md beside this program tells the form")
    return found


def done(told: dict, options: argparse.Namespace) -> None:
    print(f"{told['steps']} steps; loss {told['first_loss']:g} at first, {told['last_loss']:g} at last")
    print(f"{options.out / CHECKPOINT} written", flush=True)


def show(figures: dict[str, float]) -> None:
    print(json.dumps(figures))
