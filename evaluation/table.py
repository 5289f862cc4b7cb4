"""The one table of a run: pack, metric, n, now, landed, difference, floor."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from .floors import Floors
from .landed import Landed
from .measures import FEWEST, Measured
from .scorer import Counts
from .scoring import Result

BARE = "–"
WIDTH = 120
"""Columns; a table of figures is never folded to a narrow terminal."""


def show(results: Iterable[Result], scale: str, floors: Floors, landed: Landed) -> None:
    """Print the table of all packs. What rests on fewer than thirty facts is shown as counts and has no target."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("pack", no_wrap=True)
    table.add_column("metric", no_wrap=True)
    for heading in ("n", "now", "landed", "difference", "floor"):
        table.add_column(heading, justify="right", no_wrap=True)
    for result in results:
        for m in result.metrics:
            before = landed.value(scale, result.pack, m.metric)
            table.add_row(result.pack, m.metric, f"{m.n:,}", *_cells(m, before, floors.floor(scale, result.pack, m.metric)))
    _console().print(table)


def _cells(m: Measured, before: float | None, floor: float | None) -> tuple[str, str, str, str]:
    if m.n < FEWEST:
        right, coded, gold = m.counts
        return f"{right} right, {coded} coded, {gold} gold", BARE, BARE, BARE
    return (
        f"{m.value:.4f}",
        BARE if before is None else f"{before:.4f}",
        BARE if before is None else f"{m.value - before:+.4f}",
        BARE if floor is None else f"{floor:.4f}",
    )


def show_fields(pack: str, fields: dict[str, Counts]) -> None:
    """Print one pack's counts field by field; a rate only where thirty annotated facts stand behind it."""
    table = Table(box=None, pad_edge=False, header_style="bold", title=pack, title_justify="left")
    table.add_column("field", no_wrap=True)
    for heading in ("right", "coded", "gold", "F1"):
        table.add_column(heading, justify="right")
    for field, (right, coded, gold) in fields.items():
        rate = f"{2 * right / (coded + gold):.3f}" if gold >= FEWEST else BARE
        table.add_row(field, f"{right:,}", f"{coded:,}", f"{gold:,}", rate)
    _console().print(table)


def _console() -> Console:
    return Console(width=WIDTH)
