"""Measure 5: two workers beside one, beside what the machine gives two processes of bare spaCy.

Steady means from when the first reports are through, so that loading model and knowledge is over, until the last one. The
command with all its start-up is measured as well.
"""

import functools
import itertools
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from parley.intake import from_files
from parley.pipeline import coded_lines
from parley.reading.sources import Source
from parley.workers import ordered

from ..unfit import UnfitError
from .figures import Figure, at_least, figure
from .rounds import Side, by_turns, by_wall
from .speed import EVERYTHING, bare_model
from .start import command, run
from .texts import report, write_rows

if TYPE_CHECKING:
    from spacy.language import Language

FIRST = 16
"""Reports that must be through before the clock starts: by then both workers have loaded what they need."""
SEED = 4


def measure_scaling(reports: int, rounds: int) -> list[Figure]:
    """The ratio of one worker's seconds to two workers', steady and with the start-up, over so many ordinary reports."""
    parley = command()
    rows = [report(number, SEED) for number in range(FIRST + reports)]
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as folder:
        source, out = Path(folder) / "rows.jsonl", str(Path(folder) / "records.jsonl")
        write_rows(source, rows)
        sides: dict[str, Side] = {}
        for workers in (1, 2):
            words = (parley, "code", str(source), "--out", out, "--coverage", "all", "--workers", str(workers))
            sides |= {
                f"steady{workers}": functools.partial(_steady, source, workers),
                f"whole{workers}": functools.partial(_command, words),
                f"bare{workers}": functools.partial(_bare, [row["text"] for row in rows[: FIRST + reports // 2]], workers),
            }
        seconds = by_turns(sides, rounds)

    def gain(kind: str) -> list[float]:
        return [one / two for one, two in zip(seconds[f"{kind}1"], seconds[f"{kind}2"], strict=True)]

    whole = f"two workers beside one, start-up included, {len(rows)} reports"
    return [
        figure("workers.steady", "two workers beside one, once they run", "×", gain("steady"), at_least(1.7)),
        figure("workers.machine", "two processes of bare spaCy beside one: what the machine gives", "×", gain("bare")),
        figure("workers.whole", whole, "×", gain("whole")),
    ]


def _steady(source: Path, workers: int, _turn: int) -> float:
    return _after_first(coded_lines(from_files([Source(source, "jsonl")]), workers, EVERYTHING))


def _bare(texts: list[str], workers: int, _turn: int) -> float:
    return _after_first(ordered(count_tokens, texts, workers, _lost))


def _command(words: tuple[str, ...], _turn: int) -> float:
    return by_wall(lambda: run(*words))


def _after_first(results: Iterator[object]) -> float:
    """Seconds by the clock from the first results until the last. Raises UnfitError where a report failed."""
    for _ in itertools.islice(results, FIRST):
        pass
    start = time.perf_counter()
    for result in results:
        if not isinstance(result, str | int):
            raise UnfitError(f"a report that should be coded is not: {result}")
    return time.perf_counter() - start


@functools.lru_cache(maxsize=1)
def _model() -> "Language":
    return bare_model()


def count_tokens(text: str) -> int:
    """One text through bare spaCy; runs in a worker."""
    return len(_model()(text))


def _lost(_text: str) -> int:
    return 0
