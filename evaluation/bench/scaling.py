"""Measure 5: `parley code` with one worker and with two, beside what the machine gives two processes of bare spaCy.

Start-up is taken out by coding two files, a small and a large one: what lies between them is coded by workers that run already.
"""

import functools
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from parley.workers import ordered

from .figures import Figure, at_least, figure
from .rounds import Side, by_turns, by_wall
from .speed import bare_model
from .start import command, run
from .texts import report, write_rows

if TYPE_CHECKING:
    from spacy.language import Language

SMALL = 8
"""Reports of the small file: enough that both workers have started and read something."""
SEED = 4


def measure_scaling(reports: int, rounds: int) -> list[Figure]:
    """The ratio of one worker's seconds to two workers', steady and with the start-up, over so many ordinary reports."""
    parley = command()
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as folder:
        files = {"small": Path(folder) / "small.jsonl", "large": Path(folder) / "large.jsonl"}
        write_rows(files["small"], (report(number, SEED) for number in range(SMALL)))
        write_rows(files["large"], (report(number, SEED) for number in range(SMALL + reports)))

        def side(size: str, workers: int) -> Side:
            # coverage all: reports passed over would leave the workers nothing to do
            words = (parley, "code", str(files[size]), "--out", str(Path(folder) / "out.jsonl"), "--workers", str(workers))
            return lambda _turn: by_wall(lambda: run(*words, "--coverage", "all"))

        sides = {f"{size}{workers}": side(size, workers) for size in files for workers in (1, 2)}
        texts = [report(number, SEED)["text"] for number in range(SMALL + reports // 2)]
        sides |= {f"bare{workers}": functools.partial(_bare_side, texts, workers) for workers in (1, 2)}
        seconds = by_turns(sides, rounds)
    turns = range(rounds)
    steady = [
        (seconds["large1"][t] - seconds["small1"][t]) / (seconds["large2"][t] - seconds["small2"][t]) for t in turns
    ]  # fmt: skip
    return [
        figure("workers.steady", "two workers beside one, once they run", "×", steady, at_least(1.7)),
        figure(
            "workers.whole", f"two workers beside one, start-up included, {SMALL + reports} reports", "×",
            [seconds["large1"][t] / seconds["large2"][t] for t in turns],
        ),
        figure(
            "workers.machine", "two processes of bare spaCy beside one, what the machine gives", "×",
            [seconds["bare1"][t] / seconds["bare2"][t] for t in turns],
        ),
    ]  # fmt: skip


@functools.lru_cache(maxsize=1)
def _model() -> "Language":
    return bare_model()


def count_tokens(text: str) -> int:
    """One text through bare spaCy; runs in a worker."""
    return len(_model()(text))


def _lost(_text: str) -> int:
    return 0


def _bare_side(texts: list[str], workers: int, _turn: int) -> float:
    """Seconds from when the workers have their model and have read a few texts until the last text."""
    results = ordered(count_tokens, texts, workers, _lost)
    for _ in range(SMALL):
        next(results)
    start = time.perf_counter()
    for _ in results:
        pass
    return time.perf_counter() - start
