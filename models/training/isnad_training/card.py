"""The card of an exported network: its README.md, as far as a program can write it."""

from pathlib import Path

TEMPLATES = Path(__file__).parent / "cards"
SAME = {"reader": "same_span_float32", "meetings": "same_float32"}


def write_card(kind: str, folder: Path, told: dict, records: list[dict], figures: dict[str, float] | None) -> None:
    """Fills the template of a kind of network with its size, how it was trained (`told`) and what it measured."""
    template = (TEMPLATES / f"{kind}.md").read_text(encoding="utf-8")
    size = (folder / "onnx" / "model_quantized.onnx").stat().st_size / 1e6
    course = "{steps} steps, {passes} whole passes, {minutes:g} minutes; loss {first_loss:g} → {last_loss:g}"
    same = sum(bool(record[SAME[kind]]) for record in records)
    card = template.format(
        name=folder.name,
        size=f"{size:.1f}",
        start=told.get("start", "an unknown network"),
        data=told.get("data", "unknown data"),
        course=course.format(**told) if "steps" in told else "it is not known how long",
        same=f"{same} of {len(records)}",
        figures=table(figures),
    )
    (folder / "README.md").write_text(card, encoding="utf-8")


def table(figures: dict[str, float] | None) -> str:
    """Figures as rows of Markdown."""
    if figures is None:
        return "Not measured yet: `python -m isnad_training measure` prints the figures."
    rows = [f"| {name.replace('_', ' ')} | {value:g} |" for name, value in figures.items()]
    return "\n".join(["| What | |", "|---|---|", *rows])
