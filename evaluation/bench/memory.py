"""Measure 4: how large a worker gets while it codes a stream of reports, and whether it goes on growing."""

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence

from ..unfit import UnfitError
from .figures import Figure, at_most, figure
from .start import ROOT
from .stream import STATUS

SETTLED = 0.2
"""The share of the stream after which a worker's caches count as filled; growth is looked for in the rest."""

Look = Mapping[str, float]


def measure_memory(reports: int) -> list[Figure]:
    """Peak and growth over a stream of that many varied reports; nothing where the system does not tell a process's memory."""
    if not STATUS.is_file():
        return []
    *looks, long = _stream(reports)
    return memory_figures(looks, long)


def memory_figures(looks: Sequence[Look], long: Look) -> list[Figure]:
    """The figures of a stream, looked at as it went, and of the very long report after it."""
    total = looks[-1]["reports"]
    early = min(looks, key=lambda look: abs(look["reports"] - total / 10))
    return [
        figure(
            "memory.peak", f"peak memory of a worker over {total:,.0f} reports", "GB", [looks[-1]["most"] / 1024], at_most(1.2)
        ),
        figure("memory.early", f"memory after {early['reports']:,.0f} reports", "MB", [early["now"]]),
        figure("memory.late", f"memory after {total:,.0f} reports", "MB", [looks[-1]["now"]]),
        figure("memory.growth", "growth, once caches are filled", "KB a report", [growth(looks)], at_most(2)),
        figure("memory.long", "peak with one report of some 20,000 words", "GB", [long["most"] / 1024]),
    ]


def growth(looks: Sequence[Look]) -> float:
    """Kilobytes that each further report adds: the slope of the line through all looks after the settling."""
    total = looks[-1]["reports"]
    settled = [look for look in looks if look["reports"] >= SETTLED * total]
    line = statistics.linear_regression([look["reports"] for look in settled], [look["now"] * 1024 for look in settled])
    return line.slope


def _stream(reports: int) -> list[Look]:
    words = [sys.executable, "-m", "evaluation.bench.stream", str(reports)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 this package's own module
    if done.returncode:
        raise UnfitError(f"the stream of reports broke off: {(done.stderr.strip().splitlines() or ['no word of why'])[-1]}")
    return [json.loads(line) for line in done.stdout.splitlines()]
