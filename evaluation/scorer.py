"""The scorer that lies with the gold: run as its own process for every figure, and imported by path where a miss needs its matching."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from .unfit import UnfitError

Counts = tuple[int, int, int]
"""Right, coded, gold."""

TABLE_ROW = re.compile(r"(\S.*?) +(\d+) +(\d+) +(\d+)  [01]\.\d{3} [01]\.\d{3} [01]\.\d{3}")
LAST_LINE = re.compile(r"[A-Z]+:( \w+=\S+)+")


@dataclass(frozen=True, slots=True)
class Printed:
    """What one run of the scorer printed: its tables in order, row → counts; the metrics of the last line; all of the text."""

    tables: tuple[Mapping[str, Counts], ...]
    metrics: Mapping[str, float]
    text: str

    def all(self) -> dict[str, Counts]:
        """The rows of all tables in one mapping; of two rows with one name the later."""
        return {row: counts for table in self.tables for row, counts in table.items()}

    def number(self, words: str) -> int:
        """The count that the scorer prints after these words. Raises UnfitError where it does not."""
        found = re.search(re.escape(words) + r" (\d+)", self.text)
        if found is None:
            raise UnfitError(f"score.py printed no count for {words!r}; it is not the version that evaluation/ was written for")
        return int(found[1])


def score_file(gold: Path) -> Path:
    """The scorer of a gold folder. Raises UnfitError where it is not there."""
    path = gold / "score.py"
    if not path.is_file():
        raise UnfitError(f"{path}: the scorer is not there")
    return path


def run(gold: Path, *arguments: str | Path) -> str:
    """What `score.py ARGUMENTS` prints. Raises UnfitError with its last line where it fails."""
    command = [sys.executable, str(score_file(gold)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 our own interpreter
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise UnfitError(f"score.py {' '.join(map(str, arguments[:2]))}: {reason}")
    return done.stdout


def parse(text: str) -> Printed:
    """Read the scorer's tables and its last line. Raises UnfitError where the last line is not `NAME: metric=value ...`."""
    lines = text.rstrip().splitlines()
    if not lines or not LAST_LINE.fullmatch(lines[-1]):
        raise UnfitError("score.py ended without its line `NAME: metric=value ...`")
    tables: list[dict[str, Counts]] = []
    for line in lines:
        if re.fullmatch(r" +tp +pred +gold +P +R +F1", line):
            tables.append({})
        elif tables and (row := TABLE_ROW.fullmatch(line)):
            tables[-1][row[1]] = (int(row[2]), int(row[3]), int(row[4]))
    pairs = (pair.split("=") for pair in lines[-1].split()[1:])
    metrics = {name: float(value) for name, value in pairs if re.fullmatch(r"\d+(\.\d+)?", value)}
    return Printed(tuple(tables), metrics, text)


@lru_cache(maxsize=2)
def load(gold: Path) -> ModuleType:
    """The scorer as a module, for its matching of names, spans and dates."""
    spec = importlib.util.spec_from_file_location("gold_score", score_file(gold))
    if spec is None or spec.loader is None:
        raise UnfitError(f"{gold / 'score.py'}: cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
