"""The command: what is measured, in which order, how it is told, and when it fails."""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from .. import landed
from ..unfit import UnfitError
from . import last, page
from .figures import Figure
from .memory import measure_memory
from .profile import measure_profile
from .scaling import measure_scaling
from .speed import measure_speed
from .start import measure_start
from .texts import Slices, news, written

MEASURES = ("speed", "start", "memory", "workers", "profile")
BUSY = 0.5
"""Cores at work before the run from which figures by the clock say little."""
WIDTH = 130
"""Columns; a table of figures is never folded to a narrow terminal."""


class Scale:
    """How much is measured: rounds, words of a slice, reports of the memory stream, reports for the workers."""

    def __init__(self, quick: bool) -> None:
        self.rounds = 3 if quick else 5
        self.words = 3_000 if quick else 8_000
        self.stream = 2_000 if quick else 10_000
        self.shared = 32 if quick else 80


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench. Returns 0, or 1 where something does not fit or, with --gate, a target is missed; usage errors exit with 2."""
    asked = _parser().parse_args(arguments)
    try:
        return _bench(asked)
    except UnfitError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench", description=__doc__)
    parser.add_argument(
        "measures", nargs="*", metavar="MEASURE", help=f"one or more of {', '.join(MEASURES)}; all, where none is named"
    )
    parser.add_argument(
        "--gold", type=Path, metavar="DIR", help="the folder with the packs: measure real news too, and quote it"
    )
    parser.add_argument("--quick", action="store_true", help="three rounds on less text, and a stream of 2,000 reports")
    parser.add_argument("--gate", action="store_true", help="exit with 1 where a target is missed")
    parser.add_argument("--land", action="store_true", help="write last.json, and the figures of docs/performance.md")
    return parser


def _bench(asked: argparse.Namespace) -> int:
    for name in asked.measures:
        if name not in MEASURES:
            raise UnfitError(f"{name}: no such measure; there are {', '.join(MEASURES)}")
    chosen = asked.measures or MEASURES
    if asked.land and set(chosen) != set(MEASURES):
        raise UnfitError("--land writes the figures of one whole run: name no measure")
    commit = landed.commit() if asked.land else ""  # refuses before the long run, not after it
    load = _load()
    scale = Scale(asked.quick)
    texts = _texts(asked.gold, scale) if {"speed", "profile"} & set(chosen) else []
    figures, amounts = _measure(chosen, texts, scale)
    profiles = {text.name: measure_profile(text) for text in texts if "profile" in chosen}
    show(figures, profiles)
    if asked.land:
        run = last.Run(commit, last.today(), asked.quick, last.machine(), load, amounts, tuple(figures), profiles)
        last.save(run)
        page.renew(run)
    missed = [figure for figure in figures if figure.met is False]
    for figure in missed:
        bound = page.verdict(figure)[0]
        print(f"bench: {figure.told}: {figure.shown(figure.median)} {figure.unit}, the target is {bound}", file=sys.stderr)
    return 1 if missed and asked.gate else 0


def _load() -> float:
    """What the machine does besides; said aloud where it is much."""
    load = last.load_before()
    if load > BUSY:
        print(
            f"bench: the machine is busy (load {load}), so what goes by the clock (start, workers) will look slow",
            file=sys.stderr,
        )
    return load


def _texts(gold: Path | None, scale: Scale) -> list[Slices]:
    """What is read: real news first, where it is there; one slice more than there are rounds, to warm up."""
    ours = written(scale.rounds + 1, scale.words)
    if gold is None or not gold.is_dir():
        print(f"bench: {gold or 'no folder of packs'}: not there, so only reports written for the bench are measured")
        return [ours]
    return [news(gold, scale.rounds + 1, scale.words), ours]


def _measure(chosen: Iterable[str], texts: Sequence[Slices], scale: Scale) -> tuple[list[Figure], dict[str, Mapping[str, int]]]:
    """The figures of the chosen measures, and how much text of each kind they rest on. The first kind of text is held to the targets."""
    figures: list[Figure] = []
    amounts: dict[str, Mapping[str, int]] = {}
    if "start" in chosen:  # first, before this process holds memory that the others would feel
        figures += measure_start(scale.rounds)
    if "memory" in chosen:
        figures += measure_memory(scale.stream)
    if "workers" in chosen:
        figures += measure_scaling(scale.shared, scale.rounds)
    if "speed" in chosen:
        speeds: list[Figure] = []
        for text in texts:
            found, amounts[text.name] = measure_speed(text, held=text is texts[0])
            speeds += found
        figures = [*speeds, *figures]
    return figures, amounts


def show(figures: Iterable[Figure], profiles: Mapping[str, Mapping[str, float]]) -> None:
    """Print the figures beside their targets, and where the time goes."""
    console = Console(width=WIDTH)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("figure", "what"):
        table.add_column(heading)
    for heading in ("median", "rounds", "target"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("met", no_wrap=True)
    for each in figures:
        target, met = page.verdict(each)
        median = f"{each.shown(each.median)} {each.unit}"
        table.add_row(each.name, each.told, median, page.between(each), target, met.strip("*"))
    if table.row_count:
        console.print(table)
    for kind, shares in profiles.items():
        table = Table("step", "share", box=None, pad_edge=False, header_style="bold", title=f"\n{kind}", title_justify="left")
        table.columns[1].justify = "right"
        for step, share in shares.items():
            table.add_row(step, f"{share:.1%}")
        console.print(table)
